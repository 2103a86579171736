/**
 * Makes text safe to print on a terminal. The title of a page or the name of a file can contain
 * escape sequences, which would move the cursor, rename the window or imitate our own output.
 */

const FIRST_PICTURE = 0x2400;
const PICTURE_OF_DELETE = '\u2421';

/**
 * The control characters (C0, DEL and C1) and the marks of text direction, which would make a line
 * look like a different one. They are written out, because looking up `\p{Bidi_C}` takes .3 ms.
 */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const CONTROLS_IN_LINES = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/**
 * Those of them that `JSON.stringify` does not escape; it escapes only C0. The separators of lines
 * and paragraphs are added, at which some readers of JSON Lines end a line.
 */
const LATE_CONTROLS = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A visible symbol for a control character: ESC → ␛, DEL → ␡. C1 controls and marks of direction
 * have no symbols and become U+FFFD.
 */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(FIRST_PICTURE + code);
  return code === 0x7f ? PICTURE_OF_DELETE : '\ufffd';
}

/** Makes a single line printable: line breaks and tabs become symbols too. */
export const printable = (text: string): string => text.replace(CONTROLS, picture);

/** Makes several lines printable: `\n` and tabs stay. */
export const printableLines = (text: string): string => text.replace(CONTROLS_IN_LINES, picture);

/**
 * Escapes all control characters in a JSON text without changing its value. U+009B, for example, is
 * an ordinary character in JSON but begins a command on a terminal.
 */
export const printableJson = (json: string): string =>
  json.replace(
    LATE_CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
