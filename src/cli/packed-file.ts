/** Reads the data that the package brings along, whether the sources run or what was built of them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const { resolve } = createRequire(import.meta.url);

/** `'bigrams'` → the bytes packed in data/bigrams.bin.br. */
export const readPacked = (name: string): Buffer =>
  brotliDecompressSync(
    readFileSync(join(dirname(resolve('repair-article/package.json')), `data/${name}.bin.br`)),
  );
