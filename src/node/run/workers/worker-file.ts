/**
 * Finds the program of a worker, which the build puts beside this file. It does not exist when the
 * sources run, nor in a program that somebody bundled with this package.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Returns the path of the program, or `null` if it does not exist. */
export function workerFile(): string | null {
  try {
    const file = fileURLToPath(new URL('./repair-article-worker.cjs', import.meta.url));
    return existsSync(file) ? file : null;
  } catch {
    // a bundled ES module does not know its own path
    return null;
  }
}
