/**
 * What may lie behind a character of the page where the decoder is in step: the character itself,
 * or the beginning of a run.
 */
import { encodeGbk, FIRST_LEAD, LAST_LEAD } from '../../../language/gbk/gbk.ts';
import {
  charactersRead,
  isSimplifiedUnit,
  keysWith,
} from '../../../language/script/traditional.ts';
import { endLog } from '../cells/balance.ts';
import { endingWith } from '../cells/cells.ts';
import { cutGloss, glossLength, hasTonedGloss, isToned, keyLog } from '../evidence/gloss-marks.ts';
import {
  CUT_FIRES,
  FOREIGN_GLOSS,
  FULL_STOP_FIRST,
  LEAD_LOST,
  LEAD_LOST_UNSEEN,
  SIMPLIFIED,
  SPACE,
} from '../evidence/priors.ts';
import { FIRST, NOTHING, type Node, PLAIN, SHIFTED } from '../lattice/node.ts';
import { inStep } from '../lattice/target.ts';
import { FULL_STOP } from './costs.ts';
import { cutMarkOf, isCutMark } from './cut-marks.ts';
import type { Reading } from './reading.ts';

const QUESTION = 0x3f;
const WIDE_QUESTION = 0xff1f;
const LINE_FEED = 0x0a;

/** The trail byte of a character of the original. For a folded mark it is that of its wide form. */
function trailOf(unit: number): number {
  const code = encodeGbk(String.fromCharCode(unit));
  if (code > 0) return code & 0xff;
  return unit > 0x20 && unit < 0x7f ? unit + 0x80 : 0;
}

const isLead = (byte: number): boolean => byte >= FIRST_LEAD && byte <= LAST_LEAD;

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x3000;

export function readInStep(reading: Reading, node: Node, isLikely: boolean): void {
  const { lattice, page } = reading;
  const { at } = node;
  const unit = page.unitAt(at);
  if (page.isLineEnd(at)) {
    lattice.show(node, inStep(at + 1), PLAIN, LINE_FEED, LINE_FEED, endLog(node.open, node.last));
    return;
  }
  const gloss = glossLength(page.text, at, String.fromCharCode(node.last));
  if (gloss > 0) {
    lattice.show(node, inStep(at + gloss), NOTHING, 0, 0, 0);
    return;
  }
  const bare = page.bareLog(node.last, at);
  if (unit === QUESTION) {
    readQuestion(reading, node, bare, isLikely);
    return;
  }
  if (isLikely && isCutMark(unit)) beginCut(reading, node, at, page.around.orphanGone + bare);
  if (isSpace(unit)) {
    lattice.show(node, inStep(at + 1), PLAIN, unit, 0, SPACE + bare);
    return;
  }
  if (hasTonedGloss(page.text, at)) {
    lattice.show(node, inStep(at + 1), PLAIN, unit, unit, FOREIGN_GLOSS + bare);
    return;
  }
  const odd = isSimplifiedUnit(unit) ? SIMPLIFIED : 0;
  lattice.sayPlain(node, inStep(at + 1), unit, odd + bare);
}

/** A `?`: the beginning of a run, a question mark, or a character that GBK lacks. */
function readQuestion(reading: Reading, node: Node, bare: number, isLikely: boolean): void {
  const { lattice, page } = reading;
  const { at } = node;
  beginGlossStraddle(reading, node, bare);
  readLostKey(reading, node, bare);
  if (isLikely && !page.isInRow(at)) {
    beginCut(reading, node, at + 1, page.around.orphanShown + bare);
  }
  lattice.show(node, inStep(at + 1), PLAIN, QUESTION, WIDE_QUESTION, bare);
  lattice.show(node, inStep(at + 1), NOTHING, 0, 0, page.around.lost + bare);
}

/** `面?zhèn)`: the trail byte of 面 and the lead byte of the next character are together 鎮. */
function beginGlossStraddle({ lattice, page }: Reading, node: Node, extra: number): void {
  const { at } = node;
  const reading = cutGloss(page.text, at);
  const trail = reading === null ? 0 : trailOf(node.last);
  if (reading === null || trail === 0) return;
  const behind = at + reading.length + 2;
  for (const key of keysWith(trail, reading)) {
    const byte = encodeGbk(key) & 0xff;
    if (!isLead(byte)) continue;
    const log = keyLog(page.around, key, reading) + extra;
    lattice.show(node, { at: behind, mode: SHIFTED, byte }, NOTHING, 0, 0, log);
  }
}

/** `?shí)` in step: a key lost its lead byte for an unknown reason. */
function readLostKey({ lattice, page }: Reading, node: Node, extra: number): void {
  const reading = cutGloss(page.text, node.at);
  if (reading === null) return;
  const target = inStep(node.at + reading.length + 2);
  for (const [unit, readings] of page.around.seen) {
    if (readings.has(reading)) lattice.say(node, target, FIRST, unit, LEAD_LOST + extra);
  }
  if (!isToned(reading)) return;
  for (const key of charactersRead(reading)) {
    const unit = key.charCodeAt(0);
    if (page.around.seen.has(unit)) continue;
    lattice.say(
      node,
      target,
      FIRST,
      unit,
      LEAD_LOST_UNSEEN + keyLog(page.around, key, reading) + page.formLog(unit) + extra,
    );
  }
}

/** A cut between the bytes of a character and of the next one, which shows as the mark at `at`. */
function beginCut({ lattice, page }: Reading, node: Node, at: number, extra: number): void {
  const mark = cutMarkOf(page.unitAt(at));
  if (mark === undefined) return;
  lattice.sayAll({
    from: node,
    at: at + 1,
    mode: SHIFTED,
    byte: mark.second,
    kind: FIRST,
    list: endingWith(mark.first),
    extra: extra + CUT_FIRES,
    costOf: (unit) => page.keyLog(unit) + (unit === FULL_STOP ? FULL_STOP_FIRST : 0),
  });
}
