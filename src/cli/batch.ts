/** A run over many pages: opens what it writes to, watches it, and tells what came of it. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { FailedList } from '../batch/failed-list.ts';
import { openFile, openJournaledFile, stateOfFile } from '../batch/file-sink.ts';
import {
  clearFolder,
  FAILURE_ENDING,
  FolderSink,
  prepareFolder,
  stateOfFolder,
} from '../batch/folder-sink.ts';
import type { Settings } from '../batch/job.ts';
import { Journal, type JournalOptions } from '../batch/journal.ts';
import { Namer, type NamerOptions } from '../batch/namer.ts';
import { RefusedError } from '../batch/refused.ts';
import { type Ending, Run } from '../batch/run.ts';
import { OutputError, type Sink } from '../batch/sink.ts';
import { StreamSink } from '../batch/stream-sink.ts';
import { removeUnfinished } from '../batch/temp-files.ts';
import { EXTENSIONS } from '../output/render.ts';
import { entries } from '../source/entries.ts';
import type { Entry } from '../source/entry.ts';
import { openEntry } from '../source/open-entry.ts';
import { type ArticlesOptions, entriesOptions, notesFor, type Voice } from './articles.ts';
import type { BatchFlags } from './batch-flags.ts';
import { EXIT, exitCode } from './exit-codes.ts';
import { Output } from './output.ts';
import { ownFiles, refuseReplaced } from './own-files.ts';
import { type Progress, startProgress } from './progress.ts';
import { codeOfSignal, type ExitSignal, onSignals } from './signals.ts';
import { say } from './stderr.ts';

const DEFAULT_PAGE_SECONDS = 60;
const DEFAULT_PAGE_MEGABYTES = 1024;

export interface Batch {
  readonly stream: AsyncIterable<Entry>;
  readonly operands: readonly string[];
  readonly settings: Settings;
  readonly options: ArticlesOptions;
  readonly voice: Voice;
}

/** Options that cannot go together. */
function refuseContradictions({
  resume,
  output,
  outputDir,
  dedupe,
  unordered,
  format,
}: BatchFlags): void {
  if (output !== undefined && outputDir !== undefined) {
    throw new RefusedError('Records go to one place: give -o or -d.');
  }
  if (resume !== undefined && output === undefined && outputDir === undefined) {
    throw new RefusedError(
      'What went to standard output cannot be taken back: --resume needs -o or -d.',
    );
  }
  if (dedupe && unordered) {
    throw new RefusedError('Duplicates are told in input order: leave out --unordered.');
  }
  if (dedupe && (format === 'text' || format === 'markdown')) {
    throw new RefusedError('Only records tell of duplicates: use --format json or jsonl.');
  }
}

/** What a journal must have been made with: all that shapes the output. */
const journalOptions = (settings: Settings, flags: BatchFlags): JournalOptions => ({
  encoding: settings.encoding,
  repair: settings.repair,
  format: settings.format,
  'largest input': settings.source.maxBytes,
  network: settings.source.allowPrivateNetwork,
  duplicates: settings.dedupe,
  order: !flags.unordered,
  output: resolve(flags.output ?? flags.outputDir ?? ''),
  names: [flags.keepDirs, flags.onConflict],
  fields: [flags.htmlField ?? null, flags.urlField ?? null],
});

interface Outlet {
  readonly sink: Sink;
  readonly journal: Journal | null;
  readonly namer: Namer | null;
}

async function openFolder(folder: string, settings: Settings, flags: BatchFlags): Promise<Outlet> {
  const ending = EXTENSIONS[settings.format];
  const isText = settings.format === 'text' || settings.format === 'markdown';
  const { onConflict, keepDirs: keepFolders, resume, force } = flags;
  const options: NamerOptions = {
    folder,
    endings: [ending, isText ? FAILURE_ENDING : ending],
    onConflict,
    keepFolders,
  };
  await prepareFolder(folder);
  if (resume === undefined) await clearFolder(folder);
  const journal =
    resume === undefined
      ? null
      : await Journal.open(resume, journalOptions(settings, flags), force, stateOfFolder(options));
  return { sink: new FolderSink(options, journal), journal, namer: new Namer(options) };
}

