/**
 * Undoes one run of characters that were read one byte out of step.
 *
 * After a trigger the reader holds the second half of one character and the first half of the next.
 * `pending` is the lead byte that waits for its trail byte; each character on the page brings the
 * trail and the next lead:
 *
 *     談及2 = D584 BCB0 32, read from its second byte on: 84BC 劶, B0·32 `?`
 *     pending D5 + 劶 (84 BC) → 談 (D584), pending BC + `?` → 及 (BC··) and one eaten ASCII character
 *
 * The run ends where a visible ASCII byte is the trail (現 AC46 → `F`), where a character took an
 * ASCII byte as its own trail, or at a `?` that ate a byte below 0x40. Pairs in the private-use
 * area are not on the page at all. What is not known is enumerated, and the model ranks it.
 */
import type { BigramModel } from '../language/bigram-model.ts';
import { decodeGbk, encodeGbk, FIRST_LEAD, LAST_LEAD } from '../language/gbk.ts';
import { advance, advanceOver, type TextState } from '../language/likelihood.ts';
import {
  AMBIGUOUS,
  hasReading,
  isSimplifiedOnly,
  keysWith,
  SYLLABLE,
} from '../language/traditional.ts';
import { eatenCharacters } from './eaten.ts';

/** A partial or finished inverse of a run. */
export interface Path {
  /** Next offset on the page. */
  readonly at: number;
  readonly pending: number;
  /** What the page said before the damage, glosses included. */
  readonly text: string;
  /** What the model makes of the text so far, glosses left out. */
  readonly state: TextState;
  /** Log probability of the choices that the model does not know of. */
  readonly bonus: number;
  /** The inverse had to choose bytes that the page no longer holds. */
  readonly lossy: boolean;
  readonly vanished: number;
  readonly done: boolean;
}

/** Longest run followed, in characters of the page: an ASCII byte ends runs long before. */
export const LONGEST_RUN = 48;

/** Paths kept at each offset. */
const BEAM = 160;

/** Characters kept for a half-known character, of at most 126. */
const HALF_KNOWN = 16;

/** Pairs that may vanish from one run. */
const MOST_VANISHED = 2;

/** Best paths at each offset in which a vanished pair is looked for. */
const HOLED = 16;

/** Paths kept of the thousands that go through one vanished pair. */
const KEPT_AFTER_HOLE = 96;

/** A wide digit or letter of row A3 that was folded to ASCII: rare in text, ln 1/400. */
const FOLDED = -6;

/** Byte 80 is € of its own on code page 936: 多個 = B6E0 8280 ends a run in €. */
const EURO = 0x80;

/** The bytes of ，. */
const COMMA_LEAD = 0xa3;
const COMMA_TRAIL = 0xac;

const GLOSS_AT = new RegExp(`\\((${SYLLABLE})\\)`, 'y');
const CUT_GLOSS_AT = new RegExp(`\\?(${SYLLABLE})\\)`, 'y');

/** Length of a gloss of `character` at `at`, with its brackets, or 0. */
function glossLength(page: string, at: number, character: string): number {
  const reading = glossAt(page, at);
  return reading !== null && hasReading(character, reading) ? reading.length + 2 : 0;
}

/** The reading of a gloss whose opening bracket was eaten: `?zhèn)` → zhèn. */
export function cutGloss(page: string, at: number): string | null {
  CUT_GLOSS_AT.lastIndex = at;
  return CUT_GLOSS_AT.exec(page)?.[1] ?? null;
}

/** What a trigger may have garbled: up to the next visible ASCII character at least. */
const RUNS = new RegExp(
  `\\?(?:[!,;?！，；？]|${SYLLABLE}\\))[^\\x21-\\x7e]{0,${LONGEST_RUN}}`,
  'g',
);

/** The text without what may be out of step: what a page says for sure. */
export const withoutRuns = (text: string): string => text.replace(RUNS, '\n');

const CUT_GLOSS = new RegExp(`[\\u3400-\\u9fff]\\?${SYLLABLE}\\)`);

/** Whether a text holds the remains of a gloss whose bracket was eaten. */
export const hasCutGloss = (text: string): boolean => text.includes('?') && CUT_GLOSS.test(text);

/** The gloss at an offset, without its brackets. */
function glossAt(page: string, at: number): string | null {
  GLOSS_AT.lastIndex = at;
  return GLOSS_AT.exec(page)?.[1] ?? null;
}

