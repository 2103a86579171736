/**
 * The end of a run at a cut: a character of which only the lead byte is on the page, and what
 * follows it.
 */
import { endLog } from '../cells/balance.ts';
import { halvesOf } from '../cells/cells.ts';
import { cutGloss, isToned } from '../evidence/gloss-marks.ts';
import { CUT_FIRES, LOST_TRAIL } from '../evidence/priors.ts';
import { CUT, HALF, NOTHING, type Node, PLAIN, TAKEN } from '../lattice/node.ts';
import { inStep } from '../lattice/target.ts';
import { costBehind } from './costs.ts';
import { cutMarkOf } from './cut-marks.ts';
import { isLineEndTag, tagLength } from './eaten.ts';
import type { Reading } from './reading.ts';

const QUESTION = 0x3f;
const LINE_FEED = 0x0a;
const TAG = 0x3c;
const LONGEST_TAG = 240;

/**
 * A sentence that continues on a new line, because its first character is a mark that ends
 * something.
 */
const CONTINUED = /^\n[,，、。；;：:）)]/;

/** Log probability that the page shows `unit` where a byte was orphaned. */
export const orphanLog = ({ page }: Reading, unit: number): number =>
  unit === QUESTION ? 0 : page.around.orphanGone;

/** The characters that begin with the node's byte and whose trail byte is not on the page. */
export function halve(reading: Reading, node: Node): void {
  const { lattice, page } = reading;
  const { at, byte } = node;
  const syllable = cutGloss(page.text, at);
  if (syllable !== null && isToned(syllable)) return;
  const extra = orphanLog(reading, page.unitAt(at));
  lattice.sayAll({
    from: node,
    at,
    mode: CUT,
    byte: 0,
    kind: HALF,
    list: halvesOf(byte),
    extra,
    costOf: costBehind(page, node),
  });
}

/** After a character whose trail byte is gone: what vanished with it, or why it was cut. */
export function readCut(reading: Reading, node: Node): void {
  const { lattice, page } = reading;
  const { at, byte } = node;
  if (byte > 0) {
    lattice.show(node, inStep(at), TAKEN, byte, byte, 0);
    return;
  }
  if (page.isLineEnd(at)) {
    const log = endLog(node.open, node.last);
    lattice.show(node, inStep(at + 1), NOTHING, 0, LINE_FEED, log);
    return;
  }
  if (page.unitAt(at) !== QUESTION) {
    sayMark(reading, node, at, 0);
    return;
  }
  sayMark(reading, node, at + 1, page.around.orphanShown);
  for (const { character, log, isModelled } of page.eatenAt(at + 1)) {
    const eaten = character.charCodeAt(0);
    if (character === '') lattice.show(node, inStep(at + 1), NOTHING, 0, 0, LOST_TRAIL);
    else if (character === '<') skipTag(reading, node);
    else if (isModelled) lattice.show(node, inStep(at + 1), TAKEN, eaten, eaten, log);
    else lattice.show(node, inStep(at + 1), TAKEN, eaten, 0, log);
  }
}

/** Skips the rest of a tag whose `<` was eaten. The text continues after it, or its line ends. */
function skipTag({ lattice, page }: Reading, node: Node): void {
  const from = node.at + 1;
  const tag = page.text.slice(from, from + LONGEST_TAG);
  let end = from + tagLength(tag);
  if (isLineEndTag(tag)) {
    lattice.show(node, inStep(end), TAKEN, TAG, LINE_FEED, endLog(node.open, node.last));
    return;
  }
  while (CONTINUED.test(page.text.slice(end, end + 2))) end += 1;
  // a box within a sentence, which goes on in the next text
  const isSplit = end >= page.text.length && CONTINUED.test(`\n${page.next.slice(0, 1)}`);
  const code = isSplit ? page.next.charCodeAt(0) : 0;
  lattice.show(node, inStep(end), TAKEN, TAG, code, 0);
}

function sayMark({ lattice, page }: Reading, node: Node, at: number, extra: number): void {
  const mark = cutMarkOf(page.unitAt(at));
  if (mark === undefined) return;
  lattice.say(node, inStep(at + 1), PLAIN, mark.wide, extra + CUT_FIRES);
}
