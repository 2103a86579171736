/**
 * The second look at what the first one found unusual: it searches for a misreading that turns it
 * into frequent characters.
 */
import { decodeAs } from '../../../language/gbk/decode-as.ts';
import { ableToShow, completeFor, contains } from '../readers/able.ts';
import { bytesOf, hasAll } from '../readers/bytes.ts';
import {
  MISREADINGS,
  type Misreading,
  OTHER_ALPHABETS,
  patternOf,
} from '../readers/misreadings.ts';
import { type ReaderName, readerOf } from '../readers/readers.ts';
import { isOtherLanguage, lettersIn } from './letters.ts';
import type { Region } from './regions.ts';
import { frequentShare } from './tally.ts';
import { CLEAR_SHARE, Views } from './views.ts';

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

/** The original of a text that was misread as a whole, as a decoder gives it. Losses are U+FFFD. */
export function reread(text: string, { reader, truth }: Misreading): string {
  return decodeAs(truth, bytesOf(text, readerOf(reader)));
}

/** Number of runs of a region that are examined. */
const MOST_RUNS = 4;

/**
 * Cyrillic, Greek and kana have rows of their own in GBK and Big5, which another encoding shows as
 * frequent hanzi: 忘快抗. Such text is not damaged.
 */
const MOST_ALPHABET = 0.6;
const SAMPLE = 40;

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
