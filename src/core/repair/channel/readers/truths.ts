/** The encodings in which misread text was written: the characters that a graph of bytes spells. */
import { FIRST_PAIR_TRAIL, pairTable } from '../../../language/gbk/pair-table.ts';
import type { Arcs, ByteArc, Bytes, CharacterArc, Characters } from '../search/graph.ts';
import { type Choices, type Fills, Sink } from './spelled.ts';

export type TruthName = 'utf-8' | 'gb18030' | 'big5';

/** A character that was given up. */
export interface Skip {
  /** The node after it. */
  readonly to: number;
  /** Whether bytes of it are on the page, so that what is missing left no mark. */
  readonly broken: boolean;
}

export interface Spelled extends Characters {
  /** The nodes after a character for which the bytes at a node are too few. */
  readonly skips: (node: number) => readonly Skip[];
  /** The characters that may come next, of which the arcs are a part. */
  readonly choices: (node: number) => Choices;
}

export const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** Number of bytes of a sequence that begins with a byte; 0 if none does. */
export function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Whether a code point needs this many bytes and is not a surrogate. */
export function isWellFormed(point: number, length: number): boolean {
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}

/** Whether the end of a page may have lost the last bytes of a character. */
const isCut = (bytes: Bytes, node: number): boolean =>
  bytes.mayBeCut && bytes.places(node).includes(bytes.length);

/**
 * Number of ways in which the missing bytes of a character may be completed: one byte, or a lead
 * byte of UTF-8 and one more. Of the characters for which a text leaves more ways, the most
 * probable one is right in one of five.
 */
const MOST = 1024;

/**
 * Continues with each byte at a node: those on the page, and those that may be missing, unless
 * more of these are counted than `ways` permits. `go` is told how many ways are left.
 */
function forEach(
  { known, gaps }: Arcs,
  isPossible: (byte: number) => boolean,
  isCounted: (byte: number) => boolean,
  ways: number,
  sink: Sink,
  go: (byte: number, to: number, hole: boolean, ways: number) => void,
): void {
  for (const { byte, to, hole } of known) go(byte, to, hole, ways);
  if (gaps.length === 0) return;
  let count = 0;
  for (const { bytes } of gaps) for (const byte of bytes) if (isCounted(byte)) count += 1;
  if (count > ways) {
    sink.partial = true;
    return;
  }
  for (const { bytes, to, holds } of gaps) {
    for (const byte of bytes) {
      if (isPossible(byte)) go(byte, holds ? to + byte : to, true, ways / Math.max(1, count));
    }
  }
}

/** A sequence of UTF-8 as far as it has been spelled. */
interface Sequence {
  readonly lead: number;
  readonly point: number;
  readonly length: number;
  /** Number of bytes that are missing. */
  readonly left: number;
  readonly hole: boolean;
  readonly ways: number;
}

function tails(bytes: Bytes, node: number, sequence: Sequence, sink: Sink): void {
  const { lead, point, length, left, hole, ways } = sequence;
  if (left === 0) {
    if (isWellFormed(point, length)) sink.put(point, node, hole);
    return;
  }
  const isSecond = left === length - 1;
  const isPossible = (byte: number): boolean =>
    isTail(byte) && (!isSecond || sink.fills.beginsWith(lead, byte));
  forEach(bytes.arcs(node), isPossible, isTail, ways, sink, (byte, to, isGap, next) => {
    if (!isTail(byte)) return;
    const isHole = hole || isGap;
    if (isHole && isSecond && !sink.fills.beginsWith(lead, byte)) return;
    const longer: Sequence = {
      lead,
      point: (point << 6) | (byte & 0x3f),
      length,
      left: left - 1,
      hole: isHole,
      ways: next,
    };
    tails(bytes, to, longer, sink);
  });
  if (left === 1 && ways >= 0x40 && isCut(bytes, node)) cut(sequence, node, sink);
}

/** All last bytes that a sequence which was cut off may have had. */
function cut({ point, length }: Sequence, node: number, sink: Sink): void {
  for (let tail = 0; tail < 0x40; tail += 1) {
    const whole = (point << 6) | tail;
    if (isWellFormed(whole, length)) sink.put(whole, node, true);
  }
}

/** Returns the code point of a complete byte sequence on the page, and the node after it. */
function wholeAt(bytes: Bytes, node: number): CharacterArc | null {
  const [lead] = bytes.arcs(node).known;
  if (lead === undefined || lead.hole || lead.byte < 0x80) return null;
  const length = lengthOf(lead.byte);
  if (length === 0) return null;
  let point = lead.byte & (0x7f >> length);
  let { to } = lead;
  for (let i = 1; i < length; i += 1) {
    const { known: tailsHere } = bytes.arcs(to);
    const [tail] = tailsHere;
    if (tail === undefined || tailsHere.length > 1 || tail.hole || !isTail(tail.byte)) return null;
    point = (point << 6) | (tail.byte & 0x3f);
    to = tail.to;
  }
  // a tail byte after it belongs to another sequence, whose beginning may have been lost with an
  // end
  if (bytes.arcs(to).known.some(({ byte }) => isTail(byte))) return null;
  return isWellFormed(point, length) ? { point, to, hole: false } : null;
}

