/** Undoes one content encoding while the data arrives. */
import type { Transform } from 'node:stream';
import type { Zlib } from 'node:zlib';
import { ArticleError, failure } from '../../../core/messages/failure.ts';

export type Chunks = AsyncIterable<Uint8Array>;

export interface Undoing {
  /** Greatest number of bytes that may come out. */
  readonly limit: number;
  /** Is called if the encoded data ends early. */
  readonly cut: () => void;
  /** Is called with the number of bytes after the end of the encoded data. */
  readonly behind: (bytes: number) => void;
}

const isEarlyEnd = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';

/** Returns the failure for data that is not in the encoding. */
export const undecodable = (encoding: string, cause: Error): ArticleError =>
  new ArticleError(failure('ERR_CONTENT_ENCODING', { encoding }), { cause });

/** Number of input bytes that an engine has consumed. */
const written = (engine: Transform): number => (engine as Transform & Zlib).bytesWritten;

/**
 * Undoes one encoding. The engine is asked to finish only after everything written to it has come
 * out, because what it still holds is lost if it finds the end missing. It stops beyond the limit.
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
    engine.once('error', (error) => reject(isEarlyEnd(error) ? error : undecodable(name, error)));
  }).finally(() => {
    isOver = true;
  });
  // it is awaited below, possibly after it has failed
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
      // bytes after the end of the encoded data do not belong to it
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
