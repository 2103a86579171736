/** Packs the package and installs it in a folder of its own, as users get it. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Installed {
  readonly folder: string;
  readonly tarball: string;
  remove(): void;
}

const npm = async (folder: string, ...args: readonly string[]): Promise<string> => {
  const { stdout } = await run('npm', [...args], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  return stdout;
};

/** Packs and installs what the build made. Dependencies come from npm's cache if they are there. */
export async function install(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'doors-'));
  const name = await npm(
    ROOT,
    'pack',
    '--ignore-scripts',
    '--silent',
    '--pack-destination',
    folder,
  );
  const tarball = join(folder, name.trim());
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  await npm(folder, 'install', ...quiet, tarball);
  const consumer = fileURLToPath(new URL('consumer.mts', import.meta.url));
  for (const extension of ['mts', 'cts']) {
    copyFileSync(consumer, join(folder, `consumer.${extension}`));
  }
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs a program in Node and returns its standard output. */
export async function outputOf(
  file: string,
  args: readonly string[] = [],
  node = process.execPath,
): Promise<string> {
  const { stdout } = await run(node, [file, ...args]);
  return stdout;
}

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/**
 * Compiles the consumer with strict options and checks the types of libraries too. Rejects with the
 * output of the compiler.
 */
export async function compile(
  folder: string,
  { out, files, ...options }: { out: string; files: readonly string[] } & Record<string, unknown>,
): Promise<void> {
  mkdirSync(join(folder, out), { recursive: true });
  const config = join(folder, `tsconfig.${out}.json`);
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2023'],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    rootDir: '.',
    outDir: out,
    ...options,
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  try {
    await run(process.execPath, [TSC, '-p', config]);
  } catch (error) {
    throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : '', {
      cause: error,
    });
  }
}
