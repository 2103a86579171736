/**
 * Writes the types of the doors: all declarations that the doors refer to, as those of CommonJS. A
 * compiler tells that by the folder. For each door a declaration of an ES module (`.d.mts`) exports
 * the same. Declarations of packages that are bundled lie in a folder `packages` among them.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Matches `from './x.ts'` and `import("./x.ts")`, and captures the path without its extension. */
const RELATIVE = /(\bfrom\s*|\bimport\()(["'])(\.{1,2}\/[^"']+)\.[tj]s\2/g;
/** Matches the import of a package or of one of its modules. */
const PACKAGE = /(\bfrom\s*|\bimport\()(["'])([@\w][^"']*)\2/g;

const DECLARATION = '.d.ts';

interface BundledPackage {
  readonly folder: string;
  /** The declarations of each of its modules that the doors refer to. */
  readonly declarations: Readonly<Record<string, string>>;
}

const PACKAGES: Readonly<Record<string, BundledPackage>> = {
  zod: { folder: 'zod', declarations: { 'zod/mini': 'mini/index.d.ts' } },
};

const packageOf = (id: string): BundledPackage | undefined => PACKAGES[id.split('/')[0] ?? ''];

/**
 * Collects declarations and all that they refer to by relative paths, by their path below `folder`.
 */
function reachedFrom(folder: string, entries: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    const text = readFileSync(join(folder, path), 'utf8');
    found.set(path, text.replace(RELATIVE, '$1$2$3.js$2'));
    for (const [, , , other = ''] of text.matchAll(RELATIVE)) {
      visit(join(dirname(path), other + DECLARATION));
    }
  };
  for (const entry of entries) visit(entry);
  return found;
}

/** Lets a declaration refer to the packages beside it. */
function withPackages(path: string, text: string): string {
  return text.replace(PACKAGE, (whole, before: string, quote: string, id: string) => {
    const bundled = packageOf(id);
    const target = bundled?.declarations[id];
    if (bundled === undefined) return whole;
    if (target === undefined) throw new Error(`the declarations of ${id} are not listed`);
    const to = relative(dirname(path), join('packages', bundled.folder, target));
    const module = `${to.slice(0, -DECLARATION.length)}.js`;
    return `${before}${quote}${module.startsWith('.') ? module : `./${module}`}${quote}`;
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writePackages(root: string, target: string): void {
  for (const { folder, declarations } of Object.values(PACKAGES)) {
    const source = join(root, 'node_modules', folder);
    const own = join(target, 'packages', folder);
    for (const [path, text] of reachedFrom(source, Object.values(declarations))) {
      write(join(own, path), text);
    }
    copyFileSync(join(source, 'LICENSE'), join(own, 'LICENSE'));
  }
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
    const declarations = reachedFrom(
      all,
      doors.map((door) => door + DECLARATION),
    );
    const target = join(root, 'dist/types');
    for (const [path, text] of declarations) write(join(target, path), withPackages(path, text));
    writePackages(root, target);
    write(join(target, 'package.json'), '{ "type": "commonjs" }\n');
    for (const door of doors) {
      write(join(target, `${door}.d.mts`), `export * from './${door}.js';\n`);
    }
  } finally {
    rmSync(all, { recursive: true });
  }
}
