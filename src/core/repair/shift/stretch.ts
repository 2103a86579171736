/**
 * The lattice of one stretch: from a place where a run may begin to where everything is in step
 * again.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { followOver, startOf } from '../../language/model/likelihood.ts';
import { readHalf, readNode, readVanished } from './grammar/grammar.ts';
import type { PageText } from './grammar/page-text.ts';
import type { Reading } from './grammar/reading.ts';
import { Lattice } from './lattice/lattice.ts';
import { IN_STEP, Node } from './lattice/node.ts';
import type { SlotPool } from './lattice/slot-pool.ts';

/** Largest number of characters that one lattice covers. */
const LONGEST = 400;

/**
 * Distances (nats) to the most probable node within which cuts and vanished pairs are searched, and
 * within which a second vanished pair in succession is.
 */
const LIKELY = 5;
const LIKELY_HALF = 2;

const QUESTION = 0x3f;

/** What precedes a stretch. */
export interface Before {
  /** The last characters of the line, without glosses. */
  readonly text: string;
  /** The pairs of marks that are open, one bit each. */
  readonly open: number;
}

export interface Stretch {
  readonly order: readonly Node[];
  readonly ends: readonly Node[];
  /** Offsets on the page. */
  readonly start: number;
  readonly end: number;
  readonly work: number;
}

/** Whether the nodes differ in nothing that the following text could distinguish. */
const isOne = ([first, ...others]: readonly Node[]): boolean =>
  first !== undefined &&
  first.mode === IN_STEP &&
  others.every(
    ({ mode, last, before, head }) =>
      mode === IN_STEP && last === first.last && before === first.before && head === first.head,
  );

/** The place to which all paths lead that read the character at an offset, or -1. */
const placeBehind = (page: PageText, at: number): number =>
  page.unitAt(at) === QUESTION || page.isLineEnd(at) ? -1 : page.shownAt(at).behind;

/** The node before the first character, in step. */
function firstNode(model: LanguageModel, start: number, { text, open }: Before): Node {
  const unit = (back: number): number => text.charCodeAt(text.length - back) || 0;
  const node = new Node(start, IN_STEP, 0, open, unit(1), unit(2), 0, 0);
  node.state = followOver(model, startOf(model), text);
  return node;
}

/** Reads a page from `start`. */
export function readStretch(
  model: LanguageModel,
  page: PageText,
  start: number,
  before: Before,
  pool: SlotPool,
): Stretch {
  const lattice = new Lattice(model, pool);
  const ends = lattice.begin(firstNode(model, start, before));
  return readOn({ lattice, page, thorough: null }, start, ends);
}

/**
 * Reads a stretch again from the first of some offsets at which any character is to be searched
 * among several vanished pairs in succession, and not only the most common ones.
 */
export function readAgain(
  model: LanguageModel,
  page: PageText,
  { start, order }: Stretch,
  pool: SlotPool,
  thorough: ReadonlySet<number>,
): Stretch {
  const lattice = new Lattice(model, pool);
  const ends = lattice.resume(order, Math.min(...thorough));
  return readOn({ lattice, page, thorough }, start, ends);
}

/** Reads on from the first place of a lattice that has nodes; `ends` are those. */
function readOn(reading: Reading, start: number, first: Node[]): Stretch {
  const { lattice, page } = reading;
  let ends = first;
  let at = ends[0]?.at ?? start;
  for (;;) {
    const isDone = at > start && lattice.isAlone && isOne(ends);
    if (isDone || at > page.text.length || at > start + LONGEST || ends.length === 0) {
      lattice.end();
      const end = Math.min(at, page.text.length);
      return { order: lattice.order, ends, start, end, work: lattice.work };
    }
    const best = ends[0]?.alpha ?? 0;
    const isLikely = ({ alpha }: Node): boolean => alpha >= best - LIKELY;
    for (const node of ends) readNode(reading, node, isLikely(node));
    lattice.compareWith(placeBehind(page, at));
    for (const node of ends) if (isLikely(node)) readVanished(reading, node);
    for (let half = lattice.takeHalf(); half.length > 0; half = lattice.takeHalf()) {
      const bestHalf = half[0]?.alpha ?? 0;
      for (const node of half) readHalf(reading, node, node.alpha >= bestHalf - LIKELY_HALF);
    }
    at = lattice.next();
    ends = lattice.take(at);
  }
}
