/** Connects to the Redis (or Valkey) server of the queue. */
import type { Redis } from 'ioredis';
import { loadRedis } from './packages.ts';

const DEFAULT_URL = 'redis://127.0.0.1:6379';

/** Address of the server: `--redis`, otherwise `REDIS_URL`, otherwise this machine. */
export const redisUrl = (given: string | undefined): string =>
  given ?? process.env.REDIS_URL ?? DEFAULT_URL;

/** Opens a connection that is restored for as long as the server is unavailable. */
export function connect(url: string): Redis {
  const { Redis: Client } = loadRedis();
  // BullMQ requires commands that wait for the server instead of failing
  const client = new Client(url, { maxRetriesPerRequest: null });
  // an unavailable server is tried again; without a listener Node would end the process
  client.on('error', () => {});
  return client;
}
