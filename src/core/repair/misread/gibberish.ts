/**
 * Finds text that no language has and that no misreading explains, because too many of its bytes are
 * lost: `頩脖銝芸蝏哨啣芰曉唬蜓鈭箸瓷`. It can only be reported.
 */
import { CANTONESE } from '../../language/model/frequent.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import { plausibility } from '../../language/model/plausibility.ts';
import { lettersIn } from '../channel/gate/letters.ts';
import { isUnusual } from '../channel/gate/regions.ts';
import { isTalk } from '../channel/gate/talk.ts';
import { againstRules } from './orthography.ts';
import type { Remains } from './remains.ts';

/** Characters beyond ASCII in a row, without the marks of sentences. */
const ROW = /[^\0-\x7f\u2010-\u2027\u3000-\u303f\uff00-\uff5e\ufffd]{10,}/g;
const EAST_ASIAN = /[\u2460-\u257f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff65-\uff9f]/g;
const LEAST_EAST_ASIAN = 0.8;

/**
 * Mean log probability (nats) of a character below which such a row is no text. Of all lines of a
 * collection of classical Chinese none is below -10.6; rhapsodies come near.
 */
const MOST_MEAN = -10.6;

/** The same where hangul stands among hanzi, which Korean hardly has today. */
const MOST_MEAN_MIXED = -9.7;
const MIXED = 0.15;

/** Share of frequent syllables among hangul below which a row is no Korean, and their number. */
const USUAL_HANGUL = 0.25;
const LEAST_HANGUL = 6;

/**
 * Share of unusual characters from which the model is asked. Lines of Cantonese and of other rare words
 * have up to 0.42, and the model is not loaded for them. Kana and the characters of Cantonese are usual here.
 */
const UNUSUAL_SHARE = 0.5;

/**
 * The same for long rows. Of 212,000 lines of classical, vernacular and technical text one has such a row,
 * in a rhapsody; of 10 rows of GBK read as EUC-JP seven. Lines of boards with Japanese forms have up to 0.25.
 */
const LONG = 14;
const MOST_MEAN_LONG = -9.8;
const UNUSUAL_SHARE_LONG = 0.26;

const isKana = (unit: number): boolean => unit >= 0x3040 && unit <= 0x30ff;

const cantonese = new Set(Array.from(CANTONESE, (character) => character.charCodeAt(0)));

const isStrange = (unit: number): boolean =>
  isUnusual(unit) && !isKana(unit) && !cantonese.has(unit);

/** Share of characters that follow each other in the order of their codes in a table of characters. */
const SORTED = 0.8;

function isSorted(row: string): boolean {
  let rising = 0;
  let falling = 0;
  for (let at = 1; at < row.length; at += 1) {
    const step = row.charCodeAt(at) - row.charCodeAt(at - 1);
    if (step > 0) rising += 1;
    if (step < 0) falling += 1;
  }
  return Math.max(rising, falling) >= (row.length - 1) * SORTED;
}

/** Number of different characters in ten that a row of text has; rows of a sign have fewer. */
const DIFFERENT = 0.6;

/**
 * Whether a text has as many strange characters as such a row must have, or letters of Greek,
 * Cyrillic or Thai. Most texts have neither, and no pattern is tried on them.
 */
function mayHaveRows(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x370) continue;
    if (unit < 0x500 || (unit >= 0xe00 && unit < 0xe80)) return true;
    if (isStrange(unit)) strange += 1;
  }
  return strange >= LONG * UNUSUAL_SHARE_LONG;
}

function strangeShare(row: string): number {
  let strange = 0;
  for (let at = 0; at < row.length; at += 1) if (isStrange(row.charCodeAt(at))) strange += 1;
  return strange / row.length;
}

function isGibberish(model: () => LanguageModel, row: string): boolean {
  const strange = strangeShare(row);
  const isLong = row.length >= LONG;
  const isText =
    strange < (isLong ? UNUSUAL_SHARE_LONG : UNUSUAL_SHARE) ||
    new Set(row).size < row.length * DIFFERENT ||
    (row.match(EAST_ASIAN)?.length ?? 0) < row.length * LEAST_EAST_ASIAN ||
    isSorted(row);
  if (isText) return false;
  const { hangul, usualHangul } = lettersIn(row);
  if (hangul >= LEAST_HANGUL && usualHangul < hangul * USUAL_HANGUL) return true;
  const isMixed = hangul > row.length * MIXED && hangul < row.length * (1 - MIXED);
  const most = isMixed ? MOST_MEAN_MIXED : isLong ? MOST_MEAN_LONG : MOST_MEAN;
  return plausibility(model(), row, 'any') < most * row.length;
}

/** Words of Cyrillic or Greek letters in which capitals follow small letters: дНОчЁЖГСЯу. */
const MIXED_CASE = /[\u0370-\u03ff\u0400-\u04ff]{6,}/g;
const RISE = /[\u03ac-\u03ce\u0430-\u045f][\u0386-\u03ab\u0400-\u042f]/g;
const LETTERS_OF_RISE = 8;
const LEAST_RISES = 2;

const isMixed = (row: string): boolean => {
  const rises = row.match(RISE)?.length ?? 0;
  return rises >= LEAST_RISES && rises * LETTERS_OF_RISE >= row.length;
};

const rowsOf = (text: string, pattern: RegExp, is: (row: string) => boolean): Remains[] =>
  [...text.matchAll(pattern)]
    .filter(([row]) => is(row))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, reason: 'residue' }));

/** The places of a text that are no text in any language. */
export function gibberishIn(model: () => LanguageModel, text: string): Remains[] {
  if (!mayHaveRows(text) || isTalk(text)) return [];
  return [
    ...rowsOf(text, ROW, (row) => isGibberish(model, row)),
    ...rowsOf(text, MIXED_CASE, isMixed),
    ...againstRules(text).map((place) => ({ ...place, reason: 'residue' as const })),
  ].sort((a, b) => a.start - b.start);
}
