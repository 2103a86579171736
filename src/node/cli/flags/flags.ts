/**
 * The flags of the command line as commander returns them. Flags that are also options of the
 * library have the same names.
 */
import type { ReadPagesOptions } from '../../run/options/choices.ts';
import type { OnConflict } from '../../run/sinks/folder-sink.ts';
import type { OutputFormat } from '../../run/tables/format.ts';

export type ProgressKind = 'auto' | 'bar' | 'json' | 'none';

/** Flags for the output and for resuming. */
export interface OutputFlags {
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly outputDir?: string;
  readonly keepDirs: boolean;
  /** The folder for a report that people can read in a browser. */
  readonly report?: string;
  readonly onConflict?: OnConflict;
  readonly resume?: string;
  readonly force: boolean;
  readonly failed?: string;
  readonly progress: ProgressKind;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly explain: boolean;
  /** Paths of the fields of a record that are written. */
  readonly fields?: readonly string[];
  /** Whether to end with 0 if every record was written, even if pages failed. */
  readonly exitZero: boolean;
}

export interface Flags extends Omit<ReadPagesOptions, 'onMessage'>, OutputFlags {}

/** The flags of `repair-article text`. */
export interface TextFlags extends Flags {
  readonly jsonl?: boolean;
  /**
   * Whether the lines of `--jsonl` are judged together: all lines, or those with the same value in
   * a field.
   */
  readonly pool?: boolean | string;
}
