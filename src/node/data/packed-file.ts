/** Reads the data files of the package, whether the sources are run or the build. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

const read = (path: string): Buffer =>
  readFileSync(join(dirname(resolve('repair-article/package.json')), path));

/** Returns the unpacked bytes of a file in data/; `'bigrams'` names data/bigrams.bin.br. */
export function readPacked(name: string): Buffer {
  // loaded here, because it takes Node 2 ms and the files written by the build do not need it
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  return brotliDecompressSync(read(`data/${name}.bin.br`));
}

/**
 * Returns the bytes of a file that the build wrote; `'to-hans'` names dist/to-hans.bin. These files
 * are not packed, because unpacking one would take 8 ms.
 */
export const readBuilt = (name: string): Buffer => read(`dist/${name}.bin`);
