/** Makes the result of a task, in a worker or in the process that reads the entries. */
import { openEntry } from '../../input/open-entry.ts';
import { contextFor, outcomeInTime, outcomeOfOpened } from '../outcome/outcome.ts';
import { type Result, resultOf } from '../result/result.ts';
import type { Settings, Task } from './job.ts';

export type Maker = (task: Task) => Promise<Result>;

/**
 * Makes the maker of a run. `seconds` is the longest time for a page; without it there is no limit, because
 * somebody else watches this process.
 */
export function makerOf(settings: Settings, seconds: number | null = null): Maker {
  const context = contextFor(settings);
  return async ({ ordinal, entry, opened }) => {
    const read = opened ?? (await openEntry(entry, settings.source));
    const outcome =
      seconds === null ? outcomeOfOpened(read, context) : outcomeInTime(read, context, seconds);
    return resultOf(ordinal, outcome, settings);
  };
}
