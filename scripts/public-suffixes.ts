/**
 * Keeps the public suffixes of tldts among the data of the package, where they take 0.06 MB. As
 * code they would take 0.13 MB in each of dist/ and dist/browser/.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { flatFile } from '../src/core/language/model/packed/flat-file.ts';

/** What tldts knows of the suffixes: a trie in flat arrays. */
interface Trie {
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
  readonly edgeStart: Uint16Array;
  readonly edgeChild: Uint16Array;
  readonly edgeLength: Uint8Array;
  readonly nodeFlags: Uint8Array;
  readonly labelText: string;
}

const MODULE = 'node_modules/tldts/dist/es6/src/data/trie.js';
const IS_MODULE = /tldts\/dist\/es6\/src\/data\/trie\.js$/;
const trie: Trie = await import(new URL(`../${MODULE}`, import.meta.url).href);

/** Name of the data. */
export const PUBLIC_SUFFIXES = 'public-suffixes';

/** The arrays of tldts in the order of the file, and the kind of each. */
const ARRAYS = {
  edgeStart: 'shorts',
  edgeChild: 'shorts',
  edgeLength: 'bytes',
  nodeFlags: 'bytes',
} as const;
const NAMES = Object.keys(ARRAYS) as (keyof typeof ARRAYS)[];

/** The suffixes as a file: two roots, the lengths of the arrays and of the labels, and all of these. */
export function publicSuffixes(): Uint8Array {
  const labels = new TextEncoder().encode(trie.labelText);
  const arrays = NAMES.map((name) => trie[name]);
  const lengths = [...arrays, labels].map(({ length }) => length);
  return flatFile([
    Uint32Array.of(trie.rulesRoot, trie.exceptionsRoot, ...lengths),
    ...arrays,
    labels,
  ]);
}

/** The module that reads them, in place of the one that contains them. */
const moduleOf = (root: string): string => `
import { FlatReader } from ${JSON.stringify(join(root, 'src/core/language/model/packed/flat-file.ts'))};
import { readBuilt } from ${JSON.stringify(join(root, 'src/node/data/packed-file.ts'))};

const file = new FlatReader(readBuilt('${PUBLIC_SUFFIXES}'));
const lengths = file.words(${2 + NAMES.length + 1});
export const rulesRoot = lengths[0];
export const exceptionsRoot = lengths[1];
${NAMES.map((name, i) => `export const ${name} = file.${ARRAYS[name]}(lengths[${i + 2}]);`).join('\n')}
export const labelText = new TextDecoder().decode(file.bytes(lengths[${NAMES.length + 2}]));
`;

const PACKAGE = /^tldts(?:-core)?$/;

/** `root` is the folder of the project. */
export const publicSuffixesApart = (root: string): Plugin => ({
  name: 'public-suffixes-apart',
  resolveId: {
    filter: { id: PACKAGE },
    // the build for bundlers, which has the suffixes in a module of their own
    handler: (id) => realpathSync(join(root, 'node_modules', id, 'dist/es6/index.js')),
  },
  load: {
    filter: { id: IS_MODULE },
    handler: () => moduleOf(root),
  },
});
