/** Computes how much each n-gram counts in the probabilities of its order. */
import { LINE } from '../../src/core/language/model/ngrams.ts';
import { gramAt, type Level, NONE } from './levels.ts';

/** Discount on counts from elsewhere. These are at least 5, so that its value hardly matters. */
export const COUNTED_DISCOUNT = 0.8;

export interface Shares {
  /**
   * In the text: the number of occurrences for the highest order, otherwise the number of different
   * characters before it.
   */
  readonly text: Uint32Array;
  /** In the external counts: what the longer n-grams leave unexplained. */
  readonly counted: Float32Array;
  /** For each history: the external count of everything after it, listed or not. */
  readonly histories: Float32Array;
}

const add = (sums: Float32Array, at: number, value: number): void => {
  sums[at] = (sums[at] ?? 0) + value;
};

/**
 * Number of different characters before each n-gram of the level. At the beginning of a line it is
 * the number of occurrences.
 */
function varieties(level: Level, longer: Level, tokens: Uint16Array): Uint32Array {
  const result = new Uint32Array(level.places.length);
  longer.places.forEach((place, i) => {
    if ((longer.text[i] ?? 0) === 0) return;
    const gram = gramAt(level, tokens, place + 1);
    result[gram] = (result[gram] ?? 0) + 1;
  });
  if (level.order === 1) return result;
  level.places.forEach((place, i) => {
    if (tokens[place] === LINE) result[i] = level.text[i] ?? 0;
  });
  return result;
}

/** A level between those of the next higher and the next lower order, and the tokens of all. */
interface Neighbours {
  readonly level: Level;
  readonly longer: Level;
  /** Absent for the lowest order. */
  readonly shorter: Level | undefined;
  readonly tokens: Uint16Array;
}

/**
 * Subtracts from the counts of a level, and from its histories, what the longer n-grams explain.
 * `unexplained` is what was left of the longer ones themselves.
 */
function subtractExplained(
  { level, longer, shorter, tokens }: Neighbours,
  unexplained: Float32Array,
  { counted, histories }: Pick<Shares, 'counted' | 'histories'>,
): void {
  const behind = new Float32Array(level.places.length);
  longer.places.forEach((place, i) => {
    const count = longer.counted[i] ?? 0;
    if (count === 0) return;
    const explained = count - Math.min(unexplained[i] ?? 0, COUNTED_DISCOUNT);
    add(behind, gramAt(level, tokens, place), explained);
    add(counted, gramAt(level, tokens, place + 1), -explained);
  });
  if (shorter === undefined) return;
  level.places.forEach((place, i) => {
    const history = gramAt(shorter, tokens, place + 1);
    if (history !== NONE) add(histories, history, -(behind[i] ?? 0));
  });
}

const notNegative = (sums: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> =>
  sums.map((sum) => Math.max(0, sum));

/** The shares of all levels, indexed by order minus one. */
export function sharesOf(levels: readonly Level[], tokens: Uint16Array): readonly Shares[] {
  const shares: Shares[] = [];
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const level = levels[index] as Level;
    const longer = levels[index + 1];
    const shorter = levels[index - 1];
    let counted = Float32Array.from(level.counted);
    let histories = Float32Array.from(shorter?.counted ?? [0]);
    const above = shares[0]?.counted;
    if (longer !== undefined && above !== undefined) {
      subtractExplained({ level, longer, shorter, tokens }, above, { counted, histories });
    }
    counted = notNegative(counted);
    histories = notNegative(histories);
    if (shorter === undefined) histories[0] = counted.reduce((all, count) => all + count, 0);
    const text = longer === undefined ? level.text : varieties(level, longer, tokens);
    shares.unshift({ text, counted, histories });
  }
  return shares;
}
