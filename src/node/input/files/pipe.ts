/** Named pipes, `<(command)` among them. */
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';

/** How long to wait for somebody to write, in ms. */
const PATIENCE = 10_000;

/**
 * Opens a named pipe without waiting inside of the system, which nothing could end, and waits for
 * its first bytes or its end. `null`: nobody wrote.
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
    // whoever reads on hears of an error too
    const onReadable = (): void => settle(socket);
    const timer = setTimeout(() => {
      socket.destroy();
      settle(null);
    }, patience);
    socket.once('readable', onReadable);
    socket.once('error', onReadable);
  });
}
