/** The journal says correctly what is done, wherever it was cut off or damaged. */
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GrownOutput, Journal } from '../../../src/node/run/journal/journal.ts';
import { InputDigest, KnownInputs } from '../../../src/node/run/journal/known-inputs.ts';
import { checksumOf, type Line, lineFrom, written } from '../../../src/node/run/journal/lines.ts';
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

/** A text in which each page has ten bytes. */
const BYTES = Buffer.alloc(10_000, '渡口');
const crc = (from: number, to: number): string => checksumOf(BYTES.subarray(from, to));

const output = (length: number | null, right = true): GrownOutput => ({
  path: 'out.jsonl',
  length: () => Promise.resolve(length),
  checksum: (from, to) => Promise.resolve(right ? crc(from, to) : 'ffffffff'),
});

const open = (
  path: string,
  grown: GrownOutput,
  { options = OPTIONS as Readonly<Record<string, unknown>>, force = false } = {},
): Promise<Journal> => Journal.open(path, { options, force, output: grown });

const ordinalsOf = async (journal: Journal): Promise<number[]> => {
  const ordinals = [];
  for await (const { ordinal } of journal.lines()) ordinals.push(ordinal);
  return ordinals;
};

/** Makes a journal of three groups, each with two pages of ten bytes. */
async function journalOfThree(): Promise<string> {
  const path = join(newFolder(), 'journal');
  const journal = await open(path, output(null));
  for (const group of [0, 1, 2]) {
    const [from, to] = [20 * group, 20 * (group + 1)];
    await journal.commit([line(2 * group), line(2 * group + 1)], to, crc(from, to));
  }
  await journal.close();
  return path;
}

const ALL = [0, 1, 2, 3, 4, 5];

describe('a journal', () => {
  it('cut anywhere tells of whole groups, and of all that are before the cut', SLOW, async () => {
    const path = await journalOfThree();
    const { length } = readFileSync(path);
    const seen = new Set<number>();
    let before = 0;
    const cuts = Array.from({ length: Math.ceil(length / 13) }, (_, i) => 13 * i);
    for (const cut of [...cuts, length]) {
      const torn = `${path}.${cut}`;
      copyFileSync(path, torn);
      truncateSync(torn, cut);
      const journal = await open(torn, output(60));
      const ordinals = await ordinalsOf(journal);
      expect(ordinals).toEqual(ALL.slice(0, ordinals.length));
      expect(journal.length).toBe(ordinals.length * 10);
      expect(ordinals.length).toBeGreaterThanOrEqual(before);
      before = ordinals.length;
      seen.add(before);
      // the journal can be continued
      const to = journal.length + 10;
      await journal.commit([line(ordinals.length)], to, crc(journal.length, to));
      await journal.close();
      const again = await open(torn, output(70));
      expect(await ordinalsOf(again)).toHaveLength(ordinals.length + 1);
      await again.close();
    }
    expect([...seen]).toEqual([0, 2, 4, 6]);
  });

  it(
    'with a bit changed anywhere tells of nothing that is not so, or is refused',
    SLOW,
    async () => {
      const path = await journalOfThree();
      const whole = readFileSync(path);
      const head = whole.indexOf(0x0a);
      for (let at = 0; at < whole.length; at += 7) {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        const damaged = `${path}.${at}`;
        writeFileSync(damaged, flipped);
        const journal = await open(damaged, output(60)).catch((error: Error) => error.name);
        if (typeof journal === 'string') {
          expect([at <= head, journal]).toEqual([true, 'RefusedError']);
          continue;
        }
        const ordinals = await ordinalsOf(journal);
        expect(ordinals).toEqual(ALL.slice(0, ordinals.length));
        expect(journal.length).toBe(ordinals.length * 10);
        await journal.close();
      }
    },
  );

  it('believes the output: what is not there is not done', async () => {
    for (const [length, pages] of [
      [null, 0],
      [0, 0],
      [39, 2],
      [40, 4],
      [1000, 6],
    ] as const) {
      const path = await journalOfThree();
      const journal = await open(path, output(length));
      expect([length, await ordinalsOf(journal)]).toEqual([length, ALL.slice(0, pages)]);
      await journal.close();
    }
    const another = open(await journalOfThree(), output(60, false));
    await expect(another).rejects.toThrow('out.jsonl has changed since the run');
  });

  it('of a complete run is refused where its output has grown since', async () => {
    const path = await journalOfThree();
    const journal = await open(path, output(60));
    await journal.finish({ inputs: 6, digest: 'd' });
    await journal.close();
    const again = await open(path, output(60));
    expect(again.complete).toEqual({ inputs: 6, digest: 'd' });
    await again.close();
    await expect(open(path, output(61))).rejects.toThrow('has changed since the run');
  });

  it('stops at what is no journal line', async () => {
    const path = await journalOfThree();
    writeFileSync(path, Buffer.alloc(300), { flag: 'a' });
    const journal = await open(path, output(60));
    expect(await ordinalsOf(journal)).toHaveLength(6);
    await journal.close();
    expect(readFileSync(path).includes(0)).toBe(false);
  });

  it('is refused with other options, and taken with --force', async () => {
    const path = await journalOfThree();
    const options = { format: 'json', more: 1 };
    await expect(open(path, output(60), { options })).rejects.toThrow(
      'another format, another more',
    );
    const forced = await open(path, output(60), { options, force: true });
    expect(await ordinalsOf(forced)).toHaveLength(6);
    await forced.close();
    await (await open(path, output(60), { options })).close();
  });

  it('that another process writes to is written to no more', async () => {
    const path = await journalOfThree();
    const journal = await open(path, output(60));
    writeFileSync(path, 'x', { flag: 'a' });
    await expect(journal.commit([line(6)], 70, crc(60, 70))).rejects.toThrow('another process');
    await journal.close();
  });
});

