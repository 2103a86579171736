/**
 * L-BFGS: finds the minimum of a smooth convex function. The same input gives exactly the same
 * result.
 */

export interface Point {
  readonly value: number;
  readonly gradient: Float64Array;
}

const MEMORY = 10;
const MOST_STEPS = 300;
const SUFFICIENT = 1e-4;
const FLAT = 1e-6;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** a + factor × b */
const plus = (a: Float64Array, b: Float64Array, factor: number): Float64Array =>
  a.map((value, i) => value + factor * (b[i] ?? 0));

interface Move {
  readonly step: Float64Array;
  readonly change: Float64Array;
}

/** The gradient, corrected by the curvature that the last moves have shown. */
function direction(gradient: Float64Array, moves: readonly Move[]): Float64Array {
  let result: Float64Array = gradient.map((value) => -value);
  const alphas = new Map<Move, number>();
  for (const move of moves.toReversed()) {
    const alpha = dot(move.step, result) / dot(move.step, move.change);
    alphas.set(move, alpha);
    result = plus(result, move.change, -alpha);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const scale = dot(last.step, last.change) / dot(last.change, last.change);
    result = result.map((value) => value * scale);
  }
  for (const move of moves) {
    const beta = dot(move.change, result) / dot(move.step, move.change);
    result = plus(result, move.step, (alphas.get(move) ?? 0) - beta);
  }
  return result;
}

/** Minimizes a function, starting from the origin of a space of `size` dimensions. */
export function minimize(size: number, at: (where: Float64Array) => Point): Float64Array {
  let where: Float64Array = new Float64Array(size);
  let here = at(where);
  const moves: Move[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const way = direction(here.gradient, moves);
    const slope = dot(way, here.gradient);
    if (slope > -FLAT * FLAT) break;
    let length = moves.length === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    let next = plus(where, way, length);
    let there = at(next);
    while (there.value > here.value + SUFFICIENT * length * slope && length > FLAT * FLAT) {
      length /= 2;
      next = plus(where, way, length);
      there = at(next);
    }
    const move = { step: plus(next, where, -1), change: plus(there.gradient, here.gradient, -1) };
    const settled = here.value - there.value < FLAT * FLAT * Math.abs(here.value);
    where = next;
    here = there;
    if (settled) break;
    if (dot(move.step, move.change) > FLAT * FLAT) moves.push(move);
    if (moves.length > MEMORY) moves.shift();
  }
  return where;
}
