/**
 * Puts the data of the package into dist/. The sources read files in data/, but a program that is
 * bundled with this package has no such files beside it. dist/ therefore contains the data as JSON
 * modules, which bundlers include. Each is one string, the base64 of the deflated bytes. Under Node
 * they are required when they are first needed; for browsers they are imported.
 *
 * Data that is read faster than it is inflated is also written unpacked beside its module, and Node
 * reads that file if it exists.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync, deflateRawSync } from 'node:zlib';
import type { Plugin } from 'rolldown';
import { conversions } from './conversions.ts';

interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the data is also written unpacked beside its module. */
  readonly isPlain: boolean;
}

const PACKED = '.bin.br';
const PLAIN = '.bin';

/** Lists all data of the package by name: data/*.bin.br, data/*.bin and the conversions. */
function dataOf(root: string): DataFile[] {
  const folder = join(root, 'data');
  const files = readdirSync(folder).filter((file) => file.endsWith(PACKED) || file.endsWith(PLAIN));
  return [
    ...files.map((file): DataFile => {
      const bytes = readFileSync(join(folder, file));
      return file.endsWith(PACKED)
        ? { name: basename(file, PACKED), bytes: brotliDecompressSync(bytes), isPlain: false }
        : { name: basename(file, PLAIN), bytes, isPlain: true };
    }),
    ...conversions().map((conversion) => ({ ...conversion, isPlain: true })),
  ];
}

/** Writes dist/data/. */
export function writeData(root: string): void {
  const folder = join(root, 'dist/data');
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes, isPlain } of dataOf(root)) {
    const deflated = deflateRawSync(bytes, { level: 9 });
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(deflated.toString('base64')));
    if (isPlain) writeFileSync(join(folder, `${name}.bin`), bytes);
  }
}

/** The functions of node/data/packed-file.ts. Each takes a name and returns bytes. */
const READERS = ['readPacked', 'readBuilt', 'readData'];
const READER_EXPORTS = READERS.map((name) => `export { read as ${name} };`).join('\n');

/** Specifier of the module of a data file. */
const MODULE = 'carried:';
const CARRIED = /^carried:/;

/**
 * Size of the largest piece that is inflated at once, in bytes. This is twice as fast as zlib's
 * default of 16 KB.
 */
const PIECE = 1024 * 1024;

function readerForNode(files: readonly DataFile[]): string {
  const entries = files.map(({ name, bytes, isPlain }) => {
    const load = `() => require(${JSON.stringify(MODULE + name)})`;
    return `  ${JSON.stringify(name)}: [${bytes.length}, ${isPlain}, ${load}],`;
  });
  return `
const FILES = {
${entries.join('\n')}
};

function read(name) {
  const [length, isPlain, load] = FILES[name];
  if (isPlain) {
    try {
      const bytes = process
        .getBuiltinModule('node:fs')
        .readFileSync(new URL('./data/' + name + '.bin', import.meta.url));
      if (bytes.length === length) return bytes;
    } catch {
      // a bundled program has no such file
    }
  }
  const { inflateRawSync } = process.getBuiltinModule('node:zlib');
  const chunkSize = Math.min(length, ${PIECE});
  return inflateRawSync(Buffer.from(load(), 'base64'), { chunkSize });
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
  const [length, packed] = FILES[name];
  const binary = atob(packed);
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
