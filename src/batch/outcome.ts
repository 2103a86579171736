/** One input → one record, whatever happens on the way. */

import { failure } from '../messages.ts';
import { failureRecord } from '../output/record.ts';
import type { Output as Outcome } from '../output/schema.ts';
import { type PipelineContext, processPage } from '../pipeline.ts';
import { type Opened, openSource, type SourceOptions } from '../source/index.ts';
import { followPages } from './follow.ts';

export interface OutcomeOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
  /** Whether a URL's article is read on its next pages too. */
  readonly followPages: boolean;
}

/**
 * The record of an input. Does not reject: what cannot be read or processed is a record too.
 * `open` is the reader of a run, which shares its connections; else the input is read by itself.
 */
export async function outcomeOf(
  input: string,
  options: OutcomeOptions,
  open: (input: string) => Promise<Opened> = (one) => openSource(one, options.source),
): Promise<Outcome> {
  const opened = await open(input);
  if ('failure' in opened) return failureRecord(opened.source, opened.failure, opened.messages);
  try {
    const later = options.followPages ? await followPages(opened, options.context, open) : [];
    const pages = later.flatMap(({ source }) => source.url ?? []);
    const source = later.length > 0 ? { ...opened.source, pages } : opened.source;
    return processPage(opened.bytes, source, options.context, { later, earlier: opened.messages });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failureRecord(opened.source, failure('ERR_INTERNAL', { detail }));
  }
}
