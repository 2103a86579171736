/**
 * The flags of the command line as commander gives them. Those that the library has too are its
 * options, under the same names.
 */
import type { ReadPagesOptions } from '../../run/options/choices.ts';
import type { OnConflict } from '../../run/sinks/folder-sink.ts';
import type { OutputFormat } from '../../run/tables/format.ts';

export type ProgressKind = 'auto' | 'bar' | 'json' | 'none';

/** Where records go, and how a run goes on. */
export interface OutputFlags {
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly outputDir?: string;
  readonly keepDirs: boolean;
  readonly onConflict?: OnConflict;
  readonly resume?: string;
  readonly force: boolean;
  readonly failed?: string;
  readonly progress: ProgressKind;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly explain: boolean;
  /** End with 0 when every record was written, even where pages failed. */
  readonly exitZero: boolean;
}

export interface Flags extends Omit<ReadPagesOptions, 'onMessage'>, OutputFlags {}

/** The flags of `repair-article text`. */
export interface TextFlags extends Flags {
  readonly jsonl?: boolean;
  /** Judge the lines of `--jsonl` together: all, or those with the same value in a field. */
  readonly pool?: boolean | string;
}
