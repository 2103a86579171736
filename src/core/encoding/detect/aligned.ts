/**
 * Finds the most probable reading of text in a two-byte encoding in which bytes may be missing or
 * wrong. An ordinary decoder that has lost a byte reads garbage up to the next ASCII byte. Here any
 * byte may also be skipped at a cost (Viterbi over the offsets):
 *
 *     D3 | B0 EC B2 A1 …  the first byte belongs to a character that was cut off
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { pairTable } from '../../language/gbk/pair-table.ts';
import { ERROR, type Family } from '../../language/model/character-costs.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import {
  beginReading,
  plausibility,
  type Reading,
  read,
} from '../../language/model/plausibility.ts';

/** Whether a four-byte code of gb18030 begins here, which a digit after the lead byte shows. */
const isFourByte = (bytes: Uint8Array, at: number): boolean => {
  const second = bytes[at + 1] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  return second >= 0x30 && second <= 0x39 && fourth >= 0x30 && fourth <= 0x39;
};

/** A reading of the first bytes, and the one that it goes on from. */
interface Step {
  readonly reading: Reading;
  /** What was read last: a code point, or 0 for a byte that belongs to no character. */
  readonly point: number;
  /** Where its bytes begin. */
  readonly start: number;
  readonly before: Step | null;
}

/** The most probable reading of all bytes. */
function bestPath(
  model: LanguageModel,
  bytes: Uint8Array,
  label: string,
  family: Family,
): Step | undefined {
  const table = pairTable(label);
  const four = label === 'gb18030' ? new TextDecoder(label) : null;
  const best: (Step | undefined)[] = new Array(bytes.length + 4);
  best[0] = { reading: beginReading(model), point: 0, start: 0, before: null };
  const offer = (end: number, reading: Reading, point: number, start: number): void => {
    const known = best[end];
    const before = best[start] ?? null;
    if (known === undefined || reading.log > known.reading.log) {
      best[end] = { reading, point, start, before };
    }
  };
  for (let at = 0; at < bytes.length; at += 1) {
    const step = best[at];
    if (step === undefined) continue;
    const { reading } = step;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      offer(at + 1, read(model, reading, byte, family), byte, at);
      continue;
    }
    offer(at + 1, { ...reading, log: reading.log + ERROR }, 0, at);
    const trail = bytes[at + 1] ?? 0;
    const point = table(byte, trail);
    if (point > 0) offer(at + 2, read(model, reading, point, family), point, at);
    else if (four !== null && isFourByte(bytes, at)) {
      const character = four.decode(bytes.subarray(at, at + 4));
      if (!character.includes('\ufffd')) {
        const code = character.codePointAt(0) ?? 0;
        offer(at + 4, read(model, reading, code, family), code, at);
      }
    }
  }
  return best[bytes.length] ?? best[bytes.length - 1];
}

/** Log probability (nats) of the bytes in their most probable reading under a two-byte encoding. */
export const alignedPlausibility = (
  model: LanguageModel,
  bytes: Uint8Array,
  label: string,
  family: Family,
): number => bestPath(model, bytes, label, family)?.reading.log ?? Number.NEGATIVE_INFINITY;

/**
 * Gain (nats) from which a character beside a lost byte is sure. Otherwise the byte may belong to
 * the character, and one of the character's own bytes may be the one that is left over.
 */
const SURE = 3;

/** Number of characters before and behind a place that show which of two readings is right. */
const AROUND = 4;

interface Unit {
  readonly text: string;
  /** Its bytes. */
  readonly bytes: Uint8Array;
}

/**
 * The text of that reading, and its log probability (nats). Each byte that belongs to no character
 * becomes U+FFFD, and so does a character beside it that is not sure.
 */
export function alignedText(
  model: LanguageModel,
  bytes: Uint8Array,
  label: string,
  family: Family,
): { readonly text: string; readonly log: number } {
  const last = bestPath(model, bytes, label, family);
  if (last === undefined) return { text: '', log: Number.NEGATIVE_INFINITY };
  const units: Unit[] = [];
  for (let step = last, end = bytes.length; step.before !== null; step = step.before) {
    const start = step.start;
    const text = step.point === 0 ? '\ufffd' : String.fromCodePoint(step.point);
    units.push({ text, bytes: bytes.subarray(start, end) });
    end = start;
  }
  units.reverse();
  const table = pairTable(label);
  const textOf = (from: number, to: number): string =>
    units
      .slice(Math.max(0, from), Math.max(0, to))
      .map(({ text }) => text)
      .join('');
  /** Whether the units at `at` and behind it, a lost byte and a pair in either order, are doubtful. */
  const isDoubtful = (at: number): boolean => {
    const [one, two] = [units[at], units[at + 1]];
    if (one === undefined || two === undefined || one.bytes.length + two.bytes.length !== 3) {
      return false;
    }
    const three = bytes.subarray(one.bytes.byteOffset - bytes.byteOffset).subarray(0, 3);
    const [a = 0, b = 0, c = 0] = three;
    const point = one.bytes.length === 1 ? table(a, b) : table(b, c);
    if (point <= 0) return false;
    const other = String.fromCodePoint(point);
    const otherText = one.bytes.length === 1 ? `${other}\ufffd` : `\ufffd${other}`;
    const [before, after] = [textOf(at - AROUND, at), textOf(at + 2, at + 2 + AROUND)];
    const gain =
      plausibility(model, before + one.text + two.text + after, family) -
      plausibility(model, before + otherText + after, family);
    return gain < SURE;
  };
  const doubtful = new Set<number>();
  units.forEach(({ text }, at) => {
    if (text !== '\ufffd') return;
    if (isDoubtful(at)) doubtful.add(at + 1);
    if (isDoubtful(at - 1)) doubtful.add(at - 1);
  });
  return {
    text: units.map(({ text }, at) => (doubtful.has(at) ? '\ufffd' : text)).join(''),
    log: last.reading.log,
  };
}
