/** White space as browsers treat it, and the indents that Chinese pages set by hand. */

/** What a browser collapses to one space: not U+00A0 and not U+3000. */
const COLLAPSIBLE = /[\t\n\f\r ]+/g;

/** What may stand round a block without being part of it: indents, no-break and zero-width spaces. */
const EDGE = new Set([...'\t\n\v\f\r \u00a0\u1680\u180e\u2028\u2029\u202f\u205f\u3000\ufeff']);
for (let code = 0x2000; code <= 0x200f; code += 1) EDGE.add(String.fromCharCode(code));

/** `'a\n  b'` → `'a b'` */
export const collapse = (text: string): string => text.replace(COLLAPSIBLE, ' ');

/** First index of `text` that is no edge space; its length if there is none. */
export function edgeStart(text: string): number {
  let at = 0;
  while (at < text.length && EDGE.has(text.charAt(at))) at += 1;
  return at;
}

/** Index after the last character of `text` that is no edge space, not before `from`. */
export function edgeEnd(text: string, from = 0): number {
  let at = text.length;
  while (at > from && EDGE.has(text.charAt(at - 1))) at -= 1;
  return at;
}

/** `'\u3000\u3000正文\u00a0'` → `'正文'` */
export function trimEdges(text: string): string {
  const start = edgeStart(text);
  return text.slice(start, edgeEnd(text, start));
}
