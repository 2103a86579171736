/**
 * Linear models. What is known about a case is a list of feature names; each has a weight, and
 * their sum decides. The weights are trained on marked texts (`npm run train:quotes`).
 */

/** Weights by feature name. A feature that training has never seen has none. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Returns the internalized copy that V8 keeps of a name. A name that was joined or cut out of a
 * table is compared letter by letter when it is looked up; names of properties are compared by
 * address.
 */
const kept = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;

/** Reads a stored table of weights: one feature per line, a tab, and the weight. */
export const weightsOf = (table: string): Weights =>
  new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, number] => {
        const tab = line.indexOf('\t');
        return [kept(line.slice(0, tab)), Number(line.slice(tab + 1))];
      }),
  );

/** Sum of the weights in nats, which is the log of the odds for yes. */
export function logOdds(weights: Weights, known: readonly string[]): number {
  let sum = 0;
  for (const name of known) sum += weights.get(name) ?? 0;
  return sum;
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * Returns a function that joins a head and a value into a feature name. It makes each name once,
 * because looking up a newly made string takes ten times as long.
 */
export function names(head: string): (value: string | boolean | null) => string {
  const made = new Map<string | boolean | null, string>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const name = kept(`${head} ${value}`);
    made.set(value, name);
    return name;
  };
}

/**
 * Returns a function that names the first limit above a number, as in `length<8`, or the last one.
 */
export function steps(name: string, limits: readonly number[]): (value: number) => string {
  const below = limits.map((limit) => kept(`${name}<${limit}`));
  const above = kept(`${name}>=${limits.at(-1)}`);
  return (value) => {
    let step = 0;
    while (value >= (limits[step] ?? Number.POSITIVE_INFINITY)) step += 1;
    return below[step] ?? above;
  };
}
