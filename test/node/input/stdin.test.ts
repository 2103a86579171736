/** Tests standard input as a stream of arbitrary chunks. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStdin } from '../../../src/node/input/files/stdin.ts';

const BYTES = Buffer.from('湖面结冰了，渡船停航。'.repeat(50));
const chunked = (size: number): Buffer[] =>
  Array.from({ length: Math.ceil(BYTES.length / size) }, (_, i) =>
    BYTES.subarray(i * size, (i + 1) * size),
  );

const codeOf = async (chunks: readonly Uint8Array[], maxBytes: number): Promise<string> => {
  const result = await readStdin(Readable.from(chunks), maxBytes);
  return 'failure' in result ? result.failure.code : 'ok';
};

describe('standard input', () => {
  it.each([1, 2, 7, 64, 100_000])('gives its bytes, in chunks of %i', async (size) => {
    const result = await readStdin(Readable.from(chunked(size)), BYTES.length);
    if ('failure' in result) throw new Error(result.failure.message);
    expect(Buffer.compare(result.bytes, BYTES)).toBe(0);
  });

  it('may be empty', async () => {
    expect(await readStdin(Readable.from([]), 10)).toEqual({ bytes: Buffer.alloc(0) });
  });

  it('may be as large as the limit, but not a byte larger', async () => {
    for (const size of [1, 64, 100_000]) {
      expect(await codeOf(chunked(size), BYTES.length)).toBe('ok');
      expect(await codeOf(chunked(size), BYTES.length - 1)).toBe('ERR_TOO_LARGE');
    }
  });

  it('is read no further than the limit if it never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(BYTES);
    }
    const result = await readStdin(endless(), 10_000);
    expect(result).toMatchObject({
      failure: { code: 'ERR_TOO_LARGE', message: expect.stringContaining('10000') },
    });
  });

  it('reports an error of the stream', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(BYTES);
      throw new Error('the cable was cut');
    }
    const result = await readStdin(broken(), 10_000);
    if (!('failure' in result)) throw new Error('no failure');
    expect(result.failure.code).toBe('ERR_READ');
    expect(result.failure.message).toContain('the cable was cut');
  });
});
