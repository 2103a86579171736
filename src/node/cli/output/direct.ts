/** Standard output: its stream, and a way to write without it. */
import { writeSync } from 'node:fs';
import { isTerminal } from '../console/terminal.ts';

const STDOUT = 1;

let stream: NodeJS.WriteStream | null = null;

/** The stream of standard output. */
export function stdout(): NodeJS.WriteStream {
  stream ??= process.stdout;
  return stream;
}

/** Whether everything that was given to the stream has reached the system. */
export const isFlushed = (): boolean => stream === null || stream.writableLength === 0;

/**
 * Writes bytes to a file or pipe without the stream, which takes 3 ms to load. Returns what is left for
 * the stream: everything if people read it, and the rest if the system refuses some.
 */
export function writeDirectly(bytes: Uint8Array): Uint8Array {
  if (isTerminal(STDOUT)) return bytes;
  let written = 0;
  try {
    while (written < bytes.length) {
      written += writeSync(STDOUT, bytes, written, bytes.length - written);
    }
  } catch {
    // a full disk, a reader that has left or is slow: the stream knows what to do about it
  }
  return bytes.subarray(written);
}
