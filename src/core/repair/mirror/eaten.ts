/**
 * Which ASCII character did a `?` eat? Only what follows can tell, and mostly it cannot: then
 * several candidates stay equally likely, and the spot is left alone.
 *
 *     ?025年 → 2 (a year); ?br> → < (a tag); ?3% → any digit, or none
 */

export interface Eaten {
  readonly character: string;
  /** Log probability of this character within its class (nats). */
  readonly score: number;
}

const YEAR = /^(\d)\d\d(?:年|-\d|\/\d|至|～|~|—)/;
/** The text ends here, or its line does: what was eaten was no visible character. */
const LINE_END = /^(?:$|[\r\n])/;
const DIGITS = /^[\d.,%]/;
const TAG =
  /^(?:\/?(?:br|p|div|span|strong|b|em|a|img|font|td|tr|li|h[1-6])(?:\s[^<>]{0,40})?\/?>)/i;
const CLOSED = /^[^()]{1,40}\)/;

/** First digits of numbers by Benford's law. */
const leading = (digit: number): number => Math.log10(1 + 1 / digit);

/** Share of the years of news text that begin with 2 when the second digit is 0, and so on. */
function yearShare(second: string, digit: string): number {
  if (second === '0') return digit === '2' ? 0.99 : digit === '1' ? 0.005 : 0.0005;
  if (second === '9' || second === '8') return digit === '1' ? 0.98 : 0.002;
  if (second === '1' || second === '7' || second === '6') return digit === '1' ? 0.6 : 0.05;
  return digit === '1' || digit === '2' ? 0.2 : 0.07;
}

function digitScore(digit: string, rest: string): number {
  const second = YEAR.exec(rest)?.[1];
  if (second !== undefined) return Math.log(yearShare(second, digit));
  if (digit === '0') return Math.log(rest.startsWith('.') ? 0.3 : 0.01);
  return Math.log(leading(Number(digit)) * (DIGITS.test(rest) ? 1 : 0.5));
}

/** ASCII marks that Chinese prose sets without a wide form, and how rare they are. */
const RARE: readonly (readonly [string, number])[] = [
  [' ', -5],
  ['"', -6],
  ["'", -8],
  ['%', -9],
  ['-', -6],
  ['.', -7],
  ['/', -7],
  ['+', -9],
  ['=', -9],
  [':', -6],
  [',', -6],
];

/** Candidates for the character eaten before `rest`. */
export function eatenCharacters(rest: string): Eaten[] {
  if (LINE_END.test(rest)) return [{ character: '', score: 0 }];
  if (TAG.test(rest)) return [{ character: '<', score: 0 }];
  const result: Eaten[] = [];
  for (const digit of '0123456789')
    result.push({ character: digit, score: digitScore(digit, rest) });
  result.push({ character: '(', score: CLOSED.test(rest) ? 0 : -6 });
  for (const [character, score] of RARE) result.push({ character, score });
  return result;
}
