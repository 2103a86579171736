/** The Redis (or Valkey) server of the queue. */
import type { Redis } from 'ioredis';
import { loadRedis } from './packages.ts';

const DEFAULT_URL = 'redis://127.0.0.1:6379';

/** Where the queue is: `--redis`, else `REDIS_URL`, else this machine. */
export const redisUrl = (given: string | undefined): string =>
  given ?? process.env.REDIS_URL ?? DEFAULT_URL;

/** Opens a connection that is taken up again for as long as the server is away. */
export async function connect(url: string): Promise<Redis> {
  const { Redis: Client } = await loadRedis();
  // BullMQ asks for commands that wait for the server rather than fail
  const client = new Client(url, { maxRetriesPerRequest: null });
  // a server that is away is tried again; without a listener Node would end the process
  client.on('error', () => {});
  return client;
}
