/**
 * JSON whose numbers stay as they are written. `JSON.parse` rounds whole numbers of more than 15
 * digits, such as the identifiers of posts, and JSON writes `1.0` as `1`.
 */

export interface ExactJson {
  /** The value, in which a text stands for each number that `JSON.stringify` would change. */
  readonly value: unknown;
  /** Puts the numbers back into JSON that was made of this value or of a part of it. */
  readonly restored: (json: string) => string;
}

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const unchanged = (json: string): string => json;

/** Whether a token is a number that would be written in another way than it was read. */
const isChanged = (token: string): boolean =>
  !token.startsWith('"') && JSON.stringify(Number(token)) !== token;

/** Parses JSON. Throws a SyntaxError if it is none. */
export function parseExactly(json: string): ExactJson {
  const value: unknown = JSON.parse(json);
  if (!(json.match(TOKEN) ?? []).some(isChanged)) return { value, restored: unchanged };
  const plain = JSON.stringify(value);
  // no text of the value may look like one that stands for a number
  let mark = 'number ';
  while (plain.includes(mark)) mark += '_';
  const marked = json.replace(TOKEN, (token) => (isChanged(token) ? `"${mark}${token}"` : token));
  const stand = new RegExp(`"${mark}([^"]+)"`, 'g');
  return {
    value: JSON.parse(marked),
    restored: (written) => written.replace(stand, '$1'),
  };
}
