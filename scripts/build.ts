/**
 * Builds dist/: the program and the library as CommonJS chunks, what each needs loaded only then,
 * and the types. esbuild splits ES modules alone, so they are split first and converted after.
 * CommonJS starts faster: `--help` takes 1.5 starts of bare Node, as ES modules 1.9.
 *
 * What package.json lists under `dependencies` stays outside; all else that the sources import is
 * bundled, with its licence in dist/THIRD-PARTY.txt.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

/** Each becomes dist/<name>.cjs: the program, the library, the threads of a batch. */
const ENTRIES = ['src/cli/main.ts', 'src/index.ts', 'src/batch/worker.ts'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const TARGET = 'node20';

/** In a CommonJS module the address of the file has to be made from its path. */
const FILE_URL = 'fileUrl';
const MAKE_FILE_URL = `const ${FILE_URL} = require('node:url').pathToFileURL(__filename).href;\n`;

/**
 * esbuild copies the exports into an object whose getters look each up by name, which V8 can't
 * inline: a call from one chunk to another in an inner loop took a fifth of the repair's time.
 */
const COPIED_EXPORTS = /module\.exports=[\w$]+\(([\w$]+)\)/;

/** The mark tells `import()` that `default` is what the chunk calls so. */
const MARKED_EXPORTS = 'module.exports=Object.defineProperty($1,"__esModule",{value:true})';

async function toCommonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    minify: true,
    platform: 'node',
    target: TARGET,
    charset: 'utf8',
    define: { 'import.meta.url': FILE_URL },
    supported: { 'dynamic-import': false },
  });
  const plain = code.replace(COPIED_EXPORTS, MARKED_EXPORTS);
  return plain.includes(FILE_URL) ? MAKE_FILE_URL + plain : plain;
}

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** Folders of the packages whose code went into the output. */
const packagesIn = (metafile: Metafile): string[] =>
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([input]) => PACKAGE_FOLDER.exec(input)?.[0] ?? []);

/**
 * Tables of packages stay files of their own, read when a decoder asks for them: half a megabyte
 * of JSON that a page in UTF-8 has no use for.
 */
const JSON_FILE = /\.json$/;

const tablesApart: Plugin = {
  name: 'tables-apart',
  setup({ onResolve }) {
    onResolve({ filter: JSON_FILE }, ({ path, resolveDir }) => {
      const name = basename(path);
      // that would say of dist/ what it says of its own package
      if (name === 'package.json') return undefined;
      copyFileSync(join(resolveDir, path), join(DIST, name));
      return { path: `./${name}`, external: true };
    });
  },
};

/**
 * Packages that most pages do without → the functions that we call. Each becomes a file of its own,
 * read at the first call: compiling the half megabyte took 15 ms of every start.
 */
const LAZY: Readonly<Record<string, readonly string[]>> = {
  chardet: ['detect'],
  'iconv-lite': ['decode'],
  jschardet: ['detect'],
  'opencc-js/cn2t': ['Converter'],
  'opencc-js/t2cn': ['Converter'],
  tldts: ['getDomain'],
};

/**
 * entities says in one of its two package.json that its modules do nothing by themselves, which
 * does not reach those it has for import: 55 KB of tables would come along with one function.
 */
const ENTITIES = /^entities$|[/\\]entities[/\\]lib[/\\]esm[/\\]/;

const pureEntities: Plugin = {
  name: 'pure-entities',
  setup({ onResolve, resolve }) {
    onResolve({ filter: ANY }, async ({ path, importer, pluginData, ...rest }) => {
      if (pluginData === PURE || !(ENTITIES.test(path) || ENTITIES.test(importer))) return;
      const found = await resolve(path, { importer, pluginData: PURE, ...rest });
      return { ...found, sideEffects: false };
    });
  },
};

const PURE = 'pure';

const PACKAGE_NAME = /^[a-z]/;
const ANY = /./;
const BESIDE = /^\.\/[a-z0-9/-]+\.cjs$/;

const lazyPackages: Plugin = {
  name: 'lazy-packages',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: PACKAGE_NAME }, ({ path, kind }) =>
      path in LAZY && kind === 'import-statement' ? { path, namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: ANY, namespace: 'lazy' }, ({ path }) => {
      const names = LAZY[path] ?? [];
      const calls = names.map(
        (name) =>
          `export const ${name} = (...given) => require('./${path}.cjs').${name}(...given);`,
      );
      return { contents: `${calls.join('\n')}\nexport default { ${names.join(', ')} };` };
    });
    onResolve({ filter: BESIDE, namespace: 'lazy' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

function licenceOf(folder: string): string {
  const { name, version, license } = manifestOf(folder);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && LICENCE_FILE.test(file.name))
    .map(({ name: file }) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && license === undefined) throw new Error(`${name} has no licence`);
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const external = Object.keys(manifestOf(ROOT).dependencies ?? {});
const common = {
  absWorkingDir: ROOT,
  outdir: DIST,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: TARGET,
  charset: 'utf8',
  metafile: true,
} as const satisfies BuildOptions;
const { outputFiles, metafile } = await build({
  ...common,
  entryPoints: ENTRIES.filter((entry) => existsSync(join(ROOT, entry))),
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  splitting: true,
  format: 'esm',
  external: external.flatMap((name) => [name, `${name}/*`]),
  plugins: [tablesApart, lazyPackages, pureEntities],
  write: false,
});
for (const { path, text } of outputFiles) writeFileSync(path, await toCommonJs(text));
const lazy = await build({
  ...common,
  entryPoints: Object.keys(LAZY).map((name) => ({ in: name, out: name })),
  format: 'cjs',
  plugins: [tablesApart],
});
const bundled = new Set([metafile, lazy.metafile].flatMap(packagesIn));
writeFileSync(
  join(DIST, 'THIRD-PARTY.txt'),
  `${[...bundled]
    .sort()
    .map((folder) => licenceOf(join(ROOT, folder)))
    .join(RULE)}\n`,
);

const library = Object.entries(metafile.outputs).find(
  ([path]) => basename(path) === 'index.cjs',
)?.[1];
if (library === undefined) throw new Error('The library was not built');
writeFileSync(
  join(DIST, 'index.js'),
  `export { ${library.exports.join(', ')} } from './index.cjs';\n`,
);
const tsc = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
