/** Cuts pieces of text of a given size, and damages their bytes. */
import { encode } from './encoders.ts';

export type Random = () => number;

export const whole = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const ASCII = /^\p{ASCII}*$/u;
const LETTER = /[\p{L}\p{N}\p{Emoji_Presentation}]/u;

export interface Piece {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * Cuts a piece of at most `size` bytes that starts anywhere in the sentences. A short piece must
 * consist mostly of non-ASCII letters, because three punctuation marks say nothing about the
 * encoding.
 */
function tryPiece(
  random: Random,
  lines: readonly string[],
  encoding: string,
  size: number,
): Piece | null {
  let characters = [...pick(random, lines)];
  characters = characters.slice(Math.floor(random() * characters.length));
  const taken: string[] = [];
  let used = 0;
  let letters = 0;
  for (;;) {
    if (taken.length === characters.length) characters.push('\n', ...pick(random, lines));
    const next = characters[taken.length] ?? '';
    const bytes = encode(next, encoding);
    if (bytes === null) return null;
    if (used + bytes.length > size) break;
    used += bytes.length;
    if (!ASCII.test(next) && LETTER.test(next)) letters += 1;
    taken.push(next);
  }
  if (size < 40 && letters * 2 < taken.length) return null;
  if (letters === 0) return null;
  return finish(taken.join(''), encoding, size);
}

/**
 * Shortens the text until it fits, because stateful encodings need more bytes for a whole than for
 * its parts.
 */
function finish(text: string, encoding: string, size: number): Piece | null {
  let rest = text;
  while (rest !== '') {
    const bytes = encode(rest, encoding);
    if (bytes === null) return null;
    if (bytes.length <= size) return { text: rest, bytes };
    rest = rest.slice(0, -1);
  }
  return null;
}

const TRIES = 500;

export function piece(
  random: Random,
  lines: readonly string[],
  encoding: string,
  size: number,
): Piece {
  for (let i = 0; i < TRIES; i += 1) {
    const found = tryPiece(random, lines, encoding, size);
    if (found !== null) return found;
  }
  throw new Error(`no piece of ${size} bytes in ${encoding}`);
}

/**
 * A long text: whole sentences that the encoding can represent, one per line, up to `size` bytes.
 */
export function passage(
  random: Random,
  lines: readonly string[],
  encoding: string,
  size: number,
): Piece {
  const taken: string[] = [];
  let used = 0;
  for (let i = 0; used < size && i < size + TRIES; i += 1) {
    const line = pick(random, lines);
    const bytes = encode(`${line}\n`, encoding);
    if (bytes === null) continue;
    used += bytes.length;
    taken.push(line);
  }
  const text = taken.join('\n');
  const bytes = encode(text, encoding);
  if (bytes === null) throw new Error(`no passage in ${encoding}`);
  return { text, bytes };
}

export const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Loses, inserts or overwrites bytes at places with non-ASCII bytes. */
export function spoil(random: Random, bytes: Uint8Array, count: number): Uint8Array {
  let spoilt = [...bytes];
  for (let i = 0; i < count; i += 1) {
    const places = spoilt.flatMap((byte, at) => (byte >= 0x80 ? [at] : []));
    const at = pick(random, places);
    const stray = pick(random, [0x00, 0x3f, 0x80, 0xa0, 0xc0, 0xf8, 0xff]);
    const kind = whole(random, 0, 2);
    const put = kind === 0 ? [] : [stray];
    const gone = kind === 1 ? 0 : 1;
    spoilt = [...spoilt.slice(0, at), ...put, ...spoilt.slice(at + gone)];
  }
  return Uint8Array.from(spoilt);
}