/** A link is followed to the file that is meant; what is not there yet is its own name. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

async function openOutlet(settings: Settings, flags: BatchFlags, output: Output): Promise<Outlet> {
  if (flags.outputDir !== undefined) {
    return openFolder(resolve(flags.outputDir), settings, flags);
  }
  if (flags.output === undefined) {
    return { sink: new StreamSink(output), journal: null, namer: null };
  }
  const path = target(flags.output);
  if (flags.resume === undefined) {
    return { sink: await openFile(path), journal: null, namer: null };
  }
  const options = journalOptions(settings, flags);
  const journal = await Journal.open(flags.resume, options, flags.force, await stateOfFile(path));
  if (journal.isComplete) return { sink: NOTHING_LEFT, journal, namer: null };
  return { sink: await openJournaledFile(path, journal), journal, namer: null };
}

/** The journal says that all was done: nothing is opened, nothing changes. */
const NOTHING_LEFT: Sink = {
  write: () => Promise.resolve('written'),
  finish: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/** Counts the entries beside the run, where they can be read twice; stops when it is over. */
async function countEntries(
  { operands, options }: Batch,
  isOwn: (entry: Entry) => boolean,
  over: AbortSignal,
): Promise<number | null> {
  if (operands.includes('-') || options.flags.inputList?.includes('-') === true) return null;
  let count = 0;
  for await (const entry of entries(operands, entriesOptions(options))) {
    if (over.aborted) return null;
    if (!isOwn(entry)) count += 1;
  }
  return count;
}

function codeOf(ending: Ending, run: Run, signal: ExitSignal | null): number {
  if (signal !== null && ending === 'stopped') return codeOfSignal(signal);
  if (ending === 'closed') return EXIT.ok;
  return exitCode(run.tally.succeeded, run.tally.failed);
}

/** Says why there is no output; the result is the exit code. Throws what is a fault of ours. */
function explainFailure(error: unknown): number {
  if (error instanceof RefusedError) {
    say(`error: ${error.message}`);
    return EXIT.usage;
  }
  const isSystem = error instanceof Error && 'syscall' in error;
  if (!(error instanceof OutputError) && !isSystem) throw error;
  say(`The output cannot be written: ${error.message}`);
  return EXIT.outputFailed;
}

/** The result is the exit code. */
export async function runBatch(batch: Batch): Promise<number> {
  const { operands, options } = batch;
  const orders = new Orders();
  let code: number;
  let isComplete = false;
  try {
    refuseContradictions(options.flags);
    refuseReplaced(operands, options.flags);
    const { ending, ...end } = await runOpened(batch, orders);
    isComplete = ending === 'complete';
    code = end.code;
  } catch (error) {
    code = explainFailure(error);
  } finally {
    orders.end();
    removeUnfinished();
  }
  // a fetch or a list that nobody waits for any more would keep the process
  if (!isComplete) process.exit(code);
  return code;
}

/** Lets a run finish its pages at the first signal, and ends it at the second. */
class Orders {
  signal: ExitSignal | null = null;
  #run: Run | null = null;
  readonly #deafen = onSignals(
    (first) => {
      this.signal = first;
      this.#run?.stop();
    },
    (second) => {
      this.#run?.kill();
      removeUnfinished();
      process.exit(codeOfSignal(second));
    },
  );
  readonly #resume = (): void => this.#run?.rearm();

  constructor() {
    process.on('SIGCONT', this.#resume);
  }

  /** The run may begin after the signal has come. */
  obeyedBy(run: Run): void {
    this.#run = run;
    if (this.signal !== null) run.stop();
  }

  end(): void {
    this.#deafen();
    process.off('SIGCONT', this.#resume);
  }
}

async function runOpened(
  batch: Batch,
  orders: Orders,
): Promise<{ readonly ending: Ending; readonly code: number }> {
  const { stream, settings, options, voice } = batch;
  const { flags } = options;
  const { sink, journal, namer } = await openOutlet(settings, flags, new Output());
  const failedList =
    flags.failed === undefined
      ? null
      : await FailedList.create(target(flags.failed), flags.null ? '\0' : '\n');
  const isOwn = ownFiles(flags);
  let progress: Progress | null = null;
  const run = new Run({
    settings,
    pool: {
      jobs: flags.jobs ?? availableParallelism(),
      pageTimeout: (flags.pageTimeout ?? DEFAULT_PAGE_SECONDS) * 1000,
      pageMemory: flags.pageMemory ?? DEFAULT_PAGE_MEGABYTES,
    },
    ordered: !flags.unordered,
    sink,
    journal,
    namer,
    failedList,
    isOwn,
    open: (entry) => openEntry(entry, settings.source),
    onPage: (result) => {
      const lines = notesFor(result, flags);
      if (lines !== '') voice.say(lines);
    },
  });
  orders.obeyedBy(run);
  const over = new AbortController();
  try {
    progress = await startProgress(
      flags.quiet ? 'none' : flags.progress,
      run.tally,
      flags.output === undefined && flags.outputDir === undefined,
    );
    voice.say = progress.say;
    if (progress.wantsTotal) {
      countEntries(batch, isOwn, over.signal).then(
        (total) => total !== null && progress?.setTotal(total),
        // the run meets the same trouble, and tells it
        () => {},
      );
    }
    const ending = await run.over(stream);
    return { ending, code: codeOf(ending, run, orders.signal) };
  } finally {
    over.abort();
    progress?.end(flags.verbose && !flags.quiet);
  }
}
