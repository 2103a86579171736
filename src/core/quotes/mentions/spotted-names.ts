/**
 * Names that are told by their own shape or by how a page uses them, whoever speaks.
 *
 * 找林先生问路 → 林先生; 阿里·哈桑到了 → 阿里·哈桑
 */

import { surnameLength } from '../../language/surnames.ts';
import { wordList } from '../marks/words.ts';
import { beginsWord, isNoName } from './not-names.ts';
import { isTransliteration } from './subject-words.ts';
import { endsInOrganization, endsInPerson, TITLES } from './titles.ts';

const FOREIGN =
  /(?<!《[^》]{0,12})(?:[\u4e00-\u9fff]{1,7}|[A-Z]{1,3})(?:[·•・‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}|-(?:(?![的到至])[\u4e00-\u9fff]){2,8}){1,4}/y;
const BEFORE_DOT = 7;
/** 林先生, 徐女士, 林某: named without a cue. */
const ADDRESSED = /([\u4e00-\u9fff]{1,3})(先生|女士|小姐(?!姐)|某某|某)/y;
const BEFORE_ADDRESS = 3;
export const ADDRESSES = ['先生', '女士', '小姐', '某'];
const HANZI = /^[\u4e00-\u9fff]+$/;
const SHORT_NAME = 2;

/** What stands between the parts of a foreign name. */
export const DOTS = '·•・‧-';
export const DOT = /[·•・‧-]/;
/** What may follow a name of two characters: 主任林某|在, 校长林某|说. */
const AFTER_NAME: ReadonlySet<string> = new Set(
  '则说表在对向介认指就告称和与等的是也还曾将为到从把被于又并带及以给拿坦回接透笑哭难激感眼日今昨当担摇叹点摆站坐走望看抬低转拍擦掏端递伸皱嘿咧蹲躺扶握抹沉愣补听想赔却没不',
);
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
  return !hanzi || AFTER_NAME.has(folded.charAt(at)) || WORDS_AFTER_NAME.at(folded, at) !== '';
}

const FAMILIAR = new Set('小老阿');

/** 校长林某则… → 林某, 校长林某某在… → 林某某. */
export function nameAt(folded: string, at: number): number {
  const surname = surnameLength(folded, at);
  // 护士小林
  const familiar = FAMILIAR.has(folded.charAt(at)) && surnameLength(folded, at + 1) > 0;
  if (familiar && mayFollowName(folded, at + 2)) return 2;
  if (surname === 0) return 0;
  for (const length of [surname + 1, surname + 2]) {
    if (mayFollowName(folded, at + length) && !isNoName(folded.slice(at, at + length)))
      return length;
  }
  return 0;
}

/** Characters that verbs and particles are written with: 高通在, 马上就 are no names. */
export const NO_PART_OF_NAME =
  /[的她他它我你在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但这那各上下内外者们个人后前时里]/;

const NO_PART: ReadonlySet<number> = new Set(
  Array.from(NO_PART_OF_NAME.source.slice(1, -1), (one) => one.charCodeAt(0)),
);

function mayBePart(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return unit >= FIRST_HANZI && unit <= LAST_HANZI && !NO_PART.has(unit);
}

/** What stands before a name that begins no clause: 对李茂来说, 和李茂. */
const BEFORE_NAME = new Set('对和与向让给、是叫：，。；“！？\n据由');

interface Places {
  /** Where a string stands, and before what. */
  readonly starts: number[];
  readonly thirds: Set<string>;
  /** True if it stands once where a name may. */
  placed: boolean;
}

/** The pairs of characters that begin as names do, and where they stand. */
function pairsOf(folded: string, surnames: readonly number[]): ReadonlyMap<string, Places> {
  const pairs = new Map<string, Places>();
  for (const at of surnames) {
    if (surnameLength(folded, at) === 0 || beginsWord(folded, at)) continue;
    if (!mayBePart(folded, at + 1)) continue;
    const pair = folded.slice(at, at + SHORT_NAME);
    if (NO_PART.has(pair.charCodeAt(0)) || isNoName(pair)) continue;
    const known = pairs.get(pair) ?? { starts: [], thirds: new Set(), placed: false };
    known.starts.push(at);
    known.thirds.add(folded.charAt(at + SHORT_NAME));
    known.placed ||= at === 0 || BEFORE_NAME.has(folded.charAt(at - 1));
    pairs.set(pair, known);
  }
  return pairs;
}

/** 对李茂来说 */
const MATTERS = /^(?:来说|而言|看来)/;

const mayEndName = (character: string): boolean =>
  HANZI.test(character) && !NO_PART_OF_NAME.test(character) && !AFTER_NAME.has(character);

/** The name that begins with two characters, by what the page has behind them; '' if it is none. */
function nameFrom(folded: string, pair: string, { starts, thirds, placed }: Places): string {
  const [start = 0] = starts;
  const [third = ''] = thirds;
  const often = starts.length > 1;
  if (!placed) return '';
  if (MATTERS.test(folded.slice(start + SHORT_NAME, start + SHORT_NAME + 2))) return pair;
  if (thirds.size > 1 || !mayEndName(third)) {
    return often || AFTER_NAME.has(third) ? pair : '';
  }
  const end = start + SHORT_NAME + 1;
  const nexts = new Set(starts.map((at) => folded.charAt(at + SHORT_NAME + 1)));
  const said = AFTER_NAME.has(folded.charAt(end)) || TITLES.at(folded, end) !== '';
  return nexts.size > 1 || said ? pair + third : '';
}

/** Names without a title: clauses of the page begin with them, and they go on in different ways. */
export function repeatedNames(folded: string, surnames: readonly number[]): string[] {
  return Array.from(pairsOf(folded, surnames), ([pair, places]) =>
    nameFrom(folded, pair, places),
  ).filter(
    (name) => name !== '' && !endsInOrganization(name) && !endsInPerson(name) && !isNoName(name),
  );
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

/** 德安东尼接受采访 → what no name is written with ends the last part. */
function withoutTail(name: string): string {
  const dot = name.search(LAST_PART);
  let end = dot + 1;
  while (end < name.length && isTransliteration(name.charAt(end))) end += 1;
  return end - dot > 2 ? name.slice(0, end) : name;
}
const LAST_PART = /[·•・‧-](?=[^·•・‧-]+$)/;

/** Names with a dot: 外交部长某某·某某 is cut behind its last title. */
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

/** 找林先生 → 林先生; 林某某女士 → 林某某, as a full name needs no title. */
export function addressedNames(folded: string, signs: readonly number[]): string[] {
  return matchesBefore(ADDRESSED, folded, signs, BEFORE_ADDRESS)
    .map(([, before = '', title = '']) => {
      const own = [1, 2, 3]
        .map((length) => before.slice(-length))
        .find((name) => surnameLength(name) > 0 && !isNoName(name));
      if (own === undefined) return '';
      if (own.length === 1) return own + title;
      return title.startsWith('某') || NO_PART_OF_NAME.test(own) ? '' : own;
    })
    .filter((name) => name !== '');
}
