/**
 * Builds dist/: the program and the doors of the library as CommonJS, the doors for browsers as ES
 * modules too, the data, and the types. CommonJS starts faster than ES modules:
 * `--help` took 1.5 starts of bare Node instead of 1.9.
 *
 * Modules that always load together go into one file, because each file costs half a millisecond.
 * Modules that most pages do not need get a file of their own (lazy-modules.ts), because compiling
 * takes 4 ms per 100 KB. The `dependencies` in package.json are not bundled; everything else that
 * the sources import is bundled, with its licence in dist/THIRD-PARTY.txt.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type Plugin, type PreRenderedChunk, rolldown } from 'rolldown';
import { carriedData, writeData } from './carried-data.ts';
import { detectorModels } from './detector-models.ts';
import { writeTypes } from './door-types.ts';
import { defaultFlags } from './help/commands.ts';
import { writeHelp } from './help/write-help.ts';
import { LAZY_ENTRIES, lazyModules } from './lazy-modules.ts';
import { licencesOf } from './licences.ts';
import { publicSuffixesApart } from './public-suffixes.ts';
import { unusedParts } from './unused-parts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

/** The doors. Each is built from src/<name>.ts into dist/<name>.cjs and dist/<name>.js. */
const DOORS = ['index', 'text', 'encoding', 'extract', 'quotes', 'schema'];

/** The doors that also work in browsers. Each is also built into dist/browser/<name>.js. */
const PURE_DOORS = ['text', 'extract', 'quotes', 'schema'];

const doorEntries = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));

/**
 * The entries: the program, the doors, and the processes of a batch. Each becomes dist/<name>.cjs.
 */
const ENTRIES = {
  main: 'src/node/cli/main.ts',
  worker: 'src/node/run/workers/worker.ts',
  ...doorEntries(DOORS),
};

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * Keeps the tables of packages in files of their own, which are read when a decoder needs them:
 * .15 MB of JSON that a page in UTF-8 does not use.
 */
const tablesApart: Plugin = {
  name: 'tables-apart',
  resolveId: {
    filter: { id: /\.json$/ },
    handler(id, importer) {
      const name = basename(id);
      // package.json would describe its own package, not dist/
      if (importer === undefined || name === 'package.json') return null;
      copyFileSync(join(dirname(importer), id), join(DIST, name));
      return { id: `./${name}`, external: true };
    },
  },
};

const ENCODINGS = /^\.\/([\w-]+\.encodings)\.cjs$/;
const TABLE = /^table:/;

/** Lets the modules for browsers import the same files. A package requires them, which browsers cannot. */
const tablesImported: Plugin = {
  name: 'tables-imported',
  resolveId(id, importer = '') {
    if (TABLE.test(importer)) return { id, external: true };
    return ENCODINGS.test(id) ? id.replace(ENCODINGS, 'table:$1') : null;
  },
  load: {
    filter: { id: TABLE },
    handler: (id) => `
import tables from '${id.replace(TABLE, '../')}.json' with { type: 'json' };
export default () => tables;
`,
  },
};

/** Reads a command line with options, which a lone page does without. */
const COMMANDS_OF_PROGRAM = 'src/node/cli/commands.ts';

/** The modules that each way through the program imports. Filled when all modules are known. */
const imported = {
  /** Modules of the command line or the schema that others import too. */
  shared: new Set<string>(),
  text: new Set<string>(),
  page: new Set<string>(),
};

const findImported: Plugin = {
  name: 'find-imported',
  buildEnd() {
    const reachedFrom = (...entries: readonly string[]): Set<string> => {
      const reached = new Set<string>(entries.map((entry) => join(ROOT, entry)));
      for (const id of reached) {
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
      }
      return reached;
    };
    const start = reachedFrom(
      ENTRIES.main,
      COMMANDS_OF_PROGRAM,
      'src/node/cli/schema.ts',
      'src/schema.ts',
      'src/core/record/schema/field-names.ts',
    );
    const doors = new Set(DOORS.map((door) => join(ROOT, `src/${door}.ts`)));
    const isShared = (id: string): boolean =>
      this.getModuleInfo(id)?.importers.some((by) => !start.has(by) && !doors.has(by)) ?? false;
    imported.shared = new Set([...start].filter(isShared));
    imported.text = reachedFrom(
      'src/node/cli/text/text.ts',
      'src/node/data/context.ts',
      'src/text.ts',
    );
    imported.page = reachedFrom('src/node/cli/articles.ts');
  },
};

/** Modules that define options and read them. */
const OPTIONS = /[\\/]node_modules[\\/]commander[\\/]|[\\/]node[\\/]cli[\\/](?:flags|help)[\\/]/;

/** Groups of modules that are loaded together. The first group that fits is used. */
const TOGETHER: readonly { readonly name: string; test(id: string): boolean }[] = [
  { name: 'shared', test: (id) => imported.shared.has(id) && !OPTIONS.test(id) },
  { name: 'options', test: (id) => OPTIONS.test(id) },
  { name: 'repair', test: (id) => imported.text.has(id) && imported.page.has(id) },
  { name: 'page', test: (id) => imported.page.has(id) },
];

