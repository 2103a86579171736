/** A run over many pages: opens the output, watches the run and reports its result. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { printable } from '../../core/language/printable.ts';
import { isJson } from '../../core/record/formats/render.ts';
import type { Entry } from '../input/entry/entry.ts';
import { createReader } from '../input/reader.ts';
import { removeUnfinished } from '../run/files/temp-files.ts';
import { RefusedError } from '../run/options/refused-error.ts';
import { entriesFor } from '../run/options/settings.ts';
import { contextFor, openPages } from '../run/outcome/outcome.ts';
import { type Ending, Run } from '../run/run.ts';
import { FailedList } from '../run/sinks/failed-list.ts';
import type { Sink } from '../run/sinks/sink.ts';
import type { Settings } from '../run/workers/job.ts';
import { TASKS_A_WORKER } from '../run/workers/pool.ts';
import { workersFor } from '../run/workers/workers-for.ts';
import { EXIT, exitCode } from './console/exit-codes.ts';
import { say } from './console/stderr.ts';
import type { Flags } from './flags/flags.ts';
import { notesFor, type Voice } from './notes.ts';
import { openDestination, target } from './output/destination.ts';
import { explainFailure } from './output/failed-output.ts';
import { ownFiles, refuseReplaced } from './output/own-files.ts';
import { Output } from './output/stdout.ts';
import { type Progress, startProgress } from './progress.ts';
import { codeOfSignal, type ExitSignal, onSignals } from './signals.ts';
import { stoppedWords } from './stopped-words.ts';

export interface Batch {
  readonly stream: AsyncIterable<Entry>;
  readonly operands: readonly string[];
  readonly settings: Settings;
  readonly flags: Flags;
  readonly voice: Voice;
}

/** Parquet can be read only after its end has been written. */
function refuseForParquet({ output, resume }: Flags): void {
  if (output === undefined) throw new RefusedError('A Parquet file needs a name. Use -o.');
  if (resume !== undefined) {
    throw new RefusedError(
      'A Parquet file cannot be continued. Leave out --resume, and divide the work with --shard.',
    );
  }
}

/** Refuses options that exclude each other. */
function refuseContradictions(flags: Flags): void {
  const { resume, output, outputDir, dedupe, unordered, format } = flags;
  if (output !== undefined && outputDir !== undefined) {
    throw new RefusedError('Records go to one place. Use either -o or -d.');
  }
  if (resume !== undefined && output === undefined && outputDir === undefined) {
    throw new RefusedError(
      'What was written to standard output cannot be taken back. Use --resume with -o or -d.',
    );
  }
  if (dedupe === true && unordered === true) {
    throw new RefusedError('Duplicates are found in input order. Leave out --unordered.');
  }
  if (format === 'parquet' && outputDir === undefined) refuseForParquet(flags);
  if (dedupe === true && format !== undefined && !isJson(format)) {
    throw new RefusedError('Only records can state duplicates. Use --format json or jsonl.');
  }
}

/**
 * Whether the output file exists and should stay. Refuses the run if an existing file is an error.
 * A run with a journal decides by itself.
 */
function isDoneAlready({ output, onConflict, resume, quiet }: Flags): boolean {
  if (output === undefined || onConflict === undefined || resume !== undefined) return false;
  if (onConflict === 'rename') {
    throw new RefusedError(
      'Only the files of a folder can be renamed. Use --on-conflict rename with -d.',
    );
  }
  if (onConflict === 'overwrite' || !existsSync(output)) return false;
  if (onConflict === 'error') throw new RefusedError(`${output} already exists.`);
  if (!quiet) say(`${output} already exists, skipped.`);
  return true;
}

/** Counts the entries during the run if they can be read twice. Stops when the run is over. */
async function countEntries(
  { operands, flags }: Batch,
  isOwn: (entry: Entry) => boolean,
  over: AbortSignal,
): Promise<number | null> {
  if (operands.includes('-') || flags.inputList?.includes('-') === true) return null;
  let count = 0;
  for await (const entry of entriesFor(operands, flags)) {
    if (over.aborted) return null;
    if (!isOwn(entry)) count += 1;
  }
  return count;
}

