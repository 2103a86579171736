/** The different n-grams of each order, with their counts. */
import { LINE } from '../../src/core/language/model/ngrams.ts';
import type { Corpus } from './corpus.ts';
import { sharedPrefixes, sortPlaces } from './positions.ts';

/** Stands for no n-gram, because it would continue after the end of a line. */
export const NONE = 0xffffffff;

/** The n-grams of one order, sorted by their tokens. */
export interface Level {
  readonly order: number;
  /** A place where each n-gram occurs. */
  readonly places: Uint32Array;
  /** Number of occurrences in the text. */
  readonly text: Uint32Array;
  /** Number of occurrences in the external counts. */
  readonly counted: Float32Array;
  /** The n-gram at each place, or NONE. Empty for the highest order. */
  readonly at: Uint32Array;
}

function singles({ tokens, textEnd, characters }: Corpus): Level {
  const size = characters.length;
  const text = new Uint32Array(size);
  const places = new Uint32Array(size);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? 0;
    places[token] = i;
    if (i > 0 && i < textEnd) text[token] = (text[token] ?? 0) + 1;
  }
  return {
    order: 1,
    places,
    text,
    counted: new Float32Array(size),
    at: new Uint32Array(0),
  };
}

function endsInside(tokens: Uint16Array, place: number, order: number): boolean {
  for (let i = 1; i < order - 1; i += 1) if (tokens[place + i] === LINE) return true;
  return false;
}

/** The places of a text, sorted by the tokens from there on. */
interface SortedPlaces {
  readonly sorted: Uint32Array;
  /** For each of them, the number of tokens that it shares with the one before. */
  readonly shared: Uint8Array;
}

/** The level of an order. Only the last one goes without the n-grams by place. */
function levelOf(
  { tokens, textEnd }: Corpus,
  { sorted, shared }: SortedPlaces,
  order: number,
  isLast: boolean,
): Level {
  let size = 0;
  const begins = (i: number): boolean =>
    (shared[i] ?? 0) < order && !endsInside(tokens, sorted[i] ?? 0, order);
  for (let i = 0; i < sorted.length; i += 1) if (begins(i)) size += 1;
  const places = new Uint32Array(size);
  const text = new Uint32Array(size);
  const at = new Uint32Array(isLast ? 0 : tokens.length).fill(NONE);
  let gram = -1;
  let valid = false;
  for (let i = 0; i < sorted.length; i += 1) {
    const place = sorted[i] ?? 0;
    if ((shared[i] ?? 0) < order) {
      valid = !endsInside(tokens, place, order);
      if (valid) {
        gram += 1;
        places[gram] = place;
      }
    }
    if (!valid) continue;
    if (!isLast) at[place] = gram;
    if (place < textEnd) text[gram] = (text[gram] ?? 0) + 1;
  }
  return {
    order,
    places,
    text,
    counted: new Float32Array(size),
    at,
  };
}

/** The number of the n-gram at a place. */
export const gramAt = (level: Level, tokens: Uint16Array, place: number): number =>
  level.order === 1 ? (tokens[place] ?? 0) : (level.at[place] ?? NONE);

function setCounted(level: Level, corpus: Corpus): void {
  const rows = corpus.counted.get(level.order);
  rows?.places.forEach((place, i) => {
    const gram = gramAt(level, corpus.tokens, place);
    if (gram !== NONE) level.counted[gram] = (level.counted[gram] ?? 0) + (rows.counts[i] ?? 0);
  });
}

/** The levels of the orders 1 to `order`, indexed by order minus one. */
export function countLevels(corpus: Corpus, order: number): readonly Level[] {
  const sorted = sortPlaces(corpus.tokens, order);
  const shared = sharedPrefixes(corpus.tokens, sorted, order);
  const levels = [singles(corpus)];
  for (let n = 2; n <= order; n += 1) {
    levels.push(levelOf(corpus, { sorted, shared }, n, n === order));
  }
  for (const level of levels) setCounted(level, corpus);
  return levels;
}
