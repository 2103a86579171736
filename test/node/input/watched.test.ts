/** Tests that waiting for the file system and for archives has an end. */
import { describe, expect, it } from 'vitest';
import { answered } from '../../../src/node/input/files/answered.ts';
import type { ByteSource } from '../../../src/node/input/streams/byte-source.ts';
import { WatchedSource } from '../../../src/node/input/streams/watched-source.ts';

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
});
