/**
 * The most probable reading of a line in which runs may have been misread: each character is either
 * copied, or read anew from the bytes that a wrong decoder saw. A run of the wrong reading costs to
 * enter, so that a clean word within garbled text and a garbled one within clean text both keep
 * what they are (Viterbi with a few paths an offset, over the bytes).
 */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import { beginReading, type Reading, read, readOver } from '../../language/model/plausibility.ts';
import { BARRED, type Bytes } from './readers.ts';
import type { Guess, Truth } from './truths.ts';

/**
 * Nats to begin and to end a run of misread characters: little beside ASCII, marks and the line's
 * ends, much in the middle of Chinese text, since programs misread whole strings.
 */
const ENTER = -5;
const ENTER_INSIDE = -11;
const LEAVE = -5;
const LEAVE_INSIDE = -6;

/** Nats for a character one byte of which is a guess, beside what the character costs. */
const HOLE = -1.5;

/** Paths kept at an offset in each mode, and guesses of a hole that go on. */
const KEPT = 3;

export interface Path {
  readonly reading: Reading;
  readonly log: number;
  readonly back: Path | null;
  /** What the last step gave. */
  readonly text: string;
  readonly recoded: boolean;
  /** What a guessed character may have been, `null` where nothing was guessed. */
  readonly guesses: readonly string[] | null;
  /** Byte offset behind the step. */
  readonly at: number;
  /** The bytes that the character at `at` was taken for, where the step ends inside it. */
  readonly bytes: Bytes | null;
}

interface Guesses {
  readonly list: readonly Guess[];
  /** The characters among them one byte of which is a guess. */
  readonly holes: readonly string[];
}

const marks = new Set(CHINESE_MARKS);
const isWithin = (character = ''): boolean => character >= '\x80' && !marks.has(character);

const offer = (list: Path[], path: Path): void => {
  const { code } = path.reading.state;
  for (let at = 0; at < list.length; at += 1) {
    const rival = list[at];
    if (rival?.reading.state.code !== code) continue;
    if (rival.log < path.log) list[at] = path;
    return;
  }
  list.push(path);
  if (list.length <= KEPT) return;
  list.sort((a, b) => b.log - a.log);
  list.length = KEPT;
};

export class Lattice {
  readonly #model: BigramModel;
  readonly #bytes: Bytes;
  readonly #second: Bytes | null;
  readonly #line: string;
  readonly #truth: Truth;
  readonly #copied: Path[][];
  readonly #recoded: Path[][];
  readonly #guesses: (Guesses | undefined)[] = [];
  readonly #secondGuesses: (Guesses | undefined)[] = [];

  constructor(model: BigramModel, line: string, bytes: Bytes, truth: Truth) {
    this.#model = model;
    this.#line = line;
    this.#bytes = bytes;
    this.#second = bytes.second === null ? null : { ...bytes, values: bytes.second };
    this.#truth = truth;
    const places = bytes.values.length + 1;
    this.#copied = Array.from({ length: places }, () => []);
    this.#recoded = Array.from({ length: places }, () => []);
  }

