/**
 * Text that a terminal may show: a page's title or a file's name can hold escape sequences, which
 * would move the cursor, rename the window or forge a line of ours.
 */

const FIRST_PICTURE = 0x2400;
const PICTURE_OF_DELETE = '\u2421';

/** All of C0, DEL and C1, and what turns the direction of text: it shows a line as another. */
const CONTROLS = /[\p{Cc}\p{Bidi_C}]/gu;
const CONTROLS_IN_LINES = /(?![\n\t])[\p{Cc}\p{Bidi_C}]/gu;
/** JSON.stringify escapes C0 alone. */
const LATE_CONTROLS = /[\u007f-\u009f\p{Bidi_C}]/gu;

/** ESC → ␛, DEL → ␡; C1 and marks of direction have no pictures and become U+FFFD. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(FIRST_PICTURE + code);
  return code === 0x7f ? PICTURE_OF_DELETE : '\ufffd';
}

/** One line: line breaks and tabs become pictures too. */
export const printable = (text: string): string => text.replace(CONTROLS, picture);

/** Several lines: `\n` and tabs stay. */
export const printableLines = (text: string): string => text.replace(CONTROLS_IN_LINES, picture);

/** JSON without raw controls, the same value: `\u009b` is a character to JSON and a command to a terminal. */
export const printableJson = (json: string): string =>
  json.replace(
    LATE_CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
