/**
 * Names that are told by their own shape or by how a page uses them, whoever speaks.
 *
 * 找林先生问路 → 林先生; 阿里·哈桑到了 → 阿里·哈桑
 */

import { surnameLength } from '../../language/surnames.ts';
import type { Clause } from '../marks/clauses.ts';
import { wordList } from '../marks/words.ts';
import { isNoName } from './not-names.ts';
import { endsInOrganization, endsInPerson, TITLES } from './titles.ts';

const FOREIGN =
  /(?<!《[^》]{0,12})[\u4e00-\u9fff]{1,7}(?:[·•・‧](?:(?!的)[\u4e00-\u9fffA-Za-z-]){1,10}){1,4}/y;
const BEFORE_DOT = 7;
/** 林先生, 徐女士, 林某: named without a cue. */
const ADDRESSED = /([\u4e00-\u9fff]{1,3})(先生|女士|小姐(?!姐)|某某|某)/y;
const BEFORE_ADDRESS = 3;
export const ADDRESSES = ['先生', '女士', '小姐', '某'];
const NAME_CHARACTERS = /^[\u4e00-\u9fff]{3}$/;
/** What stands between the parts of a foreign name. */
export const DOTS = '·•・‧';
export const DOT = /[·•・‧]/;
/** What may follow a name of two characters: 主任林某|在, 校长林某|说. */
const AFTER_NAME: ReadonlySet<string> = new Set(
  '则说表在对向介认指就告称和与等的是也还曾将为到从把被于又并带及以给拿坦回接透笑哭难激感眼日今昨当担',
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

/** 校长林某则… → 林某, 校长林某某在… → 林某某. */
export function nameAt(folded: string, at: number): number {
  const surname = surnameLength(folded, at);
  if (surname === 0) return 0;
  for (const length of [surname + 1, surname + 2]) {
    if (mayFollowName(folded, at + length) && !isNoName(folded.slice(at, at + length)))
      return length;
  }
  return 0;
}

/** Characters that verbs and particles are written with: 高通在, 马上就 are no names. */
const NO_PART_OF_NAME =
  /[的在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但这那各上下内外者们个人后前时里]/;
const FULL_NAME = 3;

/** Names without a title: clauses of the page begin with them and go on in different ways. */
export function repeatedNames(folded: string, clauses: readonly Clause[]): string[] {
  const nexts = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { start, end } of clauses) {
    const after = start + FULL_NAME;
    if (end <= after || surnameLength(folded, start) === 0) continue;
    const name = folded.slice(start, after);
    if (!NAME_CHARACTERS.test(name) || NO_PART_OF_NAME.test(name) || isNoName(name)) continue;
    const next = folded.charAt(after);
    const first = nexts.get(name);
    if (first === undefined) nexts.set(name, next);
    else if (first !== next) repeated.add(name);
  }
  return Array.from(nexts.keys()).filter(
    (name) => repeated.has(name) && !endsInOrganization(name) && !endsInPerson(name),
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

/** Names with a dot: 外交部长某某·某某 is cut behind its last title. */
export function foreignNames(text: string, dots: readonly number[]): string[] {
  return matchesBefore(FOREIGN, text, dots, BEFORE_DOT)
    .map(([name]) => {
      const first = name.split(DOT)[0] ?? '';
      const title = TITLES.in(name).at(-1);
      return name.slice(Math.max(title?.end ?? 0, first.lastIndexOf('的') + 1));
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
