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

const ANY_GLOSS = new RegExp(`\\(${SYLLABLE}\\)`, 'g');

/** The text without anything that looks like a gloss, for the model. */
export const withoutGlosses = (text: string): string => text.replace(ANY_GLOSS, '');

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
    if (!hasReading(character, reading)) continue;
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

/** Weighs the glosses of all texts of a page; `spots` is the number of undone shifts, each as good as a gloss. */
export function weighGlosses(texts: readonly string[], spots: number): GlossEvidence {
  const glossed = new Map<string, number>();
  for (const text of texts) {
    for (const { character } of findGlosses(text)) {
      glossed.set(character, (glossed.get(character) ?? 0) + 1);
    }
  }
  const all = new Map<string, number>();
  for (const text of texts.filter(isProse)) {
    for (const character of text) {
      if (glossed.has(character)) all.set(character, (all.get(character) ?? 0) + 1);
    }
  }
  const keys = new Map<string, number>();
  let hits = 0;
  for (const [character, count] of glossed) {
    const bare = (all.get(character) ?? 0) - count;
    if (bare * BARE_ONES > count) continue;
    keys.set(character, count);
    hits += count;
  }
  const traditional = [...keys.keys()].filter(isTraditionalOnly).length;
  const signs = texts.filter(isProse).reduce((sum, text) => sum + signsOfWriter(text), 0);
  const enough = hits + spots >= LEAST_HITS && traditional + spots >= LEAST_KEYS && traditional > 0;
  return { keys, hits, sure: (enough || spots > 1) && signs * SIGNS <= hits };
}

/** The glosses of one text that the page's evidence condemns. */
export const removeGlosses = (text: string, evidence: GlossEvidence): Replacement[] =>
  findGlosses(text)
    .filter(({ character }) => evidence.keys.has(character))
    .map(({ character, reading, start, end }) => ({
      start: start - character.length,
      end,
      after: character,
      rule: 'gloss',
      confidence: 0.99,
      lossy: false,
      evidence: { reading, glosses: evidence.keys.get(character) ?? 0 },
    }));

/** On a page of a mirror, the notes that may be its own: a true reading, or one it missed. */
export const keptGlosses = (text: string, evidence: GlossEvidence): DamageLeft[] =>
  findGlosses(text)
    .filter(({ character }) => !evidence.keys.has(character))
    .map(({ start, end }) => ({ start, end, reason: 'ambiguous' }));
