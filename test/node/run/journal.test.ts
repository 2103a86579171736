/** Tests that the journal knows what is done, wherever it was cut off. */
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Done, Identities } from '../../../src/node/run/journal/done.ts';
import { Journal, type Line, type OutputState } from '../../../src/node/run/journal/journal.ts';
import { newFolder, PATIENCE } from './program.ts';

/** A sync takes its time. */
const SLOW = { timeout: PATIENCE };

const OPTIONS = { format: 'jsonl' };
const line = (ordinal: number): Line => ({
  ordinal,
  input: `页 ${ordinal}\u2028.html`,
  length: 10,
  count: { code: null, found: 0, left: 0, families: {} },
});
const output = (length: number, holds = true): OutputState => ({
  length,
  holds: () => Promise.resolve(holds),
});

const ordinalsOf = async (journal: Journal): Promise<number[]> => {
  const ordinals = [];
  for await (const { ordinal } of journal.lines()) ordinals.push(ordinal);
  return ordinals;
};

/** A journal of three groups, each of two pages with twenty bytes. */
async function written(): Promise<string> {
  const path = join(newFolder(), 'journal');
  const journal = await Journal.open(path, OPTIONS, false, output(0));
  for (const group of [0, 1, 2]) {
    await journal.commit([line(2 * group), line(2 * group + 1)], 20 * (group + 1));
  }
  await journal.close();
  return path;
}

describe('a journal', () => {
  it('cut off anywhere lists complete groups, and all of them before the cut', SLOW, async () => {
    const path = await written();
    const { length } = readFileSync(path);
    const seen = new Set<number>();
    let before = 0;
    for (let cut = 0; cut <= length; cut += 3) {
      const torn = `${path}.${cut}`;
      copyFileSync(path, torn);
      truncateSync(torn, cut);
      const journal = await Journal.open(torn, OPTIONS, false, output(60));
      const ordinals = await ordinalsOf(journal);
      expect(ordinals).toEqual([0, 1, 2, 3, 4, 5].slice(0, ordinals.length));
      expect(journal.length).toBe(ordinals.length * 10);
      expect(ordinals.length).toBeGreaterThanOrEqual(before);
      before = ordinals.length;
      seen.add(before);
      // the journal can be continued
      await journal.commit([line(ordinals.length)], journal.length + 10);
      await journal.close();
      const again = await Journal.open(torn, OPTIONS, false, output(70));
      expect(await ordinalsOf(again)).toHaveLength(ordinals.length + 1);
      await again.close();
    }
    expect([...seen]).toEqual([0, 2, 4, 6]);
  });

  it('believes the output: what is missing there is not done', async () => {
    for (const [length, pages] of [
      [0, 0],
      [39, 2],
      [40, 4],
      [1000, 6],
    ] as const) {
      const path = await written();
      const journal = await Journal.open(path, OPTIONS, false, output(length));
      expect([length, await ordinalsOf(journal)]).toEqual([
        length,
        [0, 1, 2, 3, 4, 5].slice(0, pages),
      ]);
      await journal.close();
    }
    const lost = await Journal.open(await written(), OPTIONS, false, output(60, false));
    expect(await ordinalsOf(lost)).toEqual([0, 1, 2, 3]);
    await lost.close();
  });

  it('stops at a line that is not from a journal', async () => {
    const path = await written();
    writeFileSync(path, Buffer.alloc(300), { flag: 'a' });
    const journal = await Journal.open(path, OPTIONS, false, output(60));
    expect(await ordinalsOf(journal)).toHaveLength(6);
    await journal.close();
    expect(readFileSync(path).includes(0)).toBe(false);
  });

  it('is refused with other options, and accepted with --force', async () => {
    const path = await written();
    const other = { format: 'json', more: 1 };
    await expect(Journal.open(path, other, false, output(60))).rejects.toThrow(
      'another format, another more',
    );
    const forced = await Journal.open(path, other, true, output(60));
    expect(await ordinalsOf(forced)).toHaveLength(6);
    await forced.close();
    await (await Journal.open(path, other, false, output(60))).close();
  });
});

describe('what is done', () => {
  it('is a beginning and some entries after it', () => {
    const done = new Done();
    for (const ordinal of [0, 3, 1, 7]) done.add(ordinal);
    expect([0, 1, 2, 3, 7, 8].filter((ordinal) => done.has(ordinal))).toEqual([0, 1, 3, 7]);
    done.add(2);
    expect(done.count).toBe(5);
  });

  it('is distinguished from other entries, in any order', () => {
    const [one, other] = [new Identities(), new Identities()];
    one.add(0, { input: 'a' });
    one.add(1, { input: 'b', offset: 7 });
    other.add(1, { input: 'b', offset: 7 });
    expect(one.equals(other)).toBe(false);
    other.add(0, { input: 'a' });
    expect(one.equals(other)).toBe(true);
    other.add(2, { input: 'b', offset: 8 });
    expect(one.equals(other)).toBe(false);
  });
});
