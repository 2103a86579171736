/**
 * A worker of the queue: takes shards, reads their pages in worker processes, and stores the
 * results.
 */
import type { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { connect } from './connection.ts';
import { loadBullMq } from './packages.ts';
import type { QueueJob, QueuePlace, ShardOutcome } from './queue.ts';
import { resultName, type ShardJob } from './shard-job.ts';
import { makeShard } from './shard-maker.ts';
import { SharedPool } from './shared-pool.ts';
import type { Store } from './store.ts';

export interface WorkerOptions extends QueuePlace {
  readonly store: Store;
  /** Number of worker processes. */
  readonly jobs: number;
  readonly pageTimeout?: number | undefined;
  readonly pageMemory?: number | undefined;
  /** Seconds after which the shard of a lost worker is given to another one. */
  readonly takeover: number;
  /** Called for each shard that is done, and for each that failed. */
  readonly tell: (line: string) => void;
}

/**
 * Number of shards at a time. While the last pages of one are read, the next one keeps the
 * processes busy.
 */
const SHARDS_AT_ONCE = 2;
/** Number of lost workers after which a shard is given up, because it may be the cause. */
const MOST_TAKEOVERS = 5;

/** Milliseconds between two messages about progress, because each goes to the server. */
const PROGRESS_EVERY = 1000;

export class QueueWorker {
  readonly #worker: Worker<ShardJob, ShardOutcome>;
  readonly #pool: SharedPool;
  readonly #connection: Redis;
  readonly #redis: Redis;

  private constructor(
    worker: Worker<ShardJob, ShardOutcome>,
    pool: SharedPool,
    connection: Redis,
    redis: Redis,
  ) {
    this.#worker = worker;
    this.#pool = pool;
    this.#connection = connection;
    this.#redis = redis;
  }

  static start(options: WorkerOptions): QueueWorker {
    const { Worker: BullWorker } = loadBullMq();
    const { url, name, store, jobs, pageTimeout, pageMemory, takeover, tell } = options;
    const pool = new SharedPool({ jobs, pageTimeout, pageMemory });
    const connection = connect(url);
    const redis = connect(url);
    const maker = { pool, redis, prefix: `repair-article:${name}` };
    const worker = new BullWorker<ShardJob, ShardOutcome>(
      name,
      (job) => process(job, store, maker),
      {
        connection,
        concurrency: SHARDS_AT_ONCE,
        lockDuration: takeover * 1000,
        stalledInterval: takeover * 1000,
        maxStalledCount: MOST_TAKEOVERS,
      },
    );
    worker.on('completed', (job, { pages, failed, skipped }) => {
      const what = skipped ? 'was there already' : `${pages} pages, ${failed} failed`;
      tell(`${resultName(job.data, job.id ?? '')}: ${what}`);
    });
    worker.on('failed', (job, error) => tell(`${job?.id}: ${error.message}`));
    worker.on('stalled', (id) => tell(`${id}: taken over from a worker that was lost`));
    // an unavailable server is waited for
    worker.on('error', () => {});
    return new QueueWorker(worker, pool, connection, redis);
  }

  /** Finishes the shards under way and ends. */
  async stop(): Promise<void> {
    await this.#worker.close();
    this.#pool.close();
    await Promise.allSettled([this.#connection.quit(), this.#redis.quit()]);
  }

  /** Ends at once. Another worker takes over the shards under way. */
  kill(): void {
    this.#pool.close();
  }
}

async function process(
  job: QueueJob,
  store: Store,
  maker: Parameters<typeof makeShard>[1],
): Promise<ShardOutcome> {
  const { data, id = '' } = job;
  const name = resultName(data, id);
  const of = data.entries.length;
  // finished by a worker that was lost before it could report it
  if (await store.has(name)) return { pages: of, failed: 0, skipped: true };
  let last = Date.now();
  const { bytes, pages, failed } = await makeShard(data, maker, (done) => {
    if (Date.now() - last < PROGRESS_EVERY && done < of) return;
    last = Date.now();
    // progress is only for people who watch, so an unavailable server does no harm
    job.updateProgress({ done, of }).catch(() => {});
  });
  await store.put(name, bytes);
  return { pages, failed, skipped: false };
}
