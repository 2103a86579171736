/**
 * Removes the pinyin glosses that mirror sites put behind traditional characters: 強(qiáng) → 強.
 *
 * A mirror glosses a character always or never, and only characters that simplified text lacks
 * (著 apart). A true note stands once, or beside the same character without a note, or behind a
 * character of any script; those stay.
 */

import {
  AMBIGUOUS,
  hasReading,
  isTraditionalOnly,
  SYLLABLE,
} from '../../language/script/traditional.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../revision.ts';

const GLOSS = new RegExp(`([\\u3400-\\u9fff])\\((${SYLLABLE})\\)`, 'g');

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;

export interface Gloss {
  readonly character: string;
  readonly reading: string;
  /** Offset of the opening bracket. */
  readonly start: number;
  readonly end: number;
}

/** All places of a text that look like a gloss: a character with a fitting reading in brackets. */
export function findGlosses(text: string): Gloss[] {
  const found: Gloss[] = [];
  if (!text.includes('(')) return found;
  for (const match of text.matchAll(GLOSS)) {
    const [whole, character = '', reading = ''] = match;
    // the program writes tones; a reading without one is its own only where the character has none
    if (!hasReading(character, reading, !TONED.test(reading))) continue;
    const start = match.index + character.length;
    found.push({ character, reading, start, end: match.index + whole.length });
  }
  return found;
}

/** What the glosses of a page say together. */
export interface GlossEvidence {
  /** Characters of the page that count as the mirror's, with the number of their glosses. */
  readonly keys: ReadonlyMap<string, number>;
  readonly hits: number;
  readonly sure: boolean;
}

/** Least glosses, and least different characters: 0 of 83 true notes reached both. */
const LEAST_HITS = 3;
const LEAST_KEYS = 2;

/**
 * Traditional characters that a one-to-one map never makes, since their simplified forms (后 里 干
 * 于 云 制 只 面 松) are traditional characters too: who wrote them wrote traditional Chinese.
 */
const WRITTEN = /[後裡裏於製隻麵鬆幹雲]/g;

/** A mirror's glosses outnumber the signs of a writer so, who wrote notes of his own. */
const SIGNS = 10;

/**
 * Signs that a person wrote the traditional characters and the notes: such a character, or a note
 * on one that simplified text has too, 生(shēng), which mirrors never gloss.
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
 * A key's glosses outnumber its bare occurrences at least so. Mirrors have no bare ones; but a bare
 * one turns up where a misread run shows the character by chance.
 */
const BARE_ONES = 4;

const SENTENCE = /[。，,；;]/;

/** Menus and link lists are the mirror's own template, which its program never saw. */
const isProse = (text: string): boolean => SENTENCE.test(text) || findGlosses(text).length > 0;

/** What texts that belong together show of glosses, before anything is concluded. */
export interface GlossCount {
  /** Glosses by character, and their readings. */
  readonly glossed: ReadonlyMap<string, number>;
  readonly readings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Occurrences of every Chinese character in prose, glossed or not. */
  readonly all: ReadonlyMap<string, number>;
  readonly signs: number;
}

const CHINESE = /[\u3400-\u9fff]/;

/** Counts the glosses of texts, in which runs that can't be read are blanked. */
export function countGlosses(texts: readonly string[]): GlossCount {
  const glossed = new Map<string, number>();
  const readings = new Map<string, Set<string>>();
  const all = new Map<string, number>();
  let signs = 0;
  for (const text of texts) {
    for (const { character, reading } of findGlosses(text)) {
      glossed.set(character, (glossed.get(character) ?? 0) + 1);
      readings.set(character, (readings.get(character) ?? new Set()).add(reading));
    }
    if (!isProse(text)) continue;
    signs += signsOfWriter(text);
    for (const character of text) {
      if (CHINESE.test(character)) all.set(character, (all.get(character) ?? 0) + 1);
    }
  }
  return { glossed, readings, all, signs };
}

/** The counts of several parts together. */
export function sumCounts(counts: readonly GlossCount[]): GlossCount {
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

/** Weighs glosses; `spots` is the number of undone shifts, each as good as a gloss. */
export function weighCount(count: GlossCount, spots: number): GlossEvidence {
  const keys = new Map<string, number>();
  let hits = 0;
  for (const [character, glosses] of count.glossed) {
    const bare = (count.all.get(character) ?? 0) - glosses;
    if (bare * BARE_ONES > glosses) continue;
    keys.set(character, glosses);
    hits += glosses;
  }
  const traditional = [...keys.keys()].filter(isTraditionalOnly).length;
  const enough = hits + spots >= LEAST_HITS && traditional + spots >= LEAST_KEYS && traditional > 0;
  return { keys, hits, sure: (enough || spots > 1) && count.signs * SIGNS <= hits };
}

/** Weighs the glosses of texts that belong together. */
export const weighGlosses = (texts: readonly string[], spots: number): GlossEvidence =>
  weighCount(countGlosses(texts), spots);

/** Tells the glosses of a text that are the mirror's. */
export interface Judge {
  /** Keys of all texts together, and those of this text alone. */
  readonly keys: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number> | undefined;
  /** Offsets at which runs end: a gloss behind one is what brought the decoder back. */
  readonly runEnds: ReadonlySet<number>;
}

const isCondemned = ({ character, start }: Gloss, { keys, own, runEnds }: Judge): boolean =>
  keys.has(character) || own?.has(character) === true || runEnds.has(start);

/** The glosses of one text that the page's evidence condemns. */
export const removeGlosses = (text: string, judge: Judge): Replacement[] =>
  findGlosses(text)
    .filter((gloss) => isCondemned(gloss, judge))
    .map(({ character, reading, start, end }) => ({
      start: start - character.length,
      end,
      after: character,
      rule: 'gloss',
      confidence: 0.99,
      lossy: false,
      evidence: { reading, glosses: judge.keys.get(character) ?? judge.own?.get(character) ?? 0 },
    }));

/** On a page of a mirror, the notes that may be its own: a true reading, or one it missed. */
export const keptGlosses = (text: string, judge: Judge): DamageLeft[] =>
  findGlosses(text)
    .filter((gloss) => !isCondemned(gloss, judge))
    .map(({ start, end }) => ({ start, end, reason: 'ambiguous' }));
