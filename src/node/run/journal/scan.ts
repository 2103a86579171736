/** Finds out how far a journal goes, from its complete lines. */
import { createHash } from 'node:crypto';
import { fileLines } from '../files/file-lines.ts';
import type { InputList } from './known-inputs.ts';
import { type Commit, type Complete, type Head, headFrom, type Line, lineFrom } from './lines.ts';

export interface Found {
  readonly line: Line | Commit | Complete | null;
  /** Offset after the line. */
  readonly at: number;
}

/** The lines after the first; `null` for those that are damaged. */
export async function* linesIn(path: string, end: number): AsyncGenerator<Found> {
  let isFirst = true;
  for await (const [text, at] of fileLines(path, end)) {
    const isHead = isFirst || (text !== null && headFrom(text) !== null);
    isFirst = false;
    if (!isHead) yield { line: text === null ? null : lineFrom(text), at };
  }
}

/** The first line, the last head (`--force` writes another one), and where the first line ends. */
export interface Heads {
  /** `null` if there is no complete line yet. */
  readonly first: { readonly head: Head | null; readonly end: number } | null;
  readonly last: Head | null;
}

export async function headsOf(path: string): Promise<Heads> {
  let first: Heads['first'] = null;
  let last: Head | null = null;
  for await (const [text, end] of fileLines(path, Number.POSITIVE_INFINITY)) {
    if (first !== null && text?.startsWith('{"journal"') !== true) continue;
    const head = text === null ? null : headFrom(text);
    first ??= { head, end };
    last = head ?? last;
  }
  return { first, last };
}

/** What was found in a journal: where it can be continued. */
export interface Scan {
  /** Offset after the last valid line. */
  readonly end: number;
  /** The last valid group: bounds of its bytes in the output, and their checksum. */
  readonly group: { readonly from: number; readonly to: number; readonly crc: string } | null;
  /** What the journal states about the inputs at its end; `null` if the run is not complete. */
  readonly complete: InputList | null;
  /** Number of damaged lines. */
  readonly damaged: number;
  /** For each file that was written more than once, the ordinal of its last line. */
  readonly rewritten: ReadonlyMap<number, number>;
}

const NOTHING = { group: null, complete: null, damaged: 0, rewritten: new Map<number, number>() };

/**
 * Distinguishes names by a hash of 6 bytes. If two names have the same hash, one page is done
 * again.
 */
export const nameKey = (name: string): number =>
  createHash('sha256').update(name).digest().readUIntBE(0, 6);

/**
 * Scans the journal of a growing output: up to the last commit for which the output is long enough,
 * and no further than the first damaged line, because the output after it can no longer be divided
 * into pages.
 */
export async function scanGrown(path: string, start: number, outputLength: number): Promise<Scan> {
  let found: Scan = { ...NOTHING, end: start };
  for await (const { line, at } of linesIn(path, Number.POSITIVE_INFINITY)) {
    if (line === null) return { ...found, damaged: 1 };
    if ('complete' in line) found = { ...found, end: at, complete: line.complete };
    else if ('commit' in line) {
      const from = found.group?.to ?? 0;
      if (line.commit > outputLength || line.commit < from) break;
      const group = { from, to: line.commit, crc: line.crc };
      found = { ...found, end: at, group, complete: null };
    }
  }
  return found;
}

/**
 * Scans the journal of a folder. Each line counts by itself, and a damaged one affects no other.
 */
export async function scanFolder(path: string, start: number): Promise<Scan> {
  let found: Scan = { ...NOTHING, end: start };
  let damaged = 0;
  const seen = new Set<number>();
  const rewritten = new Map<number, number>();
  for await (const { line, at } of linesIn(path, Number.POSITIVE_INFINITY)) {
    if (line === null) {
      damaged += 1;
      continue;
    }
    found = { ...found, end: at, complete: 'complete' in line ? line.complete : null };
    if (!('ordinal' in line) || line.name === undefined) continue;
    const key = nameKey(line.name);
    if (seen.has(key)) rewritten.set(key, line.ordinal);
    else seen.add(key);
  }
  return { ...found, damaged, rewritten };
}
