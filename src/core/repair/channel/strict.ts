/**
 * Reads a part of a line from which nothing was lost: each character of the page has one code of the
 * reader, and all codes together spell a text. Such a part needs no search, because only one path
 * leads through it.
 */
import { pairTable } from '../../language/gbk/pair-table.ts';
import { WHOLE } from './readers/losses.ts';
import type { Misreading } from './readers/misreadings.ts';
import { readerOf } from './readers/readers.ts';
import { isTail, isWellFormed, lengthOf } from './readers/truths.ts';
import type { Hypothesis } from './readings.ts';
import { type Found, type Step, UNREACHED } from './search/path.ts';
import { EMPTY, type Prefixes } from './search/prefixes.ts';
import { ENTER, endingAfter } from './search/search.ts';
import type { Page } from './searches.ts';

/** The bytes of a page. */
interface Bytes {
  readonly bytes: Uint8Array;
  /** For each byte, the place on the page that is reached with it, in code points. */
  readonly places: Uint32Array;
  /** 1 for bytes after which the reader holds the lead byte of a pair. */
  readonly held: Uint8Array;
}

/** Returns `null` if the reader lacks a character or has two codes for one. */
function bytesOf(points: readonly number[], misreading: Misreading): Bytes | null {
  const reader = readerOf(misreading.reader);
  const bytes = new Uint8Array(points.length * 2);
  const places = new Uint32Array(points.length * 2);
  const held = new Uint8Array(points.length * 2);
  let length = 0;
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] ?? 0;
    const code = point < 0x80 ? point : reader.code(point);
    if (point >= 0x80 && (code === 0 || reader.second(point) !== 0)) return null;
    if (code > 0xff) {
      bytes[length] = code >> 8;
      places[length] = at;
      held[length] = 1;
      length += 1;
    }
    bytes[length] = code & 0xff;
    places[length] = at + 1;
    length += 1;
  }
  return { bytes: bytes.subarray(0, length), places, held };
}

/** A code point and the offset after its bytes, or −1 if there is none. */
class Cursor {
  point = 0;
  next = 0;
  readonly #bytes: Uint8Array;
  readonly #table: ((lead: number, trail: number) => number) | null;

  constructor(bytes: Uint8Array, { truth }: Misreading) {
    this.#bytes = bytes;
    this.#table = truth === 'utf-8' ? null : pairTable(truth);
  }

  /** Reads the character at an offset. Returns false if the bytes there form none. */
  read(at: number): boolean {
    const lead = this.#bytes[at] ?? 0;
    this.point = lead;
    this.next = at + 1;
    if (lead < 0x80) return true;
    if (this.#table !== null) {
      this.point = this.#table(lead, this.#bytes[at + 1] ?? 0);
      this.next = at + 2;
      return this.point > 0;
    }
    const length = lengthOf(lead);
    if (length === 0) return false;
    this.point = lead & (0x7f >> length);
    for (let i = 1; i < length; i += 1) {
      const tail = this.#bytes[at + i] ?? 0;
      if (!isTail(tail)) return false;
      this.point = (this.point << 6) | (tail & 0x3f);
    }
    this.next = at + length;
    return isWellFormed(this.point, length);
  }
}

/** A character of a reading, with the places on the page where it begins and ends. */
type Spelled = Pick<Step, 'from' | 'to' | 'point' | 'edge'>;

/** The text of a page that a misreading explains without a rest, or `null`. */
function spell(points: readonly number[], misreading: Misreading): readonly Spelled[] | null {
  const seen = bytesOf(points, misreading);
  if (seen === null) return null;
  const { bytes, places, held } = seen;
  const cursor = new Cursor(bytes, misreading);
  const spelled: Spelled[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at = cursor.next) {
    if (!cursor.read(at)) return null;
    const last = cursor.next - 1;
    const to = places[last] ?? 0;
    spelled.push({ from, to, point: cursor.point, edge: held[last] !== 1 });
    from = to;
  }
  return spelled;
}

const textOf = (spelled: readonly Spelled[]): string =>
  spelled.map(({ point }) => String.fromCodePoint(point)).join('');

function weigh(prefixes: Prefixes, { points, behind }: Page, spelled: readonly Spelled[]): Found {
  const logs = new Float64Array(points.length + 1).fill(UNREACHED);
  let prefix = EMPTY;
  let log = ENTER;
  const steps = spelled.map((character): Step => {
    const { point, to } = character;
    const cost = prefixes.cost(prefix, point);
    prefix = prefixes.after(prefix, point);
    log += cost;
    logs[to] = log;
    return { ...character, recoded: true, hole: false, cost, choices: 1, examined: 1 };
  });
  return {
    steps,
    logs,
    log: log + endingAfter(prefixes, prefix, behind),
    share: shareOfBest({ steps }),
  };
}

/** The share of each step if the best path is the only one. */
export function shareOfBest({ steps }: Pick<Found, 'steps'>): Found['share'] {
  const keyOf = ({ from, to, point }: Parameters<Found['share']>[0]): string =>
    `${from} ${to} ${point}`;
  const keys = new Set(steps.map(keyOf));
  return (step) => (keys.has(keyOf(step)) ? 1 : 0);
}

/** Least mean cost (nats) of a character from which a strict reading is worth no further look. */
const LEAST_MEAN = -8.5;

function meanOf({ steps }: Found): number {
  const letters = steps.filter(({ point }) => point >= 0x80);
  return letters.reduce((sum, { cost }) => sum + cost, 0) / Math.max(1, letters.length);
}

/** Whether both encodings have pairs of bytes. */
export const isBetweenPairs = ({ truth, reader }: Misreading): boolean =>
  truth !== 'utf-8' && readerOf(reader).kind === 'pair';

/**
 * Whether a reading that explains every byte may be false nevertheless: between encodings of pairs
 * almost any two characters form another two.
 */
export const isLoose = ({ truth, reader }: Misreading): boolean =>
  truth !== 'utf-8' && readerOf(reader).kind !== 'single';

/**
 * The readings of a part of a line by misreadings without losses that explain all of it and cost
 * what Chinese text costs. `isLikely` looks at such a text before the model, which is asked for by
 * `prefixes`.
 */
export function strictReadings(
  prefixes: () => Prefixes,
  page: Page,
  misreadings: readonly Misreading[],
  isLikely: (text: string, misreading: Misreading) => boolean = () => true,
): Hypothesis[] {
  return misreadings.flatMap((misreading) => {
    if (readerOf(misreading.reader).kind === 'mended') return [];
    const spelled = spell(page.points, misreading);
    if (spelled === null || !isLikely(textOf(spelled), misreading)) return [];
    const found = weigh(prefixes(), page, spelled);
    if (meanOf(found) < LEAST_MEAN) return [];
    return [{ layers: [{ misreading, loss: WHOLE }], found, log: found.log }];
  });
}
