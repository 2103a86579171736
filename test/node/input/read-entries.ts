/** Reads entries completely, as the program does. */

import {
  DEFAULT_ENTRIES_OPTIONS,
  type EntriesOptions,
  entries,
} from '../../../src/node/input/entries.ts';
import type { Opened } from '../../../src/node/input/entry/arrival.ts';
import type { Entry } from '../../../src/node/input/entry/entry.ts';
import {
  DEFAULT_SOURCE_OPTIONS,
  type SourceOptions,
} from '../../../src/node/input/entry/options.ts';
import { openEntry } from '../../../src/node/input/open-entry.ts';

export type Options = Partial<EntriesOptions> & Partial<SourceOptions>;

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export const listEntries = (operands: readonly string[], options: Options = {}): Promise<Entry[]> =>
  collect(entries(operands, { ...DEFAULT_ENTRIES_OPTIONS, ...options }));

/** Opens each entry as a worker would, from a structured clone. */
export async function readAll(
  operands: readonly string[],
  options: Options = {},
): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const entry of await listEntries(operands, options)) {
    const message = structuredClone(entry);
    opened.push(await openEntry(message, { ...DEFAULT_SOURCE_OPTIONS, ...options }));
  }
  return opened;
}

/** The text of a page read as UTF-8, or the code of its failure. */
export const outcome = (opened: Opened): string =>
  'failure' in opened ? opened.failure.code : Buffer.from(opened.bytes).toString();
