/**
 * What tells cheaply that a line may have been misread: a run of characters of which hardly one is
 * frequent, and a misreading that turns them into frequent ones. Clean text costs one look-up a
 * character.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { CHINESE_MARKS, FREQUENT_HANZI } from '../../language/frequent.ts';
import { COMMON_HANZI } from '../../language/generated/common.ts';
import { simplifiedOf } from '../../language/traditional.ts';
import { MISREADINGS, type Misreading } from './misreadings.ts';
import { bytesOf, LOST, type ReaderName } from './readers.ts';

/** Unusual characters in a row from which a line is looked at more closely. */
const LEAST_RUN = 3;

/** What a reading must show at first sight: characters, and the share of frequent ones. */
interface Demand {
  readonly length: number;
  readonly frequent: number;
}

/** Running text has two thirds. Where any two bytes are a character, chance gives a tenth. */
const DEMANDS = {
  patterned: { length: 2, frequent: 0.25 },
  alphabetic: { length: 4, frequent: 0.2 },
  // whole pages are in Cyrillic, none in accented letters alone
  cyrillic: { length: 6, frequent: 0.3 },
  patternless: { length: 7, frequent: 0.33 },
} as const satisfies Readonly<Record<string, Demand>>;

/** How much a misreading leaves to be known by: UTF-8 its pattern, an alphabet its letters. */
export const demandOf = ({ truth, reader }: Misreading): keyof typeof DEMANDS => {
  if (truth === 'utf-8') return 'patterned';
  if (reader === 'windows-1251') return 'cyrillic';
  return reader.startsWith('windows') ? 'alphabetic' : 'patternless';
};

/** Share of invalid sequences that a true reading may have. */
const MOST_INVALID = 0.5;

/** Characters of a region that the second look takes: its beginning alone, and more of it. */
const LOOKED_AT = [24, 120];

/** Runs nearer to one another than this are looked at together. */
const NEAR = 24;

/** Usual characters in a row that end a region, and how far it reaches at most. */
const CLEAN = 5;
const FARTHEST = 400;

/** Stands for lost bytes, so that it ends no run. */
const QUESTION = 0x3f;

const USUAL = 0;
const UNUSUAL = 1;

let kinds: Uint8Array | null = null;

/** ASCII, common characters in both their forms, and Chinese marks are usual. */
function kindTable(): Uint8Array {
  if (kinds !== null) return kinds;
  kinds = new Uint8Array(0x10000).fill(UNUSUAL);
  kinds.fill(USUAL, 0, 0x80);
  for (const character of COMMON_HANZI + CHINESE_MARKS) kinds[character.charCodeAt(0)] = USUAL;
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    if (kinds[simplifiedOf(String.fromCharCode(code)).charCodeAt(0)] === USUAL) kinds[code] = USUAL;
  }
  return kinds;
}

/** A part of a line that may have been misread, by UTF-16 offsets. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** Where its runs of unusual characters begin. */
  readonly runs: readonly number[];
}

/**
 * The parts of a line round its runs of unusual characters, with the clean text between near ones:
 * the first look, at each character once.
 */
export function unusualRegions(text: string): Region[] {
  const table = kindTable();
  const regions: { start: number; end: number; runs: number[] }[] = [];
  let run = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === QUESTION) continue;
    if (unit < 0x80 || table[unit] === USUAL) {
      run = 0;
      continue;
    }
    if (run === 0) start = i;
    run += 1;
    if (run < LEAST_RUN) continue;
    const last = regions.at(-1);
    if (last !== undefined && start - last.end <= NEAR) {
      last.end = i + 1;
      if (run === LEAST_RUN) last.runs.push(start);
    } else regions.push({ start, end: i + 1, runs: [start] });
  }
  return joined(
    regions.map((region) => ({
      start: reach(text, region.start, -1),
      end: reach(text, region.end - 1, 1) + 1,
      runs: region.runs,
    })),
  );
}

/** How far a region reaches from a run: over what is no clean Chinese, to the line's end. */
function reach(text: string, from: number, step: -1 | 1): number {
  const table = kindTable();
  let at = from;
  let usual = 0;
  for (let i = 0; i < FARTHEST && usual < CLEAN; i += 1) {
    const next = at + step;
    if (next < 0 || next >= text.length) break;
    at = next;
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) usual = table[unit] === USUAL ? usual + 1 : 0;
  }
  return at;
}

function joined(regions: readonly Region[]): Region[] {
  const result: Region[] = [];
  for (const region of regions) {
    const last = result.at(-1);
    if (last === undefined || region.start > last.end) result.push(region);
    else {
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, region.end),
        runs: [...last.runs, ...region.runs],
      };
    }
  }
  return result;
}

/** A byte that no encoding has, for one that is lost. */
const INVALID = 0xff;

const NON_ASCII = /[^\0-\x7f]/g;
const FREQUENT = 1;
const MARK = 2;

let weights: Uint8Array | null = null;

/** Frequent characters in both their forms, and marks. */
function weightTable(): Uint8Array {
  if (weights !== null) return weights;
  const frequent = new Set(FREQUENT_HANZI);
  weights = new Uint8Array(0x10000);
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    if (frequent.has(simplifiedOf(String.fromCharCode(code)))) weights[code] = FREQUENT;
  }
  for (const mark of CHINESE_MARKS) weights[mark.charCodeAt(0)] = MARK;
  return weights;
}

