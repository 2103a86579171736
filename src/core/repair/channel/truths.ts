/** The encodings that misread text was written in: characters at a place of the bytes. */

import { FIRST_PAIR_TRAIL, pairTable } from '../../language/gbk/pair-table.ts';
import { sequenceLength } from '../../language/utf8.ts';
import { GONE } from './doubt.ts';
import { type Bytes, LOST } from './readers.ts';

export type TruthName = 'utf-8' | 'gb18030' | 'big5';

/** What the bytes at a place may have been. */
export interface Guess {
  readonly character: string;
  /** Bytes on the page that it took. */
  readonly length: number;
  /** A byte of it is not on the page. */
  readonly hole: boolean;
}

export type Truth = (bytes: Bytes, at: number) => readonly Guess[];

const NONE: readonly Guess[] = [];

/** A character of which too little is left to guess at. */
const gone = (length: number): readonly Guess[] => [{ character: GONE, length, hole: false }];
const QUESTION = 0x3f;

/** So few bytes can a code page lose that two lost ones can be tried: windows-1252 has five. */
const FEW = 8;

const isTail = (byte: number | undefined): byte is number =>
  byte !== undefined && byte >= 0x80 && byte <= 0xbf;
const isLost = (byte: number | undefined): boolean => byte === LOST || byte === QUESTION;

function fromBytes(sequence: readonly number[]): string | null {
  const [lead = 0, ...tails] = sequence;
  let code = tails.length === 1 ? lead & 0x1f : tails.length === 2 ? lead & 0x0f : lead & 0x07;
  for (const tail of tails) code = (code << 6) | (tail & 0x3f);
  const least = tails.length === 1 ? 0x80 : tails.length === 2 ? 0x800 : 0x10000;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Characters that one unknown byte may complete: hanzi and CJK marks, which run to U+9FFF. */
const mayFill = (character: string): boolean =>
  (character >= '\u4e00' && character <= '\u9fff') ||
  (character >= '\u3000' && character <= '\u3011') ||
  (character >= '\u2014' && character <= '\u2026') ||
  (character >= '\uff01' && character <= '\uff1f');

/** Bytes of a sequence, some of them lost: every character it may have been. */
function filled(bytes: Bytes, sequence: readonly number[], length: number): Guess[] {
  const missing = sequence.indexOf(LOST);
  const guesses: Guess[] = [];
  for (const byte of bytes.lost) {
    if (missing === 0 ? sequenceLength(byte) !== sequence.length : !isTail(byte)) continue;
    const whole = sequence.with(missing, byte);
    if (whole.includes(LOST)) {
      // two lost bytes: only where few were possible
      if (bytes.lost.length < FEW) guesses.push(...filled(bytes, whole, length));
      continue;
    }
    const character = fromBytes(whole);
    if (character !== null && mayFill(character)) guesses.push({ character, length, hole: true });
  }
  return guesses;
}

/** The bytes of a sequence that begins at a place, LOST for those that are gone; it may be cut. */
function sequenceAt({ values }: Bytes, at: number): { sequence: number[]; length: number } {
  const lead = values[at] ?? 0;
  const length = isLost(lead) ? 3 : sequenceLength(lead);
  const sequence = length === 0 ? [] : [isLost(lead) ? LOST : lead];
  for (let i = 1; i < length; i += 1) {
    const tail = values[at + i];
    if (isTail(tail)) sequence.push(tail);
    else if (isLost(tail)) sequence.push(LOST);
    else break;
  }
  return { sequence, length };
}

/** A whole sequence in which LOST stands for one byte or two. */
function marked(bytes: Bytes, sequence: readonly number[]): readonly Guess[] {
  if (sequence.every((byte) => byte === LOST)) return NONE;
  const whole = filled(bytes, sequence, sequence.length);
  // the `?` may be one of the text, behind a byte that was dropped
  const atEnd = sequence[2] === LOST && sequence[0] !== LOST;
  return atEnd ? [...whole, ...filled(bytes, sequence, 2)] : whole;
}

/** A sequence of three that lacks bytes without a trace. */
function dropped(bytes: Bytes, [first = 0, second]: readonly number[]): readonly Guess[] {
  if (second === undefined) {
    return bytes.lost.length < FEW ? filled(bytes, [first, LOST, LOST], 1) : NONE;
  }
  return [...filled(bytes, [first, second, LOST], 2), ...filled(bytes, [first, LOST, second], 2)];
}

/** Tails at a place that lack their lead: of one character, two at most. */
const tailsAt = ({ values }: Bytes, at: number): number => (isTail(values[at + 1]) ? 2 : 1);

const utf8: Truth = (bytes, at) => {
  const { sequence, length } = sequenceAt(bytes, at);
  if (length === 0) return isTail(bytes.values[at]) ? gone(tailsAt(bytes, at)) : NONE;
  const lacks = sequence.includes(LOST);
  if (sequence.length < length) {
    // a `?` by itself is one
    if (length !== 3 || bytes.values[at] === QUESTION) return NONE;
    return [...gone(sequence.length), ...(lacks ? NONE : dropped(bytes, sequence))];
  }
  if (lacks) return [...gone(sequence.length), ...marked(bytes, sequence)];
  const character = fromBytes(sequence);
  return character === null ? NONE : [{ character, length, hole: false }];
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const TRAILS = range(0x40, 0xfe);
const LEADS = range(0x81, 0xfe);

function twoByte(label: string): Truth {
  const table = pairTable(label);
  const characterOf = (lead: number, trail: number): string => {
    const point = table(lead, trail);
    return point > 0 ? String.fromCodePoint(point) : '';
  };
  const guesses = (characters: readonly string[]): Guess[] =>
    characters.filter(mayFill).map((character) => ({ character, length: 2, hole: true }));
  return ({ values }, at) => {
    const lead = values[at] ?? 0;
    const trail = values[at + 1];
    const character = trail === undefined ? '' : characterOf(lead, trail);
    if (character !== '') return [{ character, length: 2, hole: false }];
    if (lead >= 0x81 && (trail === undefined || isLost(trail))) {
      return guesses(TRAILS.map((byte) => characterOf(lead, byte)));
    }
    if (lead !== LOST && !(lead === QUESTION && (trail ?? 0) >= 0x80)) return NONE;
    // one sign for both bytes, or for the lead alone
    const both = lead === LOST ? gone(1) : NONE;
    if (trail === undefined || trail < FIRST_PAIR_TRAIL) return both;
    return [...both, ...guesses(LEADS.map((byte) => characterOf(byte, trail)))];
  };
}

const truths = new Map<TruthName, Truth>([['utf-8', utf8]]);

export function truthOf(name: TruthName): Truth {
  let truth = truths.get(name);
  if (truth === undefined) {
    truth = twoByte(name);
    truths.set(name, truth);
  }
  return truth;
}
