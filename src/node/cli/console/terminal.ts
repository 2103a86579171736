/** Tells whether people read what is written or type what is read. */
import { fstatSync, statSync } from 'node:fs';
import { isatty } from 'node:tty';

/** The device that swallows everything. It is one of the kind that terminals are. */
const NOWHERE = '/dev/null';

/**
 * Whether a descriptor is a terminal. Files and pipes are recognized without `node:tty`, because
 * loading it takes 2 ms.
 */
export function isTerminal(descriptor: number): boolean {
  return mayBeTerminal(descriptor) && isatty(descriptor);
}

function mayBeTerminal(descriptor: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync(NOWHERE).rdev;
  } catch {
    return true;
  }
}
