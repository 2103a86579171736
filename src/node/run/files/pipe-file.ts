/** A named pipe as output. */
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two checks for a reader. */
const LOOK = 50;

/**
 * Opens a named pipe as soon as it has a reader. It does not block while waiting, so that a signal
 * can end the waiting.
 */
async function openWithReader(path: string): Promise<number> {
  for (;;) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      await sleep(LOOK);
    }
  }
}

export interface PipeFile {
  /** Resolves when the system has accepted the bytes. Rejects if nobody reads any more. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export async function openPipeFile(path: string): Promise<PipeFile> {
  const fd = await openWithReader(path);
  const socket = new Socket({ fd, readable: false, writable: true });
  // each write reports the error
  socket.on('error', () => {});
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (error) => {
          if (error === null || error === undefined) resolve();
          else reject(error);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        socket.end(() => resolve());
      }),
  };
}
