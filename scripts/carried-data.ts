/**
 * Puts the data of the package into dist/. The sources read files in data/, but a program that is
 * bundled with this package has no such files beside it. dist/ therefore contains the data as JSON
 * modules, which bundlers include. Each is one string: the deflated bytes in base64.
 *
 * For browsers the modules are imported. Node reads them as files, which is faster than to require
 * them, and requires them if there are no such files. Characters that hold more bits than those of
 * base64 were tried: 93 of them save 8 % of the size, and cost 20 ms when the n-grams are read.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync, constants, deflateRawSync } from 'node:zlib';
import type { Plugin } from 'rolldown';
import { conversions } from './conversions.ts';
import { PUBLIC_SUFFIXES, publicSuffixes } from './public-suffixes.ts';

interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PACKED = '.bin.br';
const PLAIN = '.bin';

/**
 * Lists all data of the package by name: data/*.bin.br, data/*.bin, the conversions and the public
 * suffixes.
 */
function dataOf(root: string): DataFile[] {
  const folder = join(root, 'data');
  const files = readdirSync(folder).filter((file) => file.endsWith(PACKED) || file.endsWith(PLAIN));
  return [
    ...files.map((file): DataFile => {
      const bytes = readFileSync(join(folder, file));
      return file.endsWith(PACKED)
        ? { name: basename(file, PACKED), bytes: brotliDecompressSync(bytes) }
        : { name: basename(file, PLAIN), bytes };
    }),
    ...conversions(),
    { name: PUBLIC_SUFFIXES, bytes: publicSuffixes() },
  ];
}

/** Number of bytes that are deflated apart. A quarter and four times as many give more bytes. */
const PIECE = 32 * 1024;
const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FILTERED,
  constants.Z_RLE,
  constants.Z_HUFFMAN_ONLY,
];

/** Deflates a piece in the way that gives the fewest bytes. Only the last piece ends the stream. */
function deflatedPiece(bytes: Uint8Array, isLast: boolean): Buffer {
  const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
  return STRATEGIES.map((strategy) =>
    deflateRawSync(bytes, { level: 9, strategy, finishFlush }),
  ).toSorted((a, b) => a.length - b.length)[0] as Buffer;
}

/**
 * Deflates bytes as one stream. Its pieces suit different strategies, and each has a code of its
 * own: the n-grams take 1.7 % less than as one piece.
 */
function deflated(bytes: Uint8Array): Buffer {
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, i) => i * PIECE);
  const pieces = starts.map((start) =>
    deflatedPiece(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length),
  );
  return Buffer.concat(pieces);
}

/** The content of the module of a data file. */
const moduleOf = (bytes: Uint8Array): string => JSON.stringify(deflated(bytes).toString('base64'));

/** Writes dist/data/. */
export function writeData(root: string): void {
  const folder = join(root, 'dist/data');
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of dataOf(root)) {
    writeFileSync(join(folder, `${name}.json`), moduleOf(bytes));
  }
}

/** The functions of node/data/packed-file.ts. Each takes a name and returns bytes. */
const READERS = ['readPacked', 'readBuilt', 'readData'];
const READER_EXPORTS = READERS.map((name) => `export { read as ${name} };`).join('\n');

/** Specifier of the module of a data file. */
const MODULE = 'carried:';
const CARRIED = /^carried:/;

function readerForNode(files: readonly DataFile[]): string {
  const entries = files.map(({ name, bytes }) => {
    const load = `() => require(${JSON.stringify(MODULE + name)})`;
    return `  ${JSON.stringify(name)}: [${bytes.length}, ${load}],`;
  });
  return `
const FILES = {
${entries.join('\n')}
};

function inflated(text, length) {
  const { inflateRawSync } = process.getBuiltinModule('node:zlib');
  return inflateRawSync(Buffer.from(text, 'base64'), { chunkSize: length });
}

function read(name) {
  const [length, load] = FILES[name];
  try {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const file = readFileSync(new URL('./data/' + name + '.json', import.meta.url));
    const bytes = inflated(file.latin1Slice(1, file.length - 1), length);
    if (bytes.length === length) return bytes;
  } catch {
    // a bundled program has no such file
  }
  return inflated(load(), length);
}
${READER_EXPORTS}
`;
}

function readerForBrowsers(files: readonly DataFile[]): string {
  const imports = files.map(
    ({ name }, i) => `import file${i} from ${JSON.stringify(MODULE + name)} with { type: 'json' };`,
  );
  const entries = files.map(
    ({ name, bytes }, i) => `  ${JSON.stringify(name)}: [${bytes.length}, file${i}],`,
  );
  return `
import { inflateSync } from 'fflate';
${imports.join('\n')}

const FILES = {
${entries.join('\n')}
};

function read(name) {
  const [length, module] = FILES[name];
  const binary = atob(module);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return inflateSync(bytes, { out: new Uint8Array(length) });
}
${READER_EXPORTS}
`;
}

/** Replaces the module of the sources that reads data by one that reads dist/data/. */
export function carriedData(root: string, platform: 'node' | 'browser'): Plugin {
  const reader = join(root, 'src/node/data/packed-file.ts');
  const native = join(root, 'src/node/data/native-utf8.ts');
  return {
    name: 'carried-data',
    resolveId: {
      filter: { id: CARRIED },
      handler: (id) => ({
        id: `${platform === 'node' ? '.' : '..'}/data/${id.slice(MODULE.length)}.json`,
        external: true,
      }),
    },
    load(id) {
      if (id === reader) {
        const files = dataOf(root);
        return platform === 'node' ? readerForNode(files) : readerForBrowsers(files);
      }
      // in browsers the core does this itself
      if (id === native && platform === 'browser') return 'export const NATIVE_UTF8 = undefined;';
      return null;
    },
  };
}