/** A character with a gloss behind it has that reading: 說, not 蟜, before `(shuō)`. */
function fitsGloss(page: string, { at, text }: Path): boolean {
  const reading = glossAt(page, at);
  return reading === null || hasReading(text.at(-1) ?? '', reading);
}

/** Whether a finished path is confirmed by a gloss of its last character. */
export const endsInGloss = (page: string, path: Path): boolean =>
  glossAt(page, path.at) !== null && fitsGloss(page, path);

/** A table that reads a character in a wrong tone (績 as jī) is rare: ln 1/141. */
export const readingScore = (key: string, reading: string): number =>
  hasReading(key, reading, true) ? 0 : -5;

const ALPHANUMERIC = /[A-Za-z0-9]/;

/**
 * Which ASCII character a pair took: one of 26 letters that begin a word, seldom one that stands
 * alone. Without it a true `?!发` (發 = B0 6C) passed for `。“l`.
 */
function letterScore(letter: string, next: string): number {
  if (ALPHANUMERIC.test(next)) return -3.3;
  return letter < 'a' ? -5 : -8;
}

const canStand = (character: string | null): character is string =>
  character !== null && !isSimplifiedOnly(character);

export const scoreOf = (path: Path): number => path.state.log + path.bonus;

const byScore = (a: Path, b: Path): number => scoreOf(b) - scoreOf(a);

const best = (paths: Path[]): Path[] => paths.sort(byScore).slice(0, BEAM);

class Search {
  readonly #model: BigramModel;
  readonly #page: string;

  constructor(model: BigramModel, page: string) {
    this.#model = model;
    this.#page = page;
  }

