/**
 * What makes two pages the same article: its letters and numbers, without spacing, marks, width and
 * script, and of these a MinHash signature, whose agreement estimates how many of the four-letter
 * pieces two texts share (their Jaccard similarity).
 */
import { createHash } from 'node:crypto';
import { simplifiedOf } from '../../core/language/script/traditional.ts';

export interface Fingerprint {
  /** 64 bits of the digest of the normalized text, in hex. */
  readonly exact: string;
  /** Least hash of the pieces under each function, 8 bits of it; `null` for a text too short to compare. */
  readonly signature: Uint8Array | null;
}

/** Functions of a signature: the estimate has a standard deviation of at most 0.045. */
export const SIGNATURE_LENGTH = 125;

/** Characters of a piece: two Chinese words, so that texts on one topic share few. */
const PIECE = 4;
/** Pieces that a text needs: in shorter ones a changed word makes another text. */
const FEWEST_PIECES = 60;

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** 《北京》 ２０２５ 年 → 北京2025年; traditional characters by their simplified form. */
function normalize(text: string): string {
  const letters = text.normalize('NFKC').replace(NOT_LETTERS, '').toLowerCase();
  let folded = '';
  for (const character of letters) folded += simplifiedOf(character);
  return folded;
}

/** Odd factors of the functions `h(x) = mix(x × factor)`, from a fixed generator. */
const FACTORS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => {
  const mixed = Math.imul((i + 1) * 0x9e3779b9, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 1;
});

const mix = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
};

/** Hashes of the pieces of a text, each once. */
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

/** The fingerprint of an article's body; `null` where nothing is left to compare. */
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
