/** A request header as users write it: `Name: value`. */

/** Characters that end a header, or may not stand in one. A tab may. */
const CONTROLS = /(?!\t)\p{Cc}/u;
/** Headers are sent as bytes, so a character beyond Latin-1 has no place in them. */
const BEYOND_LATIN = /[\u0100-\u{10ffff}]/u;

const LINE = /^([^:;]*)([:;])(.*)$/s;
/** The name of a header by RFC 9110. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A lower-case name and its value; `null` takes one of the program's own headers away. */
export type Header = readonly [name: string, value: string | null];

/** What is wrong with the value of a header, as a sentence, or `null`. */
export function headerTextFault(text: string): string | null {
  if (CONTROLS.test(text)) {
    return 'It must not hold line breaks or other control characters.';
  }
  return BEYOND_LATIN.test(text) ? 'Headers hold no Chinese; write it as %E4%B8%AD.' : null;
}

/** What is wrong with a header line, as a sentence, or `null`. */
export function headerFault(line: string): string | null {
  const [, name = '', mark, rest = ''] = LINE.exec(line) ?? [];
  const isMisspelt = !NAME.test(name.trim()) || (mark === ';' && rest.trim() !== '');
  return isMisspelt ? 'It must be written as "Name: value".' : headerTextFault(rest);
}

/** Reads a line without a fault. As with curl, `Name;` sends an empty value and `Name:` none at all. */
export function headerOf(line: string): Header {
  const [, name = '', mark, rest = ''] = LINE.exec(line) ?? [];
  const value = rest.trim();
  return [name.trim().toLowerCase(), mark === ':' && value === '' ? null : value];
}
