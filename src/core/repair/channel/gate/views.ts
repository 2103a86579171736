/**
 * What the beginnings of a run look like to each reader, and the share of frequent characters that a
 * misreading gives for them.
 */
import { bytesAndOffsets, countBarred } from '../readers/bytes.ts';
import { type Misreading, OTHER_ALPHABETS } from '../readers/misreadings.ts';
import { type ReaderName, readerOf } from '../readers/readers.ts';
import { isTail } from '../readers/truths.ts';
import { hasPatternOfUtf8 } from './lossy-utf8.ts';
import type { Region } from './regions.ts';
import { isMark, shareOf, tallyBytes } from './tally.ts';

/** Share of invalid characters above which a reading counts for nothing. */
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

/**
 * Offsets at which a run may begin. It begins a little before its first unusual character, because
 * some of its own characters are usual.
 */
const ALIGNMENTS = [0, -1, 1, -2, 2];
const BEFORE = 2;
const FARTHEST_BEFORE = 24;

/** Share below which examining more text is useless. */
const GIVE_UP_SHARE = 0.1;

/** Share above which no further look is needed. */
export const CLEAR_SHARE = 0.5;

/** Share of missing characters above which a reader cannot have misread the text. */
const MOST_BARRED = 0.5;

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
export class Views {
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
