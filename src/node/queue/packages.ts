/**
 * Loads the packages that only the queue needs. They are optional peer dependencies, so that only
 * users of the queue install them.
 */
import { createRequire } from 'node:module';
import { RefusedError } from '../run/options/refused-error.ts';

const require = createRequire(import.meta.url);

/**
 * Loads a package. Throws an error that says how to install it if it is missing. It is required and
 * not imported, because code that V8 cached cannot import.
 */
function load<T>(name: string): T {
  try {
    return require(name) as T;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new RefusedError(
      `This needs the package ${name}, which is not installed. Install it beside repair-article: npm install ${name}`,
      { cause: error },
    );
  }
}

export const loadBullMq = () => load<typeof import('bullmq')>('bullmq');

export const loadRedis = () => load<typeof import('ioredis')>('ioredis');

export const loadS3 = () => load<typeof import('aws4fetch')>('aws4fetch');
