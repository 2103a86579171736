/** One input → one record, whatever happens on the way. */

import { failure } from '../messages.ts';
import { failureRecord } from '../output/record.ts';
import type { Output as Outcome } from '../output/schema.ts';
import { type PipelineContext, processPage } from '../pipeline.ts';
import type { Entry } from '../source/entry.ts';
import { type Opened, openSource, type SourceOptions } from '../source/index.ts';
import { openEntry } from '../source/open-entry.ts';

export interface OutcomeOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
}

/** The record of what was read. Does not throw: what cannot be processed is a record too. */
export function outcomeOfOpened(opened: Opened, context: PipelineContext): Outcome {
  if ('failure' in opened) return failureRecord(opened.source, opened.failure);
  try {
    return processPage(opened.bytes, opened.source, context);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failureRecord(opened.source, failure('ERR_INTERNAL', { detail }));
  }
}

/** The record of an operand. Does not reject. */
export const outcomeOf = async (input: string, options: OutcomeOptions): Promise<Outcome> =>
  outcomeOfOpened(await openSource(input, options.source), options.context);

/** The record of an entry. Does not reject. */
export const outcomeOfEntry = async (entry: Entry, options: OutcomeOptions): Promise<Outcome> =>
  outcomeOfOpened(await openEntry(entry, options.source), options.context);
