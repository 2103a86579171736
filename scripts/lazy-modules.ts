/**
 * Modules that most runs do without, though others import them plainly: in dist/ each is a file of
 * its own, read when one of its functions is first called. An import of a function that is missing
 * here makes the build fail.
 */
import { basename, extname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Module, by its path or as it is imported → the functions and classes that are used of it. */
const LAZY: Readonly<Record<string, readonly string[]>> = {
  // pages that are not UTF-8, and labels
  '@exodus/bytes/encoding.js': ['TextDecoder', 'getBOMEncoding', 'normalizeEncoding'],
  chardet: ['detect'],
  jschardet: ['detect'],
  // damaged pages
  'src/node/data/language-model.ts': ['loadModel'],
  'src/node/data/packed-file.ts': ['readPacked', 'readBuilt'],
  'src/core/repair/channel/runs.ts': ['misreadRuns'],
  'src/core/repair/channel/settle.ts': ['settle'],
  'src/core/repair/mirror/gbk-shift.ts': ['undoShifts'],
  // pages that state an address
  tldts: ['getDomain'],
  // pages that show nothing by themselves
  'src/core/html/metadata/embedded.ts': ['findEmbedded'],
  // --within
  'src/core/html/parse/within.ts': ['selectElements', 'selectorFault'],
  // output for people
  'src/core/record/formats/html.ts': ['htmlOf'],
  'src/core/record/formats/markdown.ts': ['markdownOf'],
  // pages out of archives
  'src/node/input/streams/slice.ts': ['sliceBytes'],
  // --script
  'src/core/language/script/conversion.ts': ['conversionOf'],
  // what commander needs for subcommands that are programs of their own: 3 ms
  'node:child_process': ['spawn'],
};

const isOwn = (module: string): boolean => module.startsWith('src/');
const isBuiltIn = (module: string): boolean => module.startsWith('node:');
const isPackage = (path: string): boolean => path.includes('node_modules');

const nameOf = (module: string): string => basename(module, extname(module));

/** Name of the file in dist/ → the module. */
export const LAZY_ENTRIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(LAZY)
    .filter((module) => !isBuiltIn(module))
    .map((module) => [nameOf(module), module]),
);

const STUB = '\0lazy:';

/** A module whose functions load another when they are called. */
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

/** `root` is the folder below which our own modules lie. */
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
      // our own modules load Node's where they need them
      if (id in LAZY && (!isBuiltIn(id) || isPackage(importer))) return STUB + id;
      if (!id.startsWith('.') || isPackage(importer)) return null;
      const module = own.get(join(importer, '..', id));
      return module === undefined ? null : STUB + module;
    },
    load(id) {
      return id.startsWith(STUB) ? stubOf(id.slice(STUB.length)) : null;
    },
  };
}
