/** Words for people, on stderr. */
import { printable, printableLines } from '../../core/record/formats/printable.ts';

let isWatched = false;

/**
 * The stream. Nobody may listen to it any more: the records still count. Opening it takes 3 ms, so
 * that it is opened for words alone.
 */
export function stderr(): NodeJS.WriteStream {
  if (!isWatched) process.stderr.on('error', () => {});
  isWatched = true;
  return process.stderr;
}

/** Says a line. What it quotes of names and pages cannot act on the terminal. */
export const say = (line: string): void => {
  stderr().write(`${printable(line)}\n`);
};

/** Says lines that end in line breaks. */
export const sayLines = (lines: string): void => {
  if (lines !== '') stderr().write(printableLines(lines));
};