function spellUtf8(bytes: Bytes, node: number, sink: Sink): void {
  // if nothing is missing, no loss is looked for: a second loss would have to hide the first
  const isSure = bytes.arcs(node).known.length === 1;
  const whole = isSure ? wholeAt(bytes, node) : null;
  if (whole !== null) {
    sink.show(whole.point, whole.to, false);
    return;
  }
  const isPossible = (byte: number): boolean => sink.fills.begins(byte);
  forEach(bytes.arcs(node), isPossible, isPossible, MOST, sink, (byte, to, hole, ways) => {
    if (byte < 0x80) {
      sink.show(byte, to, hole);
      return;
    }
    const length = lengthOf(byte);
    if (length === 0 || (hole && !isPossible(byte))) return;
    const point = byte & (0x7f >> length);
    tails(bytes, to, { lead: byte, point, length, left: length - 1, hole, ways }, sink);
  });
}

type Table = (lead: number, trail: number) => number;

/** The same for pairs of bytes, of which a reader shows many as one mark. */
const MOST_PAIRS = 32768;

const anyByte = (): boolean => true;
const isTrail = (byte: number): boolean => byte >= FIRST_PAIR_TRAIL;

function spellPairs(bytes: Bytes, node: number, sink: Sink, table: Table): void {
  forEach(bytes.arcs(node), anyByte, anyByte, MOST_PAIRS, sink, (lead, behind, isGap, ways) => {
    if (lead < 0x80) {
      sink.show(lead, behind, isGap);
      return;
    }
    forEach(bytes.arcs(behind), isTrail, isTrail, ways, sink, (trail, to, hole) => {
      const point = trail < FIRST_PAIR_TRAIL ? 0 : table(lead, trail);
      if (point > 0) sink.put(point, to, hole || isGap);
    });
    if (isGap || !isCut(bytes, behind)) return;
    for (let trail = FIRST_PAIR_TRAIL; trail < 0xff; trail += 1) {
      const point = table(lead, trail);
      if (point > 0) sink.put(point, behind, true);
    }
  });
}

/** Greatest number of marks that the page shows for a single character. */
const MOST_MARKS: Readonly<Record<TruthName, number>> = { 'utf-8': 3, gb18030: 2, big5: 2 };

/** The known bytes at a node, one after another, as far as they belong to one character. */
function skipsAt(bytes: Bytes, node: number, truth: TruthName): readonly Skip[] {
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
    const [trail] = known(bytes, mark, FIRST_PAIR_TRAIL);
    if (trail !== undefined && trail.byte < 0x80) found.push({ to: trail.to, broken: false });
  }
  let [arc] = known(bytes, node, 0x80);
  if (arc === undefined) return found;
  found.push({ to: arc.to, broken: true });
  const most = truth === 'utf-8' ? Math.max(1, lengthOf(arc.byte)) : 2;
  for (let i = 1; i < most; i += 1) {
    [arc] = known(bytes, arc.to, truth === 'utf-8' ? 0x80 : FIRST_PAIR_TRAIL);
    if (arc === undefined || (truth === 'utf-8' && !isTail(arc.byte))) break;
    found.push({ to: arc.to, broken: true });
  }
  return found;
}

const known = (bytes: Bytes, node: number, least: number): readonly ByteArc[] =>
  bytes.arcs(node).known.filter(({ byte, hole }) => byte >= least && !hole);

/**
 * The graph of the characters that bytes spell. With `frequency`, the probability of a character by
 * itself, only the most frequent ones are kept where many may fill a hole.
 */
export function spell(
  bytes: Bytes,
  truth: TruthName,
  fills: Fills,
  frequency: ((point: number) => number) | null,
): Spelled {
  const characters = new Map<number, Choices>();
  const skips = new Map<number, readonly Skip[]>();
  const table = truth === 'utf-8' ? null : pairTable(truth);
  const sink = new Sink(fills, frequency);
  const choices = (node: number): Choices => {
    let known = characters.get(node);
    if (known === undefined) {
      sink.begin((Math.floor(node / bytes.scale) + 1) * bytes.scale, bytes.within(node));
      if (table === null) spellUtf8(bytes, node, sink);
      else spellPairs(bytes, node, sink, table);
      known = sink.choices();
      characters.set(node, known);
    }
    return known;
  };
  return {
    arcs: (node) => choices(node).arcs,
    choices,
    skips(node) {
      let list = skips.get(node);
      if (list === undefined) {
        list = skipsAt(bytes, node, truth);
        skips.set(node, list);
      }
      return list;
    },
    places: (node) => bytes.places(node),
    scale: bytes.scale,
    length: bytes.length,
  };
}
