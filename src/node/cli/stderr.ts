/** Writes text for people to stderr. */
import { printable, printableLines } from '../../core/record/formats/printable.ts';

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

/** Writes a line. Quoted names and page texts cannot control the terminal. */
export const say = (line: string): void => {
  stderr().write(`${printable(line)}\n`);
};

/** Writes lines that already end in line breaks. */
export const sayLines = (lines: string): void => {
  if (lines !== '') stderr().write(printableLines(lines));
};
