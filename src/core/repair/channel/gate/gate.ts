/**
 * The second look at what the first one found unusual: it searches for a misreading that turns it
 * into frequent characters.
 */
import { decodeAs } from '../../../language/gbk/decode-as.ts';
import { ableToShow, completeFor, contains } from '../readers/able.ts';
import { bytesAndOffsets, bytesOf, countBarred, hasAll } from '../readers/bytes.ts';
import {
  MISREADINGS,
  type Misreading,
  OTHER_ALPHABETS,
  patternOf,
} from '../readers/misreadings.ts';
import { type ReaderName, readerOf } from '../readers/readers.ts';
import { isTail } from '../readers/truths.ts';
import { isOtherLanguage, lettersIn } from './letters.ts';
import { hasPatternOfUtf8 } from './lossy-utf8.ts';
import type { Region } from './regions.ts';
import { frequentShare, isMark, shareOf, tallyBytes } from './tally.ts';

/** What a reading must show at first: a number of characters, and a share of frequent ones. */
interface Demand {
  readonly length: number;
  readonly frequent: number;
}

/**
 * Running text has two thirds of frequent characters. Where any two bytes are a character, chance
 * gives a tenth.
 */
const DEMANDS = {
  patterned: { length: 2, frequent: 0.25 },
  // pages in other alphabets contain a few sequences of UTF-8 by chance
  patternedForeign: { length: 5, frequent: 0.4 },
  alphabetic: { length: 4, frequent: 0.2 },
  // whole pages are written in such alphabets, but none only in accented letters
  foreign: { length: 6, frequent: 0.44 },
  patternless: { length: 6, frequent: 0.28 },
} as const satisfies Readonly<Record<string, Demand>>;

/**
 * The same for UTF-8 that was read in an encoding of another script, in which whole pages are
 * written.
 */
const MOST_INVALID = { 'utf-8': 0.8, gb18030: 0.5, big5: 0.5 } as const;

/**
 * The same for UTF-8 that was read in an encoding of another script, in which whole pages are
 * written.
 */
const MOST_INVALID_FOREIGN = 0.4;

const mostInvalid = ({ truth, reader }: Misreading): number =>
  OTHER_ALPHABETS.has(reader)
    ? Math.min(MOST_INVALID[truth], MOST_INVALID_FOREIGN)
    : MOST_INVALID[truth];

/**
 * Number of characters of a region that are examined: first only its beginning, then more of it.
 */
const LOOKED_AT = [24, 120];

/** The original of a text that was misread as a whole, as a decoder gives it. Losses are U+FFFD. */
export function reread(text: string, { reader, truth }: Misreading): string {
  return decodeAs(truth, bytesOf(text, readerOf(reader)));
}

/**
 * Offsets at which a run may begin. It begins a little before its first unusual character, because
 * some of its own characters are usual.
 */
const ALIGNMENTS = [0, -1, 1, -2, 2];
const BEFORE = 2;
const FARTHEST_BEFORE = 24;

/** Number of runs of a region that are examined. */
const MOST_RUNS = 4;

/** Share below which examining more text is useless. */
const GIVE_UP_SHARE = 0.1;

/** Share above which no further look is needed. */
const CLEAR_SHARE = 0.5;

/** Share of missing characters above which a reader cannot have misread the text. */
const MOST_BARRED = 0.5;

/**
 * Cyrillic, Greek and kana have rows of their own in GBK and Big5, which another encoding shows as
 * frequent hanzi: 忘快抗. Such text is not damaged.
 */
const MOST_ALPHABET = 0.6;
const SAMPLE = 40;

/** The beginning of a run as one reader saw it. */
interface View {
  readonly bytes: Uint8Array;
  /** Byte offsets from which it is read, the most probable first. */
  readonly begins: readonly number[];
  /** Whether it has bytes that UTF-8 has for Chinese characters. */
  readonly mayBeUtf8: boolean;
}

/**
 * Where the string of a run begins: after ASCII or punctuation, because programs misread whole
 * strings.
 */