describe('a line of the journal', () => {
  it('is read as it was written, and not with anything missing or of another kind', () => {
    const page: Line = { ...line(3), name: 'a', digest: 'd', state: '1 2', print: ['e', null] };
    expect(lineFrom(written(page).trimEnd())).toEqual({ ...page, sum: undefined });
    for (const wrong of [
      { ordinal: -1 },
      { input: 7 },
      { count: null },
      { count: { code: null, found: 0, left: 0 } },
      { count: { code: null, found: 0, left: 0, families: { a: 'b' } } },
      { length: 0.5 },
      { print: ['e'] },
    ]) {
      const text = written({ ...page, ...wrong } as unknown as Line).trimEnd();
      expect([wrong, lineFrom(text)]).toEqual([wrong, null]);
    }
  });
});

describe('inputs that are known', () => {
  it('come in the order of the journal, or are elsewhere', () => {
    const known = new KnownInputs(true);
    for (const input of ['a', 'b', 'c']) known.add({ input }, input === 'b');
    expect(['a', 'b'].map((input) => known.take({ input }))).toEqual(['done', 'failed']);
    expect([known.take({ input: 'd' }), known.left]).toEqual(['elsewhere', 1]);
  });

  it('come in any order where records are files, each as often as it was there', () => {
    const known = new KnownInputs(false);
    for (const input of ['a', 'b', 'b']) known.add({ input }, false);
    const seen = ['b', 'x', 'a', 'b', 'b'].map((input) => known.take({ input }));
    expect(seen).toEqual(['done', 'new', 'done', 'done', 'new']);
    expect(known.left).toBe(0);
  });

  it('have a digest that tells them from others', () => {
    const digest = (isOrdered: boolean, ...names: string[]): string => {
      const sum = new InputDigest(isOrdered);
      for (const input of names) sum.add({ input });
      return JSON.stringify(sum.list);
    };
    expect(digest(true, 'a', 'b')).not.toBe(digest(true, 'b', 'a'));
    expect(digest(false, 'a', 'b')).toBe(digest(false, 'b', 'a'));
    expect(digest(false, 'a', 'a')).not.toBe(digest(false, 'b', 'b'));
    expect(digest(true, 'a')).not.toBe(digest(true, 'a', 'a'));
  });
});
