/** A worker of the queue: takes shards, reads their pages in processes of its own, stores results. */
import type { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { connect } from './connection.ts';
import { loadBullMq } from './packages.ts';
import type { QueueJob, QueuePlace, ShardOutcome } from './queue.ts';
import { resultName, type ShardJob } from './shard-job.ts';
import { makeShard } from './shard-maker.ts';
import { SharedPool } from './shared-pool.ts';
import type { Store } from './stores/store.ts';

export interface WorkerOptions extends QueuePlace {
  readonly store: Store;
  /** Worker processes. */
  readonly jobs: number;
  readonly pageTimeout?: number | undefined;
  readonly pageMemory?: number | undefined;
  /** Seconds after which the shard of a worker that was lost is given to another. */
  readonly takeover: number;
  /** Told of each shard that is done, and of each that failed. */
  readonly tell: (line: string) => void;
}

/** Shards at a time: while the last pages of one are read, the next one keeps the processes busy. */
const SHARDS_AT_ONCE = 2;
/** A shard whose workers were lost so often is given up, since it may be what ends them. */
const MOST_TAKEOVERS = 5;

/** How often progress is stored, in milliseconds: each time is a message to the server. */
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

  static async start(options: WorkerOptions): Promise<QueueWorker> {
    const { Worker: BullWorker } = await loadBullMq();
    const { url, name, store, jobs, pageTimeout, pageMemory, takeover, tell } = options;
    const pool = new SharedPool({ jobs, pageTimeout, pageMemory });
    const connection = await connect(url);
    const redis = await connect(url);
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
    // a server that is away is waited for
    worker.on('error', () => {});
    return new QueueWorker(worker, pool, connection, redis);
  }

  /** Finishes the shards under way and ends. */
  async stop(): Promise<void> {
    await this.#worker.close();
    this.#pool.close();
    await Promise.allSettled([this.#connection.quit(), this.#redis.quit()]);
  }

  /** Ends at once. The shards under way are taken over by another worker. */
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
  // done by a worker that was lost before it could say so
  if (await store.has(name)) return { pages: of, failed: 0, skipped: true };
  let last = Date.now();
  const { bytes, pages, failed } = await makeShard(data, maker, (done) => {
    if (Date.now() - last < PROGRESS_EVERY && done < of) return;
    last = Date.now();
    // progress is for people who watch: a server that is away costs them a look, nothing else
    job.updateProgress({ done, of }).catch(() => {});
  });
  await store.put(name, bytes);
  return { pages, failed, skipped: false };
}
