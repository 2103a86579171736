/**
 * Finds glosses inside and after runs that were read out of step, with or without the bracket that
 * was eaten.
 */
import { hasReading, isMainReading, SYLLABLE } from '../../../language/script/traditional.ts';
import { BARE_KEY, KEY_UNSEEN, OTHER_READING, RARE_READING, WRONG_TONE } from './priors.ts';

const QUESTION = 0x3f;
const BRACKET = 0x28;

const GLOSS_AT = new RegExp(`\\((${SYLLABLE})\\)`, 'y');
const CUT_GLOSS_AT = new RegExp(`\\?(${SYLLABLE})\\)`, 'y');

const ANY_GLOSS = new RegExp(`\\(${SYLLABLE}\\)`, 'g');

/** The text without anything that looks like a gloss, for the model. */
export const withoutGlosses = (text: string): string => text.replace(ANY_GLOSS, '');

/**
 * The characters that a region glosses wherever they occur, as UTF-16 code units, with their
 * readings.
 */
export type KeyTable = ReadonlyMap<number, ReadonlySet<string>>;

/** Length of a gloss of `character` at `at`, including its brackets, or 0. */
export function glossLength(page: string, at: number, character: string): number {
  if (page.charCodeAt(at) !== BRACKET) return 0;
  GLOSS_AT.lastIndex = at;
  const reading = GLOSS_AT.exec(page)?.[1];
  return reading !== undefined && hasReading(character, reading) ? reading.length + 2 : 0;
}

const TONED_AT = new RegExp(`\\((?=[a-z]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹ])${SYLLABLE}\\)`, 'y');

/**
 * Tells whether there is a gloss with a tone mark at an offset, whatever character it belongs to.
 */
export function hasTonedGloss(page: string, at: number): boolean {
  if (page.charCodeAt(at) !== BRACKET) return false;
  TONED_AT.lastIndex = at;
  return TONED_AT.test(page);
}

/** The reading of a gloss whose opening bracket was eaten: `?zhèn)` → zhèn. */
export function cutGloss(page: string, at: number): string | null {
  if (page.charCodeAt(at) !== QUESTION) return null;
  CUT_GLOSS_AT.lastIndex = at;
  return CUT_GLOSS_AT.exec(page)?.[1] ?? null;
}

/**
 * Log probability (nats) that a character is a key with this reading, by what the region has shown.
 */
export function keyLog(
  { keys, bare }: { readonly keys: KeyTable; readonly bare: ReadonlySet<number> },
  key: string,
  reading: string,
): number {
  const known = keys.get(key.charCodeAt(0));
  if (known !== undefined) return known.has(reading) ? 0 : OTHER_READING;
  const unseen = bare.has(key.charCodeAt(0)) ? BARE_KEY : KEY_UNSEEN;
  if (isMainReading(key, reading)) return unseen;
  return unseen + (hasReading(key, reading, true) ? RARE_READING : WRONG_TONE);
}

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/;

/** Whether a reading has a tone mark. */
export const isToned = (reading: string): boolean => TONED.test(reading);
