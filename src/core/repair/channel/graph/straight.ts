/**
 * The characters of a page of which all bytes are known, so that only one character can stand there.
 * They are read without making nodes of a graph.
 */
import { type PairTable, pairTable } from '../../../language/gbk/pair-table.ts';
import type { Loss } from '../readers/losses.ts';
import type { Reader } from '../readers/readers.ts';
import { isTail, isWellFormed, lengthOf, type TruthName } from '../readers/truths.ts';
import { isPrivate } from '../readers/unusable.ts';
import type { CharacterArc } from './graph.ts';

const UNKNOWN = -1;

/** Number of nodes per place of the page. */
const HELD = 256;

/** Returns the character at a node of a graph of bytes if it is the only one, and otherwise `null`. */
export type Straight = (node: number) => CharacterArc | null;

/** For graphs in which nothing is certain. */
export const nowhere: Straight = () => null;

/** Two numbers for each character of the page: its first byte, and its second one. */
function bytesOf(points: readonly number[], reader: Reader, loss: Loss): Int16Array {
  const bytes = new Int16Array((points.length + 1) * 2).fill(UNKNOWN);
  const mark = loss.mark === null || loss.mark === '' ? UNKNOWN : loss.mark.codePointAt(0);
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] ?? 0;
    if (point === mark || (loss.spaced && point === 0x20)) continue;
    if (loss.withoutPrivate && isPrivate(point)) continue;
    const code = point < 0x80 ? point : reader.code(point);
    if (point >= 0x80 && (code === 0 || reader.second(point) !== 0)) continue;
    if (code > 0xff) {
      bytes[at * 2] = code >> 8;
      bytes[at * 2 + 1] = code & 0xff;
    } else if (code < 0x80 || reader.kind === 'pair' || isShown(code, loss)) bytes[at * 2] = code;
  }
  return bytes;
}

const isShown = (code: number, { lost, dropped }: Loss): boolean =>
  lost[code] !== 1 && dropped[code] !== 1;

/** Whether bytes may have vanished between any two characters. */
const mayVanish = ({ mark, dropped, withoutPrivate }: Loss): boolean =>
  mark === '' || withoutPrivate || dropped.includes(1);

/** The bytes of a page, and the characters that they certainly are. */
class Known {
  readonly #bytes: Int16Array;
  /** The table of pairs; `null` for UTF-8. */
  readonly #table: PairTable | null;

  constructor(bytes: Int16Array, table: PairTable | null) {
    this.#bytes = bytes;
    this.#table = table;
  }

  #byte(i: number): number {
    return this.#bytes[i] ?? UNKNOWN;
  }

  /** The index behind a byte: that of the second byte of its pair, or of the next character. */
  #after(i: number): number {
    return (i & 1) === 0 && this.#byte(i + 1) !== UNKNOWN ? i + 1 : (i | 1) + 1;
  }

  #nodeAt(i: number): number {
    return (i >> 1) * HELD + ((i & 1) === 0 ? 0 : this.#byte(i - 1));
  }

  at(node: number): CharacterArc | null {
    const held = node % HELD;
    const first = ((node - held) / HELD) * 2 + (held === 0 ? 0 : 1);
    if (held !== 0 && this.#byte(first - 1) !== held) return null;
    const lead = this.#byte(first);
    if (lead < 0x80) return null;
    return this.#table === null ? this.#utf8(first, lead) : this.#pair(first, lead, this.#table);
  }

  #pair(first: number, lead: number, table: PairTable): CharacterArc | null {
    const second = this.#after(first);
    const trail = this.#byte(second);
    const point = trail === UNKNOWN ? 0 : table(lead, trail);
    return point > 0 ? { point, to: this.#nodeAt(this.#after(second)), hole: false } : null;
  }

  #utf8(first: number, lead: number): CharacterArc | null {
    const length = lengthOf(lead);
    if (length === 0) return null;
    let point = lead & (0x7f >> length);
    let next = this.#after(first);
    for (let i = 1; i < length; i += 1) {
      const tail = this.#byte(next);
      if (!isTail(tail)) return null;
      point = (point << 6) | (tail & 0x3f);
      next = this.#after(next);
    }
    const behind = this.#byte(next);
    if (behind === UNKNOWN || isTail(behind) || !isWellFormed(point, length)) return null;
    return { point, to: this.#nodeAt(next), hole: false };
  }
}

/** The characters that are certain when a reader with a loss showed a page. */
export function straightBy(
  points: readonly number[],
  reader: Reader,
  loss: Loss,
  truth: TruthName,
): Straight {
  if (reader.kind === 'mended' || loss.converted !== null) return nowhere;
  // the pattern of UTF-8 shows that nothing is missing; two bytes of a pair do not
  if (truth !== 'utf-8' && mayVanish(loss)) return nowhere;
  const known = new Known(
    bytesOf(points, reader, loss),
    truth === 'utf-8' ? null : pairTable(truth),
  );
  return (node) => known.at(node);
}
