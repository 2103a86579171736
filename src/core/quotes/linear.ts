/**
 * Linear models: what is known of a case is a list of names, each has a weight, their sum decides.
 * The weights come from marked texts (`npm run train:quotes`).
 */

/** Weights by the name of what is known; what training never met has none. */
export type Weights = ReadonlyMap<string, number>;

/** Reads a table of weights as it is written down: a line a name, a tab, the weight. */
export const weightsOf = (table: string): Weights =>
  new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, number] => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), Number(line.slice(tab + 1))];
      }),
  );

/** Sum of the weights in nats: the log of the odds that the answer is yes. */
export function logOdds(weights: Weights, known: readonly string[]): number {
  let sum = 0;
  for (const name of known) sum += weights.get(name) ?? 0;
  return sum;
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Makes names of a head and a value, each once: a name made anew is looked up ten times slower. */
export function names(head: string): (value: string | boolean | null) => string {
  const made = new Map<string | boolean | null, string>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const name = `${head} ${value}`;
    made.set(value, name);
    return name;
  };
}

/** Makes the name of the first step that a number is below, as `length<8`, or of the last. */
export function steps(name: string, limits: readonly number[]): (value: number) => string {
  const below = limits.map((limit) => `${name}<${limit}`);
  const above = `${name}>=${limits.at(-1)}`;
  return (value) => below[limits.findIndex((limit) => value < limit)] ?? above;
}
