/**
 * Words and their conversions as a trie in breadth-first order: the children of a node are adjacent
 * and ordered by their code units.
 *
 * A file has for each node the number of its children, the distance of its unit from that of its
 * elder sibling, and the length of the conversion of the word that ends there; and for each unit of
 * a conversion its distance from the unit of the word at the same place, which is mostly 0. Deflated
 * that takes a fourth of what plain arrays take. All is stored in bytes, so that every machine reads
 * the same: of larger numbers first all low bytes and then the higher ones.
 *
 * A table is used as it lies in the file. What a node needs is summed up when a text first comes to
 * it, from the sums that the file states for every 32nd node.
 */

/** Words and their conversions. */
type Words = ReadonlyMap<string, string>;

interface Node {
  readonly unit: number;
  readonly children: Map<number, Node>;
  /** The word that ends here. */
  word: string | null;
}

const nodeOf = (unit: number): Node => ({ unit, children: new Map(), word: null });

function plant(words: Words): Node {
  const root = nodeOf(0);
  for (const word of words.keys()) {
    let node = root;
    for (let i = 0; i < word.length; i += 1) {
      const unit = word.charCodeAt(i);
      const child = node.children.get(unit) ?? nodeOf(unit);
      node.children.set(unit, child);
      node = child;
    }
    node.word = word;
  }
  return root;
}

/** The unit of a word at a place, or 0 behind its end. */
const unitAt = (word: string, at: number): number => (at < word.length ? word.charCodeAt(at) : 0);

/** The numbers of one step: three for each node, and those of the units of conversions. */
interface Step {
  readonly children: readonly number[];
  readonly units: readonly number[];
  readonly lengths: readonly number[];
  readonly texts: readonly number[];
}

function stepOf(words: Words): Step {
  const nodes = [plant(words)];
  const children: number[] = [];
  const units: number[] = [0];
  const lengths: number[] = [];
  const texts: number[] = [];
  for (const node of nodes) {
    let elder = 0;
    children.push(node.children.size);
    for (const child of [...node.children.values()].sort((a, b) => a.unit - b.unit)) {
      nodes.push(child);
      units.push(child.unit - elder);
      elder = child.unit;
    }
    const { word } = node;
    const becomes = word === null ? '' : (words.get(word) ?? '');
    if (word !== null && becomes === '') throw new RangeError(`${word} becomes nothing`);
    lengths.push(becomes.length);
    for (let at = 0; at < becomes.length; at += 1) {
      texts.push((becomes.charCodeAt(at) - unitAt(word ?? '', at)) & 0xffff);
    }
  }
  return { children, units, lengths, texts };
}

/** For every so many nodes the file states the sums of the numbers before them. */
const BLOCK = 32;
const BLOCK_BITS = 5;
const LOW = 0xff;

/** The sums of the numbers before each block. */
function sumsOf(numbers: readonly number[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const [at, number] of numbers.entries()) {
    if (at % BLOCK === 0) sums.push(sum);
    sum += number;
  }
  return sums;
}

/** Appends numbers below 65,536: first their low bytes, and then the high ones. */
function push(bytes: number[], numbers: readonly number[]): void {
  for (const number of numbers) bytes.push(number & LOW);
  for (const number of numbers) bytes.push((number >>> 8) & LOW);
}

/** Appends numbers below 2 ** 32 as their lower and their upper halves. */
function pushLarge(bytes: number[], numbers: readonly number[]): void {
  push(bytes, numbers);
  push(
    bytes,
    numbers.map((number) => number >>> 16),
  );
}

/**
 * Writes the tables of a conversion's steps: their number, and for each the number of its nodes, of
 * the children of its root and of the units of its conversions, and then its parts.
 */
export function packTables(steps: readonly Words[]): Uint8Array {
  const bytes: number[] = [steps.length];
  for (const words of steps) {
    const { children, units, lengths, texts } = stepOf(words);
    const [roots = 0, ...others] = children;
    pushLarge(bytes, [children.length, roots, texts.length]);
    // the children of the root are the first nodes behind it
    push(bytes, [0, ...others]);
    push(bytes, units);
    push(bytes, lengths);
    push(bytes, texts);
    pushLarge(bytes, sumsOf([0, ...others]));
    pushLarge(bytes, sumsOf(lengths));
  }
  return Uint8Array.from(bytes);
}

/** Numbers of two bytes. Their low bytes lie together, and behind them the high ones. */
class Numbers {
  readonly #bytes: Uint8Array;
  readonly #count: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#count = bytes.length >> 1;
  }

  at(place: number): number {
    return (this.#bytes[place] ?? 0) | ((this.#bytes[place + this.#count] ?? 0) << 8);
  }
}

