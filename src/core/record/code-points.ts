/** Converts UTF-16 offsets to offsets in Unicode code points, as jq and Python count them. */

const isPairEnd = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
};

/** Tested first, because hardly any text contains a surrogate. */
const SURROGATE = /[\ud800-\udfff]/;

/**
 * Returns a function that maps UTF-16 offsets of `text` to code point offsets.
 * Making it takes time linear in the length of the text; each call takes logarithmic time.
 */
export function codePointOffsets(text: string): (unit: number) => number {
  if (!SURROGATE.test(text)) return (unit) => unit;
  const pairEnds: number[] = [];
  for (let i = 1; i < text.length; i += 1) if (isPairEnd(text, i)) pairEnds.push(i);
  if (pairEnds.length === 0) return (unit) => unit;
  return (unit) => {
    let low = 0;
    let high = pairEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairEnds[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}

/** Returns a function that maps code point offsets of `text` to UTF-16 offsets. */
export function utf16Offsets(text: string): (point: number) => number {
  if (!SURROGATE.test(text)) return (point) => point;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  return (point) => units[point] ?? unit + point - units.length;
}

/** Number of code points of a text. */
export const lengthOf = (text: string): number => codePointOffsets(text)(text.length);

/** The part of a text between two code point offsets. */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('');

/** Replaces each lone surrogate by U+FFFD. jq 1.6 drops the rest of its input when it meets one. */
export const wellFormed = (text: string): string => text.toWellFormed();
