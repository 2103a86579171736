/**
 * Where the program of a worker is: beside this file, as the build puts it. It is not there if the
 * sources run, nor in a program that somebody bundled with this package.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of the program, or `null` if it is not there. */
export function workerFile(): string | null {
  try {
    const file = fileURLToPath(new URL('./repair-article-worker.cjs', import.meta.url));
    return existsSync(file) ? file : null;
  } catch {
    // a bundled ES module does not know where it is
    return null;
  }
}
