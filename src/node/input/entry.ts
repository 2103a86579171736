/** What is to be read: one entry, one record. Small and clonable, since it goes to workers as a message. */
import type { Failure } from '../../core/messages/failure.ts';
import type { Source } from '../../core/page/source.ts';

/** Where an entry's bytes lie. Offsets and lengths are bytes. */
export type Place =
  /** `-`: read whole. */
  | { readonly kind: 'stdin' }
  | { readonly kind: 'url'; readonly url: string }
  /** A file's path, in bytes as the system has it (a name need not be UTF-8). */
  | { readonly kind: 'file'; readonly path: Uint8Array }
  /** A part of a container that can be read again at an offset: a WARC record (gzip member), a JSON line. */
  | {
      readonly kind: 'slice';
      readonly path: Uint8Array;
      readonly offset: number;
      readonly length: number;
    }
  /** What came from a stream that cannot be read twice (a container on stdin, gzip of one member). */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** It cannot be read at all: its record says why (a device, a loop of links, a broken line). */
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Entry {
  /** What `source.input` will say, well-formed text without credentials. */
  readonly input: string;
  readonly type: Source['type'];
  readonly place: Place;
  /** What the container says of the page; absent = nothing. */
  readonly evidence?: {
    readonly url?: string;
    readonly contentType?: string;
    readonly status?: number;
    /** ISO 8601. */
    readonly fetchedAt?: string;
    /** Content-Encoding still to be undone, as HTTP spells it. */
    readonly contentEncoding?: string;
    readonly truncated?: boolean;
  };
  /** How the path tells output files apart: relative to its operand, `/`-separated, for --keep-dirs. */
  readonly relativePath?: string;
}
