/** What the main process and its workers say to each other. All of it is clonable. */
import type { Opened } from '../../input/arrival.ts';
import type { Entry } from '../../input/entry.ts';
import type { PageSettings } from '../options/settings.ts';
import type { Result, ResultOptions } from '../result.ts';

/** All that shapes a record and its output, as data: a worker makes its pipeline from it. */
export interface Settings extends ResultOptions, PageSettings {}

export interface Task {
  readonly ordinal: number;
  readonly entry: Entry;
  /** Read by the main process already: what is fetched or came from standard input. */
  readonly opened?: Opened;
}

export type ToWorker =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  /** Finish the running page and end. */
  | { readonly kind: 'stop' };

/** What is done, and which page is begun now: if the worker dies, it was that one. */
export interface FromWorker {
  readonly done: Result | null;
  readonly running: number | null;
}
