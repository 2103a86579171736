/** Divides the entries of inputs into shards for the queue. */
import type { Entry } from '../input/entry/entry.ts';
import type { ReadOptions } from '../run/options/choices.ts';
import { type PackedEntry, pack, type ShardJob } from './shard-job.ts';

/**
 * The shards of the entries, in order. `size` is the number of pages in each except the last.
 * Entries that cannot be sent to other machines are passed to `refuse`.
 */
export async function* shardsOf(
  entries: AsyncIterable<Entry>,
  options: ReadOptions,
  size: number,
  refuse: (entry: Entry) => void,
): AsyncGenerator<ShardJob> {
  let from = 1;
  let packed: PackedEntry[] = [];
  for await (const entry of entries) {
    const one = pack(entry);
    if (one === null) {
      refuse(entry);
      continue;
    }
    packed.push(one);
    if (packed.length < size) continue;
    yield { from, options, entries: packed };
    from += packed.length;
    packed = [];
  }
  if (packed.length > 0) yield { from, options, entries: packed };
}