  best(): Path | null {
    const { starts, values } = this.#bytes;
    const begin: Path = {
      reading: beginReading(this.#model),
      log: 0,
      back: null,
      text: '',
      recoded: false,
      guesses: null,
      at: 0,
      bytes: null,
    };
    offer(this.#copied[0] ?? [], begin);
    for (let at = 0; at < values.length; at += 1) {
      // at a character's beginning the modes may change
      if ((starts[at] ?? -1) >= 0) this.#change(at);
      for (const path of this.#recoded[at] ?? []) this.#recode(path, at);
    }
    const last = [...(this.#copied.at(-1) ?? []), ...(this.#recoded.at(-1) ?? [])];
    return last.reduce<Path | null>((a, b) => (a === null || b.log > a.log ? b : a), null);
  }

  #change(at: number): void {
    const copied = this.#copied[at] ?? [];
    const inside = this.#isInside(at);
    for (const path of this.#recoded[at] ?? []) {
      offer(copied, { ...path, log: path.log + (inside ? LEAVE_INSIDE : LEAVE) });
    }
    for (const path of copied) {
      this.#copy(path, at);
      if (path.recoded) continue;
      this.#recode({ ...path, log: path.log + (inside ? ENTER_INSIDE : ENTER) }, at);
    }
  }

  /** Whether a place lies within a string: neither ASCII nor a mark stands at its sides. */
  #isInside(at: number): boolean {
    const unit = this.#bytes.starts[at] ?? 0;
    return unit > 0 && isWithin(this.#line[unit - 1]) && isWithin(this.#line[unit]);
  }

  #step(
    path: Path,
    text: string,
    recoded: boolean,
    guesses: readonly string[] | null,
    at: number,
    bytes: Bytes | null = null,
  ): Path {
    const reading = read(this.#model, path.reading, text.codePointAt(0) ?? 0, 'any');
    const log = path.log + reading.log - path.reading.log + (guesses === null ? 0 : HOLE);
    return { reading, log, back: path, text, recoded, guesses, at, bytes };
  }

  #copy(path: Path, at: number): void {
    const unit = this.#bytes.starts[at] ?? 0;
    const character = String.fromCodePoint(this.#line.codePointAt(unit) ?? 0);
    let next = at + 1;
    const end = unit + character.length;
    while (next < this.#bytes.starts.length && (this.#bytes.starts[next] ?? -1) < end) next += 1;
    offer(this.#copied[next] ?? [], this.#step(path, character, false, null, next));
  }

  #recode(path: Path, at: number): void {
    const value = this.#bytes.values[at] ?? BARRED;
    if (value === BARRED) return;
    if (value >= 0 && value < 0x80) {
      const next = at + 1;
      offer(
        this.#recoded[next] ?? [],
        this.#step(path, String.fromCharCode(value), true, null, next),
      );
      if (value !== 0x3f) return;
    }
    if (path.bytes !== null) this.#guess(path, at, path.bytes);
    else {
      this.#guess(path, at, this.#bytes);
      if (this.#second !== null && this.#differs(this.#second, at)) {
        this.#guess(path, at, this.#second);
      }
    }
  }

  /** Whether what may be read at a place has other bytes as well. */
  #differs(second: Bytes, at: number): boolean {
    const { values } = this.#bytes;
    return second.values[at] !== values[at] || second.values[at + 1] !== values[at + 1];
  }

  /** What the bytes at a place may have been: each path that comes by asks for the same. */
  #guessesAt(at: number, bytes: Bytes): Guesses {
    const known = bytes === this.#bytes ? this.#guesses : this.#secondGuesses;
    let guesses = known[at];
    if (guesses === undefined) {
      const list = this.#truth(bytes, at);
      const holes = list.filter(({ hole }) => hole).map(({ character }) => character);
      guesses = { list, holes };
      known[at] = guesses;
    }
    return guesses;
  }

  #guess(path: Path, at: number, bytes: Bytes): void {
    const { list, holes } = this.#guessesAt(at, bytes);
    const guessed: Path[] = [];
    for (const { character, length, hole } of list) {
      const next = at + length;
      const inside = this.isEdge(next) ? null : bytes;
      const step = this.#step(path, character, true, hole ? holes : null, next, inside);
      if (hole) guessed.push(step);
      else offer(this.#recoded[next] ?? [], step);
    }
    if (guessed.length > KEPT) guessed.sort((a, b) => b.log - a.log).length = KEPT;
    for (const step of guessed) offer(this.#recoded[step.at] ?? [], step);
  }

  /** Log probability of what stands on the line between two offsets. */
  asIs(start: number, end: number): number {
    const begin = beginReading(this.#model);
    const before = readOver(
      this.#model,
      begin,
      this.#line.slice(Math.max(0, start - 4), start),
      'any',
    );
    const after = readOver(this.#model, before, this.#line.slice(start, end + 2), 'any');
    return after.log - before.log;
  }

  /** What stands on the line for the bytes `from` to `to`. */
  shown(from: number, to: number): string {
    return this.#line.slice(this.unitAt(from), this.unitAt(to));
  }

  /** Whether a character of the line begins at a byte, or the line ends. */
  isEdge(byte: number): boolean {
    return this.#bytes.starts[byte] !== -1;
  }

  unitAt(byte: number): number {
    return this.#bytes.starts[byte] ?? this.#bytes.end;
  }
}
