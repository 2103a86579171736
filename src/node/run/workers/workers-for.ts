/** Chooses what makes the records of a run. */
import type { ReadPagesOptions } from '../options/choices.ts';
import { InProcess } from './in-process.ts';
import type { Settings } from './job.ts';
import { Pool } from './pool.ts';
import type { Workers, WorkersListener } from './workers.ts';

/** Seconds for a page in a worker, by default. */
const DEFAULT_PAGE_TIMEOUT = 60;
/** Size of a worker's heap in megabytes, by default. */
const DEFAULT_PAGE_MEMORY = 1024;

/** Makes worker processes for `jobs`, or uses this process if it is 0. */
export function workersFor(
  settings: Settings,
  { jobs = 0, pageTimeout, pageMemory }: ReadPagesOptions,
): (listener: WorkersListener) => Workers {
  if (jobs === 0) return (listener) => new InProcess(settings, listener);
  const pool = {
    jobs,
    pageTimeout: (pageTimeout ?? DEFAULT_PAGE_TIMEOUT) * 1000,
    pageMemory: pageMemory ?? DEFAULT_PAGE_MEMORY,
  };
  return (listener) => new Pool(settings, pool, listener);
}