function codeOf(ending: Ending, run: Run, signal: ExitSignal | null, flags: Flags): number {
  if (signal !== null && ending === 'stopped') return codeOfSignal(signal);
  if (ending === 'closed' || flags.exitZero) return EXIT.ok;
  return exitCode(run.tally.succeeded, run.tally.failed);
}

/**
 * Keeps V8's young generation at its initial size. Objects here are small and short-lived; a young
 * generation grown to 16 MB per half took a third of the memory of a long run.
 */
const keepSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/** Resolves to the exit code. */
export async function runBatch(batch: Batch): Promise<number> {
  const { operands, flags } = batch;
  const orders = new Orders();
  let code: number;
  let isComplete = false;
  keepSmall();
  try {
    refuseContradictions(flags);
    refuseReplaced(operands, flags);
    const { ending, ...end } = isDoneAlready(flags)
      ? ({ ending: 'stopped', code: EXIT.ok } as const)
      : await runOpened(batch, orders);
    isComplete = ending === 'complete';
    code = end.code;
  } catch (error) {
    code = explainFailure(error);
  } finally {
    orders.end();
    removeUnfinished();
  }
  // a fetch or a list that nobody waits for any more would keep the process alive
  if (!isComplete) process.exit(code);
  return code;
}

function leaveNow(signal: ExitSignal): never {
  removeUnfinished();
  process.exit(codeOfSignal(signal));
}

/** Lets a run finish its pages at the first signal, and ends it at the second. */
class Orders {
  signal: ExitSignal | null = null;
  #run: Run | null = null;
  readonly #deafen = onSignals(
    (first) => {
      this.signal = first;
      // nothing has begun that could be finished; the run is waiting for a lock or a reader
      if (this.#run === null) leaveNow(first);
      else this.#run.stop();
    },
    (second) => {
      this.#run?.kill();
      leaveNow(second);
    },
  );
  readonly #resume = (): void => this.#run?.rearm();

  constructor() {
    process.on('SIGCONT', this.#resume);
  }

  obeyedBy(run: Run): void {
    this.#run = run;
  }

  end(): void {
    this.#deafen();
    process.off('SIGCONT', this.#resume);
  }
}

/** Lets a report be written beside the records. */
async function reported(sink: Sink, { resume }: Flags, folder: string): Promise<Sink> {
  const { ReportFolder } = await import('../report/report-folder.ts');
  const { ReportingSink } = await import('../report/reporting-sink.ts');
  return new ReportingSink(await ReportFolder.open(folder, resume !== undefined), sink);
}

async function runOpened(
  batch: Batch,
  orders: Orders,
): Promise<{ readonly ending: Ending; readonly code: number }> {
  const { stream, settings, flags, voice } = batch;
  const tell = (sentence: string): void => {
    if (!flags.quiet) voice.say(`${printable(sentence)}\n`);
  };
  const { sink, journal, namer } = await openDestination({
    settings,
    flags,
    output: new Output(),
    tell,
  });
  const reporting = flags.report === undefined ? sink : await reported(sink, flags, flags.report);
  const failedList =
    flags.failed === undefined
      ? null
      : await FailedList.create(target(flags.failed), flags.null ? '\0' : '\n');
  const isOwn = ownFiles(batch.operands, flags);
  const reader = createReader(settings.source);
  const context = contextFor(settings);
  let progress: Progress | null = null;
  const jobs = flags.jobs ?? availableParallelism();
  const run = new Run({
    settings,
    workers: workersFor(settings, { ...flags, jobs }),
    tasksUnderWay: jobs * TASKS_A_WORKER,
    ordered: !flags.unordered,
    sink: reporting,
    journal,
    namer,
    failedList,
    isOwn,
    open: (entry) => openPages(entry, settings, context, (input) => reader.open(input)),
    onPage: (result) => {
      const lines = notesFor(result, flags);
      if (lines !== '') voice.say(lines);
    },
    tell,
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
        // the run meets the same problem and reports it
        () => {},
      );
    }
    const ending = await run.over(stream);
    if (ending === 'stopped') tell(stoppedWords(flags, run.tally));
    return { ending, code: codeOf(ending, run, orders.signal, flags) };
  } finally {
    await reader.close();
    over.abort();
    progress?.end(flags.verbose && !flags.quiet);
  }
}
