/** What a run is made of. */
import type { Opened } from '../input/entry/arrival.ts';
import type { Entry } from '../input/entry/entry.ts';
import type { Journal } from './journal/journal.ts';
import type { Result } from './result/result.ts';
import type { Tally } from './result/tally.ts';
import type { FailedList } from './sinks/failed-list.ts';
import type { Namer } from './sinks/namer.ts';
import type { Sink } from './sinks/sink.ts';
import type { Settings } from './workers/job.ts';
import type { Workers, WorkersListener } from './workers/workers.ts';

export interface RunOptions {
  readonly settings: Settings;
  /** Makes the workers, which make the records. */
  readonly workers: (listener: WorkersListener) => Workers;
  /** Number of tasks that may be under way, besides pages that are being fetched. */
  readonly tasksUnderWay: number;
  /** Whether records are in the order of the entries. */
  readonly ordered: boolean;
  readonly sink: Sink;
  readonly journal: Journal | null;
  /** Gives the names of files, if each page has a file of its own. */
  readonly namer: Namer | null;
  readonly failedList: FailedList | null;
  /** Whether an entry is a file of this run, which is then left out. It may refuse the run. */
  readonly isOwn: (entry: Entry) => boolean;
  /**
   * Reads what a worker cannot read: URLs, because pauses and caches belong to the run, and
   * standard input.
   */
  readonly open: (entry: Entry) => Promise<Opened>;
  /** Called for each page when it has been written. */
  readonly onPage: (result: Result, tally: Tally) => void;
  /** Receives a sentence about what is wrong with the inputs of a journal. */
  readonly tell: (sentence: string) => void;
}
