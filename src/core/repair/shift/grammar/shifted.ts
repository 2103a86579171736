/** What may lie behind a character of the page where the decoder is one byte out of step. */
import { encodeGbk, FIRST_LEAD } from '../../../language/gbk/gbk.ts';
import { isSimplifiedUnit, keysWith } from '../../../language/script/traditional.ts';
import type { Candidates } from '../cells/candidates.ts';
import { standing } from '../cells/cells.ts';
import { cutGloss, keyLog } from '../evidence/gloss-marks.ts';
import { CUT_SPARED, FOLDED_MARK, FOLDED_OTHER } from '../evidence/priors.ts';
import { CUT, HALF, type Node, READ, SHIFTED } from '../lattice/node.ts';
import { inStep, type Target } from '../lattice/target.ts';
import { costBehind } from './costs.ts';
import { halve } from './cut-end.ts';
import { isCutMark } from './cut-marks.ts';
import type { Reading } from './reading.ts';

const EURO = 0x20ac;
export const EURO_BYTE = 0x80;
export const FOLDED_LEAD = 0xa3;
const QUESTION = 0x3f;

const FOLDABLE: ReadonlySet<number> = new Set([...'!(),:;?|'].map((mark) => mark.charCodeAt(0)));

/** Whether a width fold may have made this ASCII mark of a wide one. */
export const isFoldable = (unit: number): boolean => FOLDABLE.has(unit);

/** The byte that a character of the page has in the place of a trail byte. */
export const byteOf = (unit: number): number => (unit === EURO ? EURO_BYTE : unit);

export function readShifted(reading: Reading, node: Node, isLikely: boolean): void {
  const { page } = reading;
  const { at, byte } = node;
  const unit = page.unitAt(at);
  const isEnd = page.isLineEnd(at);
  if (!isEnd) {
    readPair(reading, node, byte);
    const syllable = cutGloss(page.text, at);
    if (syllable !== null) readKey(reading, node, byte, syllable);
  }
  if (isLikely && (unit === QUESTION || isCutMark(unit) || isEnd)) halve(reading, node);
}

/** Reads the character of the page, with `lead` as the byte before it. */
export function readPair(reading: Reading, node: Node, lead: number): void {
  const { lattice, page } = reading;
  const { at } = node;
  const { unit, code } = page.shownAt(at);
  if (code > 0) {
    readCode(reading, node, lead, code, 0);
    return;
  }
  const trail = byteOf(unit);
  if (trail >= 0x40 && trail <= EURO_BYTE) {
    const whole = standing(lead, trail);
    if (whole !== 0) {
      lattice.say(node, inStep(at + 1), READ, whole, page.endLog(at + 1, whole));
    }
  }
  if (unit > 0x20 && unit <= 0x7e) {
    const folded = isFoldable(unit) ? FOLDED_MARK : FOLDED_OTHER;
    const wide = (FOLDED_LEAD << 8) | (unit + 0x80);
    readCode(reading, node, lead, wide, folded);
  }
}

/**
 * The page shows the two bytes of `code`: a trail byte and the next lead byte, or an ASCII
 * character.
 */
function readCode(reading: Reading, node: Node, lead: number, code: number, extra: number): void {
  const unit = standing(lead, code >> 8);
  if (unit === 0) return;
  const step = stepOver(reading, node, code & 0xff, extra);
  if (step !== null) {
    reading.lattice.say(node, step.target, READ, unit, step.log + step.costOf(unit));
  }
}

/** The same for all characters that may end with the first byte; `second` is the other one. */
export function readWholes(
  reading: Reading,
  node: Node,
  second: number,
  list: Candidates,
  extra: number,
): void {
  const step = stepOver(reading, node, second, extra);
  if (step === null) return;
  const { target, log, costOf } = step;
  reading.lattice.sayAll({ from: node, ...target, kind: READ, list, extra: log, costOf });
}

/** Where a character leads of which the page shows the trail byte, and what that costs. */
interface Step {
  readonly target: Target;
  /** Log probabilities (nats) of all such characters and of each, apart from the model's. */
  readonly log: number;
  readonly costOf: (unit: number) => number;
}

/** `second` is the byte that the page shows with it. Returns null if nothing can come of it. */
function stepOver(
  { lattice, page }: Reading,
  node: Node,
  second: number,
  extra: number,
): Step | null {
  const { at } = node;
  if (second === EURO_BYTE) return null;
  const { unit, bare, behind } = page.shownAt(at);
  const isLetter = second < EURO_BYTE;
  // an ASCII character became part of the pair: 該C → (··, 43)
  const target: Target = isLetter
    ? { at: at + 1, mode: CUT, byte: second }
    : { at: behind, mode: SHIFTED, byte: second };
  const isSpared = isCutMark(unit);
  const log =
    extra + (isLetter ? page.letterLog(second, at + 1) : bare + (isSpared ? CUT_SPARED : 0));
  if (!lattice.mayReach(node, target, log)) return null;
  const mayBeSpared = !isLetter && !isSpared;
  const ownCost = costBehind(page, node);
  const costOf = (whole: number): number =>
    ownCost(whole) + (mayBeSpared && isCutMark(whole) ? CUT_SPARED : 0);
  return { target, log, costOf };
}

/**
 * `?wù)`: the trail byte of a key with a known lead byte vanished together with the bracket of its
 * gloss.
 */
export function readKey(
  { lattice, page }: Reading,
  node: Node,
  lead: number,
  syllable: string,
): void {
  const behind = node.at + syllable.length + 2;
  for (const key of keysWith(lead, syllable)) {
    const unit = key.charCodeAt(0);
    if (isSimplifiedUnit(unit) || (encodeGbk(key) & 0xff) < FIRST_LEAD) continue;
    lattice.say(node, inStep(behind), HALF, unit, keyLog(page.around, key, syllable));
  }
}
