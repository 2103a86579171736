/**
 * Finds names by their own form or by how the page uses them, whoever speaks.
 *
 * 找林先生问路 → 林先生; 阿里·哈桑到了 → 阿里·哈桑
 */

import { surnameLength } from '../../language/surnames.ts';
import { wordList } from '../marks/words.ts';
import { CUES } from '../speech/cues.ts';
import { beginsWord, isNoName } from './not-names.ts';
import { isTransliteration } from './subject-words.ts';
import { endsInOrganization, endsInPerson, TITLES } from './titles.ts';

const FOREIGN =
  /(?<!《[^》]{0,12})(?:[\u4e00-\u9fff]{1,7}|[A-Z]{1,3})(?:[·•・‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}|-(?:(?![的到至])[\u4e00-\u9fff]){2,8}){1,4}/y;
const BEFORE_DOT = 7;
/** Names that are recognized without a verb of saying: 林先生, 徐女士, 林某, 林姓男子. */
const ADDRESSED =
  /([\u4e00-\u9fff]{1,3})(先生|女士|小姐(?!姐)|某某|某|师傅|阿姨|大爷|大妈|奶奶|爷爷|大姐|大叔|阿婆|阿公|老太|大娘|大嫂|姓(?:男子|女子|妇人|老翁|男童|女童|少年|少女|学生|员工|司机|屋主|业者|民众|店家|老板|负责人|嫌犯|业主|村民|居民|乘客|家属))/y;
const BEFORE_ADDRESS = 3;
export const ADDRESSES =
  '先生 女士 小姐 某 姓 师傅 阿姨 大爷 大妈 奶奶 爷爷 大姐 大叔 阿婆 阿公 老太 大娘 大嫂'.split(
    ' ',
  );
const SHORT_NAME = 2;

/** Separators between the parts of a foreign name. */
export const DOTS = '·•・‧-';
export const DOT = /[·•・‧-]/;
/** Characters that may follow a name of two characters: 主任林某|在, 校长林某|说. */
const AFTER_NAME: ReadonlySet<number> = new Set(
  Array.from(
    '则说表在对向介认指就告称和与等的是也还曾将为到从把被于又并带及以给拿坦回接透笑哭难激感眼日今昨当担摇叹点摆站坐走望看抬低转拍擦掏端递伸皱嘿咧蹲躺扶握抹沉愣补听想赔却没不很已仍',
    (one) => one.charCodeAt(0),
  ),
);

const isAfterName = (folded: string, at: number): boolean => AFTER_NAME.has(folded.charCodeAt(at));

