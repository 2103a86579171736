/** Undoes one content encoding, while it comes. */
import type { Transform } from 'node:stream';
import type { Zlib } from 'node:zlib';
import { ArticleError, failure } from '../../../core/messages/failure.ts';

export type Chunks = AsyncIterable<Uint8Array>;

export interface Undoing {
  /** Most bytes that come out. */
  readonly limit: number;
  /** Hears that the encoded data end early. */
  readonly cut: () => void;
  /** Hears how many bytes stand behind the end of the encoded data. */
  readonly behind: (bytes: number) => void;
}

const isEarlyEnd = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';

/** The failure of an engine whose input is no such thing. */
export const rotten = (encoding: string, cause: Error): ArticleError =>
  new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding }), { cause });

/** Bytes that an engine has taken of what it was given. */
const written = (engine: Transform): number => (engine as Transform & Zlib).bytesWritten;

/**
 * Undoes one encoding. An engine is asked to finish only when all that it was given has come out,
 * since what an engine holds when it finds the end missing is lost. It stops beyond the limit.
 */
export async function* undo(
  chunks: Chunks,
  name: string,
  engine: Transform,
  { limit, cut, behind }: Undoing,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  let out: Uint8Array[] = [];
  let length = 0;
  engine.on('data', (chunk: Uint8Array) => {
    out.push(chunk);
    length += chunk.length;
    if (length > limit) engine.destroy();
  });
  let isOver = false;
  const over = new Promise<void>((resolve, reject) => {
    engine.once('end', resolve).once('close', resolve);
    engine.once('error', (error) => reject(isEarlyEnd(error) ? error : rotten(name, error)));
  }).finally(() => {
    isOver = true;
  });
  // it is looked at below, perhaps after it has failed
  over.catch(() => {});
  const drained = (): Uint8Array[] => {
    const chunksOut = out;
    out = [];
    return chunksOut;
  };
  try {
    for await (const chunk of chunks) {
      given += chunk.length;
      const taken = new Promise<void>((resolve) => {
        engine.write(chunk, () => resolve());
      });
      await Promise.race([taken, over]);
      yield* drained();
      // what follows the end of the encoded data is no part of it
      if (isOver) return behind(given - written(engine));
    }
    engine.end();
    await over.catch((error: unknown) => {
      if (!isEarlyEnd(error)) throw error;
      cut();
    });
    yield* drained();
  } finally {
    engine.destroy();
  }
}
