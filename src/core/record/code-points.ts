/** Offsets in Unicode code points, as jq and Python count them, from UTF-16 offsets. */

const isPairEnd = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
};

/** Looked for first: hardly a text has one. */
const SURROGATE = /[\ud800-\udfff]/;

/** A function from UTF-16 offsets of `text` to code point offsets, linear over all calls. */
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

/** A function from code point offsets of `text` to UTF-16 offsets: the other way round. */
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

/** The slice of a text between two code point offsets. */
export const sliceCodePoints = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('');

/** A lone surrogate becomes U+FFFD: jq 1.6 drops its whole stream at one. */
export const wellFormed = (text: string): string => text.toWellFormed();
