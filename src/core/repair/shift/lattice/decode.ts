/**
 * Reads a finished lattice: the most probable path, and the probability of each of its characters
 * over all paths (forward-backward algorithm).
 */
import { simplifiedCode } from '../../../language/script/traditional.ts';
import {
  type Edge,
  FIRST,
  HALF,
  IN_STEP,
  logSum,
  type Node,
  SHIFTED,
  TAKEN,
  VANISHED,
} from './node.ts';

/** A character of the original on the most probable path. */
export interface Letter {
  /** Its UTF-16 code unit. */
  readonly unit: number;
  /** Offset on the page of what shows it. */
  readonly at: number;
  /** Probability that it stands there. */
  readonly share: number;
  /** Its log probability after the preceding text (nats). */
  readonly log: number;
  readonly isLossy: boolean;
  /** Whether a pair vanished before or after it. */
  readonly isBesideHole: boolean;
}

/** A run of the page that was read out of step. */
export interface Run {
  /** Offsets on the page. */
  readonly start: number;
  readonly end: number;
  readonly letters: readonly Letter[];
  /** Probability that a run begins there at all. */
  readonly share: number;
  /** Gain compared with the page as it stands (nats). */
  readonly gain: number;
  readonly vanished: number;
}

/** A place that the most probable path reads in step but others do not. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

export interface Decoded {
  readonly runs: readonly Run[];
  readonly doubts: readonly Doubt[];
}

/**
 * What two edges have in common that show the same character at the same place. An edge behind
 * which a pair vanished differs from one behind which none did, because it says that another
 * character follows: 第二， is not 第二天，. The forms that become one in simplified script are the
 * same character: 鎮 and 鎭.
 */
const keyOf = ({ from, kind, unit }: Edge, to: Node): number =>
  (((from.at * 8 + kind) * 4 + from.holes) * 2 + (to.mode === VANISHED ? 1 : 0)) * 0x10000 +
  simplifiedCode(unit);

/** Sets `beta` of all nodes: the log probability of everything after them. */
function goBack(order: readonly Node[], ends: readonly Node[]): number {
  let total = Number.NEGATIVE_INFINITY;
  for (const end of ends) {
    end.beta = 0;
    total = logSum(total, end.alpha);
  }
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const node = order[i] as Node;
    if (node.beta === Number.NEGATIVE_INFINITY) continue;
    for (const { from, log } of node.edges) from.beta = logSum(from.beta, node.beta + log);
  }
  return total;
}

interface Step {
  readonly edge: Edge;
  readonly to: Node;
}

function likeliest(ends: readonly Node[]): Step[] {
  const steps: Step[] = [];
  let to = ends.reduce((a, b) => (b.bestLog > a.bestLog ? b : a));
  for (let edge = to.best; edge !== null; edge = to.best) {
    steps.push({ edge, to });
    to = edge.from;
  }
  return steps.reverse();
}

const isOut = ({ mode }: Node): boolean => mode !== IN_STEP;

/** Sums the probabilities of all edges that agree with those of the most probable path. */
function sharesOf(
  order: readonly Node[],
  steps: readonly Step[],
  total: number,
): Map<number, number> {
  const shares = new Map<number, number>(steps.map(({ edge, to }) => [keyOf(edge, to), 0]));
  // most edges have a character that is not on the path at all, which is cheaper to test
  const units = new Set(steps.map(({ edge }) => simplifiedCode(edge.unit)));
  for (const node of order) {
    if (node.beta === Number.NEGATIVE_INFINITY) continue;
    for (const edge of node.edges) {
      if (!units.has(simplifiedCode(edge.unit))) continue;
      const key = keyOf(edge, node);
      const share = shares.get(key);
      if (share === undefined) continue;
      shares.set(key, share + Math.exp(edge.from.alpha + edge.log + node.beta - total));
    }
  }
  return shares;
}

/** For each offset on the page, the probability that a run begins there. */
function beginnings(order: readonly Node[], total: number): Map<number, number> {
  const shares = new Map<number, number>();
  for (const node of order) {
    if (node.beta === Number.NEGATIVE_INFINITY) continue;
    for (const { from, kind, log } of node.edges) {
      if (from.mode !== IN_STEP || (node.mode !== SHIFTED && kind !== FIRST)) continue;
      const share = Math.exp(from.alpha + log + node.beta - total);
      shares.set(from.at, (shares.get(from.at) ?? 0) + share);
    }
  }
  return shares;
}

/** End of the most probable run among those that begin at `start`. */
function endOfDoubt(order: readonly Node[], start: number): number {
  let end = start + 1;
  let best = Number.NEGATIVE_INFINITY;
  for (const node of order) {
    if (node.mode !== IN_STEP || node.beta === Number.NEGATIVE_INFINITY || node.at <= start)
      continue;
    if (node.best === null || !isOut(node.best.from)) continue;
    const log = node.bestLog + node.beta;
    if (log > best) {
      best = log;
      end = node.at;
    }
  }
  return end;
}

const LINE_FEED = 0x0a;

/** What rounding leaves of 1. */
const LEAST_REST = 1e-15;

export function decode(order: readonly Node[], ends: readonly Node[], least: number): Decoded {
  const total = goBack(order, ends);
  const steps = likeliest(ends);
  const shares = sharesOf(order, steps, total);
  const begins = beginnings(order, total);
  const runs: Run[] = [];
  let i = 0;
  while (i < steps.length) {
    const first = steps[i] as Step;
    if (!isOut(first.to) && first.edge.kind !== FIRST) {
      i += 1;
      continue;
    }
    const letters: Letter[] = [];
    let vanished = 0;
    const start = first.edge.from.at;
    let end = start;
    for (; i < steps.length; i += 1) {
      const { edge, to } = steps[i] as Step;
      if (edge.unit !== 0) {
        const isLossy = edge.kind === HALF || edge.kind === TAKEN || edge.from.mode === VANISHED;
        letters.push({
          unit: edge.unit,
          at: edge.from.at,
          log: edge.log,
          share: Math.min(1, shares.get(keyOf(edge, to)) ?? 0),
          isLossy,
          isBesideHole: edge.from.mode === VANISHED || to.mode === VANISHED,
        });
      }
      if (to.mode === VANISHED) vanished += 1;
      end = edge.code === LINE_FEED && edge.unit === 0 ? edge.from.at : to.at;
      if (!isOut(to)) break;
    }
    const share = Math.min(1, begins.get(start) ?? 0);
    const gain = Math.log(share / Math.max(1 - share, LEAST_REST));
    runs.push({ start, end, letters, share, gain, vanished });
    i += 1;
  }
  const doubts = [...begins]
    .filter(
      ([at, share]) => share >= least && !runs.some(({ start, end }) => at >= start && at < end),
    )
    .map(([start, share]) => ({ start, end: endOfDoubt(order, start), share }));
  return { runs, doubts };
}
