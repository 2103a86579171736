/** Logistic regression over named features, with an L2 prior on the weights. */
import { minimize } from './minimize.ts';

/** A decision: its features, and the right answer. */
export interface Example {
  readonly known: readonly string[];
  readonly right: boolean;
  readonly weight?: number;
}

/** A choice among several options: the features of each, and which of them are right. */
export interface Choice {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  readonly weight?: number;
}

/** Number of cases in which a feature must occur to get a weight. */
const LEAST_SEEN = 3;
/** Weights are rounded to two digits. More digits never changed a decision. */
const DIGITS = 100;

export type Rows = readonly (readonly [string, number])[];

function indexOf(lists: Iterable<readonly string[]>): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const list of lists)
    for (const name of new Set(list)) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  return new Map(names.toSorted().map((name, i) => [name, i]));
}

const columnsOf = (index: ReadonlyMap<string, number>, known: readonly string[]): number[] =>
  known.flatMap((name) => index.get(name) ?? []);

const sumAt = (where: Float64Array, columns: readonly number[]): number => {
  let sum = 0;
  for (const column of columns) sum += where[column] ?? 0;
  return sum;
};

function prior(where: Float64Array, strength: number): { value: number; gradient: Float64Array } {
  let value = 0;
  for (const weight of where) value += weight * weight;
  return { value: (strength / 2) * value, gradient: where.map((weight) => strength * weight) };
}

function rowsOf(index: ReadonlyMap<string, number>, where: Float64Array): Rows {
  return Array.from(index, ([name, i]): [string, number] => [
    name,
    Math.round((where[i] ?? 0) * DIGITS) / DIGITS,
  ]).filter(([, weight]) => weight !== 0);
}

/** Trains the weights of a yes-or-no decision. */
export function trainDecision(examples: readonly Example[], strength: number): Rows {
  const index = indexOf(examples.map(({ known }) => known));
  const cases = examples.map(({ known, right, weight = 1 }) => ({
    columns: columnsOf(index, known),
    target: right ? 1 : 0,
    weight,
  }));
  const where = minimize(index.size, (at) => {
    let { value, gradient } = prior(at, strength);
    for (const { columns, target, weight } of cases) {
      const odds = sumAt(at, columns);
      value += weight * (Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - target * odds);
      const fault = weight * (1 / (1 + Math.exp(-odds)) - target);
      for (const column of columns) gradient[column] = (gradient[column] ?? 0) + fault;
    }
    return { value, gradient };
  });
  return rowsOf(index, where);
}

/** Trains the weights of a choice, in which the option with the greatest sum wins. */
export function trainChoice(choices: readonly Choice[], strength: number): Rows {
  const index = indexOf(choices.flatMap(({ options }) => options));
  const cases = choices
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ options, right, weight = 1 }) => ({
      right,
      weight,
      options: options.map((one) => columnsOf(index, one)),
    }));
  const where = minimize(index.size, (at) => {
    let { value, gradient } = prior(at, strength);
    for (const { options, right, weight } of cases) {
      const sums = options.map((columns) => sumAt(at, columns));
      const top = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp(sum - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, i) => (right[i] === true ? sum + share : sum), 0);
      value -= weight * Math.log(good / all);
      shares.forEach((share, i) => {
        const fault = weight * (share / all - (right[i] === true ? share / good : 0));
        for (const column of options[i] ?? []) gradient[column] = (gradient[column] ?? 0) + fault;
      });
    }
    return { value, gradient };
  });
  return rowsOf(index, where);
}
