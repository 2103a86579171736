/** Where the package's own files lie, whether the sources run or the bundle that was made of them. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** `'data/bigrams.bin.br'` → its path. */
export const packageFile = (path: string): string =>
  join(dirname(resolve('repair-article/package.json')), path);
