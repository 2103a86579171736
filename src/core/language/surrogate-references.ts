/**
 * Joins two numeric references that together are one character beyond U+FFFF. Programs that write
 * UTF-16 unit by unit produce them, and a reference to a surrogate alone means nothing.
 */

/** A quick test whether there may be such references. */
const SIGN = /&#(?:x0*d[89ab]|0*5[56]\d{3})/i;

const UNIT = '#(x[0-9a-f]{4,8}|\\d{5,9})';

/** Two references in succession, with ampersands that may have been escaped once more. */
const PAIR = new RegExp(`(&(?:amp;)*)${UNIT};&(?:amp;)*${UNIT};`, 'gi');

const unitOf = (digits: string): number =>
  digits[0]?.toLowerCase() === 'x' ? Number.parseInt(digits.slice(1), 16) : Number(digits);

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** 好&#55357;&#56832; → 好&#128512; */
export function joinSurrogateReferences(text: string): string {
  // most pages have no numeric references at all, which a search tells faster than the pattern
  if (!text.includes('&#') || !SIGN.test(text)) return text;
  return text.replace(PAIR, (pair, ampersand: string, first: string, second: string) => {
    const high = unitOf(first);
    const low = unitOf(second);
    if (!isHigh(high) || !isLow(low)) return pair;
    const point = String.fromCharCode(high, low).codePointAt(0) ?? 0;
    return `${ampersand}#${point};`;
  });
}
