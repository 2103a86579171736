/**
 * The packages that only the queue needs. They are optional peers: whoever uses the queue installs
 * them, nobody else carries them.
 */
import { RefusedError } from '../run/refused-error.ts';

/** Loads a package, or says how to install it. */
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
