/** What names are made of, and the characters and words around them (simplified). */

import { unitSet } from '../text/unit-set.ts';
import { wordList } from '../text/word-list.ts';

export const FOREIGN =
  /(?<!《[^》]{0,12})(?:[\u4e00-\u9fff]{1,7}|[A-Z]{1,3})(?:[·•・‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}|-(?:(?![的到至])[\u4e00-\u9fff]){2,8}){1,4}/y;

/** Names that are recognized without a verb of saying: 林先生, 徐女士, 林某, 林姓男子. */
export const ADDRESSED =
  /([\u4e00-\u9fff]{1,3})(先生|女士|小姐(?!姐)|某某|某|师傅|阿姨|大爷|大妈|奶奶|爷爷|大姐|大叔|阿婆|阿公|老太|大娘|大嫂|伯伯|婆婆|太太|老伯|姓(?:男子|女子|妇人|老翁|男童|女童|少年|少女|学生|员工|司机|屋主|业者|民众|店家|老板|负责人|嫌犯|业主|村民|居民|乘客|家属))/y;

export const ADDRESSES =
  '先生 女士 小姐 某 姓 师傅 阿姨 大爷 大妈 奶奶 爷爷 大姐 大叔 阿婆 阿公 老太 大娘 大嫂 伯伯 婆婆 太太 老伯'.split(
    ' ',
  );

/** Separators between the parts of a foreign name. */
export const DOTS = '·•・‧-';
export const DOT = /[·•・‧-]/;

/** Characters that may follow a name of two characters: 主任林某|在, 校长林某|说. */
export const AFTER_NAME = unitSet(
  '则说话表在对向介认指就告称和与等的是也还曾将为到从把被于又并带及以给拿坦回接透笑哭难激感眼日今昨当担摇叹点摆站坐走望看抬低转拍擦掏端递伸皱嘿咧蹲躺扶握抹沉愣补听想赔却没不很已仍',
);

export const WORDS_AFTER_NAME = wordList([
  '强调',
  '心系',
  '近日',
  '出席',
  '出任',
  '担任',
  '一行',
  '同时',
  '语气',
]);

export const FAMILIARS = '小老阿';
export const FAMILIAR = unitSet(FAMILIARS);

/** 大叔Gweilo */
export const LATIN = /[A-Z][A-Za-z]*[a-z]{2,}(?: [A-Z][A-Za-z]*[a-z]+)*(?![A-Za-z0-9])/y;

/** Surnames that are adverbs or verbs more often: 应提高, 曾指出. */
export const ALSO_ADVERBS = unitSet('应曾关时向从常于连相全平管都成和通项经居单');
/** Characters with which verbs begin more often than names end: 康敏|参加, 吴亮|作为. */
export const BEGIN_VERBS = unitSet('联参作受轻正先早即再才又共任获赴率携带领发开打讲谈问喊叫');

/** Characters of verbs and particles, which are not part of names: 高通在, 马上就. */
export const OUTSIDE_NAMES =
  '的她他它我你在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但这那各上下内外者们个人后前时里拿吃做找打没很吗呢吧啊么得过着嘅咗唔冇指话';
/** Characters with which no given name ends: 闻判|后. */
export const NO_NAME_ENDS = unitSet('后时前们');
export const NO_PART_OF_NAME = new RegExp(`[${OUTSIDE_NAMES}]`);

/** What may precede a name that begins no clause: 对李茂来说, 和李茂. */
export const BEFORE_NAME = unitSet('对和与向于让给、是叫：，。；“”」！？\n据由');

/** 对李茂来说 */
export const MATTERS = ['来说', '而言', '看来'];

/** Words that begin like familiar names: 小区, 小时. */
export const FAMILIAR_WORDS =
  /^(?:小[区时米麦康方平石江广海明易曲程车华白毛鹿费党花宝店]|老[于成家林时师农米实手花牛马乡]|阿[里拉])/;

/** A verb of two characters that is done: 李茂|损失|了, 陈桂花|收拾|了. */
export const DONE = unitSet('了过着');

export const CLAUSE_BEGINS = unitSet('，。；”！？\n');
