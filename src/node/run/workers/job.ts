/** The messages between the main process and its workers. All of them can be cloned. */
import type { Opened } from '../../input/entry/arrival.ts';
import type { Entry } from '../../input/entry/entry.ts';
import type { PageSettings } from '../options/settings.ts';
import type { Result, ResultOptions } from '../result/result.ts';

/**
 * Everything that shapes a record and its output, as data from which a worker makes its pipeline.
 */
export interface Settings extends ResultOptions, PageSettings {}

export interface Task {
  readonly ordinal: number;
  readonly entry: Entry;
  /** The content, if the main process has already read it: a URL or standard input. */
  readonly opened?: Opened;
}

export type ToWorker =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  /** Finish the running page and end. */
  | { readonly kind: 'stop' };

/** What is done, and which page is begun now. If the worker dies, that page was the cause. */
export interface FromWorker {
  readonly done: Result | null;
  readonly running: number | null;
}
