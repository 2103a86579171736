/** Decides when an answer is right: when it decodes to the truth. */
import { canonical, decodeAs } from './encoders.ts';

export interface Case {
  readonly bytes: Uint8Array;
  /** The encoding in which the bytes were written; for mixed bytes, that of the larger part. */
  readonly encoding: string;
  /** The text that was encoded, without characters that a cut divided. */
  readonly text: string;
  readonly contentType: string | null;
  /**
   * Number of bytes that were cut, damaged or inserted. Each may cost a few characters around it. 0
   * requires the exact text.
   */
  readonly wounds: number;
  /** For mixed bytes: the text of the block in the other encoding. */
  readonly block?: string;
}

/**
 * Number of characters that one damaged byte may change: half a character is read with the next
 * one, and so on.
 */
const PER_WOUND = 4;

const LOST = /[\ufeff\ufffd\0]/g;
const bare = (text: string): string => text.replace(LOST, '');

/**
 * Smallest number of insertions and deletions between two texts, or `limit` + 1 if there are more.
 * This is the greedy algorithm of Myers (1986) along the diagonals.
 */
function distance(a: string, b: string, limit: number): number {
  const reach = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= limit; steps += 1) {
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = reach.get(diagonal + 1) ?? -1;
      const across = (reach.get(diagonal - 1) ?? -2) + 1;
      let x = diagonal === -steps || (diagonal !== steps && across <= down) ? down : across;
      while (x < a.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return steps;
    }
  }
  return limit + 1;
}

/**
 * Whether a decoded text equals the truth, apart from U+FFFD and the surroundings of damaged bytes.
 */
export function isRightText(text: string, truth: Case): boolean {
  const answer = bare(text);
  const wanted = bare(truth.text);
  if (answer === wanted) return true;
  if (truth.wounds === 0) return false;
  const decoded = decodeAs(truth.bytes, canonical(truth.encoding) ?? truth.encoding);
  if (decoded !== null && answer === bare(decoded)) return true;
  // a decoder that finds its step again comes closer to the truth than a plain one
  const plain = decoded === null ? 0 : distance(bare(decoded), wanted, wanted.length - 1);
  const limit = Math.max(Math.min(PER_WOUND * truth.wounds, wanted.length / 2), plain);
  return distance(answer, wanted, limit) <= limit || isRightAround(answer, truth);
}

/** For mixed bytes: whether the text outside the block is right. */
function isRightAround(answer: string, truth: Case): boolean {
  if (truth.block === undefined) return false;
  const at = truth.text.indexOf(truth.block);
  const before = bare(truth.text.slice(0, at)).slice(0, -PER_WOUND);
  const after = bare(truth.text.slice(at + truth.block.length)).slice(PER_WOUND);
  return answer.startsWith(before) && answer.endsWith(after);
}

/** Whether a label decodes the bytes to the truth. */
export function isRightLabel(label: string | null, truth: Case): boolean {
  const answer = label === null ? null : canonical(label);
  if (answer === null) return false;
  if (answer === canonical(truth.encoding)) return true;
  const text = decodeAs(truth.bytes, answer);
  return text !== null && isRightText(text, truth);
}
