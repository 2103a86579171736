/** One input → one record, whatever happens on the way. */

import { failure } from '../../core/messages/failure.ts';
import { type PipelineContext, processPage } from '../../core/pipeline.ts';
import { failureRecord } from '../../core/record/record.ts';
import type { Output as Outcome } from '../../core/record/schema.ts';
import type { Opened } from '../input/arrival.ts';
import type { Entry } from '../input/entry.ts';
import { type Open, openEntry } from '../input/open-entry.ts';
import type { SourceOptions } from '../input/options.ts';
import { createReader } from '../input/reader.ts';
import { followPages } from './next-pages.ts';

export interface OutcomeOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
  /** Whether a URL's article is read on its next pages too. */
  readonly followPages: boolean;
}

/** The record of what was read. Does not throw: what cannot be processed is a record too. */
export function outcomeOfOpened(opened: Opened, context: PipelineContext): Outcome {
  if ('failure' in opened) return failureRecord(opened.source, opened.failure, opened.messages);
  const { bytes, messages, later = [] } = opened;
  const pages = later.flatMap(({ source }) => source.url ?? []);
  const source = later.length > 0 ? { ...opened.source, pages } : opened.source;
  try {
    return processPage(bytes, source, context, { later, earlier: messages });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failureRecord(source, failure('ERR_INTERNAL', { detail }));
  }
}

/** What was opened with the pages on which its article goes on, where that is asked for. */
async function withLater(opened: Opened, options: OutcomeOptions, open: Open): Promise<Opened> {
  if ('failure' in opened || !options.followPages) return opened;
  return { ...opened, later: await followPages(opened, options.context, open) };
}

/** Reads an entry by the reader of a run. */
export const openPages = async (
  entry: Entry,
  options: OutcomeOptions,
  open: Open,
): Promise<Opened> => withLater(await openEntry(entry, options.source, open), options, open);

/** The record of one input, read by itself. Does not reject. */
async function alone(
  read: (open: Open) => Promise<Opened>,
  options: OutcomeOptions,
): Promise<Outcome> {
  const reader = createReader(options.source);
  const open: Open = (input) => reader.open(input);
  try {
    return outcomeOfOpened(await withLater(await read(open), options, open), options.context);
  } finally {
    await reader.close();
  }
}

/** The record of an operand. */
export const outcomeOf = (input: string, options: OutcomeOptions): Promise<Outcome> =>
  alone((open) => open(input), options);

/** The record of an entry. */
export const outcomeOfEntry = (entry: Entry, options: OutcomeOptions): Promise<Outcome> =>
  alone((open) => openEntry(entry, options.source, open), options);
