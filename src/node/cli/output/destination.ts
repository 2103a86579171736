/** Where a run writes to: standard output, a file or a folder, with a journal or without. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXTENSIONS, isJson } from '../../../core/record/formats/render.ts';
import { Journal, type JournalOptions } from '../../run/journal/journal.ts';
import { RefusedError } from '../../run/refused-error.ts';
import { openFile, openJournaledFile, stateOfFile } from '../../run/sinks/file-sink.ts';
import {
  clearFolder,
  FAILURE_ENDING,
  FolderSink,
  prepareFolder,
  stateOfFolder,
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

/** What a journal must have been made with: all that shapes the output. */
const journalOptions = (settings: Settings, flags: Flags): JournalOptions => ({
  encoding: settings.encoding,
  repair: settings.repair,
  selector: settings.within,
  format: settings.format,
  'largest input': settings.source.maxBytes,
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
});

export interface Destination {
  readonly sink: Sink;
  readonly journal: Journal | null;
  readonly namer: Namer | null;
}

async function openFolder(folder: string, settings: Settings, flags: Flags): Promise<Destination> {
  const { format } = settings;
  if (isTable(format)) {
    throw new RefusedError(`A ${format} table is one file: give -o in place of -d.`);
  }
  const ending = EXTENSIONS[format];
  const { onConflict = 'error', keepDirs: keepFolders, resume, force } = flags;
  const options: NamerOptions = {
    folder,
    endings: [ending, isJson(format) ? ending : FAILURE_ENDING],
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
export function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** The journal says that all was done: nothing is opened, nothing changes. */
const NOTHING_LEFT: Sink = {
  write: () => Promise.resolve('written'),
  finish: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

/** Opens what the flags name, without the heading of a table. */
async function openPlain(settings: Settings, flags: Flags, output: Output): Promise<Destination> {
  if (flags.outputDir !== undefined) {
    return openFolder(resolve(flags.outputDir), settings, flags);
  }
  if (flags.output === undefined) {
    return { sink: new StreamSink(output), journal: null, namer: null };
  }
  const path = target(flags.output);
  if (settings.format === 'parquet') {
    const { ParquetSink } = await import('../../run/tables/parquet-sink.ts');
    return { sink: await ParquetSink.create(path), journal: null, namer: null };
  }
  if (flags.resume === undefined) {
    return { sink: await openFile(path), journal: null, namer: null };
  }
  const options = journalOptions(settings, flags);
  const journal = await Journal.open(flags.resume, options, flags.force, await stateOfFile(path));
  if (journal.isComplete) return { sink: NOTHING_LEFT, journal, namer: null };
  return { sink: await openJournaledFile(path, journal), journal, namer: null };
}

/** Opens what the flags name. Rejects where it cannot be written. */
export async function openDestination(
  settings: Settings,
  flags: Flags,
  output: Output,
): Promise<Destination> {
  const destination = await openPlain(settings, flags, output);
  if (settings.format !== 'csv') return destination;
  const hasHeading = (destination.journal?.length ?? 0) > 0;
  return { ...destination, sink: new HeadedSink(destination.sink, hasHeading ? '' : csvHeading()) };
}
