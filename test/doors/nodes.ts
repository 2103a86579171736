/**
 * Runs the doors from the tarball on several versions of Node, which are packages in npm's
 * registry: `npm run test:nodes`, or `npm run test:nodes -- 22.12.0`. It prints one line per version
 * and program, and exits with 1 if a result differs from that of this process's Node.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile, install, outputOf, ROOT } from './installed.ts';

const VERSIONS = ['20.19.0', '20', '22.12.0', '22', '24'];
const PAGE = join(ROOT, 'fixtures/seed/garbled-article.txt');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Installs a version of Node and returns the path of its program. */
function nodeOf(folder: string, version: string): string {
  const target = join(folder, `node-${version}`);
  mkdirSync(target);
  const name = `node-${process.platform}-${process.arch}`;
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  execFileSync('npm', ['install', ...quiet, '--prefix', target, `${name}@${version}`]);
  return join(target, 'node_modules', name, 'bin/node');
}

const installed = await install();
try {
  const { folder } = installed;
  const files = ['consumer.mts', 'consumer.cts'];
  await compile(folder, { out: 'out', files, module: 'nodenext' });
  const bundled = join(folder, 'bundled.mjs');
  await build({
    entryPoints: [join(folder, 'consumer.mts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: bundled,
  });
  const programs = {
    import: [join(folder, 'out/consumer.mjs'), PAGE],
    require: [join(folder, 'out/consumer.cjs'), PAGE],
    bundled: [bundled, PAGE],
    'command line': [join(folder, 'node_modules/repair-article/bin/repair-article.js'), PAGE],
  };
  const resultsOf = async (node: string): Promise<Map<string, string>> => {
    const results = new Map<string, string>();
    for (const [name, [file = '', ...args]] of Object.entries(programs)) {
      results.set(name, await outputOf(file, args, node).catch((error: unknown) => String(error)));
    }
    return results;
  };
  const expected = await resultsOf(process.execPath);
  const given = process.argv.slice(2);
  for (const version of given.length > 0 ? given : VERSIONS) {
    const node = nodeOf(folder, version);
    const exact = execFileSync(node, ['--version']).toString().trim();
    for (const [name, result] of await resultsOf(node)) {
      const isSame = result === expected.get(name) && result.startsWith('{');
      say(
        `${exact.padEnd(10)} ${name.padEnd(13)} ${isSame ? 'same' : `differs: ${result.slice(0, 500)}`}`,
      );
      if (!isSame) process.exitCode = 1;
    }
  }
} finally {
  installed.remove();
}
