/**
 * Limits how often hosts are asked by all workers that share a Redis server: one request at a time
 * per host, and a pause after it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { HostLock } from '../input/web/manners/host-queue.ts';

/** Milliseconds after which a host locked by a dead worker is free again. */
const LONGEST_LOCK = 120_000;
/** Shortest pause before checking again whether a host is free, in milliseconds. */
const LEAST_PAUSE = 20;
const MOST_PAUSE = 1000;

/** A lock is a key that only its holder changes; the value shows whether it is still ours. */
const UNLOCK = `
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
if tonumber(ARGV[2]) > 0 then return redis.call('pexpire', KEYS[1], ARGV[2]) end
return redis.call('del', KEYS[1])`;

/** Locks hosts with keys below a prefix. */
export function redisHostLock(redis: Redis, prefix: string): HostLock {
  let count = 0;
  const holder = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  return async (host, pause, signal) => {
    const key = `${prefix}:host:${host}`;
    count += 1;
    const mine = `${holder}-${count}`;
    while ((await redis.set(key, mine, 'PX', LONGEST_LOCK, 'NX')) === null) {
      const left = await redis.pttl(key);
      const wait = Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, left));
      await sleep(wait, undefined, { signal });
    }
    return async () => {
      await redis.eval(UNLOCK, 1, key, mine, Math.ceil(pause));
    };
  };
}
