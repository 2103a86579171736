/**
 * Removes the pinyin glosses that mirror sites insert after traditional characters: 強(qiáng) → 強.
 *
 * A mirror glosses a character either always or never, and only characters that simplified text
 * does not use (except 著). A genuine note occurs once, or elsewhere on the page the same character
 * has no note, or it follows a character of either script. Such notes stay.
 */

import {
  AMBIGUOUS,
  hasReading,
  isTraditionalOnly,
  SYLLABLE,
} from '../../language/script/traditional.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { GlossCount, GlossEvidence } from '../state/gloss-evidence.ts';
import type { Replacement } from '../state/revision.ts';

const GLOSS = new RegExp(`([\\u3400-\\u9fff])\\((${SYLLABLE})\\)`, 'g');

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;

export interface Gloss {
  readonly character: string;
  readonly reading: string;
  /** Offset of the opening bracket. */
  readonly start: number;
  readonly end: number;
}

/**
 * All places of a text that look like a gloss: a character followed by a fitting reading in
 * brackets.
 */
export function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  if (!text.includes('(')) return found;
  for (const match of text.matchAll(GLOSS)) {
    const [whole, character = '', reading = ''] = match;
    // the program writes tones, so a reading without one counts only for a character that has no
    // tone
    if (!hasReading(character, reading, !TONED.test(reading))) continue;
    const start = match.index + character.length;
    found.push({ character, reading, start, end: match.index + whole.length });
  }
  return found;
}

/** Least number of glosses, and of different characters. None of 83 genuine notes reached both. */
const LEAST_HITS = 3;
const LEAST_KEYS = 2;

/**
 * Number of further glosses for each character that is glossed in one place and not in another, as by
 * somebody who explains it. Mirrors leave none bare, but a run that was not read may show one.
 */
const HITS_AGAINST_BARE = 2;

/**
 * Traditional characters that a one-to-one map never produces, because their simplified forms (后
 * 里 干 于 云 制 只 面 松) are traditional characters too. Whoever wrote them wrote traditional
 * Chinese.
 */
const WRITTEN = /[後裡裏於製隻麵鬆幹雲]/g;

/** Factor by which a mirror's glosses outnumber the signs of a writer who makes notes. */
const SIGNS = 10;

/**
 * Number of signs that a person wrote the traditional characters and the notes: such characters,
 * and notes on characters that simplified text uses too, such as 生(shēng), which mirrors never
 * gloss.
 */
function signsOfWriter(text: string): number {
  let signs = text.match(WRITTEN)?.length ?? 0;
  for (const [, character = '', reading = ''] of text.matchAll(GLOSS)) {
    if (TONED.test(reading) && !isTraditionalOnly(character) && !AMBIGUOUS.has(character))
      signs += 1;
  }
  return signs;
}

/**
 * Factor by which the glosses of a key outnumber its occurrences without one. Mirrors leave none
 * without a gloss, but a misread run may show the character by chance.
 */
const BARE_ONES = 4;

const SENTENCE = /[。，,；;]/;

/**
 * A glossed character between marks, as in a list of characters to be learned: 書(shū)、車(chē)、. In
 * running text, which mirrors change, few characters stand like this.
 */
const LISTED = new RegExp(
  `(?<![\\u3400-\\u9fff)])[\\u3400-\\u9fff]\\(${SYLLABLE}\\)(?![\\u3400-\\u9fff])`,
  'g',
);

/** Number of glosses in lists, and their share as a divisor, from which a person wrote them. */
const LEAST_LISTED = 4;
const LISTS = 2;

/**
 * Whether a text is prose. Menus and lists of links belong to the mirror's own template, which its
 * program never processed.
 */
const isProse = (text: string): boolean => SENTENCE.test(text) || findGlosses(text).length > 0;

const FIRST_CHINESE = 0x3400;
const LAST_CHINESE = 0x9fff;

/** Adds the Chinese characters of a text to a count by UTF-16 code unit. */
function countChinese(text: string, counts: Map<number, number>): void {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_CHINESE || unit > LAST_CHINESE) continue;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
}

