/**
 * Words and their conversions as a trie in breadth-first order: the children of a node are adjacent
 * and ordered by their code units.
 *
 * A file has for each node the number of its children, the distance of its unit from that of its
 * elder sibling, and the length of the conversion of the word that ends there; and for each unit of
 * a conversion its distance from the unit of the word at the same place, which is mostly 0. Deflated
 * that takes a fourth of what the arrays take. All is stored in bytes, so that every machine reads
 * the same: of units first all low bytes and then all high ones.
 */

/** Words and their conversions. */
type Words = ReadonlyMap<string, string>;

export interface Table {
  /** The root's child for each unit; 0 for none, because most characters begin no word. */
  readonly roots: Uint16Array;
  /** Where the children of each node begin, and at last where they end. */
  readonly firsts: Uint32Array;
  /** The place among the texts of the conversion of the word that ends at a node; 0 for none. */
  readonly places: Uint32Array;
  readonly units: Uint16Array;
  /** Conversions, each preceded by its length. */
  readonly texts: Uint16Array;
}

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

/** The numbers of one step: those of nodes, and those of the units of conversions. */
function stepOf(words: Words): { readonly nodes: number[][]; readonly texts: number[] } {
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
  return { nodes: [children, units, lengths], texts };
}

const LOW = 0xff;

/** Writes the tables of a conversion's steps: their number, and for each its sizes and its parts. */
export function packTables(steps: readonly Words[]): Uint8Array {
  const bytes: number[] = [steps.length];
  const push = (numbers: readonly number[]): void => {
    for (const number of numbers) bytes.push(number & LOW);
    for (const number of numbers) bytes.push(number >>> 8);
  };
  for (const words of steps) {
    const { nodes, texts } = stepOf(words);
    const sizes = [nodes[0]?.length ?? 0, texts.length];
    for (const size of sizes) bytes.push(size & LOW, (size >>> 8) & LOW, size >>> 16);
    for (const part of nodes) push(part);
    push(texts);
  }
  return Uint8Array.from(bytes);
}

/** Takes the parts of a file one after another. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    this.#at += 1;
    return this.#bytes[this.#at - 1] ?? 0;
  }

  size(): number {
    return this.byte() | (this.byte() << 8) | (this.byte() << 16);
  }

  units(count: number): Uint16Array {
    const bytes = this.#bytes;
    const low = this.#at;
    const high = low + count;
    this.#at = high + count;
    const units = new Uint16Array(count);
    for (let i = 0; i < count; i += 1) {
      units[i] = (bytes[low + i] ?? 0) | ((bytes[high + i] ?? 0) << 8);
    }
    return units;
  }
}

/** The nodes of a table: for each its parent, and where its children begin. */
function readNodes(
  children: Uint16Array,
  units: Uint16Array,
): { readonly firsts: Uint32Array; readonly parents: Uint32Array } {
  const firsts = new Uint32Array(children.length + 1);
  const parents = new Uint32Array(children.length);
  let next = 1;
  for (let node = 0; node < children.length; node += 1) {
    firsts[node] = next;
    let elder = 0;
    for (const end = next + (children[node] ?? 0); next < end; next += 1) {
      elder += units[next] ?? 0;
      units[next] = elder;
      parents[next] = node;
    }
  }
  firsts[children.length] = next;
  return { firsts, parents };
}

function readTable(reader: Reader): Table {
  const count = reader.size();
  const size = reader.size();
  const children = reader.units(count);
  const units = reader.units(count);
  const lengths = reader.units(count);
  const distances = reader.units(size);
  const { firsts, parents } = readNodes(children, units);
  const depths = new Uint8Array(count);
  for (let node = 1; node < count; node += 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  const places = new Uint32Array(count);
  let words = 0;
  for (let node = 0; node < count; node += 1) if (lengths[node] !== 0) words += 1;
  // place 0 means that there is none
  const texts = new Uint16Array(1 + size + words);
  let place = 1;
  let from = 0;
  for (let node = 0; node < count; node += 1) {
    const length = lengths[node] ?? 0;
    if (length === 0) continue;
    places[node] = place;
    texts[place] = length;
    // a hundred thousand words: views of their parts would take half of the time
    for (let i = 0; i < length; i += 1) texts[place + 1 + i] = distances[from + i] ?? 0;
    // from the last unit of the word back to the first
    let at = depths[node] ?? 0;
    for (let one = node; at > 0; one = parents[one] ?? 0) {
      at -= 1;
      if (at < length) texts[place + 1 + at] = (texts[place + 1 + at] ?? 0) + (units[one] ?? 0);
    }
    place += 1 + length;
    from += length;
  }
  const roots = new Uint16Array(0x10000);
  for (let node = 1; node < (firsts[1] ?? 0); node += 1) roots[units[node] ?? 0] = node;
  return { roots, firsts, places, units, texts };
}

/** Reads the tables that `packTables` wrote, one for each step. */
export function readTables(bytes: Uint8Array): readonly Table[] {
  const reader = new Reader(bytes);
  return Array.from({ length: reader.byte() }, () => readTable(reader));
}
