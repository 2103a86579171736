/**
 * Limits how often hosts are asked by all workers that share a Redis server: one request at a time
 * per host, and a pause after it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { FleetTurn } from '../input/web/manners/host-queue.ts';

/** Milliseconds after which the turn of a worker that died is free again. */
const LONGEST_TURN = 120_000;
/** Shortest pause before checking again whether a host is free, in milliseconds. */
const LEAST_PAUSE = 20;
const MOST_PAUSE = 1000;

/** A turn is a key that only its holder changes; the value shows whether it is still ours. */
const GIVE_BACK = `
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
if tonumber(ARGV[2]) > 0 then return redis.call('pexpire', KEYS[1], ARGV[2]) end
return redis.call('del', KEYS[1])`;

/** Makes turns with keys below a prefix. */
export function fleetTurns(redis: Redis, prefix: string): FleetTurn {
  let turns = 0;
  const holder = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  return async (host, rest, signal) => {
    const key = `${prefix}:host:${host}`;
    turns += 1;
    const mine = `${holder}-${turns}`;
    while ((await redis.set(key, mine, 'PX', LONGEST_TURN, 'NX')) === null) {
      const left = await redis.pttl(key);
      const pause = Math.min(MOST_PAUSE, Math.max(LEAST_PAUSE, left));
      await sleep(pause, undefined, { signal });
    }
    return async () => {
      await redis.eval(GIVE_BACK, 1, key, mine, Math.ceil(rest));
    };
  };
}
