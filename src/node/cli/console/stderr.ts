/** Writes text for people to stderr. */

import { styleText } from 'node:util';
import { printable, printableLines } from '../../../core/language/printable.ts';
import { asWritten } from '../flags/no-repair.ts';

let isWatched = false;

/**
 * The stream. An error on it is ignored, because the records still matter. Opening it takes 3 ms,
 * so it is opened only when there is something to say.
 */
export function stderr(): NodeJS.WriteStream {
  if (!isWatched) process.stderr.on('error', () => {});
  isWatched = true;
  return process.stderr;
}

/** Whether everything that was said has reached the system. */
export const isSaid = (): boolean => !isWatched || process.stderr.writableLength === 0;

/** Writes a line. Quoted names and page texts cannot control the terminal. */
export const say = (line: string): void => {
  stderr().write(`${printable(line)}\n`);
};

type Style = Parameters<typeof styleText>[0];

/**
 * A text in a colour, if stderr is a terminal that shows colours (`NO_COLOR`, `FORCE_COLOR`). The
 * text must be printable already.
 */
export const coloured = (style: Style, text: string): string =>
  styleText(style, text, { stream: stderr() });

/** Writes lines that already end in line breaks. */
export const sayLines = (lines: string): void => {
  if (lines !== '') stderr().write(printableLines(lines));
};

/** Writes lines that are printable already and may be coloured. */
export const sayColoured = (lines: string): void => {
  if (lines !== '') stderr().write(lines);
};

/** `{before → after}` in a line of `--explain`. */
const CHANGE = /\{[^{}]*\}/g;
const ARROW = ' → ';

/** The lines of `--explain`, with what was there in red and what is there now in green. */
export const explainedLines = (lines: string): string =>
  printableLines(lines).replace(CHANGE, (change) => {
    const [before = '', ...after] = change.slice(1, -1).split(ARROW);
    if (after.length === 0) return change;
    return `{${coloured('red', before)}${ARROW}${coloured('green', after.join(ARROW))}}`;
  });

const ERROR = /^error:/;

/** Writes an error about the command line, with the word that begins it in red. */
export const sayError = (lines: string): void =>
  sayColoured(asWritten(printableLines(lines)).replace(ERROR, (word) => coloured('red', word)));
