/** The same sources give the same dist/, byte for byte, in whatever folder they are. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Folders that are built anew, belong to other packages, or do not affect the build. */
const LEFT_OUT = new Set(['dist', 'node_modules', '.git', 'test', 'eval', 'bench', 'docs']);

const digestsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${digest} ${name}`;
    });

it('dist/ is built the same in another folder', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: folder });
  expect(digestsOf(join(folder, 'dist'))).toEqual(digestsOf(join(ROOT, 'dist')));
  rmSync(folder, { recursive: true });
});
