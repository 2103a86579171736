/**
 * The file of the word list: which characters stand side by side inside words, and how often.
 * scripts/build-words.ts writes it. Characters are numbered by how frequent they are, so that the
 * distances between numbers in a row are small. A row is read when a text first meets its character,
 * because a page meets few of them.
 */
import { farDistance, NEAR, pushDistances } from '../packed/distances.ts';
import { FlatReader, flatFile } from '../packed/flat-file.ts';

/** Counts are stored as codes: `round(ln(count) · STEPS)`, at least 1; 0 means "never". */
export const STEPS = 12;

const MAGIC = 0x5a484235;

/**
 * The record of a pair of characters inside words: sixteen bits for the index of the second one, and
 * the codes of how often it continues the word and of how often it ends it.
 */
export const NEXT_SHIFT = 16;
export const GOING_SHIFT = 8;
export const CODE_BITS = 0xff;

/** What the file contains about single characters. Codes are as described at STEPS. */
interface Characters {
  readonly characters: Uint16Array;
  /** As a word of one character. */
  readonly single: Uint8Array;
  /** As the first character of a longer word. */
  readonly first: Uint8Array;
  /** At any place in any word. */
  readonly total: Uint8Array;
}

/** What the file is written from. */
export interface Counts extends Characters {
  /** The records of the pairs that begin with each character, by ascending indices. */
  readonly rows: readonly (readonly number[])[];
}

export function serialize({ characters, single, first, total, rows }: Counts): Uint8Array {
  const distances: number[] = [];
  const rests: number[] = [];
  const far = rows.map((row) => {
    const before = rests.length;
    pushDistances(
      row.map((pair) => pair >>> NEXT_SHIFT),
      distances,
      rests,
    );
    return rests.length - before;
  });
  const pairs = rows.flat();
  return flatFile([
    Uint32Array.of(MAGIC, characters.length, pairs.length, rests.length),
    characters,
    single,
    first,
    total,
    Uint16Array.from(rows, (row) => row.length),
    Uint8Array.from(far),
    Uint8Array.from(distances),
    Uint8Array.from(rests),
    Uint8Array.from(pairs, (pair) => (pair >>> GOING_SHIFT) & CODE_BITS),
    Uint8Array.from(pairs, (pair) => pair & CODE_BITS),
  ]);
}

/** Where each row begins, with one entry more than there are rows. */
function beginsOf(sizes: Uint8Array | Uint16Array): Uint32Array {
  const begins = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i += 1) begins[i + 1] = (begins[i] ?? 0) + (sizes[i] ?? 0);
  return begins;
}

export class WordFile implements Characters {
  readonly characters: Uint16Array;
  readonly single: Uint8Array;
  readonly first: Uint8Array;
  readonly total: Uint8Array;
  /** Where the pairs of each character begin. It has one entry more than there are characters. */
  readonly rows: Uint32Array;
  /** The records of the pairs, as far as they were read. */
  readonly pairs: Uint32Array;
  readonly #begins: Uint32Array;
  readonly #distances: Uint8Array;
  readonly #rests: Uint8Array;
  readonly #going: Uint8Array;
  readonly #ending: Uint8Array;

  /** Throws a TypeError for other bytes. */
  constructor(bytes: Uint8Array) {
    const reader = new FlatReader(bytes);
    const [magic, size = 0, count = 0, far = 0] = reader.words(4);
    if (magic !== MAGIC) throw new TypeError('not a word list');
    this.characters = reader.shorts(size);
    this.single = reader.bytes(size);
    this.first = reader.bytes(size);
    this.total = reader.bytes(size);
    this.rows = beginsOf(reader.shorts(size));
    this.#begins = beginsOf(reader.bytes(size));
    this.#distances = reader.bytes(count);
    this.#rests = reader.bytes(far);
    this.#going = reader.bytes(count);
    this.#ending = reader.bytes(count);
    this.pairs = new Uint32Array(count);
  }

  /** Reads the pairs that begin with a character. */
  read(id: number): void {
    const end = this.rows[id + 1] ?? 0;
    let rest = this.#begins[id] ?? 0;
    let next = -1;
    for (let pair = this.rows[id] ?? 0; pair < end; pair += 1) {
      let distance = this.#distances[pair] ?? 0;
      if (distance >= NEAR) {
        distance = farDistance(distance, this.#rests[rest] ?? 0);
        rest += 1;
      }
      next += distance;
      const codes = ((this.#going[pair] ?? 0) << GOING_SHIFT) | (this.#ending[pair] ?? 0);
      this.pairs[pair] = (next << NEXT_SHIFT) | codes;
    }
  }
}
