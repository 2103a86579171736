/** Makes the result of a task, in a worker or in the process that reads the entries. */
import { openEntry } from '../../input/open-entry.ts';
import { contextFor, outcomeOfOpened } from '../outcome.ts';
import { type Result, resultOf } from '../result.ts';
import type { Settings, Task } from './job.ts';

export type Maker = (task: Task) => Promise<Result>;

export function makerOf(settings: Settings): Maker {
  const context = contextFor(settings);
  return async ({ ordinal, entry, opened }) => {
    const read = opened ?? (await openEntry(entry, settings.source));
    return resultOf(ordinal, outcomeOfOpened(read, context), settings);
  };
}