  run(starts: readonly Path[]): Path[] {
    const finished: Path[] = [];
    let front: readonly Path[] = starts;
    const limit = Math.min(...starts.map((path) => path.at)) + LONGEST_RUN;
    while (front.length > 0) {
      const going = front
        .filter((path) => path.at <= limit && path.at < this.#page.length)
        .sort(byScore);
      const grown = going.flatMap((path) => this.#read(path));
      for (const path of going.slice(0, HOLED)) grown.push(...this.#vanish(path));
      finished.push(...best(grown.filter((path) => path.done && fitsGloss(this.#page, path))));
      front = best(grown.filter((path) => !path.done));
    }
    return finished;
  }

  #step(path: Path, character: string, change: Partial<Path>, meant = character): Path {
    return {
      ...path,
      state: advance(this.#model, path.state, meant),
      text: path.text + character,
      ...change,
    };
  }

  /** One path, or one for each character that the map made of it: 著 was 著 or 着. */
  #steps(path: Path, character: string, change: Partial<Path>): Path[] {
    const other = AMBIGUOUS.get(character);
    const same = this.#step(path, character, change);
    return other === undefined ? [same] : [same, this.#step(path, character, change, other)];
  }

  /** The path after one more character of the page. */
  #read(path: Path): Path[] {
    const shown = this.#page[path.at] ?? '';
    const code = encodeGbk(shown);
    if (code > 0) return this.#readPair(path, shown, code >> 8, code & 0xff);
    const byte = shown.charCodeAt(0);
    const result = shown === '?' ? this.#readEaten(path) : [];
    const trail = shown === '€' ? EURO : byte;
    if (trail === EURO || (trail >= 0x40 && trail <= 0x7e)) {
      const whole = decodeGbk(path.pending, trail);
      if (canStand(whole))
        result.push(...this.#steps(path, whole, { at: path.at + 1, done: true }));
    }
    if (byte > 0x20 && byte <= 0x7e)
      result.push(...this.#readPair(path, shown, 0xa3, byte + 0x80, FOLDED));
    return result;
  }

  #readPair(path: Path, shown: string, first: number, second: number, extra = 0): Path[] {
    const whole = decodeGbk(path.pending, first);
    if (!canStand(whole)) return [];
    const at = path.at + 1;
    return this.#steps(path, whole, { at, pending: second }).flatMap((next) => {
      const scored = { ...next, bonus: next.bonus + extra };
      if (second < 0x80) {
        // the pair took an ASCII character for its trail: 該C → (··, 43)
        const letter = String.fromCharCode(second);
        const end = this.#step(scored, letter, { done: true });
        return [{ ...end, bonus: end.bonus + letterScore(letter, this.#page[at] ?? '') }];
      }
      if (second < FIRST_LEAD) return [];
      const gloss = glossLength(this.#page, at, shown);
      return gloss > 0 ? [scored, { ...scored, at: at + gloss }] : [scored];
    });
  }

  /** A `?` in the run: a trail byte and one ASCII character were eaten. */
  #readEaten(path: Path): Path[] {
    const at = path.at + 1;
    const reading = cutGloss(this.#page, path.at);
    if (reading !== null) {
      return keysWith(path.pending, reading)
        .filter(canStand)
        .map((key) => {
          const next = this.#step(path, key, { at, done: true });
          const bonus = next.bonus + readingScore(key, reading);
          return { ...next, bonus, text: `${next.text}(` };
        });
    }
    const rest = this.#page.slice(at, at + 48);
    return this.#halfKnown(path, 0x81, 0xfe).flatMap(({ next }) =>
      eatenCharacters(rest).map(({ character, score }) => {
        const end = { at, done: true, lossy: true };
        const eaten = character === '' ? { ...next, ...end } : this.#step(next, character, end);
        return { ...eaten, bonus: eaten.bonus + score };
      }),
    );
  }

  /** The most likely characters that begin with the pending byte and end in a byte of the range. */
  #halfKnown(path: Path, from: number, to: number): { next: Path; trail: number }[] {
    const result: { next: Path; trail: number }[] = [];
    for (let trail = from; trail <= to; trail += 1) {
      const whole = decodeGbk(path.pending, trail);
      if (!canStand(whole)) continue;
      for (const next of this.#steps(path, whole, {})) result.push({ next, trail });
    }
    return result.sort((a, b) => byScore(a.next, b.next)).slice(0, HALF_KNOWN);
  }

  /** A pair that is not on the page, since its cell is empty, and the character after it. */
  #vanish(path: Path): Path[] {
    // an eaten tail right behind a vanished pair leaves nothing to decide by
    const shown = this.#page[path.at];
    const decidable = shown !== '?' || cutGloss(this.#page, path.at) !== null;
    if (path.vanished >= MOST_VANISHED || !decidable) return [];
    const result: Path[] = [];
    for (const { next, trail } of this.#halfKnown(path, FIRST_LEAD, LAST_LEAD)) {
      for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
        if (decodeGbk(trail, lead) !== null) continue;
        const vanished = path.vanished + 1;
        const hole = { ...next, pending: lead, lossy: true, vanished };
        result.push(...this.#read(hole));
        if (lead === COMMA_LEAD) result.push(...this.#vanishedComma(hole));
      }
    }
    return best(result).slice(0, KEPT_AFTER_HOLE);
  }

  /** ， = A3AC falls into two pairs, and AC·· is private use: 化，且 loses both pairs at once. */
  #vanishedComma(hole: Path): Path[] {
    const comma = this.#step(hole, '，', { vanished: hole.vanished + 1 });
    const result: Path[] = [];
    for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
      if (decodeGbk(COMMA_TRAIL, lead) !== null) continue;
      result.push(...this.#read({ ...comma, pending: lead }));
    }
    return result;
  }
}

/** The finished inverses that grow out of the given starts, unsorted. */
export const invertRun = (model: BigramModel, page: string, starts: readonly Path[]): Path[] =>
  starts.length === 0 ? [] : new Search(model, page).run(starts);

/** Nats that a quotation mark costs which closes nothing, or opens while one is open. */
const UNBALANCED = 3.5;

/** Counts the marks of a line that do not fit: `。“` where a “ is open, ” where none is. */
function unbalancedMarks(line: string): number {
  let open = 0;
  let misfits = 0;
  for (const character of line) {
    if (character === '“') {
      if (open > 0) misfits += 1;
      open = 1;
    } else if (character === '”') {
      if (open === 0) misfits += 1;
      open = 0;
    }
  }
  return misfits + open;
}

/**
 * Adds to each path the page up to `horizon`, so that all cover the same text, and what its marks
 * do to the balance of their line; `before` is the line up to the run, as far as it is known.
 */
export function overSameText(
  model: BigramModel,
  page: string,
  paths: readonly Path[],
  before: string,
  horizon: number,
): Path[] {
  const lineEnd = page.indexOf('\n', horizon);
  const after = page.slice(horizon, lineEnd < 0 ? undefined : lineEnd);
  return paths.map((path) => {
    const rest = page.slice(path.at, horizon);
    const read = advanceOver(model, path.state, rest);
    const ends = path.at + rest.length >= page.length;
    const misfits = unbalancedMarks(before + path.text + rest + after);
    return {
      ...path,
      state: ends ? advance(model, read, '\n') : read,
      bonus: path.bonus - UNBALANCED * misfits,
    };
  });
}
