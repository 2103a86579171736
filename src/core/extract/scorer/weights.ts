/** Unpacks models from their stored form: numbers as little-endian bytes, in base64. */

import { LINE_WEIGHTS } from './generated/line-weights.ts';
import { NAME_WEIGHTS } from './generated/name-weights.ts';
import type { LineModel } from './line-model.ts';

const HASH_BYTES = 4;
const FLOAT_BYTES = 4;

/** Whether the machine writes numbers in the order of the stored form. */
const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Fills an array. `from` with a function takes several times as long. */
function filled<T extends Float32Array | Uint16Array | Uint8Array>(
  array: T,
  next: () => number,
): T {
  for (let at = 0; at < array.length; at += 1) array[at] = next();
  return array;
}

/** Reads the parts of the packed bytes one after another. */
class Reader {
  private readonly view: DataView;
  private at = 0;

  constructor(base64: string) {
    const binary = atob(base64);
    // a loop, because the iterator of the text takes 2 ms of a lone page
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
    this.view = new DataView(bytes.buffer);
  }

  byte(): number {
    this.at += 1;
    return this.view.getUint8(this.at - 1);
  }

  short(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  long(): number {
    this.at += HASH_BYTES;
    return this.view.getUint32(this.at - HASH_BYTES, true);
  }

  float(): number {
    this.at += FLOAT_BYTES;
    return this.view.getFloat32(this.at - FLOAT_BYTES, true);
  }

  floats(count: number): Float32Array {
    if (!IS_LITTLE) return filled(new Float32Array(count), () => this.float());
    const start = this.view.byteOffset + this.at;
    this.at += count * FLOAT_BYTES;
    // copied as they are, which takes a tenth of the time
    return new Float32Array(this.view.buffer.slice(start, start + count * FLOAT_BYTES));
  }
}

/** Reads a model. Throws a RangeError if bytes are missing. */
export function unpackModel(base64: string): LineModel {
  const reader = new Reader(base64);
  const columns = reader.short();
  const bias = reader.float();
  const weights = reader.floats(columns);
  const means = reader.floats(columns);
  const deviations = reader.floats(columns);
  const words = reader.short();
  const numbers = new Map<number, number>();
  const wordWeights = new Float32Array(words);
  for (let at = 0; at < words; at += 1) {
    numbers.set(reader.long(), at);
    wordWeights[at] = reader.float();
  }
  const base = reader.float();
  const trees = reader.short();
  const roots = filled(new Uint16Array(trees), () => reader.short());
  const nodes = reader.short();
  const feature = filled(new Uint8Array(nodes), () => reader.byte());
  const threshold = reader.floats(nodes);
  const right = filled(new Uint16Array(nodes), () => reader.short());
  return {
    linear: { bias, weights, means, deviations, words: numbers, wordWeights },
    forest: { base, roots, feature, threshold, right },
  };
}

let lines: LineModel | null = null;
let names: LineModel | null = null;

/** The built-in model of body lines. */
export function lineModel(): LineModel {
  lines ??= unpackModel(LINE_WEIGHTS);
  return lines;
}

/** The built-in model of writers' names. */
export function nameModel(): LineModel {
  names ??= unpackModel(NAME_WEIGHTS);
  return names;
}