/**
 * How Chinese a text looks: the share of frequent characters among all but marks, 0 where too much
 * is invalid or `least` characters are not there.
 */
export function frequentShare(text: string, least = 2): number {
  const table = weightTable();
  let known = 0;
  let invalid = 0;
  let marked = 0;
  let all = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    all += 1;
    if (unit === 0xfffd) invalid += 1;
    else if (table[unit] === FREQUENT) known += 1;
    else if (table[unit] === MARK) marked += 1;
  }
  const letters = all - invalid - marked;
  if (letters < Math.max(1, least - marked) || invalid > all * MOST_INVALID) return 0;
  return known / letters;
}

/** The text that a whole misread text was, as a decoder gives it; losses are U+FFFD. */
export function reread(text: string, { reader, truth }: Misreading): string {
  const { values } = bytesOf(text, reader);
  const bytes = Uint8Array.from(values, (value) => (value === LOST ? INVALID : value));
  return new TextDecoder(truth).decode(bytes);
}

/** A run begins a little before its first unusual character: some of its own are usual. */
const ALIGNMENTS = [0, -1, 1, -2, 2];
const BEFORE = 2;

/** Runs of a region that the second look takes. */
const MOST_RUNS = 4;

/** A share below which a longer look is of no use. */
const HOPELESS_SHARE = 0.1;

/** A share that needs no further look. */
const CLEAR_SHARE = 0.5;

/** A reader that lacks more of the first characters did not misread them. */
const MOST_BARRED = 0.5;

/**
 * Cyrillic, Greek and kana have rows of their own in GBK and Big5, which another encoding shows as
 * frequent hanzi: 忘快抗. Such text is what it is.
 */
const ALPHABET = /[\u0370-\u04ff\u3041-\u30fa]/g;
const MOST_ALPHABET = 0.6;
const ALPHABET_SAMPLE = 40;

const isAlphabet = (text: string): boolean =>
  (text.match(ALPHABET)?.length ?? 0) > (text.match(NON_ASCII)?.length ?? 0) * MOST_ALPHABET;

/** The beginning of a run as one reader saw it. */
interface View {
  readonly bytes: Uint8Array;
  /** Byte offset of each character, and of the end. */
  readonly offsets: readonly number[];
  /** Index of the run's first unusual character. */
  readonly first: number;
}

function viewOf(line: string, region: Region, run: number, reader: ReaderName): View | null {
  const start = Math.max(region.start, run - BEFORE);
  const length = (LOOKED_AT.at(-1) ?? 0) + BEFORE;
  const part = line.slice(start, Math.min(start + length, region.end));
  const { values, starts, barred } = bytesOf(part, reader);
  const offsets: number[] = [];
  let lacking = 0;
  for (let i = 0; i < values.length; i += 1) {
    if ((starts[i] ?? -1) >= 0) offsets.push(i);
    if (barred[i] === 1 && offsets.length <= (LOOKED_AT[0] ?? 0)) lacking += 1;
  }
  if (lacking > Math.min(offsets.length, LOOKED_AT[0] ?? 0) * MOST_BARRED) return null;
  const bytes = Uint8Array.from(values, (value) => (value === LOST ? INVALID : value));
  return { bytes, offsets: [...offsets, values.length], first: run - start };
}

/** The greatest share of frequent characters that a truth gives, over the alignments. */
function shareOf({ bytes, offsets, first }: View, truth: string, least: number): number {
  const decoder = new TextDecoder(truth);
  let best = 0;
  for (const shift of ALIGNMENTS) {
    const from = offsets[Math.max(0, first + shift)] ?? 0;
    for (const length of LOOKED_AT) {
      const to = offsets[Math.max(0, first + shift) + length] ?? bytes.length;
      const share = frequentShare(decoder.decode(bytes.subarray(from, to)), least);
      best = Math.max(best, share);
      // the beginning says already that it is none
      if (share < HOPELESS_SHARE) break;
      if (best >= CLEAR_SHARE) return best;
    }
  }
  return best;
}

/** The misreadings under which a region of a line may be Chinese, the likeliest first. */
export function suspects(line: string, region: Region): Misreading[] {
  const shares = new Map<Misreading, number>();
  for (const run of region.runs.slice(0, MOST_RUNS)) {
    const views = new Map<ReaderName, View | null>();
    const alphabet = isAlphabet(line.slice(run, Math.min(run + ALPHABET_SAMPLE, region.end)));
    for (const misreading of MISREADINGS) {
      const { reader, truth } = misreading;
      if ((shares.get(misreading) ?? 0) >= CLEAR_SHARE) continue;
      if (alphabet && demandOf(misreading) === 'patternless') continue;
      let view = views.get(reader);
      if (view === undefined) {
        view = viewOf(line, region, run, reader);
        views.set(reader, view);
      }
      const { length, frequent: least } = DEMANDS[demandOf(misreading)];
      const found = view === null ? 0 : shareOf(view, truth, length);
      if (found >= Math.max(least, shares.get(misreading) ?? 0)) {
        shares.set(misreading, found);
      }
    }
  }
  const sorted = [...shares].sort((a, b) => b[1] - a[1]);
  const [best] = sorted;
  // one that stands out is the one
  return sorted
    .filter(([, found]) => found * 2 >= (best?.[1] ?? 0))
    .map(([misreading]) => misreading);
}
