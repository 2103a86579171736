/** Words for people, on stderr. */
import { printable, printableLines } from '../output/printable.ts';

/** Says a line. What it quotes of names and pages cannot act on the terminal. */
export const say = (line: string): void => {
  process.stderr.write(`${printable(line)}\n`);
};

/** Says lines that end in line breaks. */
export const sayLines = (lines: string): void => {
  process.stderr.write(printableLines(lines));
};