function beginningOf(line: string, region: Region, run: number): number {
  const least = Math.max(region.start, run - FARTHEST_BEFORE);
  let at = run;
  while (at > least && isWord(line[at - 1])) at -= 1;
  return Math.max(region.start, Math.min(at, run - BEFORE));
}

const isWord = (character = ''): boolean => character >= '\x80' && !isMark(character.charCodeAt(0));

/** Whether some bytes contain the sequence of a character from U+3000 to U+9FFF in UTF-8. */
function hasHanzi(bytes: Uint8Array): boolean {
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0xe3 || lead > 0xe9) continue;
    if (isTail(bytes[at + 1] ?? 0) && isTail(bytes[at + 2] ?? 0)) return true;
  }
  return false;
}

function viewOf(
  line: string,
  region: Region,
  run: number,
  reader: ReaderName,
  length: number,
): View | null {
  const start = beginningOf(line, region, run);
  const part = line.slice(start, Math.min(run + length, region.end));
  const table = readerOf(reader);
  const { characters, barred } = countBarred(part, table);
  if (barred > characters * MOST_BARRED) return null;
  const beginnings = [0, ...ALIGNMENTS.map((shift) => Math.max(0, run - start + shift))];
  const { bytes, offsets } = bytesAndOffsets(part, table, beginnings);
  const begins = offsets.filter((offset, i) => offsets.indexOf(offset) === i);
  return { bytes, begins, mayBeUtf8: hasHanzi(bytes) };
}

/** The greatest share of frequent characters that a true encoding gives, over all alignments. */
function bestShare(view: View, misreading: Misreading, least: number): number {
  const { bytes, begins, mayBeUtf8 } = view;
  const isUtf8 = misreading.truth === 'utf-8';
  let best = isUtf8 && hasPatternOfUtf8(bytes) ? CLEAR_SHARE : 0;
  if (isUtf8 && !mayBeUtf8) return best;
  for (const begin of begins) {
    best = Math.max(
      best,
      shareOf(tallyBytes(bytes, begin, misreading.truth), least, mostInvalid(misreading)),
    );
    if (best >= CLEAR_SHARE) break;
  }
  return best;
}

/** The views that readers have of a run, made when needed. */
class Views {
  readonly #known = LOOKED_AT.map(() => new Map<ReaderName, View | null>());
  readonly #make: (reader: ReaderName, length: number) => View | null;

  constructor(line: string, region: Region, run: number) {
    this.#make = (reader, length) => viewOf(line, region, run, reader, length);
  }

  /**
   * The share that a misreading gives: for the beginning, and for more text if the beginning says
   * little.
   */
  share(misreading: Misreading, least: number): number {
    let best = 0;
    for (const [look, length] of LOOKED_AT.entries()) {
      const view = this.#view(misreading.reader, look, length);
      const share = view === null ? 0 : bestShare(view, misreading, least);
      best = Math.max(best, share);
      // the beginning already shows what it is, or that it is nothing
      if (share < GIVE_UP_SHARE || best >= CLEAR_SHARE) break;
    }
    return best;
  }

  #view(reader: ReaderName, look: number, length: number): View | null {
    const known = this.#known[look];
    let view = known?.get(reader);
    if (view === undefined) {
      view = this.#make(reader, length);
      known?.set(reader, view);
    }
    return view;
  }
}

/**
 * Amount by which the share of a reading in a two-byte encoding must exceed that of the text
 * itself. Cantonese and Japanese contain many characters that the table calls unusual; at 0.2 the
 * model is asked about some of their clean lines.
 */
const LEAST_MORE = 0.25;
const OWN_SAMPLE = 12;

/** Share of Latin-1 letters that mended text keeps. Each of 160 texts has more. */
const LEAST_LATIN1 = 0.4;

/** The misreadings that samples left, by what is known about a sample. */
const listed = new Map<string, readonly Misreading[]>();

/** Number of lists that are kept. */
const MOST_LISTED = 500;

