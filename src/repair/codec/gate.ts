/**
 * The second look, at what the first found unusual: a misreading that turns it into frequent
 * characters.
 */
import { decodeAs } from '../../language/decode-as.ts';
import { CHINESE_MARKS, FREQUENT_HANGUL, FREQUENT_HANZI } from '../../language/frequent.ts';
import { simplifications } from '../../language/traditional.ts';
import { MISREADINGS, type Misreading } from './misreadings.ts';
import { BARRED, bytesOf, decodable, type ReaderName } from './readers.ts';
import type { Region } from './regions.ts';

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
  patternless: { length: 6, frequent: 0.28 },
} as const satisfies Readonly<Record<string, Demand>>;

/** How much a misreading leaves to be known by: UTF-8 its pattern, an alphabet its letters. */
export const demandOf = ({ truth, reader }: Misreading): keyof typeof DEMANDS => {
  if (truth === 'utf-8') return 'patterned';
  if (reader === 'windows-1251') return 'cyrillic';
  return reader.startsWith('windows') || reader === 'mended-latin1' ? 'alphabetic' : 'patternless';
};

/** Share of invalid sequences that a true reading may have; of UTF-8 each byte counts. */
const MOST_INVALID = 0.5;
const MOST_INVALID_BYTES = 0.8;

/** Characters of a region that the second look takes: its beginning alone, and more of it. */
const LOOKED_AT = [24, 120];

const NON_ASCII = /[^\0-\x7f]/g;
const FREQUENT = 1;
const MARK = 2;

let weights: Uint8Array | null = null;

/** Frequent characters in both their forms, and marks. */
function weightTable(): Uint8Array {
  if (weights !== null) return weights;
  weights = new Uint8Array(0x10000);
  for (const character of FREQUENT_HANZI) weights[character.charCodeAt(0)] = FREQUENT;
  for (const [traditional, form] of simplifications()) {
    weights[traditional.charCodeAt(0)] = weights[form.charCodeAt(0)] ?? 0;
  }
  for (const mark of CHINESE_MARKS) weights[mark.charCodeAt(0)] = MARK;
  return weights;
}

/**
 * How Chinese a text looks: the share of frequent characters among all but marks, 0 where too much
 * is invalid or `least` characters are not there.
 */
export function frequentShare(text: string, least = 2, mostInvalid = MOST_INVALID): number {
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
  if (letters < Math.max(1, least - marked) || invalid > all * mostInvalid) return 0;
  return known / letters;
}

/** The text that a whole misread text was, as a decoder gives it; losses are U+FFFD. */
export function reread(text: string, { reader, truth }: Misreading): string {
  return decodeAs(truth, decodable(bytesOf(text, reader).values));
}

/** A run begins a little before its first unusual character: some of its own are usual. */
const ALIGNMENTS = [0, -1, 1, -2, 2];
const BEFORE = 2;
const FARTHEST_BEFORE = 24;

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
const SAMPLE = 40;

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

/** Where the string of a run begins: behind ASCII or a mark, since whole strings are misread. */
function beginningOf(line: string, region: Region, run: number): number {
  const least = Math.max(region.start, run - FARTHEST_BEFORE);
  let at = run;
  while (at > least && isWord(line[at - 1])) at -= 1;
  return Math.max(region.start, Math.min(at, run - BEFORE));
}

const isWord = (character = ''): boolean =>
  character >= '\x80' && weightTable()[character.charCodeAt(0)] !== MARK;

function viewOf(
  line: string,
  region: Region,
  run: number,
  reader: ReaderName,
  length: number,
): View | null {
  const start = beginningOf(line, region, run);
  const part = line.slice(start, Math.min(run + length, region.end));
  const { values, starts } = bytesOf(part, reader);
  const offsets: number[] = [];
  let lacking = 0;
  for (let i = 0; i < values.length; i += 1) {
    if ((starts[i] ?? -1) >= 0) offsets.push(i);
    if (values[i] === BARRED) lacking += 1;
  }
  if (lacking > offsets.length * MOST_BARRED) return null;
  return { bytes: decodable(values), offsets: [...offsets, values.length], first: run - start };
}

/** The greatest share of frequent characters that a truth gives, over the alignments. */
function shareOf({ bytes, offsets, first }: View, truth: string, least: number): number {
  const invalid = truth === 'utf-8' ? MOST_INVALID_BYTES : MOST_INVALID;
  const begins = new Set([0, ...ALIGNMENTS.map((shift) => Math.max(0, first + shift))]);
  let best = 0;
  for (const begin of begins) {
    const text = decodeAs(truth, bytes.subarray(offsets[begin] ?? 0));
    best = Math.max(best, frequentShare(text, least, invalid));
    if (best >= CLEAR_SHARE) break;
  }
  return best;
}