const WORDS_AFTER_NAME = wordList([
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
const FIRST_HANZI = 0x4e00;
const LAST_HANZI = 0x9fff;

function mayFollowName(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  const hanzi = unit >= FIRST_HANZI && unit <= LAST_HANZI;
  return (
    !hanzi ||
    AFTER_NAME.has(unit) ||
    WORDS_AFTER_NAME.at(folded, at) !== '' ||
    CUES.at(folded, at).length > 1
  );
}

const FAMILIAR = new Set('小老阿');
const FAMILIAR_UNITS: ReadonlySet<number> = new Set([...FAMILIAR].map((one) => one.charCodeAt(0)));

/** A name without a dot has 3 to 7 syllables: 主帅博扬诺维奇. */
const LEAST_FOREIGN = 3;
/** 大叔Gweilo */
const LATIN = /[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*(?![A-Za-z0-9])/y;
const MOST_FOREIGN = 7;

function transliterationLength(folded: string, at: number): number {
  let length = 0;
  while (length <= MOST_FOREIGN && isTransliteration(folded.charAt(at + length))) length += 1;
  return length > MOST_FOREIGN ? 0 : length;
}

/** Surnames that are adverbs or verbs more often: 应提高, 曾指出. */
const ALSO_ADVERBS = new Set('应曾关时向从常于连相全平管都成和通项经居单');
/** Characters with which verbs begin more often than names end: 康敏|参加, 吴亮|作为. */
const BEGIN_VERBS = new Set('联参作受轻正先早即再才又共任获赴率携带领发开打讲谈问喊叫');

/** A full name before a verb that no list knows: 教授孙纪元|持, 站长娄晓东|趴. */
function nameBeforeVerb(folded: string, at: number): number {
  const name = folded.slice(at, at + SHORT_NAME + 1);
  if (name.length <= SHORT_NAME || !mayBePart(folded, at + 1) || !mayBePart(folded, at + 2))
    return 0;
  if (ALSO_ADVERBS.has(folded.charAt(at))) return 0;
  const isOther = beginsWord(folded, at) || isNoName(name) || endsInOrganization(name);
  if (isOther || endsInPerson(name) || TITLES.in(name).length > 0) return 0;
  // the page may have the first two characters alone
  const short = name.slice(0, SHORT_NAME);
  const again = folded.indexOf(name, at + 1) >= 0 || folded.indexOf(name) < at;
  const alone = folded.indexOf(short, at + 1) >= 0 || folded.indexOf(short) < at;
  const verb = BEGIN_VERBS.has(folded.charAt(at + SHORT_NAME));
  return (alone || verb) && !again ? SHORT_NAME : name.length;
}

/** The name at an offset: 校长林某则… → 林某, 校长林某某在… → 林某某. */
export function nameAt(folded: string, at: number): number {
  const surname = surnameLength(folded, at);
  // 护士小林
  const familiar = FAMILIAR.has(folded.charAt(at)) && surnameLength(folded, at + 1) > 0;
  if (familiar && mayFollowName(folded, at + 2)) return 2;
  LATIN.lastIndex = at;
  const latin = LATIN.exec(folded)?.[0].length ?? 0;
  if (latin > 0) return latin;
  const foreign = transliterationLength(folded, at);
  if (foreign >= LEAST_FOREIGN) return foreign;
  if (surname === 0) return 0;
  for (const length of [surname + 1, surname + 2]) {
    if (mayFollowName(folded, at + length) && !isNoName(folded.slice(at, at + length)))
      return length;
  }
  return surname === 1 ? nameBeforeVerb(folded, at) : 0;
}

/** Characters of verbs and particles, which are not part of names: 高通在, 马上就. */
const OUTSIDE_NAMES =
  '的她他它我你在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但这那各上下内外者们个人后前时里拿吃做找打没很吗呢吧啊么得过着嘅咗唔冇';
export const NO_PART_OF_NAME = new RegExp(`[${OUTSIDE_NAMES}]`);

/** 1 for the Chinese characters that may be part of a name, by UTF-16 code unit. */
const PARTS = new Uint8Array(0x10000).fill(1, FIRST_HANZI, LAST_HANZI + 1);
for (const one of OUTSIDE_NAMES) PARTS[one.charCodeAt(0)] = 0;

const mayBePart = (folded: string, at: number): boolean => PARTS[folded.charCodeAt(at)] === 1;

/** What may precede a name that begins no clause: 对李茂来说, 和李茂. */
const BEFORE_NAME = new Set(
  Array.from('对和与向于让给、是叫：，。；“”」！？\n据由', (one) => one.charCodeAt(0)),
);

/** A pair of characters that begins like a name. */
interface Pair {
  /** Offset of the first occurrence, and the number of occurrences. */
  readonly start: number;
  count: number;
  /**
   * Whether different characters precede it, and whether different ones follow its third character.
   */
  varied: boolean;
  goesOn: boolean;
  /** Whether it occurs at least once where a name may be. */
  placed: boolean;
}

const UNIT_BITS = 16;

/** Tells whether two characters may begin a name, judged by the characters alone. */
const mayBegin = (folded: string, at: number): boolean =>
  surnameLength(folded, at) > 0 && !beginsWord(folded, at);

const followsOther = (folded: string, at: number, start: number): boolean =>
  at !== start && folded.charCodeAt(at + SHORT_NAME) !== folded.charCodeAt(start + SHORT_NAME);

/**
 * Finds the pairs of characters that begin like names, in the order of the text. A pair is
 * identified by one number made of both units, so that each is cut out and judged only once.
 */
function pairsOf(folded: string, surnames: readonly number[]): readonly Pair[] {
  const pairs = new Map<number, Pair | null>();
  for (const at of surnames) {
    // most pairs fail here already
    if (!mayBePart(folded, at) || !mayBePart(folded, at + 1)) continue;
    const key = (folded.charCodeAt(at) << UNIT_BITS) | folded.charCodeAt(at + 1);
    let pair = pairs.get(key);
    if (pair === undefined) {
      const begins = mayBegin(folded, at);
      pair = begins ? { start: at, count: 0, varied: false, goesOn: false, placed: false } : null;
      pairs.set(key, pair);
    }
    if (pair === null) continue;
    pair.count += 1;
    pair.varied ||= followsOther(folded, at, pair.start);
    pair.goesOn ||= followsOther(folded, at + 1, pair.start + 1);
    pair.placed ||= at === 0 || BEFORE_NAME.has(folded.charCodeAt(at - 1));
  }
  return [...pairs.values()].filter((pair) => pair !== null);
}

/** 对李茂来说 */
const MATTERS = ['来说', '而言', '看来'];

/**
 * Returns the length of the name that a pair begins, judged by what follows it on the page, or 0 if
 * it is not a name.
 */
function lengthFrom(folded: string, { start, count, varied, goesOn, placed }: Pair): number {
  if (!placed) return 0;
  const end = start + SHORT_NAME;
  if (MATTERS.some((words) => folded.startsWith(words, end))) return SHORT_NAME;
  const follows = isAfterName(folded, end);
  if (varied || follows || !mayBePart(folded, end)) return count > 1 || follows ? SHORT_NAME : 0;
  const said = goesOn || isAfterName(folded, end + 1) || TITLES.at(folded, end + 1) !== '';
  return said ? SHORT_NAME + 1 : 0;
}

/** A text whose names are searched: as it stands on the page, and folded. */
interface Texts {
  readonly text: string;
  readonly folded: string;
}

/** Words that begin like familiar names: 小区, 小时. */
const FAMILIAR_WORDS =
  /^(?:小[区时米麦康方平石江广海明易曲程车华白毛鹿费党花宝店]|老[于成家林时师农米实手花牛马乡]|阿[里拉])/;

/** Familiar names that begin a clause and act there: 老张抹了抹眼泪 → 老张. */
export function familiarNames({ text, folded }: Texts, surnames: readonly number[]): string[] {
  const names: string[] = [];
  for (const at of surnames) {
    if (!FAMILIAR_UNITS.has(folded.charCodeAt(at - 1)) || !isAfterName(folded, at + 1)) continue;
    if (at > 1 && !BEFORE_NAME.has(folded.charCodeAt(at - 2))) continue;
    const name = folded.slice(at - 1, at + 1);
    if (!FAMILIAR_WORDS.test(name) && !endsInPerson(name)) names.push(text.slice(at - 1, at + 1));
  }
  return names;
}

/**
 * Names without a title: several clauses of the page begin with them, with different continuations.
 */
export function repeatedNames({ text, folded }: Texts, surnames: readonly number[]): string[] {
  return pairsOf(folded, surnames).flatMap((pair) => {
    const { start } = pair;
    const end = start + lengthFrom(folded, pair);
    const name = folded.slice(start, end);
    const isOther = endsInOrganization(name) || endsInPerson(name) || isNoName(name);
    return end === start || isOther ? [] : [text.slice(start, end)];
  });
}

/** A verb of two characters that is done: 李茂|损失|了, 陈桂花|收拾|了. */
const DONE = new Set(Array.from('了过着', (one) => one.charCodeAt(0)));
const VERB_LENGTH = 2;

/** Names at the beginning of a clause, in which they do something: 李茂损失了 → 李茂. */
export function actingNames({ text, folded }: Texts, surnames: readonly number[]): string[] {
  const names: string[] = [];
  for (const at of surnames) {
    if (!mayBePart(folded, at + 1) || !mayBegin(folded, at)) continue;
    if (ALSO_ADVERBS.has(folded.charAt(at))) continue;
    if (at > 0 && !CLAUSE_BEGINS.has(folded.charCodeAt(at - 1))) continue;
    const length = [SHORT_NAME, SHORT_NAME + 1].find((one) =>
      DONE.has(folded.charCodeAt(at + one + VERB_LENGTH)),
    );
    if (length === undefined) continue;
    const name = folded.slice(at, at + length);
    const isOther = endsInOrganization(name) || endsInPerson(name) || isNoName(name);
    if (!isOther && !NO_PART_OF_NAME.test(name)) names.push(text.slice(at, at + length));
  }
  return names;
}
const CLAUSE_BEGINS = new Set(Array.from('，。；”！？\n', (one) => one.charCodeAt(0)));

/** A name without a surname has at most 5 characters. */
const LONGEST_OTHER = 5;

/**
 * Names behind a title that have no surname and occur again on the page, with another character
 * behind them: 歌手水木年 …, 水木年说.
 */
export function introducedNames({ text, folded }: Texts, titles: readonly number[]): string[] {
  return TITLES.among(folded, titles).flatMap(({ end }): string[] => {
    let most = 0;
    while (most < LONGEST_OTHER && mayBePart(folded, end + most)) most += 1;
    if (most <= SHORT_NAME || nameAt(folded, end) > 0) return [];
    for (let length = most; length > SHORT_NAME; length -= 1) {
      const name = folded.slice(end, end + length);
      if (occursElsewhere(folded, name, end) && isOtherName(name)) {
        return [text.slice(end, end + length)];
      }
    }
    return [];
  });
}

const isOtherName = (name: string): boolean =>
  TITLES.in(name).length === 0 &&
  CUES.in(name).length === 0 &&
  !endsInOrganization(name) &&
  !endsInPerson(name);

/** Whether a name begins a clause and acts there, and goes on otherwise than at an offset. */
function occursElsewhere(folded: string, name: string, at: number): boolean {
  const next = folded.charCodeAt(at + name.length);
  for (let other = folded.indexOf(name); other >= 0; other = folded.indexOf(name, other + 1)) {
    const end = other + name.length;
    const begins = other === 0 || CLAUSE_BEGINS.has(folded.charCodeAt(other - 1));
    if (begins && folded.charCodeAt(end) !== next && mayFollowName(folded, end)) return true;
  }
  return false;
}

/** The matches of a sticky pattern that begin at most `reach` characters before a sign. */
function matchesBefore(
  pattern: RegExp,
  text: string,
  signs: readonly number[],
  reach: number,
): readonly RegExpExecArray[] {
  const hits: RegExpExecArray[] = [];
  let from = 0;
  for (const sign of signs) {
    for (let start = Math.max(from, sign - reach); start < sign; start += 1) {
      pattern.lastIndex = start;
      const hit = pattern.exec(text);
      if (hit === null) continue;
      hits.push(hit);
      from = pattern.lastIndex;
      break;
    }
  }
  return hits;
}

/** 德安东尼接受采访 → a character that is never part of a name ends the last part. */
function withoutTail(name: string): string {
  const dot = name.search(LAST_PART);
  let end = dot + 1;
  while (end < name.length && isTransliteration(name.charAt(end))) end += 1;
  if (end - dot > 2) return name.slice(0, end);
  // 彼得·劳则提醒 → 彼得·劳
  const verb = name.slice(dot + 2).search(NO_PART_OF_NAME);
  return verb < 0 ? name : name.slice(0, dot + 2 + verb);
}
const LAST_PART = /[·•・‧-](?=[^·•・‧-]+$)/;

/** Names with a dot. 外交部长某某·某某 is cut after its last title. */
export function foreignNames(text: string, dots: readonly number[]): string[] {
  return matchesBefore(FOREIGN, text, dots, BEFORE_DOT)
    .map(([name]) => {
      const first = name.split(DOT)[0] ?? '';
      const title = TITLES.in(name).at(-1);
      const own = name.slice(Math.max(title?.end ?? 0, first.lastIndexOf('的') + 1));
      return withoutTail(own);
    })
    .filter((name) => name.length > 3 && DOT.test(name));
}

/**
 * Names with a form of address: 找林先生 → 林先生; 林某某女士 → 林某某, because a full name needs
 * no title.
 */
export function addressedNames({ text, folded }: Texts, signs: readonly number[]): string[] {
  return matchesBefore(ADDRESSED, folded, signs, BEFORE_ADDRESS).flatMap((hit): string[] => {
    const [whole, before = '', title = ''] = hit;
    const end = hit.index + before.length;
    const length = [1, 2, 3].find((size) => {
      const name = before.slice(-size);
      return size <= before.length && surnameLength(name) > 0 && !isNoName(name);
    });
    if (length === undefined) return [];
    if (length === 1) return [text.slice(end - 1, hit.index + whole.length)];
    const own = folded.slice(end - length, end);
    if (title.startsWith('某') || title.startsWith('姓') || NO_PART_OF_NAME.test(own)) return [];
    return [text.slice(end - length, end)];
  });
}
