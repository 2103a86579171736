/** What makes records of tasks: worker processes, or this process. */
import type { Result } from '../result/result.ts';
import type { Task } from './job.ts';

export interface Workers {
  /** Whether no task is under way any more, and none will be. */
  readonly hasEnded: boolean;
  add(task: Task): void;
  /** Lets running pages finish, and drops the tasks after them. */
  stop(): void;
  /** Ends all work at once. */
  kill(): void;
  /** Gives all running pages their full time again. */
  rearm(): void;
}

export interface WorkersListener {
  /** Called once for each task, in any order. */
  readonly onResult: (result: Result) => void;
  /** Called whenever the load has become less. */
  readonly onRoom: () => void;
}
