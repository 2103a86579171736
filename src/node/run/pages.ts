/**
 * The engine for programs: turns inputs into records, with the same inputs and options as the
 * command line.
 */
import { checkOptions } from '../../core/options/check.ts';
import { OptionError } from '../../core/options/option-error.ts';
import type { Output } from '../../core/record/schema.ts';
import { shaped } from '../../core/record/shape.ts';
import { entries } from '../input/entries.ts';
import type { Opened } from '../input/entry/arrival.ts';
import type { Entry } from '../input/entry/entry.ts';
import { createReader } from '../input/reader.ts';
import type { ReadOptions, ReadPagesOptions } from './options/choices.ts';
import { READ_PAGES_RULES, READ_RULES } from './options/read-rules.ts';
import { entriesFor, entriesOptionsOf, mayBeSeveralUrls, settingsOf } from './options/settings.ts';
import { contextFor, openPages, outcomeOfEntry } from './outcome/outcome.ts';
import { JSON_LINES } from './result/result.ts';
import { Run } from './run.ts';
import { SeveralPagesError } from './several-pages-error.ts';
import { RecordSink } from './sinks/record-sink.ts';
import type { Settings } from './workers/job.ts';
import { TASKS_A_WORKER } from './workers/pool.ts';
import { workerFile } from './workers/worker-file.ts';
import { workersFor } from './workers/workers-for.ts';

/** Refuses a limit for the memory of a page in this process, whose heap belongs to the caller. */
function refuseMemoryWithoutWorkers({ jobs = 0, pageMemory }: ReadPagesOptions): void {
  if (jobs > 0 || pageMemory === undefined) return;
  throw new OptionError(
    'pageMemory',
    pageMemory,
    'left out, or given together with jobs of 1 or more',
  );
}

/**
 * Refuses workers in a program that is bundled with this package, because there is no file that
 * they could run.
 */
function refuseWorkersWithoutTheirProgram({ jobs = 0 }: ReadPagesOptions): void {
  if (jobs > 0 && workerFile() === null) {
    throw new OptionError('jobs', jobs, '0 in a program that is bundled with this package');
  }
}

async function* recordsOf(
  inputs: readonly string[],
  options: ReadPagesOptions,
): AsyncGenerator<Output, void> {
  const page = settingsOf(options, mayBeSeveralUrls(inputs, options));
  const settings: Settings = {
    ...page,
    ...JSON_LINES,
    dedupe: options.dedupe ?? false,
  };
  const reader = createReader(settings.source);
  const context = contextFor(settings);
  const open = (entry: Entry): Promise<Opened> =>
    openPages(entry, settings, context, (input) => reader.open(input));
  const sink = new RecordSink();
  const run = new Run({
    settings,
    workers: workersFor(settings, options),
    tasksUnderWay: (options.jobs ?? 0) * TASKS_A_WORKER,
    ordered: options.unordered !== true,
    sink,
    journal: null,
    namer: null,
    failedList: null,
    isOwn: () => false,
    open,
    onPage: () => {},
    tell: () => {},
  });
  // it always ends the records; what it throws is rethrown below
  const ending = run.over(entriesFor(inputs, options)).finally(() => sink.finish());
  ending.catch(() => {});
  try {
    yield* sink.records();
    await ending;
  } finally {
    sink.close();
    run.stop();
    run.kill();
    await ending.catch(() => {});
    await reader.close();
  }
}

/**
 * Reads inputs and yields a record for each page, in the order of the inputs. An input is a file, a
 * folder (with `recursive`), a pattern, an archive (WARC, MHTML, JSON Lines, gzip), a URL, or `-`
 * for standard input. A page that cannot be read gives a failure record. Leaving the loop ends the
 * run.
 *
 * The call throws `OptionError` or `UnknownOptionError` for options that cannot be used.
 */
export function readPages(
  inputs: string | readonly string[],
  options: ReadPagesOptions = {},
): AsyncGenerator<Output, void> {
  checkOptions(READ_PAGES_RULES, options);
  refuseMemoryWithoutWorkers(options);
  refuseWorkersWithoutTheirProgram(options);
  return recordsOf(typeof inputs === 'string' ? [inputs] : inputs, options);
}

/** The only entry of an input. Throws a `SeveralPagesError` if there are more. */
async function onlyEntry(input: string, options: ReadOptions): Promise<Entry | null> {
  let only: Entry | null = null;
  for await (const entry of entries([input], entriesOptionsOf(options))) {
    if (only !== null) throw new SeveralPagesError(input);
    only = entry;
  }
  return only;
}

/**
 * Reads one page and resolves to its record. A page that cannot be read gives a failure record.
 * Rejects with an `OptionError` or `UnknownOptionError` for options that cannot be used, and with a
 * `SeveralPagesError` for an input with several pages.
 */
export async function repairArticle(input: string, options: ReadOptions = {}): Promise<Output> {
  checkOptions(READ_RULES, options);
  const entry = await onlyEntry(input, options);
  // every input gives an entry, at least one that says what is wrong with it
  if (entry === null) throw new TypeError(`'${input}' gave nothing to read`);
  const settings = settingsOf(options, false);
  return shaped(await outcomeOfEntry(entry, settings), settings.shape);
}
