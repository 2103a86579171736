/**
 * The lattice of one stretch: from a place where a run may begin to where everything is in step
 * again.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { advanceOver, startOf } from '../../language/model/likelihood.ts';
import { withoutGlosses } from './gloss-marks.ts';
import { Grammar, type Surroundings } from './grammar.ts';
import { Lattice } from './lattice.ts';
import { IN_STEP, Node } from './node.ts';

/**
 * Number of characters before a run that the model reads first, so that it knows whether a word has
 * ended.
 */
const LEAD_IN = 8;

/** Largest number of characters that one lattice covers. */
const LONGEST = 400;

/**
 * Distances (nats) to the most probable node within which vanished pairs are searched, and within
 * which a second one in succession is.
 */
const LIKELY = 5;
const LIKELY_HALF = 2;

export interface Stretch {
  readonly order: readonly Node[];
  readonly ends: readonly Node[];
  /** Offset on the page. */
  readonly end: number;
  readonly work: number;
}

const isQuoted = (line: string): boolean => line.lastIndexOf('“') > line.lastIndexOf('”');

/** Whether the nodes differ in nothing that the following text could distinguish. */
const isOne = ([first, ...others]: readonly Node[]): boolean =>
  first !== undefined &&
  first.mode === IN_STEP &&
  others.every(
    ({ mode, last, before }) => mode === IN_STEP && last === first.last && before === first.before,
  );

/**
 * Reads a page from `start`; `line` is its line up to there. `isThorough` searches for any
 * character among several vanished pairs in succession, and not only for the most common ones.
 */
export function readStretch(
  model: LanguageModel,
  page: string,
  start: number,
  line: string,
  around: Surroundings,
  isThorough: boolean,
): Stretch {
  const before = withoutGlosses(line.slice(-LEAD_IN * 4)).slice(-LEAD_IN);
  const lattice = new Lattice(model, isThorough);
  const grammar = new Grammar(lattice, page, around, isThorough);
  const last = before.charCodeAt(before.length - 1) || 0;
  const previous = before.charCodeAt(before.length - 2) || 0;
  const begin = new Node(start, IN_STEP, 0, isQuoted(line), last, previous, 0, 0);
  begin.state = advanceOver(model, startOf(model), before);
  lattice.begin(begin);
  for (;;) {
    const at = lattice.next();
    const ends = lattice.take(at);
    const isDone = at > start && lattice.isAlone && isOne(ends);
    if (isDone || at > page.length || at > start + LONGEST) {
      return { order: lattice.order, ends, end: Math.min(at, page.length), work: lattice.work };
    }
    const best = ends[0]?.alpha ?? 0;
    for (const node of ends) grammar.read(node, node.alpha >= best - LIKELY);
    for (let half = lattice.takeHalf(); half.length > 0; half = lattice.takeHalf()) {
      const bestHalf = half[0]?.alpha ?? 0;
      for (const node of half) grammar.readHalf(node, node.alpha >= bestHalf - LIKELY_HALF);
    }
  }
}
