/**
 * The main command: every input becomes one record. A single page is read in this process. Inputs
 * that may contain many pages go to workers (batch.ts), which are not loaded for a single page.
 */

import { printable } from '../../core/language/printable.ts';
import type { Message } from '../../core/messages/message.ts';
import { isJson, separatorOf } from '../../core/record/formats/render.ts';
import type { Entry } from '../input/entry/entry.ts';
import { lonePage } from '../input/lone-page.ts';
import {
  entriesFor,
  entriesOptionsOf,
  mayBeSeveralUrls,
  settingsOf,
} from '../run/options/settings.ts';
import { outcomeOfEntry } from '../run/outcome/outcome.ts';
import { JSON_LINES, resultOf } from '../run/result/result.ts';
import { isTable, type OutputFormat } from '../run/tables/format.ts';
import type { Settings } from '../run/workers/job.ts';
import { exitCode } from './console/exit-codes.ts';
import { sayColoured } from './console/stderr.ts';
import { isTerminal } from './console/terminal.ts';
import type { Flags } from './flags/flags.ts';
import { notesFor, type Voice } from './notes.ts';
import { writeDirectly } from './output/direct.ts';
import { finish, Output } from './output/stdout.ts';

/** Whether a flag makes sense only for many pages, or requires a process that can be ended. */
const asksForBatch = (flags: Flags): boolean =>
  [
    flags.inputList,
    flags.shard,
    flags.output,
    flags.outputDir,
    flags.jobs,
    flags.pageTimeout,
    flags.pageMemory,
    flags.resume,
    flags.failed,
  ].some((value) => value !== undefined) ||
  flags.dedupe === true ||
  (flags.format !== undefined && isTable(flags.format));

async function* chain(first: readonly Entry[], rest: AsyncIterator<Entry>): AsyncGenerator<Entry> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Everything that shapes the records and how they are written. */
const settingsFor = (
  operands: readonly string[],
  flags: Flags,
  format: OutputFormat,
  separator: string,
): Settings => ({
  ...settingsOf(flags, mayBeSeveralUrls(operands, flags)),
  ...JSON_LINES,
  dedupe: flags.dedupe ?? false,
  explain: flags.explain,
  fields: flags.fields ?? null,
  // the files of a folder have names that tell failures apart; a stream has nothing of the kind
  articlesOnly: flags.outputDir === undefined && !isJson(format) && !isTable(format),
  format,
  separator,
});

/** The address of a report's index in the files of its pages. */
const REPORT_INDEX = '../index.html';

async function runSingle(entry: Entry, settings: Settings, flags: Flags): Promise<number> {
  const outcome = await outcomeOfEntry(entry, settings);
  const report = flags.report === undefined ? null : { index: null };
  const result = resultOf(0, outcome, { ...settings, report });
  sayColoured(notesFor(result, flags));
  if (flags.report !== undefined && result.report !== null) {
    const { reportSingle } = await import('./output/report.ts');
    const code = await reportSingle(flags.report, result.report.html);
    if (code !== null) return code;
  }
  const code = outcome.ok || flags.exitZero ? exitCode(1, 0) : exitCode(0, 1);
  const rest = writeDirectly(result.bytes);
  if (rest.length === 0) return code;
  const output = new Output();
  await output.write(rest);
  return finish(output, code);
}

/** Reads the operands and writes their records. Resolves to the exit code. */
export async function runArticles(operands: readonly string[], flags: Flags): Promise<number> {
  const voice: Voice = { say: sayColoured };
  const onMessage = ({ severity, message }: Message): void => {
    if (!flags.quiet && (flags.verbose || severity !== 'info')) {
      voice.say(`${printable(message)}\n`);
    }
  };
  const runOnly = (entry: Entry): Promise<number> => {
    const format = flags.format ?? (isTerminal(1) ? 'json' : 'jsonl');
    return runSingle(entry, settingsFor(operands, flags, format, ''), flags);
  };
  const [first = '', second] = operands;
  const mayBeSingle = second === undefined && !asksForBatch(flags);
  const lone = mayBeSingle ? lonePage(first, entriesOptionsOf(flags)) : null;
  if (lone !== null) return runOnly(lone);
  const stream = entriesFor(operands, { ...flags, onMessage })[Symbol.asyncIterator]();
  const ahead: Entry[] = [];
  if (mayBeSingle) {
    // a folder, a list or an archive may contain many pages
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
      ahead.push(next.value);
      if (ahead.length === 2) break;
    }
    const [only] = ahead;
    if (only !== undefined && ahead.length === 1) return runOnly(only);
  }
  const { runBatch } = await import('./batch.ts');
  const format = flags.format ?? (flags.outputDir === undefined ? 'jsonl' : 'json');
  const separator = flags.outputDir === undefined && !isTable(format) ? separatorOf(format) : '';
  const settings: Settings = {
    ...settingsFor(operands, flags, format, separator),
    report: flags.report === undefined ? null : { index: REPORT_INDEX },
  };
  return runBatch({ stream: chain(ahead, stream), operands, settings, flags, voice });
}
