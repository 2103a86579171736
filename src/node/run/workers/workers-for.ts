/** Chooses what makes the records of a run. */
import type { ReadPagesOptions } from '../options/choices.ts';
import { DEFAULT_PAGE_MEMORY, DEFAULT_PAGE_TIMEOUT } from '../options/page-limits.ts';
import { InProcess } from './in-process.ts';
import type { Settings } from './job.ts';
import { Pool } from './pool.ts';
import type { Workers, WorkersListener } from './workers.ts';

/** Makes worker processes for `jobs`, or uses this process if it is 0. */
export function workersFor(
  settings: Settings,
  {
    jobs = 0,
    pageTimeout = DEFAULT_PAGE_TIMEOUT,
    pageMemory = DEFAULT_PAGE_MEMORY,
  }: ReadPagesOptions,
): (listener: WorkersListener) => Workers {
  if (jobs === 0) return (listener) => new InProcess(settings, pageTimeout, listener);
  const pool = { jobs, pageTimeout: pageTimeout * 1000, pageMemory };
  return (listener) => new Pool(settings, pool, listener);
}
