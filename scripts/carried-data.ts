/**
 * Puts the data of the package into dist/. The sources read files in data/, but a program that is
 * bundled with this package has no such files beside it. dist/ therefore contains the data as JSON
 * modules, which bundlers include. Each is one string: the number of planes (see below) and the base64
 * of the deflated bytes. Under Node
 * they are required when they are first needed; for browsers they are imported.
 *
 * Data that is read faster than it is inflated is also written unpacked beside its module, and Node
 * reads that file if it exists.
 *
 * Files of 32-bit numbers are deflated as planes: first the lowest byte of each number, then the next
 * one of each, and so on. That saves a fifth of the n-grams' size.
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

/** Number of bytes in the numbers of files that become smaller as planes. */
const WIDTH = 4;

interface Packed {
  /** Number of planes: WIDTH, or 1 for data that is deflated as it is. */
  readonly planes: number;
  readonly deflated: Buffer;
}

function packed(bytes: Uint8Array): Packed {
  const plain: Packed = { planes: 1, deflated: deflateRawSync(bytes, { level: 9 }) };
  if (bytes.length % WIDTH !== 0) return plain;
  const size = bytes.length / WIDTH;
  const split = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    split[(at % WIDTH) * size + Math.floor(at / WIDTH)] = bytes[at] ?? 0;
  }
  const planes: Packed = { planes: WIDTH, deflated: deflateRawSync(split, { level: 9 }) };
  return planes.deflated.length < plain.deflated.length ? planes : plain;
}

/** The source of the function that undoes it. */
const JOIN = `
function joined(split, planes) {
  if (planes === 1) return split;
  const bytes = new Uint8Array(split.length);
  const size = split.length / planes;
  for (let plane = 0; plane < planes; plane += 1) {
    for (let at = 0; at < size; at += 1) bytes[at * planes + plane] = split[plane * size + at];
  }
  return bytes;
}
`;

/** Writes dist/data/. */
export function writeData(root: string): void {
  const folder = join(root, 'dist/data');
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes, isPlain } of dataOf(root)) {
    const { planes, deflated } = packed(bytes);
    const module = `${planes}${deflated.toString('base64')}`;
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(module));
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
  const module = load();
  const split = inflateRawSync(Buffer.from(module.slice(1), 'base64'), { chunkSize });
  return joined(split, Number(module[0]));
}
${JOIN}
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
  const binary = atob(module.slice(1));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return joined(inflateSync(bytes, { out: new Uint8Array(length) }), Number(module[0]));
}
${JOIN}
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
