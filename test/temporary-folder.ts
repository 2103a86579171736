/**
 * Gives a run of the tests a folder of its own for temporary files, and removes it at the end.
 *
 * Node's `tmpdir()` and the programs that tests start read `TMPDIR`, so whatever they leave behind goes
 * with the folder. A run that was killed leaves one folder and not hundreds.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'repair-article-tests-'));
  // some tests run as another user
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
};