/** Counts the glosses of texts in which unreadable runs are blanked. */
export function countGlosses(texts: readonly string[]): GlossCount {
  const glossed = new Map<string, number>();
  const readings = new Map<string, Set<string>>();
  const chinese = new Map<number, number>();
  let signs = 0;
  let hits = 0;
  let listed = 0;
  for (const text of texts) {
    const found = findGlosses(text);
    hits += found.length;
    if (found.length > 0) listed += text.match(LISTED)?.length ?? 0;
    for (const { character, reading } of found) {
      glossed.set(character, (glossed.get(character) ?? 0) + 1);
      readings.set(character, (readings.get(character) ?? new Set()).add(reading));
    }
    if (!isProse(text)) continue;
    signs += signsOfWriter(text);
    countChinese(text, chinese);
  }
  if (listed >= LEAST_LISTED && listed * LISTS > hits) signs += listed;
  const all = new Map<string, number>();
  for (const [unit, count] of chinese) all.set(String.fromCharCode(unit), count);
  return { glossed, readings, all, signs };
}

/** The sum of the counts of several parts. */
export function sumCounts(counts: readonly GlossCount[]): GlossCount {
  const [first, second] = counts;
  if (first !== undefined && second === undefined) return first;
  const glossed = new Map<string, number>();
  const readings = new Map<string, Set<string>>();
  const all = new Map<string, number>();
  let signs = 0;
  for (const count of counts) {
    for (const [character, n] of count.glossed) {
      glossed.set(character, (glossed.get(character) ?? 0) + n);
      const known = readings.get(character) ?? new Set();
      for (const reading of count.readings.get(character) ?? []) known.add(reading);
      readings.set(character, known);
    }
    for (const [character, n] of count.all) all.set(character, (all.get(character) ?? 0) + n);
    signs += count.signs;
  }
  return { glossed, readings, all, signs };
}

/** Weighs glosses; `spots` is the number of undone shifts, each of which counts like a gloss. */
export function weighCount(count: GlossCount, spots: number): GlossEvidence {
  const keys = new Map<string, number>();
  let hits = 0;
  let contrary = 0;
  for (const [character, glosses] of count.glossed) {
    const bare = (count.all.get(character) ?? 0) - glosses;
    if (bare * BARE_ONES > glosses) {
      contrary += 1;
      continue;
    }
    keys.set(character, glosses);
    hits += glosses;
  }
  const traditional = [...keys.keys()].filter(isTraditionalOnly).length;
  const least = LEAST_HITS + HITS_AGAINST_BARE * contrary;
  const enough = hits + spots >= least && traditional + spots >= LEAST_KEYS && traditional > 0;
  return { keys, hits, sure: (enough || spots > 1) && count.signs * SIGNS <= hits };
}

/** Weighs the glosses of related texts. */
export const weighGlosses = (texts: readonly string[], spots: number): GlossEvidence =>
  weighCount(countGlosses(texts), spots);

/** Decides which glosses of a text were made by the mirror. */
export interface Judge {
  /** Keys of all texts together, and those of this text alone. */
  readonly keys: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number> | undefined;
  /** Offsets at which runs end. A gloss after a run is what brought the decoder back into step. */
  readonly runEnds: ReadonlySet<number>;
}

const isCondemned = ({ character, start }: Gloss, { keys, own, runEnds }: Judge): boolean =>
  keys.has(character) || own?.has(character) === true || runEnds.has(start);

/** The glosses of a text that the evidence of the page shows to be the mirror's. */
export const removeGlosses = (text: string, judge: Judge): Replacement[] =>
  findGlosses(text)
    .filter((gloss) => isCondemned(gloss, judge))
    .map(({ character, start, end }) => ({
      start: start - character.length,
      end,
      after: character,
      rule: 'gloss',
      confidence: 0.99,
      lossy: false,
      evidence: { glosses: judge.keys.get(character) ?? judge.own?.get(character) ?? 0 },
    }));

/** The notes on a mirror's page that may be genuine, or that were missed. */
export const keptGlosses = (text: string, judge: Judge): DamageLeft[] =>
  findGlosses(text)
    .filter((gloss) => !isCondemned(gloss, judge))
    .map(({ start, end }) => ({ start, end, reason: 'ambiguous' }));
