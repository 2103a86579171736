/**
 * Marks that open and close within a line. The language model sees only a few characters, so it
 * does not know which of them are open.
 *
 * The weights are logarithms (nats) of how much more often a mark occurs in such a state than the
 * model predicts, counted in the bodies of 310 news pages.
 */

interface Pair {
  readonly opening: string;
  readonly closing: string;
  /** The opening mark while one is open. */
  readonly reopens: number;
  /** The closing mark although none is open in the line; what it closes may precede it. */
  readonly closesNothing: number;
  /** The closing mark while one is open that the model no longer sees. */
  readonly closes: number;
}

const PAIRS: readonly Pair[] = [
  { opening: '“', closing: '”', reopens: -2.9, closesNothing: -2.5, closes: 2.2 },
  { opening: '‘', closing: '’', reopens: -2.9, closesNothing: -2, closes: 2.2 },
  { opening: '（(', closing: '）)', reopens: -0.9, closesNothing: -3, closes: 3 },
  { opening: '《', closing: '》', reopens: -1.8, closesNothing: -3, closes: 3 },
  { opening: '「', closing: '」', reopens: -0.6, closesNothing: -3, closes: 3 },
];

/** What remains open at the end of a line. */
const STAYS_OPEN = -2;
/** A line that ends with an opening mark: 7 of 4,048 lines of news, most of them cut off. */
const OPENS_LAST = -3;

/** Number of different states: one bit for each pair. */
export const OPEN_STATES = 1 << PAIRS.length;

const numberOfOpen = (open: number): number => {
  let count = 0;
  for (let rest = open; rest > 0; rest &= rest - 1) count += 1;
  return count;
};

/** For each code unit: 0, or the number of its pair plus one, negative for the closing mark. */
const marks = new Int8Array(0x10000);
PAIRS.forEach(({ opening, closing }, index) => {
  for (const mark of opening) marks[mark.charCodeAt(0)] = index + 1;
  for (const mark of closing) marks[mark.charCodeAt(0)] = -index - 1;
});

/** Log probability (nats) that a line ends with these marks open, after the character `last`. */
export const endLog = (open: number, last: number): number =>
  numberOfOpen(open) * STAYS_OPEN + ((marks[last] ?? 0) > 0 ? OPENS_LAST : 0);

/** Whether a character opens or closes. */
export const isMark = (unit: number): boolean => marks[unit] !== 0;

/** The open pairs, one bit each, after one more character. */
export function openAfter(open: number, unit: number): number {
  const mark = marks[unit] ?? 0;
  if (mark === 0) return open;
  return mark > 0 ? open | (1 << (mark - 1)) : open & ~(1 << (-mark - 1));
}

/**
 * Log weight of a character by the pairs that are open. `sees` tells whether the model, at `place`,
 * still sees the mark that opened a pair.
 */
export function balanceLog<T>(
  open: number,
  unit: number,
  place: T,
  sees: (place: T, pair: number) => boolean,
): number {
  const mark = marks[unit] ?? 0;
  if (mark === 0) return 0;
  const pair = mark > 0 ? mark - 1 : -mark - 1;
  const isOpen = (open & (1 << pair)) !== 0;
  const weights = PAIRS[pair] as Pair;
  if (mark > 0) return isOpen ? weights.reopens : 0;
  if (!isOpen) return weights.closesNothing;
  return sees(place, pair) ? 0 : weights.closes;
}

/** Whether a character opens this pair. */
export const opens = (unit: number, pair: number): boolean => marks[unit] === pair + 1;
