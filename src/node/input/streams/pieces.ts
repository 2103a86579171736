/** Wraps bytes as a stream of one piece. */
import { Readable } from 'node:stream';

export const oneOf = (bytes: Uint8Array): AsyncIterable<Uint8Array> => Readable.from([bytes]);
