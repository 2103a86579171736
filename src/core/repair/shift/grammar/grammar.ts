/**
 * The grammar of the mirrors' program, read backwards: which characters of the original can lie
 * behind the next character of the page, given what the decoder held.
 *
 * The program inserted glosses after bytes without regard to the boundaries of characters, and cut
 * the text before the bytes of 。！，？； wherever they occurred. After each such place the decoder
 * was one byte out of step, until an ASCII byte or another cut brought it back:
 *
 *     面傳統 = C3E6·82F7·BD79, E682 is 鎮: 面?zhèn)鹘y(tǒng)
 *     。”談及2 = A1|A3 A1|B1 D5|84 BC|B0 32: the orphan A1 is `?`, then A3A1 ！, B1D5 闭, 84BC 劶, `?`
 */
import { IN_STEP, type Node, SHIFTED, VANISHED } from '../lattice/node.ts';
import { readCut } from './cut-end.ts';
import { readBehindHole, vanish } from './holes.ts';
import { readInStep } from './in-step.ts';
import type { Reading } from './reading.ts';
import { readShifted } from './shifted.ts';

/**
 * Adds everything that may lie behind the next character of the page, apart from vanished pairs.
 * Cuts are included only if `isLikely`.
 */
export function readNode(reading: Reading, node: Node, isLikely: boolean): void {
  if (node.mode === IN_STEP) readInStep(reading, node, isLikely);
  else if (node.mode === SHIFTED) readShifted(reading, node, isLikely);
}

/** Adds the pairs that may have vanished before the next character of the page. */
export function readVanished(reading: Reading, node: Node): void {
  if (node.mode === SHIFTED) vanish(reading, node);
}

/** The same after a character that is only half known. */
export function readHalf(reading: Reading, node: Node, isLikely: boolean): void {
  if (node.mode === VANISHED) readBehindHole(reading, node, isLikely);
  else readCut(reading, node);
}
