/** White space as browsers treat it, and the indents that Chinese pages type by hand. */

/** White space that a browser collapses to one space. U+00A0 and U+3000 are not part of it. */
const COLLAPSIBLE = /[\t\n\f\r ]+/g;

/**
 * Characters that may surround a block without being part of it: indents, no-break and zero-width
 * spaces.
 */
const EDGE = /[\t\n\v\f\r \u00a0\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/**
 * Whether a UTF-16 code unit matches EDGE. The three most frequent ones are tested without the
 * pattern.
 */
const isEdge = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x0a ||
  unit === 0x3000 ||
  (unit < 0x3000 && EDGE.test(String.fromCharCode(unit))) ||
  unit === 0xfeff;

const WIDE_SPACE = /[\t\n\f\r]| {2}/;

/** `'a\n  b'` → `'a b'` */
export const collapse = (text: string): string =>
  WIDE_SPACE.test(text) ? text.replace(COLLAPSIBLE, ' ') : text;

/**
 * Index of the first character of `text` that is not edge space; the length of `text` if there is
 * none.
 */
export function edgeStart(text: string): number {
  let at = 0;
  while (at < text.length && isEdge(text.charCodeAt(at))) at += 1;
  return at;
}

/** Index after the last character of `text` that is not edge space, but at least `from`. */
export function edgeEnd(text: string, from = 0): number {
  let at = text.length;
  while (at > from && isEdge(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** `'\u3000\u3000正文\u00a0'` → `'正文'` */
export function trimEdges(text: string): string {
  const start = edgeStart(text);
  return text.slice(start, edgeEnd(text, start));
}
