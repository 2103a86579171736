/**
 * Reads standard input as bytes. It must not be read as text, because its encoding is still to be
 * found.
 */
import { type Failure, failure } from '../../../core/messages/failure.ts';

export async function readStdin(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly failure: Failure }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > maxBytes) return { failure: failure('ERR_TOO_LARGE', { limit: maxBytes }) };
      chunks.push(chunk);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { failure: failure('ERR_READ', { input: '-', detail }) };
  }
  return { bytes: Buffer.concat(chunks, length) };
}
