/**
 * Computes what identifies an article: its letters and digits without spacing, punctuation, width
 * and script. From these it makes a MinHash signature, whose agreement estimates the share of
 * four-letter pieces that two texts have in common (their Jaccard similarity).
 */
import { createHash } from 'node:crypto';
import { simplifiedOf } from '../../../core/language/script/traditional.ts';

export interface Fingerprint {
  /** 64 bits of the digest of the normalized text, in hexadecimal. */
  readonly exact: string;
  /**
   * For each function, 8 bits of the least hash of the pieces; `null` for a text that is too short
   * to compare.
   */
  readonly signature: Uint8Array | null;
}

/**
 * Number of hash functions in a signature. The estimate then has a standard deviation of at most
 * 0.045.
 */
export const SIGNATURE_LENGTH = 125;

/**
 * Number of characters in a piece: two Chinese words, so that texts on the same topic share few.
 */
const PIECE = 4;
/** Least number of pieces. In a shorter text, a changed word makes another text. */
const FEWEST_PIECES = 60;

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** 《北京》 ２０２５ 年 → 北京2025年; traditional characters by their simplified form. */
function normalize(text: string): string {
  const letters = text.normalize('NFKC').replace(NOT_LETTERS, '').toLowerCase();
  let folded = '';
  for (const character of letters) folded += simplifiedOf(character);
  return folded;
}

/** Odd factors for the functions `h(x) = mix(x × factor)`, from a fixed generator. */
const FACTORS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => {
  const mixed = Math.imul((i + 1) * 0x9e3779b9, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 1;
});

const mix = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
};

/** The distinct hashes of the pieces of a text. */
function piecesOf(text: string): Set<number> {
  const pieces = new Set<number>();
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + PIECE; i += 1) {
      hash = mix(Math.imul(hash, 31) + text.charCodeAt(i) + 1);
    }
    pieces.add(hash);
  }
  return pieces;
}

/** The fingerprint of an article's body, or `null` if nothing is left to compare. */
export function fingerprintOf(text: string): Fingerprint | null {
  const letters = normalize(text);
  if (letters === '') return null;
  const exact = createHash('sha256').update(letters).digest('hex').slice(0, 16);
  const pieces = piecesOf(letters);
  if (pieces.size < FEWEST_PIECES) return { exact, signature: null };
  const least = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (const piece of pieces) {
    for (let i = 0; i < SIGNATURE_LENGTH; i += 1) {
      const hash = mix(Math.imul(piece, FACTORS[i] ?? 1) + i);
      if (hash < (least[i] ?? 0)) least[i] = hash;
    }
  }
  return { exact, signature: Uint8Array.from(least, (hash) => hash & 0xff) };
}
