/**
 * Reads the package's data when the program runs from its sources. In dist/ this module is replaced
 * by one that scripts/carried-data.ts writes.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync, inflateRawSync } from 'node:zlib';

const ROOT = new URL('../../../', import.meta.url);

/** Returns the unpacked bytes of a file in data/: `'bigrams'` stands for data/bigrams.bin.br. */
export const readPacked = (name: string): Uint8Array =>
  brotliDecompressSync(readFileSync(new URL(`data/${name}.bin.br`, ROOT)));

/**
 * Returns the bytes of a table that the build made from another package's data: `'to-hans'` stands
 * for dist/data/to-hans.json (scripts/carried-data.ts says what it contains).
 */
export function readBuilt(name: string): Uint8Array {
  const module = readFileSync(new URL(`dist/data/${name}.json`, ROOT), 'latin1');
  return inflateRawSync(Buffer.from(module.slice(1, -1), 'base64'));
}

/**
 * Returns the bytes of a file in data/ that is not packed: `'ngrams'` stands for data/ngrams.bin.
 */
export const readData = (name: string): Uint8Array =>
  readFileSync(new URL(`data/${name}.bin`, ROOT));
