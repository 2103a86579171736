/** Estimates how many characters were lost where several steps of a run were given up. */

import { REPLACEMENT } from './graph/graph.ts';
import type { Misreading } from './readers/misreadings.ts';
import { readerOf } from './readers/readers.ts';
import type { Step } from './search/path.ts';

/** A step, and its index among those of the run. */
export interface PlacedStep extends Step {
  readonly at: number;
}

/** Number of bytes that most characters have in UTF-8. */
const BYTES = 3;

/**
 * The steps of a run, in which adjacent characters of UTF-8 that were given up are as many as their
 * bytes can have been: the page shows a mark for each byte of a lost 市. `misreading` is `null` if
 * there were several.
 */
export function joinGone(
  steps: readonly Step[],
  points: readonly number[],
  misreading: Misreading | null,
): PlacedStep[] {
  const placed = steps.map((step, at) => ({ ...step, at }));
  if (misreading?.truth !== 'utf-8') return placed;
  const { code } = readerOf(misreading.reader);
  const joined: PlacedStep[] = [];
  for (let begin = 0; begin < placed.length; ) {
    let end = begin;
    while (placed[end]?.point === REPLACEMENT) end += 1;
    const last = placed[end - 1];
    if (end <= begin + 1 || last === undefined) {
      joined.push(...placed.slice(begin, Math.max(end, begin + 1)));
      begin = Math.max(end, begin + 1);
      continue;
    }
    const shown = points.slice(placed[begin]?.from, last.to);
    const bytes = shown.reduce((sum, point) => sum + (code(point) > 0xff ? 2 : 1), 0);
    const count = Math.min(end - begin, Math.max(1, Math.round(bytes / BYTES)));
    const kept = placed.slice(begin, begin + count);
    const lastKept = kept.at(-1) ?? last;
    joined.push(...kept.slice(0, -1), { ...lastKept, to: last.to, edge: last.edge, at: last.at });
    begin = end;
  }
  return joined;
}
