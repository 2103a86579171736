/** Opens the output of a run: standard output, a file or a folder, with or without a journal. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXTENSIONS, isJson } from '../../../core/record/formats/render.ts';
import { Journal, type JournalSetting } from '../../run/journal/journal.ts';
import type { JournalOptions } from '../../run/journal/lines.ts';
import { RefusedError } from '../../run/options/refused-error.ts';
import { grownFile, openFile, openJournaledFile } from '../../run/sinks/file-sink.ts';
import {
  clearFolder,
  FAILURE_ENDING,
  FolderSink,
  filesOf,
  prepareFolder,
} from '../../run/sinks/folder-sink.ts';
import { HeadedSink } from '../../run/sinks/headed-sink.ts';
import { Namer, type NamerOptions } from '../../run/sinks/namer.ts';
import type { Sink } from '../../run/sinks/sink.ts';
import { csvHeading } from '../../run/tables/csv.ts';
import { isTable } from '../../run/tables/format.ts';
import type { Settings } from '../../run/workers/job.ts';
import type { Flags } from '../flags/flags.ts';
import type { Output } from './stdout.ts';
import { StreamSink } from './stream-sink.ts';

/** The options with which a journal must have been made: everything that shapes the output. */
const journalOptions = (settings: Settings, flags: Flags): JournalOptions => ({
  encoding: settings.encoding,
  repair: settings.repair,
  selector: settings.within,
  format: settings.format,
  record: [settings.shape.edits, settings.shape.blocks, ...(settings.fields ?? [])],
  'largest size of an input': settings.source.maxBytes,
  network: settings.source.allowPrivateNetwork,
  'cut pages': settings.source.allowTruncated,
  'next pages': settings.followPages,
  robots: settings.source.robots,
  duplicates: settings.dedupe,
  order: !flags.unordered,
  output: resolve(flags.output ?? flags.outputDir ?? ''),
  names: [flags.keepDirs, flags.onConflict ?? 'error'],
  fields: [flags.htmlField ?? null, flags.urlField ?? null, flags.keyField ?? null],
  shard: flags.shard ?? null,
  report: flags.report === undefined ? null : resolve(flags.report),
});

export interface Destination {
  readonly sink: Sink;
  readonly journal: Journal | null;
  readonly namer: Namer | null;
}

/** What decides where the records of a run go. */
export interface DestinationParts {
  readonly settings: Settings;
  readonly flags: Flags;
  /** Standard output. */
  readonly output: Output;
  /** Receives a sentence about something that was found wrong. */
  readonly tell: (sentence: string) => void;
}

/** Opens the journal of a run. Another process may try to continue the same run. */
const openJournal = (
  path: string,
  output: JournalSetting['output'],
  { settings, flags, tell }: DestinationParts,
): Promise<Journal> =>
  Journal.open(target(path), {
    options: journalOptions(settings, flags),
    force: flags.force === true,
    output,
    tell,
    onWait: (lock) =>
      tell(
        `${lock} belongs to a process that cannot be seen from here. Waiting to see whether it is still running.`,
      ),
  });

async function openFolder(folder: string, parts: DestinationParts): Promise<Destination> {
  const { settings, flags, tell } = parts;
  const { format } = settings;
  if (isTable(format)) {
    throw new RefusedError(`A ${format} table is a single file. Use -o instead of -d.`);
  }
  const ending = EXTENSIONS[format];
  const { onConflict = 'error', keepDirs: keepFolders, resume } = flags;
  const options: NamerOptions = {
    folder,
    endings: [ending, isJson(format) ? ending : FAILURE_ENDING],
    onConflict,
    keepFolders,
    isJournaled: resume !== undefined,
  };
  await prepareFolder(folder);
  if (resume === undefined) await clearFolder(folder);
  const journal =
    resume === undefined ? null : await openJournal(resume, filesOf(options, tell), parts);
  const namer = new Namer(options);
  return { sink: new FolderSink(options, journal, namer.names), journal, namer };
}

/**
 * The real path of a file. A link leads to the file that is meant; a file that does not exist yet
 * keeps its name, and so does a pipe that a shell passes on (`-o >(gzip)`, which is `/dev/fd/63`):
 * its link leads to `pipe:[4711]`, a name that nobody can open.
 */
export function target(path: string): string {
  try {
    const real = realpathSync(path);
    return existsSync(real) ? real : resolve(path);
  } catch {
    return resolve(path);
  }
}

/** Opens the output that the flags name, without the heading of a table. */
async function openPlain(parts: DestinationParts): Promise<Destination> {
  const { settings, flags, output } = parts;
  if (flags.outputDir !== undefined) return openFolder(resolve(flags.outputDir), parts);
  if (flags.output === undefined) {
    return { sink: new StreamSink(output), journal: null, namer: null };
  }
  const path = target(flags.output);
  if (settings.format === 'parquet') {
    const { ParquetSink } = await import('../../run/sinks/parquet-sink.ts');
    return { sink: await ParquetSink.create(path), journal: null, namer: null };
  }
  if (flags.resume === undefined) {
    return { sink: await openFile(path), journal: null, namer: null };
  }
  const journal = await openJournal(flags.resume, grownFile(path), parts);
  return { sink: await openJournaledFile(path, journal), journal, namer: null };
}

/** Opens the output that the flags name. Rejects if it cannot be written. */
export async function openDestination(parts: DestinationParts): Promise<Destination> {
  const destination = await openPlain(parts);
  if (parts.settings.format !== 'csv') return destination;
  const hasHeading = (destination.journal?.length ?? 0) > 0;
  return { ...destination, sink: new HeadedSink(destination.sink, hasHeading ? '' : csvHeading()) };
}