/**
 * Loads Node's own modules in a way that bundlers do not change, because `require` throws in the ES
 * modules that they make.
 */
const builtInsApart: Plugin = {
  name: 'built-ins-apart',
  renderChunk: (code) =>
    code.replace(BUILT_IN, (call, module: string) =>
      isBuiltin(module) || module.startsWith(NODE)
        ? `globalThis.process.getBuiltinModule("${module}")`
        : call,
    ),
};
const BUILT_IN = /\brequire\("([^"]+)"\)/g;
/** Begins the names of Node's modules, including those that only newer versions have. */
const NODE = 'node:';

/**
 * Writes everything in ASCII. A file of ASCII is read without decoding, and V8 keeps it in one byte
 * for each character: 4 ms less for a lone page. No name in the code has other characters, so they
 * stand in texts and patterns, where `\u` is possible.
 */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      if (file.code.includes(CHARACTERS)) throw new Error(`${file.fileName} has ${CHARACTERS}`);
      file.code = file.code.replace(NOT_ASCII, escaped);
    }
  },
};
/** The source of a pattern has the escapes too, so its characters cannot be read from it. */
const CHARACTERS = '.source.slice';
const NOT_ASCII = /[\u0080-\uffff]/g;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const PACKAGE_FOLDER = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Folders of the packages whose code is in the output. */
const packagesIn = (chunks: readonly OutputChunk[]): string[] =>
  chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => PACKAGE_FOLDER.exec(id)?.[0] ?? []);

/** Names a chunk after one of its modules, but not like a door. */
function nameOfChunk({ name, facadeModuleId }: PreRenderedChunk): string {
  if (!DOORS.includes(name)) return '[name].cjs';
  return facadeModuleId?.startsWith(COMMANDS) === true ? '[name]-command.cjs' : '[name]-shared.cjs';
}
const COMMANDS = join(ROOT, 'src/node/cli/');

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const { dependencies = {}, peerDependencies = {} } = manifestOf(ROOT);
const outside = Object.keys({ ...dependencies, ...peerDependencies });
const external = outside.flatMap((name) => [name, new RegExp(`^${name}/`)]);
const bundle = await rolldown({
  cwd: ROOT,
  platform: 'node',
  input: { ...LAZY_ENTRIES, ...ENTRIES },
  external,
  transform: { target: 'node20', define: { DEFAULT_FLAGS: defaultFlags() } },
  plugins: [
    findImported,
    carriedData(ROOT, 'node'),
    detectorModels,
    lazyModules(ROOT),
    unusedParts,
    publicSuffixesApart(ROOT),
    tablesApart,
    builtInsApart,
    inAscii,
  ],
});
const { output } = await bundle.write({
  dir: DIST,
  format: 'cjs',
  minify: true,
  exports: 'named',
  entryFileNames: '[name].cjs',
  chunkFileNames: nameOfChunk,
  codeSplitting: { groups: [...TOGETHER] },
});
const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
for (const door of DOORS) {
  const chunk = chunks.find(({ fileName }) => fileName === `${door}.cjs`);
  if (chunk === undefined) throw new Error(`The door ${door} was not built`);
  writeFileSync(
    join(DIST, `${door}.js`),
    `export { ${chunk.exports.join(', ')} } from './${door}.cjs';\n`,
  );
}

// what loads all other files must know them, and loads none of them in the ordinary way
const digest = createHash('sha256');
for (const { code } of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
  digest.update(code);
}
const start = await rolldown({
  cwd: ROOT,
  platform: 'node',
  input: { start: 'src/node/start/start.ts', help: 'src/node/start/help.ts' },
  transform: {
    target: 'node20',
    define: { CODE_DIGEST: JSON.stringify(digest.digest('hex')) },
  },
  plugins: [builtInsApart],
});
await start.write({ dir: DIST, format: 'cjs', minify: true, entryFileNames: '[name].cjs' });
// its name is one that a program bundled with this package has no file of
writeFileSync(join(DIST, 'repair-article-worker.cjs'), "require('./start.cjs').start('worker');\n");

writeHelp(DIST);

const forBrowsers = await rolldown({
  cwd: ROOT,
  platform: 'browser',
  input: doorEntries(PURE_DOORS),
  external,
  transform: { target: 'es2023' },
  plugins: [carriedData(ROOT, 'browser'), tablesImported, publicSuffixesApart(ROOT)],
});
const { output: portable } = await forBrowsers.write({
  dir: join(DIST, 'browser'),
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
});
writeData(ROOT);

const all = [...output, ...portable].filter((file): file is OutputChunk => file.type === 'chunk');
writeFileSync(join(DIST, 'THIRD-PARTY.txt'), licencesOf(packagesIn(all)));

writeTypes(ROOT, DOORS);
