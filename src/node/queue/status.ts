/** Reports the status of a queue's shards. */
import type { ShardQueue } from './queue.ts';
import { resultName } from './shard-job.ts';

/** A shard that was given up. */
interface GivenUp {
  readonly name: string;
  readonly attempts: number;
  readonly reason: string;
}

/** A shard that is being processed. */
interface UnderWay {
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

export interface QueueStatus {
  readonly waiting: number;
  readonly active: number;
  /** Waiting for another attempt. */
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
  readonly underWay: readonly UnderWay[];
  readonly givenUp: readonly GivenUp[];
}

/** Largest number of shards that are listed one by one. */
const MOST_LISTED = 100;

const doneOf = (progress: unknown): number =>
  progress !== null && typeof progress === 'object' && 'done' in progress
    ? Number(progress.done)
    : 0;

export async function statusOf({ queue }: ShardQueue): Promise<QueueStatus> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
  const active = await queue.getJobs(['active'], 0, MOST_LISTED - 1);
  const failed = await queue.getJobs(['failed'], 0, MOST_LISTED - 1);
  return {
    waiting: counts.waiting ?? 0,
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    completed: counts.completed ?? 0,
    failed: counts.failed ?? 0,
    underWay: active.map(({ data, id = '', progress }) => ({
      name: resultName(data, id),
      done: doneOf(progress),
      of: data.entries.length,
    })),
    givenUp: failed.map(({ data, id = '', attemptsMade, failedReason = '' }) => ({
      name: resultName(data, id),
      attempts: attemptsMade,
      reason: failedReason,
    })),
  };
}

/** The status as lines for people. */
export function statusLines(status: QueueStatus): string {
  const { waiting, active, delayed, completed, failed } = status;
  const lines = [
    `shards: ${waiting} waiting, ${active} under way, ${delayed} to be tried again, ${completed} done, ${failed} given up`,
    ...status.underWay.map(({ name, done, of }) => `  ${name}: ${done} of ${of} pages`),
    ...status.givenUp.map(
      ({ name, attempts, reason }) => `  ${name}: given up after ${attempts} attempts: ${reason}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
