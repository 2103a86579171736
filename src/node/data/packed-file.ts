/** Reads the data that the package brings along, whether the sources run or what was built of them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

const read = (path: string): Buffer =>
  readFileSync(join(dirname(resolve('repair-article/package.json')), path));

/** `'bigrams'` → the bytes packed in data/bigrams.bin.br. */
export function readPacked(name: string): Buffer {
  // what the build wrote is not packed, and Node takes 2 ms to load this
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  return brotliDecompressSync(read(`data/${name}.bin.br`));
}

/** `'ngrams'` → the bytes of data/ngrams.bin. */
export const readData = (name: string): Buffer => read(`data/${name}.bin`);

/** `'to-hans'` → the bytes of dist/to-hans.bin, which the build wrote: unpacking takes 8 ms. */
export const readBuilt = (name: string): Buffer => read(`dist/${name}.bin`);
