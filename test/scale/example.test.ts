/** Runs the example worker as an engine would. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderOfPages, keysOf, PATIENCE, results } from './tools.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it('the example worker writes its shard, once', { timeout: PATIENCE }, () => {
  const folder = folderOfPages(30);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'repair-article'));
  cpSync(join(ROOT, 'examples', 'shard-worker.mjs'), join(folder, 'worker.mjs'));
  for (const shard of ['1/2', '2/2', '1/2']) {
    execFileSync(process.execPath, ['worker.mjs', shard, 'out', 'in'], { cwd: folder });
  }
  const keys = keysOf(results(join(folder, 'out')));
  expect([keys.length, new Set(keys).size]).toEqual([30, 30]);
});
