/**
 * A shard as a job of the queue: which pages to read and how. It contains paths, offsets and
 * addresses, but never pages.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Entry, Place } from '../input/entry/entry.ts';
import type { ReadOptions } from '../run/options/choices.ts';

/** Where a page lies, as JSON. Paths are in base64, because a file name need not be valid UTF-8. */
type PackedPlace =
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'slice';
      readonly path: string;
      readonly offset: number;
      readonly length: number;
    }
  /** A record of an archive that can only be read from its beginning. */
  | { readonly kind: 'record'; readonly path: string }
  | Extract<Place, { kind: 'url' | 'failed' }>;

export interface PackedEntry extends Omit<Entry, 'place'> {
  readonly place: PackedPlace;
}

export interface ShardJob {
  /**
   * Number of the shard's first page in its list, counted from 1. It gives the order of the
   * results.
   */
  readonly from: number;
  readonly options: ReadOptions;
  readonly entries: readonly PackedEntry[];
}

/** The absolute path, which any worker can use. Its bytes do not change. */
function absolute(path: Uint8Array): string {
  const latin1 = Buffer.from(path).toString('latin1');
  const folder = Buffer.from(process.cwd()).toString('latin1');
  return Buffer.from(resolve(folder, latin1), 'latin1').toString('base64');
}

/**
 * An entry in the form for a job; `null` for standard input, which cannot be sent to other
 * machines.
 */
export function pack({ place, ...entry }: Entry): PackedEntry | null {
  if (place.kind === 'file')
    return { ...entry, place: { kind: 'file', path: absolute(place.path) } };
  if (place.kind === 'slice') return { ...entry, place: { ...place, path: absolute(place.path) } };
  if (place.kind === 'url' || place.kind === 'failed') return { ...entry, place };
  if (place.kind === 'stdin' || entry.record === undefined || entry.input === '-') return null;
  return { ...entry, place: { kind: 'record', path: absolute(Buffer.from(entry.input)) } };
}

/** The name of a job: the digest of its content, so that adding it twice adds nothing. */
export const idOf = (job: ShardJob): string =>
  createHash('sha256').update(JSON.stringify(job)).digest('hex').slice(0, 32);

/** Number of digits for the numbers of pages, enough for the largest lists. */
const DIGITS = 12;

/** The name of a shard's result. Sorted by name, the results are in the order of the list. */
export const resultName = (job: ShardJob, id: string): string =>
  `${String(job.from).padStart(DIGITS, '0')}-${id}.jsonl`;