/** The misreadings that the characters of a sample do not rule out. */
export function possibleIn(sample: string): readonly Misreading[] {
  const letters = lettersIn(sample);
  if (isOtherLanguage(letters)) return [];
  const isAlphabet = letters.alphabet > letters.beyondAscii * MOST_ALPHABET;
  const isLatin1 = letters.latin1 >= letters.beyondAscii * LEAST_LATIN1;
  const able = ableToShow(sample, 0, sample.length);
  const key = `${able} ${isAlphabet} ${isLatin1}`;
  let list = listed.get(key);
  if (list === undefined) {
    if (listed.size >= MOST_LISTED) listed.clear();
    list = MISREADINGS.filter(
      (misreading) =>
        (contains(able, misreading.reader) || readerOf(misreading.reader).kind !== 'single') &&
        !(isAlphabet && patternOf(misreading) === 'patternless') &&
        (isLatin1 || misreading.reader !== 'mended-latin1'),
    );
    listed.set(key, list);
  }
  return list;
}

/** The misreadings that the beginning of a run does not rule out. */
const possibleAt = (line: string, run: number, end: number): readonly Misreading[] =>
  possibleIn(line.slice(run, Math.min(run + SAMPLE, end)));

/** The misreadings that the characters of a region do not rule out, whatever they give. */
export function possible(line: string, { start, end, runs }: Region): Misreading[] {
  const [run = start] = runs;
  const list = possibleAt(line, run, end);
  if (list.length === 0) return [];
  const complete = completeFor(line, start, end);
  const text = line.slice(start, end);
  const able = new Map<ReaderName, boolean>();
  return list.filter(({ reader: name }) => {
    const reader = readerOf(name);
    if (reader.kind === 'single') return contains(complete, name);
    let has = able.get(name);
    if (has === undefined) {
      has = hasAll(text, reader);
      able.set(name, has);
    }
    return has;
  });
}

/** The misreadings under which a region of a line may be Chinese, the most probable first. */
export function suspects(line: string, region: Region): Misreading[] {
  const shares = new Map<Misreading, number>();
  for (const run of region.runs.slice(0, MOST_RUNS)) {
    const views = new Views(line, region, run);
    const possible = possibleAt(line, run, region.end);
    if (possible.length === 0) continue;
    const own = frequentShare(line.slice(run, Math.min(run + OWN_SAMPLE, region.end)));
    for (const misreading of possible) {
      if ((shares.get(misreading) ?? 0) >= CLEAR_SHARE) continue;
      const demand = patternOf(misreading);
      const isForeign = demand === 'patterned' && OTHER_ALPHABETS.has(misreading.reader);
      const { length, frequent } = DEMANDS[isForeign ? 'patternedForeign' : demand];
      const least = demand === 'patternless' ? Math.max(frequent, own + LEAST_MORE) : frequent;
      const found = views.share(misreading, length);
      if (found >= Math.max(least, shares.get(misreading) ?? 0)) {
        shares.set(misreading, found);
      }
    }
  }
  const sorted = [...shares].sort((a, b) => b[1] - a[1]);
  const [best] = sorted;
  if (best === undefined) return [];
  // if one stands out, it is the only one
  const likely = sorted
    .filter(([, share]) => share * 2 >= best[1])
    .map(([misreading]) => misreading);
  return ableTo(line.slice(region.start, region.end), likely);
}

/**
 * The misreadings whose readers have most of a text's characters among those of their kind, with
 * all their near relatives. Among these the model decides better than frequent characters.
 */
function ableTo(text: string, likely: readonly Misreading[]): Misreading[] {
  const isSingle = ({ reader }: Misreading): boolean => readerOf(reader).kind === 'single';
  const truths = new Set(likely.filter(isSingle).map(({ truth }) => truth));
  const relatives = MISREADINGS.filter(
    (misreading) =>
      truths.has(misreading.truth) && isSingle(misreading) && !likely.includes(misreading),
  );
  const able = ableToShow(text, 0, text.length);
  return [...likely, ...relatives].filter(
    (misreading) => !isSingle(misreading) || contains(able, misreading.reader),
  );
}
