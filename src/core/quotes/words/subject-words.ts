/** Words around a speaker: what precedes the name, what it consists of, and where it ends. */

import { unitSet } from '../text/unit-set.ts';
import { containsAny, isAllHan, isLatin, unitAt } from '../text/units.ts';
import { wordList } from '../text/word-list.ts';

/** A date or an age before the subject: 3月5日, 2019年, 30岁的. */
export const LEAD_DATE =
  /(?:\d{2,4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:[早晚上下中午凌晨]{1,2})?|\d{2,4}年(?:\d{1,2}月)?[底初末时]?|\d{1,2}月(?:[底初末]|[上中下]旬)?|\d{1,3}岁的?/y;
export const LEAD_MARKS = unitSet('，、（）▲△●■◎★☆◆◇○');
/** Words that may precede the subject, also several of them. */
export const LEADS = wordList(
  '近日 日前 目前 此前 近期 最近 不久前 今天 昨天 前天 明天 今日 昨日 今晚 昨晚 当天 当日 当晚 当时 上午 下午 早些时候 ' +
    '周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 上月 上个月 上周 本周 下周 ' +
    '上星期 上星期一 上星期二 上星期三 上星期四 上星期五 上星期六 上星期日 ' +
    '上个星期 上个星期一 上个星期二 上个星期三 上个星期四 上个星期五 上个星期六 上个星期日 ' +
    '去年 今年 年初 年底 同时 随后 之后 后来 最后 首先 其中 无论是 不管是 还是 当即 但是 但 可是 不过 然而 而且 而 对此 然后 ' +
    '接着 接下来 继而 此外 另外 并且 因此 所以 于是 如果 正如 诚如 恰如 正像 就像 如同 因为 由于 虽然 尽管 一直以来 与此同时 例如 比如 ' +
    '甚至 原来 一如 有如 如 为此 就此 如今 其后 其实 除非 即使 即便 哪怕 假如 假使 倘若 那么 可能 也许 或许 最好 那时 平常 召开的 举行的 发布的 公布的 事实上 实际上 综合 会上 席间 其间 庭上 曾 有 就有 便有 又有 还有 也有 更有 亦有 另有 再有 仍有 据悉 据了解',
);
/** Exceptions, which are subjects themselves: 有人, 星期天报. */
export const NOT_AFTER_LEAD: ReadonlyMap<string, string> = new Map([
  ['综合', '治体办管门性大商'],
  ['有', '人的些关限'],
  ['如', '皋东意何果同此今'],
  ...Array.from('一二三四五六日天', (day): [string, string] => [`星期${day}`, '报']),
]);
export const PRONOUN =
  /^(?:[他她][们俩]?|佢(?:哋|地)?|对方|前者|后者)|^其(?=$|[还也称曾在])|^它们?(?=$|[还也则又])/;
export const SELF =
  /^(?:我们|我|你们|你|您|自己|人们|大家|有人|观点|尚未|未(?![来名成满])|没|暂|仍|已|正在|可以|需|经|由|让|使|令|予以|谁|这|那|据|俗话|古人|事实|历史|实践|有的人|不少人|很多人|许多人|[它此])/;

/** A noun that belongs to the speaker but is not the speaker: 公司在声明中, 厂方声明. */
export const HELD = /(?:中|里|时|后|之际|期间|上)$/;

const LATIN_NAME = /^[A-Za-z][A-Za-z0-9.'’\- ]*[A-Za-z0-9.]|^[A-Za-z]$/;
const FOREIGN_NAME =
  /^(?:[\u4e00-\u9fff]{1,7}|[A-Z]{1,3})(?:[·•・．‧-](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}){1,4}/;
/** Length of the Latin name at the beginning of a folded text, or 0. */
export const latinLength = (folded: string): number =>
  isLatin(unitAt(folded, 0)) ? (LATIN_NAME.exec(folded)?.[0].length ?? 0) : 0;

const NAME_DOTS = '·•・．‧-';
/** A dot follows at most seven characters. */
const LAST_DOT = 7;
/** Length of the foreign name with a dot at the beginning of a folded text, or 0: 阿里·哈桑. */
export const dottedLength = (folded: string): number =>
  folded.charAt(1) === '.' ? initialsLength(folded) : partedLength(folded);

const INITIALS = /^(?:[A-Z]\.\s?){1,3}/;
const LEAST_BEHIND_INITIALS = 2;
const MOST_BEHIND_INITIALS = 3;

/** Length of initials with a foreign name behind them, or 0: J.K.罗琳. */
function initialsLength(folded: string): number {
  const from = INITIALS.exec(folded)?.[0].length ?? 0;
  let end = from;
  while (end < folded.length && isTransliteration(folded.charCodeAt(end))) end += 1;
  if (from === 0) return 0;
  if (end - from >= LEAST_BEHIND_INITIALS) return end;
  const rest = folded.slice(from);
  return rest.length >= LEAST_BEHIND_INITIALS &&
    rest.length <= MOST_BEHIND_INITIALS &&
    isAllHan(rest)
    ? folded.length
    : 0;
}

const partedLength = (folded: string): number =>
  containsAny(folded, NAME_DOTS, LAST_DOT + 1) ? (FOREIGN_NAME.exec(folded)?.[0].length ?? 0) : 0;
export const LAST_OF = /的$/;
/** Characters used to write foreign names: 约翰逊. */
const SYLLABLES =
  '阿埃艾安奥巴贝比伯博布查达戴丹德迪蒂杜恩尔法菲费芬弗福盖冈戈格珠措旦卓范仁次央嘉增门哈汉赫霍基吉加贾杰卡凯坎柯科克肯库拉莱兰朗劳勒雷里利列隆卢鲁伦罗洛迈曼梅蒙米莫姆穆纳娜奈内尼宁诺欧帕佩彭皮普奇齐乔切丘瑞若萨塞桑瑟沙莎史斯舒丝索塔泰坦特汤图托瓦威维韦温沃伍西希谢休雅亚扬耶伊尤约泽扎詹兹佐翰逊鲍朔亨马龙登朱顿森东茨宾丽琳珍莉蕾薇黛玛琪娃朵珊琼茜萝昂翁昆波珀邦班勃察楚厄葛豪津考略纽努潘蒲热赛施滕延因京申廷汀妮娅赖峰茵夫什契丁乌廖捷万连肯默吕思洛胡苏古瓜多末旺依峇惹祖聂欣';
const SYLLABLE_UNITS = unitSet(SYLLABLES);
export const isTransliteration = (unit: number): boolean => SYLLABLE_UNITS.has(unit);

const LEAST_SYLLABLES = 3;
const MOST_SYLLABLES = 7;

/** Whether a folded text, from an offset on, is a foreign name without a dot. */
export function isTransliterated(folded: string, from = 0): boolean {
  const length = folded.length - from;
  if (length < LEAST_SYLLABLES || length > MOST_SYLLABLES) return false;
  for (let at = from; at < folded.length; at += 1) {
    if (!isTransliteration(folded.charCodeAt(at))) return false;
  }
  return true;
}
const MASKS = '某×XxX*';
const MASKED = /^[\u4e00-\u9fff][某×XxX*]{1,2}[\u4e00-\u9fff]?$/;
/** Whether a folded text is a name of which a part is hidden: 林某, 林某某, 林×. */
export const isMasked = (folded: string): boolean =>
  folded.length > 1 && MASKS.includes(folded.charAt(1)) && MASKED.test(folded);
export const FIRST_OF_NAME = 1;

/** A kind of organization, not a particular one: 警方, 港媒, 运营商. */
export const ANY_ORGANIZATION =
  /^(?:.?[媒方商]|.?媒体|当局|机构|平台|企业|公司|银行|学校|医院|法院|店家|.媒|(?:有关|相关|主管|职能|执法|监管|上级|多个?|各|该)?部门|会议|(?:各地|各级|当地|有关|相关|多家|部分|不少|其他|调研|受访|本地|国内|海外).{1,6}|.{2,12}等.{0,3}(?:媒体|机构|部门|单位|企业|公司|组织))$/;
/** 某地《某报》 → 某报 */
export const PAPER = /《([^《》]{2,20})》$/;
/** 某社报道指出 → 某社 */
export const REPORT = /(?:报道|报导|消息)$/;
/** 网友“江边人”, 用户@江边人 */
export const HANDLE = /(?:“[^“”]{1,20}”|「[^「」]{1,20}」|@[^\s@]{1,20})$/;
export const ACRONYM = /^[A-Z]{2,6}$/;

/** 某报讯（记者林某）, 某网快讯（通讯员林某）, （某社里昂5日电） */
export const DATELINE =
  /^[^（(]{0,24}[（(](?:本报|见习|实习|特约)?(?:记者|通讯员)[^）)]{0,40}[）)]|^[（(][^）)]{2,24}[电讯][）)]/;

/** 林某和徐某 */
export const GROUP = /^([^和与及、]{2,12})[和与及、]([^和与及、]{2,12})$/;

/** A quantity before a person: 一位, 多名, 这位. */
export const QUANTITY =
  /^(?:[一两三几多数这那该另某有每]+[位名个些家批群]|有|多家|不少|许多|很多|众多|多数|大多数|部分|某|该|这|那)/;
