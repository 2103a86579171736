/**
 * Loads the packages that only the queue needs. They are optional peer dependencies, so that only
 * users of the queue install them.
 */
import { RefusedError } from '../run/refused-error.ts';

/** Loads a package. Throws an error that says how to install it if it is missing. */
async function load<T>(name: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new RefusedError(
      `This needs the package ${name}, which is not installed. Install it beside repair-article: npm install ${name}`,
      { cause: error },
    );
  }
}

export const loadBullMq = () => load('bullmq', import('bullmq'));

export const loadRedis = () => load('ioredis', import('ioredis'));

export const loadS3 = () => load('aws4fetch', import('aws4fetch'));
