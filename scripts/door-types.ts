/**
 * Writes the types of the doors: all declarations that the doors refer to, once as those of ES
 * modules (dist/types) and once as those of CommonJS (dist/types-of-required). A compiler tells by
 * the folder which of the two a declaration describes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Matches `from './x.ts'` and `import("./x.ts")`, and captures the path without its extension. */
const RELATIVE = /(\bfrom\s*|\bimport\()(["'])(\.{1,2}\/[^"']+)\.ts\2/g;

/**
 * Collects the declarations of the doors and of all that they refer to, by their path below
 * `folder`.
 */
function reachedFrom(folder: string, doors: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    const text = readFileSync(join(folder, path), 'utf8');
    found.set(path, text.replace(RELATIVE, '$1$2$3.js$2'));
    for (const [, , , other = ''] of text.matchAll(RELATIVE)) {
      visit(join(dirname(path), `${other}.d.ts`));
    }
  };
  for (const door of doors) visit(`${door}.d.ts`);
  return found;
}

export function writeTypes(root: string, doors: readonly string[]): void {
  const tsc = join(
    dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))),
    'bin/tsc',
  );
  const all = mkdtempSync(join(tmpdir(), 'types-'));
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', all], {
      cwd: root,
      stdio: 'inherit',
    });
    const declarations = reachedFrom(all, doors);
    for (const [folder, type] of [
      ['types', 'module'],
      ['types-of-required', 'commonjs'],
    ] as const) {
      const target = join(root, 'dist', folder);
      for (const [path, text] of declarations) {
        mkdirSync(join(target, dirname(path)), { recursive: true });
        writeFileSync(join(target, path), text);
      }
      writeFileSync(join(target, 'package.json'), `{ "type": "${type}" }\n`);
    }
  } finally {
    rmSync(all, { recursive: true });
  }
}
