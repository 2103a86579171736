/**
 * The main command: every input becomes one record. One page is done here and now; what may be many
 * goes to workers (batch.ts), which a single page does not load.
 */

import type { Message } from '../../core/messages/message.ts';
import { printable } from '../../core/record/formats/printable.ts';
import { type Format, separatorOf } from '../../core/record/formats/render.ts';
import { contextOf } from '../data/context.ts';
import { type EntriesOptions, entries } from '../input/entries.ts';
import type { Entry } from '../input/entry.ts';
import { outcomeOfEntry } from '../run/outcome.ts';
import { type Result, resultOf } from '../run/result.ts';
import type { Settings } from '../run/workers/job.ts';
import { exitCode } from './exit-codes.ts';
import type { BatchFlags } from './flags/batch-flags.ts';
import { finish, Output } from './output/stdout.ts';
import { sayLines } from './stderr.ts';

export interface ArticlesOptions {
  readonly settings: Omit<Settings, 'format' | 'separator'>;
  readonly flags: BatchFlags;
}

/** Lines for people; while a bar is shown, they stand above it. */
export interface Voice {
  say(lines: string): void;
}

export const entriesOptions = ({ settings, flags }: ArticlesOptions): EntriesOptions => ({
  recursive: flags.recursive,
  inputLists: flags.inputList ?? [],
  nulSeparated: flags.null,
  htmlField: settings.source.htmlField,
  maxBytes: settings.source.maxBytes,
  ...(flags.pageTimeout === undefined ? {} : { patience: flags.pageTimeout * 1000 }),
});

/** Flags that make sense for many pages alone, or ask for a process that can be ended. */
const asksForBatch = (flags: BatchFlags): boolean =>
  [
    flags.inputList,
    flags.output,
    flags.outputDir,
    flags.jobs,
    flags.pageTimeout,
    flags.pageMemory,
    flags.resume,
    flags.failed,
  ].some((value) => value !== undefined) || flags.dedupe;

/** What a person should know of a page: failures and warnings, with `-v` all, with `-q` nothing. */
export function notesFor({ notes, explained }: Result, { quiet, verbose }: BatchFlags): string {
  const shown = notes.filter(({ severity }) => !quiet && (verbose || severity !== 'info'));
  return shown.map(({ text }) => `${printable(text)}\n`).join('') + explained;
}

async function* chain(first: readonly Entry[], rest: AsyncIterator<Entry>): AsyncGenerator<Entry> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** One page: for people to read unless a program reads it. */
async function runSingle(entry: Entry, format: Format, options: ArticlesOptions): Promise<number> {
  const { source, encoding, repair, within, followPages } = options.settings;
  const context = contextOf(encoding, repair, within);
  const outcome = await outcomeOfEntry(entry, { source, context, followPages });
  const result = resultOf(0, outcome, { ...options.settings, format, separator: '' });
  sayLines(notesFor(result, options.flags));
  const output = new Output();
  await output.write(result.bytes);
  return finish(output, outcome.ok ? exitCode(1, 0) : exitCode(0, 1));
}

/** The result is the exit code. */
export async function runArticles(
  operands: readonly string[],
  options: ArticlesOptions,
): Promise<number> {
  const { flags } = options;
  const voice: Voice = { say: sayLines };
  const tell = ({ severity, message }: Message): void => {
    if (!flags.quiet && (flags.verbose || severity !== 'info'))
      voice.say(`${printable(message)}\n`);
  };
  const stream = entries(operands, { ...entriesOptions(options), tell })[Symbol.asyncIterator]();
  const ahead: Entry[] = [];
  if (operands.length === 1 && !asksForBatch(flags)) {
    // a folder, a list or a dump may hold many
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
      ahead.push(next.value);
      if (ahead.length === 2) break;
    }
    const [only] = ahead;
    if (only !== undefined && ahead.length === 1) {
      return runSingle(only, flags.format ?? (process.stdout.isTTY ? 'json' : 'jsonl'), options);
    }
  }
  const { runBatch } = await import('./batch.ts');
  const format = flags.format ?? (flags.outputDir === undefined ? 'jsonl' : 'json');
  const separator = flags.outputDir === undefined ? separatorOf(format) : '';
  const settings = { ...options.settings, format, separator };
  return runBatch({ stream: chain(ahead, stream), operands, settings, options, voice });
}
