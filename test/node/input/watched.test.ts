/** Tests that waiting for the file system and for archives has an end. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_ENTRIES_OPTIONS, entries } from '../../../src/node/input/entries.ts';
import { answered } from '../../../src/node/input/files/answered.ts';
import type { ByteSource } from '../../../src/node/input/streams/byte-source.ts';
import { WatchedSource } from '../../../src/node/input/streams/watched-source.ts';
import { members, response } from './warc-files.ts';

describe('a file system', () => {
  it('that answers is heard, and one that does not is given up', async () => {
    expect(await answered(Promise.resolve(1), 1000)).toBe(1);
    await expect(answered(Promise.reject(new Error('gone')), 1000)).rejects.toThrow('gone');
    const never = new Promise<never>(() => {});
    await expect(answered(never, 10)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });
});

describe('an archive', () => {
  it('of which nothing comes in time is given up', async () => {
    let now = 0;
    const endless: ByteSource = {
      fault: null,
      next: () => Promise.resolve(new Uint8Array(10)),
      resume: () => Promise.resolve(true),
    };
    const source = new WatchedSource(endless, 1000, () => now);
    now = 900;
    expect(await source.next()).toHaveLength(10);
    source.renew();
    now = 1800;
    expect([await source.next(), source.fault]).toEqual([new Uint8Array(10), null]);
    now = 2000;
    expect([await source.next(), await source.resume()]).toEqual([null, false]);
    expect(source.fault).toEqual({
      kind: 'unreadable',
      detail: 'it gave no page within 1 s',
    });
  });

  it.each(['.warc', '.warc.gz'])(
    'that is processed for longer than the limit is read to its end (%s)',
    async (ending) => {
      const folder = mkdtempSync(join(tmpdir(), 'watched-'));
      const path = join(folder, `crawl${ending}`);
      // bytes that cannot be packed, so that the file is read in many steps
      const records = Array.from({ length: 8 }, (_, at) =>
        response({
          url: `https://hekou.example/${at}.html`,
          body: `<p>${randomBytes(100_000).toString('base64')}</p>`,
        }),
      );
      writeFileSync(path, ending === '.warc' ? Buffer.concat(records) : members(records));
      let seconds = 0;
      const clock = vi.spyOn(process, 'hrtime').mockImplementation(() => [seconds, 0]);
      try {
        const kinds: string[] = [];
        for await (const { place } of entries([path], {
          ...DEFAULT_ENTRIES_OPTIONS,
          patience: 1000,
        })) {
          kinds.push(place.kind);
          seconds += 0.9;
        }
        expect(kinds).toEqual(records.map(() => 'slice'));
      } finally {
        clock.mockRestore();
        rmSync(folder, { recursive: true });
      }
    },
  );
});
