/** All shards together must give the whole, and each page once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/node/input/entry/entry.ts';
import { entriesOfShard, shardOf } from '../../../src/node/input/shard.ts';

async function* entries(count: number): AsyncGenerator<Entry> {
  await Promise.resolve();
  for (let n = 0; n < count; n += 1) {
    yield { input: String(n), type: 'file', place: { kind: 'url', url: String(n) } };
  }
}

async function namesOf(shard: { index: number; count: number }, of: number): Promise<number[]> {
  const names: number[] = [];
  for await (const { input } of entriesOfShard(entries(of), shard)) names.push(Number(input));
  return names;
}

describe('shards', () => {
  it('divide the entries, each into one shard, in order and evenly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 9 }), async (pages, count) => {
        const shards = await Promise.all(
          Array.from({ length: count }, (_, at) => namesOf({ index: at + 1, count }, pages)),
        );
        for (const names of shards) expect(names).toEqual([...names].sort((a, b) => a - b));
        expect(shards.flat().sort((a, b) => a - b)).toEqual(
          Array.from({ length: pages }, (_, n) => n),
        );
        const sizes = shards.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are written as 3/8', () => {
    expect(shardOf('3/8')).toEqual({ index: 3, count: 8 });
    for (const wrong of ['0/8', '9/8', '3', '3/0', '-1/8', '3/8/9', ' 3/8', '1.5/2', '03/8']) {
      expect([wrong, shardOf(wrong)]).toEqual([wrong, null]);
    }
  });
});
