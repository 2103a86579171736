/** Finds the misread runs of a part of a line on the best path. */
import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import { REPLACEMENT } from './graph/graph.ts';
import type { Step } from './search/path.ts';

/** A run that reads better in its original spelling. */
export interface Run {
  /** Places in code points. */
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
  /** Cost (nats) of its reading, in total and per character without ASCII and lost characters. */
  readonly cost: number;
  readonly mean: number;
}

const marks = new Set(Array.from(CHINESE_MARKS, (mark) => mark.codePointAt(0) ?? 0));
const isHanzi = (point: number): boolean => point >= 0x3400 && point <= 0x9fff;

/**
 * Whether a step at the edge of a run is left out. ASCII stays what it was, and so does a mark that
 * would become a symbol: 。 is not a misread ﹝.
 */
function isKept({ point, from, to }: Step, points: readonly number[]): boolean {
  if (point < 0x80) return true;
  if (isHanzi(point) || marks.has(point)) return false;
  return to === from + 1 && marks.has(points[from] ?? 0);
}

/** The misread steps without those at the edges that are left out. */
function trimmed(steps: readonly Step[], points: readonly number[]): readonly Step[] {
  let first = 0;
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i];
    if (step === undefined || !isKept(step, points)) break;
    if (step.edge) first = i + 1;
  }
  let end = steps.length;
  for (let i = steps.length - 1; i >= first; i -= 1) {
    const step = steps[i];
    if (step === undefined || !isKept(step, points)) break;
    if (i === 0 || steps[i - 1]?.edge) end = i;
  }
  return steps.slice(first, end);
}

function runOf(steps: readonly Step[], places: { from: number; to: number }): Run {
  let cost = 0;
  let known = 0;
  let costOfKnown = 0;
  for (const { point, cost: nats } of steps) {
    cost += nats;
    if (point === REPLACEMENT || point < 0x80) continue;
    known += 1;
    costOfKnown += nats;
  }
  return { ...places, steps, cost, mean: costOfKnown / Math.max(1, known) };
}

/** The misread runs among the steps of a path, for a page with the given code points. */
export function runsOf(steps: readonly Step[], points: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let to = 0; to < steps.length; ) {
    const from = to;
    while (steps[to]?.recoded === true) to += 1;
    const run = trimmed(steps.slice(from, to), points);
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined) {
      // a byte that the reader held at its end is marked after the last step
      const end = last === steps[to - 1] ? (steps[to]?.from ?? points.length) : last.to;
      runs.push(runOf(run, { from: first.from, to: end }));
    }
    to = Math.max(to, from + 1);
  }
  return runs;
}
