/**
 * Reads the folder of sources into a single sequence of tokens. `*.txt` files contain lines of
 * text; `*.tsv` files contain n-grams with the counts from a text that is not available. Both may
 * be compressed with xz.
 */
import { spawn } from 'node:child_process';
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { foldings } from '../../src/core/language/model/folding.ts';
import { UNKNOWN } from '../../src/core/language/model/ngrams.ts';
import { lostWords, restoreWords } from './lost-words.ts';
import { readWordList } from './word-list.ts';

const TEXT_FILE = /\.txt(?:\.xz)?$/;
const COUNT_FILE = /\.tsv(?:\.xz)?$/;

/** Marks the start of a line in count files. */
const LINE_SIGN = '⏎';
const LINE_UNIT = 0x0a;
/** Stands for a character outside the Basic Multilingual Plane. */
const OTHER_PLANE = 0xfffd;

/** A character that occurs less often than this gets no number. */
const LEAST_OCCURRENCES = 3;

/** An n-gram from a count file, which stands among the tokens as a line of its own. */
export interface CountedGrams {
  readonly places: Uint32Array;
  readonly counts: Float64Array;
}

export interface Corpus {
  /** Numbers of characters. Each line has LINE before and after it. */
  readonly tokens: Uint16Array;
  /** Number of tokens that are text. The n-grams of the count files follow them. */
  readonly textEnd: number;
  /** The UTF-16 code unit of each number. */
  readonly characters: Uint16Array;
  /** The n-grams of the count files, by their order. */
  readonly counted: ReadonlyMap<number, CountedGrams>;
}

function open(path: string): Readable {
  if (!path.endsWith('.xz')) return createReadStream(path);
  const child = spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.on('error', (cause) => child.stdout.destroy(cause));
  return child.stdout;
}

/** A growing array of code units. */
class Units {
  values = new Uint16Array(1 << 24);
  size = 0;
  readonly #lost: ReadonlyMap<string, string>;

  constructor(lost: ReadonlyMap<string, string>) {
    this.#lost = lost;
  }

  push(unit: number): void {
    if (this.size === this.values.length) {
      const larger = new Uint16Array(this.size * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.size] = unit;
    this.size += 1;
  }

  /**
   * Adds a text in the form in which it is counted: folded, without spaces, and with its lost words
   * restored.
   */
  add(text: string): void {
    const folded = foldings();
    const restored = restoreWords(text, this.#lost);
    for (let i = 0; i < restored.length; i += 1) {
      const unit = restored.charCodeAt(i);
      if (unit >= 0xdc00 && unit <= 0xdfff) continue;
      const form = unit >= 0xd800 && unit <= 0xdbff ? OTHER_PLANE : (folded[unit] ?? 0);
      if (form !== 0) this.push(form);
    }
  }
}

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: open(path), crlfDelay: Number.POSITIVE_INFINITY });

/**
 * Of these files only every second or third line is counted, because they have more text than pages
 * of their kind are common. With all of it, the model is a twentieth larger and news costs the
 * same.
 */
const TAKEN: ReadonlyMap<string, number> = new Map([
  ['statutes', 3],
  ['classical', 2],
]);

async function addText(units: Units, path: string): Promise<void> {
  const step = TAKEN.get(basename(path).replace(TEXT_FILE, '')) ?? 1;
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (number % step !== 0) continue;
    units.add(line);
    units.push(LINE_UNIT);
  }
}

/** Rows of n-grams with their counts, by order. */
type Rows = Map<number, { places: number[]; counts: number[] }>;

function addRow(units: Units, rows: Rows, gram: string, count: number): void {
  const place = units.size;
  units.add(gram);
  const order = units.size - place;
  units.push(LINE_UNIT);
  if (order === 0) return;
  const row = rows.get(order) ?? { places: [], counts: [] };
  row.places.push(place);
  row.counts.push(count);
  rows.set(order, row);
}

async function addCounts(units: Units, rows: Rows, path: string): Promise<void> {
  for await (const line of linesOf(path)) {
    const tab = line.lastIndexOf('\t');
    const gram = line.slice(0, tab).replaceAll(LINE_SIGN, '\n');
    addRow(units, rows, gram, Number(line.slice(tab + 1)));
  }
}

const packRows = (rows: Rows): ReadonlyMap<number, CountedGrams> =>
  new Map(
    [...rows].map(([order, { places, counts }]) => [
      order,
      { places: Uint32Array.from(places), counts: Float64Array.from(counts) },
    ]),
  );

/** Numbers the code units by frequency, and replaces them by these numbers. */
function numberUnits(units: Uint16Array): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const unit of units) counts[unit] = (counts[unit] ?? 0) + 1;
  counts[LINE_UNIT] = 0;
  counts[OTHER_PLANE] = 0;
  const frequent = [...counts.keys()]
    .filter((unit) => (counts[unit] ?? 0) >= LEAST_OCCURRENCES)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const characters = Uint16Array.from([OTHER_PLANE, LINE_UNIT, ...frequent]);
  const numbers = new Uint16Array(0x10000).fill(UNKNOWN);
  characters.forEach((unit, number) => {
    numbers[unit] = number;
  });
  for (let i = 0; i < units.length; i += 1) units[i] = numbers[units[i] ?? 0] ?? UNKNOWN;
  return characters;
}

/** Reads all files of a folder, ordered by name. The sequence ends with `depth` tokens LINE. */
export async function readCorpus(folder: string, depth: number): Promise<Corpus> {
  const names = readdirSync(folder).sort();
  const units = new Units(lostWords(readWordList()));
  units.push(LINE_UNIT);
  for (const name of names) {
    if (TEXT_FILE.test(name)) await addText(units, join(folder, name));
  }
  const textEnd = units.size;
  const rows: Rows = new Map();
  for (const name of names) {
    if (COUNT_FILE.test(name)) await addCounts(units, rows, join(folder, name));
  }
  for (let i = 0; i < depth; i += 1) units.push(LINE_UNIT);
  const tokens = units.values.subarray(0, units.size);
  const characters = numberUnits(tokens);
  return { tokens, textEnd, characters, counted: packRows(rows) };
}
