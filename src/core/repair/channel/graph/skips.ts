/** Characters that are given up, because too little is left of their bytes. */
import { FIRST_PAIR_TRAIL } from '../../../language/gbk/pair-table.ts';
import { isTail, lengthOf, type TruthName } from '../readers/truths.ts';
import type { Bytes } from './bytes.ts';
import type { ByteArc } from './graph.ts';

/** A character that was given up. */
export interface Skip {
  /** The node after it. */
  readonly to: number;
  /** Whether bytes of it are on the page, so that what is missing left no mark. */
  readonly broken: boolean;
}

/** Greatest number of marks that the page shows for a single character. */
const MOST_MARKS: Readonly<Record<TruthName, number>> = { 'utf-8': 3, gb18030: 2, big5: 2 };

/** The first byte at a node that is on the page and not below `least`. */
const shownAt = (bytes: Bytes, node: number, least: number): ByteArc | undefined =>
  bytes.arcs(node).known.find(({ byte, hole }) => byte >= least && !hole);

/** The nodes after a character that begins at a node, as far as its known bytes may belong to it. */
export function skipsAt(bytes: Bytes, node: number, truth: TruthName): readonly Skip[] {
  const mark = bytes.skipped(node);
  const found: Skip[] = mark === null ? [] : [{ to: mark, broken: false }];
  // a character whose bytes are nearly all lost may have left several marks
  let last = mark;
  for (let i = 1; last !== null && i < MOST_MARKS[truth]; i += 1) {
    last = bytes.skipped(last);
    if (last !== null) found.push({ to: last, broken: false });
  }
  if (mark !== null && truth !== 'utf-8') {
    // the trail byte of a lost lead byte is shown as ASCII
    const trail = shownAt(bytes, mark, FIRST_PAIR_TRAIL);
    if (trail !== undefined && trail.byte < 0x80) found.push({ to: trail.to, broken: false });
  }
  let arc = shownAt(bytes, node, 0x80);
  if (arc === undefined) return found;
  found.push({ to: arc.to, broken: true });
  const most = truth === 'utf-8' ? Math.max(1, lengthOf(arc.byte)) : 2;
  for (let i = 1; i < most; i += 1) {
    arc = shownAt(bytes, arc.to, truth === 'utf-8' ? 0x80 : FIRST_PAIR_TRAIL);
    if (arc === undefined || (truth === 'utf-8' && !isTail(arc.byte))) break;
    found.push({ to: arc.to, broken: true });
  }
  return found;
}
