/** Reads named pipes, including `<(command)`. */
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';

/** How long to wait for a writer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens a named pipe and waits for its first bytes or its end. Resolves to `null` if nobody writes
 * within `patience` milliseconds. A blocking call cannot be used, because nothing could interrupt
 * it.
 */
export function openPipe(path: Uint8Array, patience = PATIENCE): Promise<Socket | null> {
  const fd = openSync(Buffer.from(path), constants.O_RDONLY | constants.O_NONBLOCK);
  const socket = new Socket({ fd, readable: true, writable: false });
  return new Promise((resolve) => {
    const settle = (result: Socket | null): void => {
      clearTimeout(timer);
      socket.off('readable', onReadable);
      socket.off('error', onReadable);
      resolve(result);
    };
    // an error is left to whoever reads the socket
    const onReadable = (): void => settle(socket);
    const timer = setTimeout(() => {
      socket.destroy();
      settle(null);
    }, patience);
    socket.once('readable', onReadable);
    socket.once('error', onReadable);
  });
}
