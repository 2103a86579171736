/**
 * Lists modules that most runs do not need, although other modules import them in the ordinary way.
 * In dist/ each of them is a file of its own, which is read when one of its functions is first
 * called. The build fails if a function is imported that is missing from this list.
 */
import { basename, extname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** For each module, by its path or import name, the functions and classes that are used from it. */
const LAZY: Readonly<Record<string, readonly string[]>> = {
  // for pages that are not UTF-8, and for labels
  '@exodus/bytes/encoding.js': ['TextDecoder', 'getBOMEncoding', 'normalizeEncoding'],
  chardet: ['detect'],
  'src/core/encoding/detect/foreign.ts': ['escapedForeign', 'latinOf'],
  jschardet: ['detect'],
  // for damaged pages
  'src/node/data/language-model.ts': ['loadModel'],
  'src/node/data/packed-file.ts': ['readPacked', 'readBuilt', 'readData'],
  'src/core/repair/channel/gate/gate.ts': ['possible', 'possibleIn', 'reread', 'suspects'],
  'src/core/repair/channel/hypotheses.ts': ['hypothesesFor'],
  'src/core/repair/channel/strict.ts': [
    'isBetweenPairs',
    'isLoose',
    'shareOfBest',
    'strictReadings',
  ],
  'src/core/repair/channel/readings.ts': [
    'alike',
    'distinct',
    'isComplete',
    'lossyChains',
    'lossyLayers',
    'read',
    'scriptOf',
    'weightsOf',
    'isStrict',
  ],
  'src/core/repair/channel/searches.ts': ['prefixesOf', 'searchesOf'],
  'src/core/repair/channel/runs.ts': ['runsOf'],
  'src/core/repair/channel/trust.ts': ['isBesideGone', 'trustIn'],
  'src/core/repair/shift/shifts.ts': ['undoShifts'],
  // for pages that state an address
  tldts: ['getDomain'],
  // for pages that show nothing without scripts
  'src/core/html/metadata/embedded.ts': ['findEmbedded'],
  // for pages with other character references than the usual ones
  'src/core/language/rare-references.ts': ['rareReference'],
  // for --within
  'src/core/html/parse/within.ts': ['selectElements', 'selectorFault'],
  // for output formats for people
  'src/core/record/formats/json-ld.ts': ['jsonLdOf'],
  'src/core/record/report/documents.tsx': ['indexDocument', 'pageDocument'],
  'src/core/record/formats/markdown.ts': ['markdownOf'],
  // for tables
  'src/node/run/tables/csv.ts': ['csvHeading', 'csvLine'],
  // for pages in archives
  'src/node/input/archives/slice.ts': ['sliceBytes'],
  // for --script
  'src/core/language/script/conversion.ts': ['conversionOf'],
  // modules of Node that a lone page does without
  'node:fs/promises': [
    'link',
    'lstat',
    'mkdir',
    'open',
    'readFile',
    'readdir',
    'rename',
    'rm',
    'stat',
    'unlink',
    'writeFile',
  ],
  'node:timers/promises': ['setImmediate', 'setTimeout'],
  'node:tty': ['isatty'],
  // for processes of a batch, and in commander for subcommands that are separate programs; saves 3 ms
  'node:child_process': ['fork', 'spawn'],
};

const isOwn = (module: string): boolean => module.startsWith('src/');
const isBuiltIn = (module: string): boolean => module.startsWith('node:');
const isPackage = (path: string): boolean => path.includes('node_modules');

/**
 * Names the file of a module: `@exodus/bytes/encoding.js` → `exodus-bytes-encoding`; our own
 * modules keep the name of their file.
 */
const nameOf = (module: string): string => {
  const bare = module.slice(0, module.length - extname(module).length);
  return isOwn(module) ? basename(bare) : bare.replace('@', '').replaceAll('/', '-');
};

/** The module of each such file in dist/, by file name. */
export const LAZY_ENTRIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(LAZY)
    .filter((module) => !isBuiltIn(module))
    .map((module) => [nameOf(module), module]),
);

const STUB = '\0lazy:';

/** Code of a module whose functions load another module when they are called. */
function stubOf(module: string): string {
  const target = isBuiltIn(module) ? module : `./${nameOf(module)}.cjs`;
  const names = LAZY[module] ?? [];
  const functions = names.map(
    (name) => `export function ${name}(...given) {
  loaded ??= require('${target}');
  return new.target ? new loaded.${name}(...given) : loaded.${name}(...given);
}`,
  );
  return ['let loaded;', ...functions, `export default { ${names.join(', ')} };`].join('\n');
}

/** `root` is the folder that contains our own modules. */
export function lazyModules(root: string): Plugin {
  const own = new Map(
    Object.keys(LAZY)
      .filter(isOwn)
      .map((module) => [join(root, module), module]),
  );
  return {
    name: 'lazy-modules',
    resolveId(id, importer, { isEntry }) {
      if (isEntry || importer === undefined) return null;
      if (importer.startsWith(STUB)) return { id, external: true };
      if (id in LAZY) return STUB + id;
      if (!id.startsWith('.') || isPackage(importer)) return null;
      const module = own.get(join(importer, '..', id));
      return module === undefined ? null : STUB + module;
    },
    load(id) {
      return id.startsWith(STUB) ? stubOf(id.slice(STUB.length)) : null;
    },
  };
}
