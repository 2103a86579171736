/** One input → one record, whatever happens on the way. */

import { failure } from '../messages.ts';
import { failureRecord } from '../output/record.ts';
import type { Output as Outcome } from '../output/schema.ts';
import { type PipelineContext, processPage } from '../pipeline.ts';
import { type Opened, openSource, type SourceOptions } from '../source/index.ts';

export interface OutcomeOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
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
    return processPage(opened.bytes, opened.source, options.context, opened.messages);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failureRecord(opened.source, failure('ERR_INTERNAL', { detail }));
  }
}
