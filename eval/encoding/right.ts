/** When an answer is right: what it decodes to is the truth. */
import { canonical, decodeAs } from './encoders.ts';

export interface Case {
  readonly bytes: Uint8Array;
  /** The encoding that the bytes were written in; of mixed bytes, that of most. */
  readonly encoding: string;
  /** The text that was encoded, without what a cut went through. */
  readonly text: string;
  readonly contentType: string | null;
  /** Bytes cut, spoilt or foreign: each may cost a few characters round it. 0 asks for the exact text. */
  readonly wounds: number;
  /** Of mixed bytes, the text of the block in the other encoding. */
  readonly block?: string;
}

/** Characters that one wound may change: half a character read with the next, and the next. */
const PER_WOUND = 4;

const LOST = /[\ufeff\ufffd\0]/g;
const bare = (text: string): string => text.replace(LOST, '');

/**
 * Least number of characters to insert or delete, or `limit` + 1 where it takes more: the greedy
 * walk of Myers (1986) along the diagonals.
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

/** Whether a decoded text is the truth, apart from U+FFFD and what its wounds touched. */
export function isRightText(text: string, truth: Case): boolean {
  const answer = bare(text);
  const wanted = bare(truth.text);
  if (answer === wanted) return true;
  if (truth.wounds === 0) return false;
  const decoded = decodeAs(truth.bytes, canonical(truth.encoding) ?? truth.encoding);
  if (decoded !== null && answer === bare(decoded)) return true;
  return distance(answer, wanted, Math.min(PER_WOUND * truth.wounds, wanted.length / 2)) <=
    Math.min(PER_WOUND * truth.wounds, wanted.length / 2)
    ? true
    : isRightAround(answer, truth);
}

/** Of mixed bytes, the part in the main encoding: all text but for the block. */
function isRightAround(answer: string, truth: Case): boolean {
  if (truth.block === undefined) return false;
  const at = truth.text.indexOf(truth.block);
  const before = bare(truth.text.slice(0, at)).slice(0, -PER_WOUND);
  const after = bare(truth.text.slice(at + truth.block.length)).slice(PER_WOUND);
  return answer.startsWith(before) && answer.endsWith(after);
}

/** Whether a label decodes the bytes as the truth does. */
export function isRightLabel(label: string | null, truth: Case): boolean {
  const answer = label === null ? null : canonical(label);
  if (answer === null) return false;
  if (answer === canonical(truth.encoding)) return true;
  const text = decodeAs(truth.bytes, answer);
  return text !== null && isRightText(text, truth);
}
