/**
 * Reads the data of the package as long as the sources run. In dist/ another module stands in its
 * place, which scripts/carried-data.ts writes.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

const ROOT = new URL('../../../', import.meta.url);

/** `'bigrams'` → the bytes that are packed in data/bigrams.bin.br. */
export const readPacked = (name: string): Uint8Array =>
  brotliDecompressSync(readFileSync(new URL(`data/${name}.bin.br`, ROOT)));

/** `'to-hans'` → the bytes of dist/data/to-hans.bin, which the build made of a package's data. */
export const readBuilt = (name: string): Uint8Array =>
  readFileSync(new URL(`dist/data/${name}.bin`, ROOT));

/** `'ngrams'` → the bytes of data/ngrams.bin, which are used as they lie. */
export const readData = (name: string): Uint8Array =>
  readFileSync(new URL(`data/${name}.bin`, ROOT));
