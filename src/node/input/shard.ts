/**
 * Selects a share of the entries, so that several machines can divide a list, a folder or an
 * archive.
 */
import type { Entry } from './entry/entry.ts';

/** One of `count` shards. `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const WRITTEN = /^([1-9]\d{0,6})\/([1-9]\d{0,6})$/;

/** Parses `3/8`. Returns `null` for anything that is not a shard. */
export function shardOf(written: string): Shard | null {
  const [, index, count] = WRITTEN.exec(written) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index !== undefined && shard.index <= shard.count ? shard : null;
}

/**
 * The entries of a shard: every `count`th one, beginning with the one at `index`. The same inputs
 * in the same order always give the same shards, and all shards together give each entry once.
 * Archives are divided by record.
 */
export async function* entriesOfShard(
  entries: AsyncIterable<Entry>,
  { index, count }: Shard,
): AsyncGenerator<Entry> {
  let ordinal = 0;
  for await (const entry of entries) {
    ordinal += 1;
    if ((ordinal - index) % count === 0) yield entry;
  }
}
