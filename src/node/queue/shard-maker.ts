/** Makes the result of a shard: one record per line, in the order of its pages. */
import type { Redis } from 'ioredis';
import type { Opened } from '../input/entry/arrival.ts';
import type { Entry } from '../input/entry/entry.ts';
import { createReader, type Reader } from '../input/reader.ts';
import { settingsOf } from '../run/options/settings.ts';
import { contextFor, openPages } from '../run/outcome/outcome.ts';
import { JSON_LINES, type Result } from '../run/result/result.ts';
import type { Settings } from '../run/workers/job.ts';
import { redisHostLock } from './redis-host-lock.ts';
import type { ShardJob } from './shard-job.ts';
import type { SharedPool } from './shared-pool.ts';
import { unpack } from './unpack.ts';

/** Number of pages of a shard that may be under way at the same time. */
const MOST_UNDER_WAY = 64;

export interface ShardResult {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly failed: number;
}

export interface ShardMakerOptions {
  readonly pool: SharedPool;
  readonly redis: Redis;
  /** Prefix of the keys that lock hosts for all workers. */
  readonly prefix: string;
}

function settingsFor({ options }: ShardJob): Settings {
  // the workers fetch for many users, so robots.txt is obeyed by default
  return { ...settingsOf(options, true), ...JSON_LINES };
}

/** Fetches an entry that is a URL. Everything else is read by the worker process. */
function openedFor(entry: Entry, settings: Settings, reader: Reader): Promise<Opened | null> {
  if (entry.place.kind !== 'url') return Promise.resolve(null);
  return openPages(entry, settings, contextFor(settings), (input) => reader.open(input));
}

/**
 * Reads all pages of a job. `onProgress` receives the number of pages done. A page that cannot be
 * read gives a failure record; the function rejects only for other reasons, such as a missing
 * archive.
 */
export async function makeShard(
  job: ShardJob,
  { pool, redis, prefix }: ShardMakerOptions,
  onProgress: (done: number) => void,
): Promise<ShardResult> {
  const settings = settingsFor(job);
  const reader = createReader(settings.source, redisHostLock(redis, prefix));
  const results: Promise<Result>[] = [];
  let done = 0;
  let settled = 0;
  const make = async (entry: Entry): Promise<Result> => {
    const opened = await openedFor(entry, settings, reader);
    const result = await pool.run(settings, opened === null ? { entry } : { entry, opened });
    done += 1;
    onProgress(done);
    return result;
  };
  try {
    for await (const entry of unpack(job)) {
      results.push(make(entry));
      // the oldest first, because records are written in order
      while (results.length - settled >= MOST_UNDER_WAY) {
        await results[settled];
        settled += 1;
      }
    }
    const all = await Promise.all(results);
    return {
      bytes: Buffer.concat(all.map(({ bytes }) => bytes)),
      pages: all.length,
      failed: all.filter(({ failed }) => failed).length,
    };
  } finally {
    await reader.close();
  }
}
