/**
 * Linear models. What is known about a case is a list of features; each has a weight, and their sum
 * decides. The weights are trained on marked texts (`npm run train:quotes`).
 *
 * A feature has a name, such as `length<8`, and is passed on as a number, because looking weights up
 * by name took a tenth of the time for the quotes of a page.
 */

/** The number of a feature, which is the same in all models of one run of the program. */
export type Feature = number;

const NAMES: string[] = [];
const NUMBERS = new Map<string, Feature>();

/** The number of the feature with a name. */
export function feature(name: string): Feature {
  const known = NUMBERS.get(name);
  if (known !== undefined) return known;
  const made = NAMES.push(name) - 1;
  NUMBERS.set(name, made);
  return made;
}

export const nameOf = (one: Feature): string => NAMES[one] ?? '';

/** The feature that says nothing. It is never trained. */
export const NONE = feature('');

/** Number of features for which there is room at first. */
const ROOM = 0x400;

/**
 * The weights of a model in nats. A feature that training has never seen has none.
 *
 * A weight is searched in the stored table when it is first asked for. A page asks for a third of
 * them, and reading all tables took twice as long.
 */
export class Weights {
  private readonly table: string;
  /** Number of tabs before the weight in its line. */
  private readonly column: number;
  /** The weights by number; NaN where the name was not looked up yet. */
  private known = new Float64Array(ROOM).fill(Number.NaN);

  /** Takes a column of a stored table: one feature per line, and its weights after tabs. */
  constructor(table: string, column = 1) {
    // each line is found by the line break before it
    this.table = table.startsWith('\n') ? table : `\n${table}`;
    this.column = column;
  }

  /** Sum of the weights of features in nats, in their order. */
  sum(features: readonly Feature[]): number {
    let sum = 0;
    for (let i = 0; i < features.length; i += 1) {
      const one = features[i] ?? NONE;
      const known = one < this.known.length ? (this.known[one] ?? 0) : Number.NaN;
      sum += Number.isNaN(known) ? this.lookUp(one) : known;
    }
    return sum;
  }

  private lookUp(one: Feature): number {
    if (one >= this.known.length) {
      const more = new Float64Array(2 * one).fill(Number.NaN);
      more.set(this.known);
      this.known = more;
    }
    const weight = this.read(`\n${nameOf(one)}\t`);
    this.known[one] = weight;
    return weight;
  }

  /** Reads the weight in the line with a beginning. */
  private read(beginning: string): number {
    const line = this.table.indexOf(beginning);
    if (line < 0) return 0;
    let from = line + beginning.length;
    for (let tabs = 1; tabs < this.column; tabs += 1) from = this.table.indexOf('\t', from) + 1;
    return Number.parseFloat(this.table.slice(from, from + LONGEST_WEIGHT));
  }
}

/** Greatest length of a weight in a table: -12.345678. */
const LONGEST_WEIGHT = 12;

/** Sum of the weights in nats, which is the log of the odds for yes. */
export const logOdds = (weights: Weights, known: readonly Feature[]): number => weights.sum(known);

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Returns a function that joins a head and a value into a feature. It makes each name once. */
export function names(head: string): (value: string | boolean | null) => Feature {
  const made = new Map<string | boolean | null, Feature>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const one = feature(`${head} ${value}`);
    made.set(value, one);
    return one;
  };
}

/**
 * Returns a function that finds the feature of the first limit above a number, as in `length<8`, or
 * of the last one.
 */
export function steps(name: string, limits: readonly number[]): (value: number) => Feature {
  const below = limits.map((limit) => feature(`${name}<${limit}`));
  const above = feature(`${name}>=${limits.at(-1)}`);
  return (value) => {
    let step = 0;
    while (value >= (limits[step] ?? Number.POSITIVE_INFINITY)) step += 1;
    return below[step] ?? above;
  };
}
