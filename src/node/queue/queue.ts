/** The queue, which is BullMQ on Redis. */
import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { connect } from './connection.ts';
import { loadBullMq } from './packages.ts';
import { idOf, type ShardJob } from './shard-job.ts';

export interface QueuePlace {
  readonly url: string;
  /** Name of the queue. */
  readonly name: string;
}

/** What a finished job reports. */
export interface ShardOutcome {
  readonly pages: number;
  readonly failed: number;
  /** Whether the result existed before. */
  readonly skipped: boolean;
}

export type QueueJob = Job<ShardJob, ShardOutcome>;

/** Attempts at a job, each after a longer pause (from 2 s, doubled each time). */
const ATTEMPTS = 5;
const FIRST_PAUSE = 2000;

/** An open queue. Whoever opens it must close it. */
export class ShardQueue {
  readonly queue: Queue<ShardJob, ShardOutcome>;
  readonly #connection: Redis;

  private constructor(queue: Queue<ShardJob, ShardOutcome>, connection: Redis) {
    this.queue = queue;
    this.#connection = connection;
  }

  static open({ url, name }: QueuePlace): ShardQueue {
    const { Queue: BullQueue } = loadBullMq();
    const connection = connect(url);
    return new ShardQueue(new BullQueue(name, { connection }), connection);
  }

  /** Adds a shard. Resolves to false if the queue already knows it, whether done or not. */
  async add(job: ShardJob): Promise<boolean> {
    const jobId = idOf(job);
    if ((await this.queue.getJob(jobId)) !== undefined) return false;
    await this.queue.add('shard', job, {
      jobId,
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: FIRST_PAUSE },
    });
    return true;
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.#connection.quit();
  }
}
