/** What makes records out of tasks: processes of their own, or this process. */
import type { Result } from '../result.ts';
import type { Task } from './job.ts';

export interface Workers {
  /** No task is under way any more, and none will be. */
  readonly hasEnded: boolean;
  add(task: Task): void;
  /** Lets running pages finish, and drops the tasks behind them. */
  stop(): void;
  /** Ends all work now. */
  kill(): void;
  /** Gives all running pages their whole time again. */
  rearm(): void;
}

export interface WorkersListener {
  /** Called once for each task, in any order. */
  readonly onResult: (result: Result) => void;
  /** Called whenever the load has become less. */
  readonly onRoom: () => void;
}
