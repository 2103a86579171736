/**
 * An entry: one page to be read, which gives one record. It is small and can be cloned, because it
 * is sent to workers in messages.
 */
import type { Failure } from '../../../core/messages/failure.ts';
import type { Source } from '../../../core/page/source.ts';

/** Where the bytes of an entry lie. Offsets and lengths are in bytes. */
export type Place =
  /** Standard input (`-`), read as a whole. */
  | { readonly kind: 'stdin' }
  | { readonly kind: 'url'; readonly url: string }
  /** Path of a file, as the bytes that the system uses. A file name need not be valid UTF-8. */
  | { readonly kind: 'file'; readonly path: Uint8Array }
  /**
   * A part of a container that can be read again at its offset: a WARC record, a gzip member or a
   * JSON line.
   */
  | {
      readonly kind: 'slice';
      readonly path: Uint8Array;
      readonly offset: number;
      readonly length: number;
    }
  /** Bytes of a stream that cannot be read twice, such as a container on standard input. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /**
   * An input that cannot be read; its record says why (a device, a loop of links, a broken line).
   */
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Entry {
  /** The text for `source.input`: well-formed, without credentials. */
  readonly input: string;
  readonly type: Source['type'];
  /** Number of the record in its archive, counted from 1; absent if the input is a single page. */
  readonly record?: number;
  readonly place: Place;
  /** What the container states about the page, if anything. */
  readonly evidence?: {
    readonly url?: string;
    readonly contentType?: string;
    readonly status?: number;
    /** ISO 8601. */
    readonly fetchedAt?: string;
    /** A Content-Encoding that is still to be undone, spelled as in HTTP. */
    readonly contentEncoding?: string;
    readonly truncated?: boolean;
  };
  /**
   * Path that distinguishes output files (`--keep-dirs`): relative to its operand, with `/` between
   * folders.
   */
  readonly relativePath?: string;
}