/** The views that readers have of a run, made when they are asked for. */
class Views {
  readonly #known = new Map<string, View | null>();
  readonly #make: (reader: ReaderName, length: number) => View | null;

  constructor(line: string, region: Region, run: number) {
    this.#make = (reader, length) => viewOf(line, region, run, reader, length);
  }

  /** The share that a misreading gives: at first sight, and at a second where that says little. */
  share({ reader, truth }: Misreading, least: number): number {
    let best = 0;
    for (const length of LOOKED_AT) {
      const view = this.#view(reader, length);
      const share = view === null ? 0 : shareOf(view, truth, least);
      best = Math.max(best, share);
      // the beginning says already what it is, or that it is none
      if (share < HOPELESS_SHARE || best >= CLEAR_SHARE) break;
    }
    return best;
  }

  #view(reader: ReaderName, length: number): View | null {
    const key = `${reader} ${length}`;
    let view = this.#known.get(key);
    if (view === undefined) {
      view = this.#make(reader, length);
      this.#known.set(key, view);
    }
    return view;
  }
}

/**
 * Share by which a reading by two-byte encodings has to be more frequent than the text as it is:
 * Cantonese and Japanese are full of what this table calls unusual. At 0.2 the model is asked about
 * some of their clean lines.
 */
const LEAST_MORE = 0.25;
const OWN_SAMPLE = 12;

/** What was mended keeps most of its letters: of 160 texts each has more. */
const LATIN1 = /[\u00a0-\u00ff]/g;
const LEAST_LATIN1 = 0.4;

const isLatin1 = (text: string): boolean =>
  (text.match(LATIN1)?.length ?? 0) >= (text.match(NON_ASCII)?.length ?? 0) * LEAST_LATIN1;

/**
 * Kana in a row and frequent syllables are Japanese and Korean: misread text has 3 in 10 of the
 * one at most beside one another, and 3 in 10 of the other among the frequent ones.
 */
const KANA = /[\u3041-\u3096\u30a1-\u30fc]/g;
const KANA_IN_A_ROW = /[\u3041-\u3096\u30a1-\u30fc]{2,}/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const LEAST_OF_LANGUAGE = 0.3;
const LEAST_USUAL = 0.6;

const hangul = new Set(FREQUENT_HANGUL);

function isOtherLanguage(sample: string): boolean {
  const all = (sample.match(NON_ASCII)?.length ?? 0) * LEAST_OF_LANGUAGE;
  const kana = sample.match(KANA)?.length ?? 0;
  if (kana > all) {
    const inRow = (sample.match(KANA_IN_A_ROW) ?? []).join('').length;
    if (inRow > kana * LEAST_USUAL) return true;
  }
  const syllables = sample.match(HANGUL) ?? [];
  const usual = syllables.filter((syllable) => hangul.has(syllable)).length;
  return syllables.length > all && usual > syllables.length * LEAST_USUAL;
}

/** The misreadings that the letters of a sample do not rule out. */
function possibleIn(sample: string): readonly Misreading[] {
  if (isOtherLanguage(sample)) return [];
  const alphabet = isAlphabet(sample);
  const latin1 = isLatin1(sample);
  return MISREADINGS.filter(
    (misreading) =>
      !(alphabet && demandOf(misreading) === 'patternless') &&
      (latin1 || misreading.reader !== 'mended-latin1'),
  );
}

/** The misreadings under which a region of a line may be Chinese, the likeliest first. */
export function suspects(line: string, region: Region): Misreading[] {
  const shares = new Map<Misreading, number>();
  for (const run of region.runs.slice(0, MOST_RUNS)) {
    const views = new Views(line, region, run);
    const possible = possibleIn(line.slice(run, Math.min(run + SAMPLE, region.end)));
    const own = frequentShare(line.slice(run, Math.min(run + OWN_SAMPLE, region.end)));
    for (const misreading of possible) {
      if ((shares.get(misreading) ?? 0) >= CLEAR_SHARE) continue;
      const demand = demandOf(misreading);
      const { length, frequent } = DEMANDS[demand];
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
  // one that stands out is the one
  return sorted.filter(([, share]) => share * 2 >= best[1]).map(([misreading]) => misreading);
}
