/** Makes one record of one input, whatever happens on the way. */

import { failure } from '../../../core/messages/failure.ts';
import { type PipelineContext, processPage } from '../../../core/pipeline.ts';
import type { Outcome } from '../../../core/record/full-record.ts';
import { failureRecord } from '../../../core/record/record.ts';
import { contextOf } from '../../data/context.ts';
import type { Opened } from '../../input/entry/arrival.ts';
import type { Entry } from '../../input/entry/entry.ts';
import { type Open, openEntry } from '../../input/open-entry.ts';
import { createReader } from '../../input/reader.ts';
import { DEFAULT_PAGE_TIMEOUT } from '../options/page-limits.ts';
import type { PageSettings } from '../options/settings.ts';
import { inTime } from './in-time.ts';
import { followPages } from './next-pages.ts';

/** The context for the core that corresponds to these settings. */
export const contextFor = ({ encoding, repair, within }: PageSettings): PipelineContext =>
  contextOf(encoding, repair, within);

/**
 * The record of an input that was read. Does not throw; an input that cannot be processed gives a
 * failure record.
 */
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

/**
 * The record of an input that was read, made in this process. After `seconds` the page is given up, with
 * a failure record.
 */
export function outcomeInTime(opened: Opened, context: PipelineContext, seconds: number): Outcome {
  // what could not be read takes no time
  if ('failure' in opened) return outcomeOfOpened(opened, context);
  return inTime(
    Math.max(1, Math.ceil(1000 * seconds)),
    () => outcomeOfOpened(opened, context),
    () => failureRecord(opened.source, failure('ERR_PAGE_TIMEOUT', { seconds })),
  );
}

/** Reads an entry with the reader of a run, including its further pages if requested. */
export async function openPages(
  entry: Entry,
  settings: PageSettings,
  context: PipelineContext,
  open: Open,
): Promise<Opened> {
  const opened = await openEntry(entry, settings.source, open);
  if ('failure' in opened || !settings.followPages) return opened;
  return { ...opened, later: await followPages(opened, context, open) };
}

/** The record of an entry that is read by itself. Does not reject. */
export async function outcomeOfEntry(entry: Entry, settings: PageSettings): Promise<Outcome> {
  const context = contextFor(settings);
  const reader = createReader(settings.source);
  try {
    const opened = await openPages(entry, settings, context, (input) => reader.open(input));
    return outcomeInTime(opened, context, DEFAULT_PAGE_TIMEOUT);
  } finally {
    await reader.close();
  }
}
