/** Chooses what a person is told about the pages of a run, on stderr. */
import { printable } from '../../core/language/printable.ts';
import type { Result } from '../run/result/result.ts';
import { coloured, explainedLines } from './console/stderr.ts';
import type { Flags } from './flags/flags.ts';

const COLOURS = { error: 'red', warning: 'yellow', info: 'dim' } as const;

/** A note in the colour of its severity. */
const noteLine = (severity: keyof typeof COLOURS, text: string): string =>
  coloured(COLOURS[severity], text);

/** Writes lines for people. While a progress bar is shown, they appear above it. */
export interface Voice {
  say(lines: string): void;
}

/**
 * The notes about a page: by default failures and warnings, with `-v` everything, with `-q`
 * nothing.
 */
export function notesFor(
  { notes, explained }: Result,
  { quiet, verbose }: Pick<Flags, 'quiet' | 'verbose'>,
): string {
  const shown = notes.filter(({ severity }) => !quiet && (verbose || severity !== 'info'));
  const lines = shown.map(({ severity, text }) => `${noteLine(severity, printable(text))}\n`);
  return lines.join('') + explainedLines(explained);
}
