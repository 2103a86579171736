/**
 * OpenCC's conversion between scripts, with tables that need no preparation. OpenCC's own tries
 * take 0.3 s to build from the dictionaries, as maps within maps. How texts are segmented and
 * converted is OpenCC's own code; only the look-up of a word is ours.
 *
 * A table is a trie in breadth-first order: the children of a node are adjacent and ordered by
 * their code units. scripts/conversions.ts writes the files when the package is built.
 */
import { Trie } from 'opencc-js/core';
import { textOfUnits } from '../units.ts';

/** Words and their conversions. */
type Words = ReadonlyMap<string, string>;

interface Node {
  readonly unit: number;
  readonly children: Map<number, Node>;
  /** The conversion of the word that ends here. */
  becomes: string | null;
}

const nodeOf = (unit: number): Node => ({ unit, children: new Map(), becomes: null });

function plant(words: Words): Node {
  const root = nodeOf(0);
  for (const [word, becomes] of words) {
    let node = root;
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(i);
      const child = node.children.get(unit) ?? nodeOf(unit);
      node.children.set(unit, child);
      node = child;
    }
    node.becomes = becomes;
  }
  return root;
}

/** The content of a file: 32-bit numbers, then 16-bit units. */
interface Contents {
  readonly numbers: number[];
  readonly units: number[];
}

const unitsOf = (text: string): number[] => text.split('').map((unit) => unit.charCodeAt(0));

/**
 * Adds the table of one step with N nodes and P units of text. Numbers: N; P; where the children of
 * each node begin (N + 1, the last for their end); and where its text is (N, 0 if no word ends
 * there). Units: those of the nodes (N), and the texts (P), each preceded by its length.
 */
function addStep({ numbers, units }: Contents, words: Words): void {
  const nodes = [plant(words)];
  const firsts: number[] = [];
  const places: number[] = [];
  const texts: number[] = [0];
  for (const { children, becomes } of nodes) {
    firsts.push(nodes.length);
    for (const child of [...children.values()].sort((a, b) => a.unit - b.unit)) nodes.push(child);
    places.push(becomes === null ? 0 : texts.length);
    if (becomes !== null) texts.push(becomes.length, ...unitsOf(becomes));
  }
  for (const part of [[nodes.length, texts.length], firsts, [nodes.length], places]) {
    for (const number of part) numbers.push(number);
  }
  for (const { unit } of nodes) units.push(unit);
  for (const unit of texts) units.push(unit);
}

/** Writes the tables of a conversion's steps: the number of numbers, the numbers, and the units. */
export function packConversion(steps: readonly Words[]): Uint8Array {
  const contents: Contents = { numbers: [], units: [] };
  for (const words of steps) addStep(contents, words);
  const { numbers, units } = contents;
  const bytes = new Uint8Array(4 + numbers.length * 4 + units.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, number] of [numbers.length, ...numbers].entries()) {
    view.setUint32(i * 4, number, true);
  }
  for (const [i, unit] of units.entries()) {
    view.setUint16(4 + numbers.length * 4 + i * 2, unit, true);
  }
  return bytes;
}