/** Numbers of four bytes. */
class LargeNumbers {
  readonly #low: Numbers;
  readonly #high: Numbers;

  constructor(low: Numbers, high: Numbers) {
    this.#low = low;
    this.#high = high;
  }

  at(place: number): number {
    return this.#low.at(place) | (this.#high.at(place) << 16);
  }
}

/** Takes the parts of a file one after another, without copying them. */
class Reader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  numbers(count: number): Numbers {
    const from = this.#at;
    this.#at += count * 2;
    return new Numbers(this.#bytes.subarray(from, this.#at));
  }

  largeNumbers(count: number): LargeNumbers {
    return new LargeNumbers(this.numbers(count), this.numbers(count));
  }
}

/** The words of one step. The root of their trie is node 0. */
export class Table {
  /** The root's child for each unit; 0 for none, because most characters begin no word. */
  readonly roots = new Uint16Array(0x10000);
  readonly #children: Numbers;
  readonly #distances: Numbers;
  readonly #lengths: Numbers;
  readonly #texts: Numbers;
  readonly #childSums: LargeNumbers;
  readonly #textSums: LargeNumbers;
  /** The number of the first node that is no child of the root. */
  readonly #begin: number;
  /** Where the children of nodes begin; 0 for nodes that no text has come to. */
  readonly #firsts: Uint32Array;
  /** The units of the children of nodes that a text has come to. */
  readonly #units: Uint16Array;
  /** The node of the word that was found last. */
  #found = 0;

  constructor(reader: Reader) {
    const sizes = reader.largeNumbers(3);
    const count = sizes.at(0);
    this.#begin = 1 + sizes.at(1);
    this.#children = reader.numbers(count);
    this.#distances = reader.numbers(count);
    this.#lengths = reader.numbers(count);
    this.#texts = reader.numbers(sizes.at(2));
    const blocks = Math.ceil(count / BLOCK);
    this.#childSums = reader.largeNumbers(blocks);
    this.#textSums = reader.largeNumbers(blocks);
    this.#firsts = new Uint32Array(count);
    this.#units = new Uint16Array(count);
    for (let node = 1, unit = 0; node < this.#begin; node += 1) {
      unit += this.#distances.at(node);
      this.roots[unit] = node;
    }
  }

  /**
   * Finds the longest word at a place of a text, whose first unit has the node `root`. Returns where
   * it ends, or `start` if there is none.
   */
  find(root: number, text: string, start: number): number {
    let end = start;
    let at = start;
    for (let node = root; node !== 0; ) {
      at += 1;
      if (this.#lengths.at(node) !== 0) {
        this.#found = node;
        end = at;
      }
      node = this.#child(node, text.charCodeAt(at));
    }
    return end;
  }

  /** What the word that was found last becomes. */
  found(word: string): string {
    const node = this.#found;
    const from = sumBefore(node, this.#lengths, this.#textSums);
    const length = this.#lengths.at(node);
    let text = '';
    for (let at = 0; at < length; at += 1) {
      text += String.fromCharCode(this.#texts.at(from + at) + unitAt(word, at));
    }
    return text;
  }

  /** The child of a node for a unit, or 0 if there is none. */
  #child(node: number, unit: number): number {
    const count = this.#children.at(node);
    if (count === 0) return 0;
    const units = this.#units;
    let low = this.#firsts[node] || this.#open(node, count);
    const end = low + count;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((units[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && units[low] === unit ? low : 0;
  }

  /** Sums up where the children of a node begin, and their units. */
  #open(node: number, count: number): number {
    const first = this.#begin + sumBefore(node, this.#children, this.#childSums);
    this.#firsts[node] = first;
    let unit = 0;
    for (let child = first; child < first + count; child += 1) {
      unit += this.#distances.at(child);
      this.#units[child] = unit;
    }
    return first;
  }
}

/** The sum of the numbers of all nodes before one. */
function sumBefore(node: number, numbers: Numbers, sums: LargeNumbers): number {
  const block = node >> BLOCK_BITS;
  let sum = sums.at(block);
  for (let at = block << BLOCK_BITS; at < node; at += 1) sum += numbers.at(at);
  return sum;
}

/** Reads the tables that `packTables` wrote, one for each step. */
export function readTables(bytes: Uint8Array): readonly Table[] {
  const reader = new Reader(bytes, 1);
  return Array.from({ length: bytes[0] ?? 0 }, () => new Table(reader));
}
