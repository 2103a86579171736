/**
 * Finds which ASCII character a `?` has eaten. The following text may show it; if it does not,
 * several candidates stay probable, and the lattice gives the place up.
 *
 *     ?025年 → 2 (a year); ?br> → < (a tag); ?3% → any digit, or none
 */

export interface Eaten {
  /** The character; `''` for an invisible one, such as a line end. */
  readonly character: string;
  /**
   * Log probability of this character within its class (nats). The model adds that of the class.
   */
  readonly log: number;
  /** Whether the model knows the class: digits, brackets, punctuation. */
  readonly isModelled: boolean;
}

const YEAR = /^(\d)\d\d(?:年|-\d|\/\d|至|～|~|—)/;
/** The end of the text or of a line, where the eaten character was not visible. */
const LINE_END = /^(?:$|[\r\n])/;
const NUMBER_GOES_ON = /^[\d.,%\] ]/;
/** A tag without its `<`. Names and attributes belong to the mirror's markup. */
const TAG = /^\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/i;
const CLOSED = /^[^()（）]{1,40}[)）]/;

/** Length of the rest of a tag whose `<` was eaten, or 0. */
export const tagLength = (rest: string): number => TAG.exec(rest)?.[0].length ?? 0;

const LINE_END_TAG = /^\/?(?:br|p|li|h[1-6]|tr|td)\b/i;

/**
 * Whether the rest of a tag ends a line: `/p>` and `br>` do, `div class="ad">` within a sentence
 * does not.
 */
export const isLineEndTag = (rest: string): boolean => LINE_END_TAG.test(rest);

/** Probability of the first digit of a number, by Benford's law. */
const leading = (digit: number): number => Math.log10(1 + 1 / digit);

/** Share of years in news text that begin with `digit`, given the second digit. */
function yearShare(second: string, digit: string): number {
  if (second === '0') return digit === '2' ? 0.99 : digit === '1' ? 0.005 : 0.0005;
  if (second === '9' || second === '8') return digit === '1' ? 0.98 : 0.002;
  if (second === '1' || second === '7' || second === '6') return digit === '1' ? 0.6 : 0.05;
  return digit === '1' || digit === '2' ? 0.2 : 0.07;
}

function digitShare(digit: string, rest: string): number {
  const second = YEAR.exec(rest)?.[1];
  if (second !== undefined) return yearShare(second, digit);
  if (digit === '0') return rest.startsWith('.') ? 0.3 : 0.01;
  return leading(Number(digit)) * (NUMBER_GOES_ON.test(rest) ? 1 : 0.5);
}

/** ASCII marks that Chinese prose uses without a wide form, and how rare they are. */
const RARE: readonly (readonly [string, number])[] = [
  ['"', -9],
  ["'", -11],
  ['%', -11],
  ['-', -9],
  ['.', -9],
  ['/', -9],
  ['+', -12],
  ['=', -12],
];

const DIGITS = '0123456789';

/**
 * Candidates for the character eaten before `rest`; `spaces` is the share of spaces in the
 * surrounding text.
 */
export function eatenCharacters(rest: string, spaces: number): Eaten[] {
  if (LINE_END.test(rest)) return [{ character: '', log: 0, isModelled: false }];
  if (tagLength(rest) > 0) return [{ character: '<', log: 0, isModelled: false }];
  return [
    ...[...DIGITS].map((character) => ({
      character,
      log: Math.log(digitShare(character, rest)),
      isModelled: true,
    })),
    { character: '(', log: CLOSED.test(rest) ? 0 : -6, isModelled: true },
    { character: ' ', log: Math.log(spaces), isModelled: false },
    ...RARE.map(([character, log]) => ({ character, log, isModelled: false })),
  ];
}
