/**
 * Pairs that are not on the page because their cells of the code page are empty, and the characters
 * of which they took one byte or both.
 */
import {
  chainedBehind,
  emptyAsciiBehind,
  emptyBehind,
  hiddenBehind,
  tailsBehind,
  vanishingHalvesOf,
} from '../cells/cells.ts';
import { cutGloss, isToned } from '../evidence/gloss-marks.ts';
import { FOLDED_MARK, LETTER_AT_BEST } from '../evidence/priors.ts';
import { OWN_BYTE } from '../lattice/choice.ts';
import { CUT, HALF, type Node, READ, TAKEN, VANISHED } from '../lattice/node.ts';
import { inStep } from '../lattice/target.ts';
import { orphanLog } from './cut-end.ts';
import { isCutMark } from './cut-marks.ts';
import { isThoroughAt, type Reading } from './reading.ts';
import { byteOf, EURO_BYTE, FOLDED_LEAD, isFoldable, readKey, readWholes } from './shifted.ts';

const QUESTION = 0x3f;
/** Largest number of vanished pairs in succession. */
const MOST_HOLES = 3;

/** A character whose trail byte vanished together with the next lead byte. */
export function vanish({ lattice, page }: Reading, node: Node): void {
  const { at, byte } = node;
  if (page.isLineEnd(at)) return;
  lattice.sayAll({
    from: node,
    at,
    mode: VANISHED,
    byte: OWN_BYTE,
    kind: HALF,
    list: vanishingHalvesOf(byte),
    extra: 0,
    costOf: (unit) => page.keyLog(unit),
  });
}

/**
 * What may lie after a vanished pair. Further ones, and a cut, are considered only if the node
 * `isLikely`.
 */
export function readBehindHole(reading: Reading, node: Node, isLikely: boolean): void {
  const { lattice, page } = reading;
  const { at, byte, holes } = node;
  readHidden(reading, node);
  if (isLikely && holes < MOST_HOLES) {
    lattice.sayAll({
      from: node,
      at,
      mode: VANISHED,
      byte: OWN_BYTE,
      kind: HALF,
      list: chainedBehind(byte, isThoroughAt(reading, at)),
      extra: 0,
      costOf: (unit) => page.keyLog(unit),
    });
  }
  endBehindHole(reading, node, isLikely);
  // the pair included an ASCII character
  if (!lattice.matters(node.alpha + LETTER_AT_BEST)) return;
  for (const letter of emptyAsciiBehind(byte)) {
    lattice.show(node, inStep(at), {
      kind: TAKEN,
      unit: letter,
      code: letter,
      log: page.letterLog(letter, at),
    });
  }
}

/**
 * The run ends with the first character after a vanished pair: with a key and its gloss, or with a
 * cut.
 */
function endBehindHole(reading: Reading, node: Node, isLikely: boolean): void {
  const { lattice, page } = reading;
  const { at, byte } = node;
  const unit = page.unitAt(at);
  if (unit !== QUESTION && !isCutMark(unit) && !page.isLineEnd(at)) return;
  const syllable = cutGloss(page.text, at);
  if (syllable !== null) {
    for (const lead of emptyBehind(byte)) readKey(reading, node, lead, syllable);
    if (isToned(syllable)) return;
  }
  if (!isLikely) return;
  lattice.sayAll({
    from: node,
    at,
    mode: CUT,
    byte: 0,
    kind: HALF,
    list: tailsBehind(byte, isThoroughAt(reading, at)),
    extra: orphanLog(reading, unit),
    costOf: (hidden) => page.keyLog(hidden),
  });
}

/** Reads the character of the page after a vanished pair. */
function readHidden(reading: Reading, node: Node): void {
  const { at, byte } = node;
  const { unit, code } = reading.page.shownAt(at);
  if (code > 0) {
    readWholes(reading, node, code & 0xff, hiddenBehind(byte, code >> 8), 0);
    return;
  }
  const { lattice, page } = reading;
  const trail = byteOf(unit);
  if (trail >= 0x40 && trail <= EURO_BYTE) {
    lattice.sayAll({
      from: node,
      ...inStep(at + 1),
      kind: READ,
      list: hiddenBehind(byte, trail),
      extra: 0,
      costOf: (whole) => page.endLog(at + 1, whole),
    });
  }
  if (isFoldable(unit)) {
    readWholes(reading, node, unit + 0x80, hiddenBehind(byte, FOLDED_LEAD), FOLDED_MARK);
  }
}