/** Whether the machine stores the lowest byte of a number first, as the files do. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Reverses the order of the bytes in each number of `size` bytes. */
function swap(bytes: Uint8Array, size: number): void {
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

/** Takes the parts of a file one after another. Nothing is copied if the bytes are aligned. */
class Parts {
  readonly #numbers: Uint32Array;
  readonly #units: Uint16Array;
  #number = 0;
  #unit = 0;

  constructor(given: Uint8Array) {
    const bytes = given.byteOffset % 4 === 0 && IS_LITTLE_ENDIAN ? given : given.slice();
    const { buffer, byteOffset, length } = bytes;
    const count = new DataView(buffer, byteOffset).getUint32(0, true);
    const end = 4 + count * 4;
    if (!IS_LITTLE_ENDIAN) {
      swap(bytes.subarray(4, end), 4);
      swap(bytes.subarray(end), 2);
    }
    this.#numbers = new Uint32Array(buffer, byteOffset + 4, count);
    this.#units = new Uint16Array(buffer, byteOffset + end, (length - end) / 2);
  }

  get isOver(): boolean {
    return this.#number === this.#numbers.length;
  }

  numbers(count: number): Uint32Array {
    this.#number += count;
    return this.#numbers.subarray(this.#number - count, this.#number);
  }

  units(count: number): Uint16Array {
    this.#unit += count;
    return this.#units.subarray(this.#unit - count, this.#unit);
  }
}

interface Table {
  /** The root's child for each unit; 0 for none, because most characters begin no word. */
  readonly roots: Uint16Array;
  readonly firsts: Uint32Array;
  readonly places: Uint32Array;
  readonly units: Uint16Array;
  /** Texts, each preceded by its length. */
  readonly texts: Uint16Array;
}

function tableOf(parts: Parts): Table {
  const [nodes = 0, length = 0] = parts.numbers(2);
  const firsts = parts.numbers(nodes + 1);
  const places = parts.numbers(nodes);
  const units = parts.units(nodes);
  const roots = new Uint16Array(0x10000);
  for (let node = 1; node < (firsts[1] ?? 0); node += 1) roots[units[node] ?? 0] = node;
  return { roots, firsts, places, units, texts: parts.units(length) };
}

type Match = Exclude<ReturnType<Trie['matchPrefix']>, null>;

/** Finds words in a table. */
class PackedTrie extends Trie {
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  /** The child of a node for a unit, or 0 if there is none. */
  #child(node: number, unit: number): number {
    const { firsts, units } = this.#table;
    const end = firsts[node + 1] ?? 0;
    let low = firsts[node] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((units[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && units[low] === unit ? low : 0;
  }

  /** Skips texts without any character of the table, such as compatibility or regional forms. */
  override convert(text: string): string {
    const { roots } = this.#table;
    for (let at = 0; at < text.length; at += 1) {
      if (roots[text.charCodeAt(at)] !== 0) return super.convert(text);
    }
    return text;
  }

  /** The longest word at a place, and where it ends. */
  override matchPrefix(text: string, start: number): Match | null {
    const { roots, places, texts } = this.#table;
    let found = 0;
    let end = start;
    let at = start;
    let node = roots[text.charCodeAt(at)] ?? 0;
    while (node !== 0) {
      at += 1;
      const place = places[node] ?? 0;
      if (place > 0) {
        found = place;
        end = at;
      }
      node = this.#child(node, text.charCodeAt(at));
    }
    if (found === 0) return null;
    const value = texts.subarray(found + 1, found + 1 + (texts[found] ?? 0));
    return { end, value: textOfUnits(value) };
  }
}

/** Finds only words of several characters, by which OpenCC segments a text. */
class Phrases extends PackedTrie {
  override matchPrefix(text: string, start: number): Match | null {
    const match = super.matchPrefix(text, start);
    const first = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    return match !== null && match.end - start > first ? match : null;
  }
}

/**
 * The conversion in a file that `packConversion` wrote. Its steps: compatibility characters become
 * the usual ones; words become those of the other script; and, if there is a third step, these
 * become the forms of a region, word by word.
 */
export function conversionOf(bytes: Uint8Array): (text: string) => string {
  const parts = new Parts(bytes);
  const usual = new PackedTrie(tableOf(parts));
  const words = tableOf(parts);
  const convert = new PackedTrie(words);
  if (parts.isOver) return (text) => convert.convert(usual.convert(text));
  const phrases = new Phrases(words);
  const forms = new PackedTrie(tableOf(parts));
  return (text) =>
    phrases
      .segment(usual.convert(text))
      .map((piece) => forms.convert(convert.convert(piece)))
      .join('');
}
