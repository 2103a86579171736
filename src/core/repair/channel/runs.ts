/** The runs of a line that were misread, as the most probable path through its lattice has them. */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import { GONE } from './doubt.ts';
import { Lattice, type Path } from './lattice.ts';
import type { Bytes } from './readers.ts';
import type { Truth } from './truths.ts';

/** A character one of whose bytes is not on the page. */
export interface Hole {
  /** Offset in the run's text. */
  readonly at: number;
  /** All characters that the other bytes allow. */
  readonly candidates: readonly string[];
}

/** A run that reads better by the other encoding. */
export interface Run {
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly holes: readonly Hole[];
  /** Nats by which the run is likelier than what stands there. */
  readonly gain: number;
  /** Nats a character of what it reads now, but for ASCII and what is lost. */
  readonly mean: number;
}

const marks = new Set(CHINESE_MARKS);

const NON_ASCII = /[^\0-\x7f]/;
const HANZI = /[\u3400-\u9fff]/;

/**
 * ASCII at the edges of a run is what it was, and so is a mark that would become a symbol: 。 is no
 * misread ﹝.
 */
function isKept(lattice: Lattice, steps: readonly Path[], at: number): boolean {
  const text = steps[at]?.text ?? '';
  if (!NON_ASCII.test(text)) return true;
  if (HANZI.test(text) || marks.has(text)) return false;
  return marks.has(lattice.shown(steps[at - 1]?.at ?? 0, steps[at]?.at ?? 0));
}

/** The part of the recoded steps `from` to `to` without what is kept at its edges. */
function trimmed(
  lattice: Lattice,
  steps: readonly Path[],
  from: number,
  to: number,
): { first: number; end: number } {
  let first = from;
  for (let i = from; i < to && isKept(lattice, steps, i); i += 1) {
    if (lattice.isEdge(steps[i]?.at ?? 0)) first = i + 1;
  }
  let end = to;
  for (let i = to - 1; i >= first && isKept(lattice, steps, i); i -= 1) {
    if (lattice.isEdge(steps[i - 1]?.at ?? 0)) end = i;
  }
  return { first, end };
}

/** The steps `from` to `to`, all of them recoded, as a run. */
function runOf(lattice: Lattice, steps: readonly Path[], from: number, to: number): Run {
  const before = steps[from - 1];
  const last = steps[to - 1];
  const start = lattice.unitAt(before?.at ?? 0);
  const end = lattice.unitAt(last?.at ?? 0);
  const holes: Hole[] = [];
  let after = '';
  let known = 0;
  let logOfKnown = 0;
  for (const { text, guesses, reading, back } of steps.slice(from, to)) {
    if (guesses !== null) holes.push({ at: after.length, candidates: guesses });
    after += text;
    if (text === GONE || !NON_ASCII.test(text)) continue;
    known += 1;
    logOfKnown += reading.log - (back?.reading.log ?? 0);
  }
  const log = (last?.reading.log ?? 0) - (before?.reading.log ?? 0);
  return {
    start,
    end,
    after,
    holes,
    gain: log - lattice.asIs(start, end),
    mean: logOfKnown / Math.max(1, known),
  };
}

/** The runs of a line that were misread, by the most probable path; `bytes` are those of the line. */
export function misreadRuns(model: BigramModel, line: string, bytes: Bytes, truth: Truth): Run[] {
  const lattice = new Lattice(model, line, bytes, truth);
  const steps: Path[] = [];
  for (let path = lattice.best(); path !== null && path.back !== null; path = path.back) {
    steps.push(path);
  }
  steps.reverse();
  const runs: Run[] = [];
  for (let to = 0; to < steps.length; ) {
    const from = to;
    while (to < steps.length && steps[to]?.recoded === true) to += 1;
    const { first, end } = trimmed(lattice, steps, from, to);
    if (first < end) runs.push(runOf(lattice, steps, first, end));
    to = Math.max(to, from + 1);
  }
  return runs;
}
