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

import { encodeGbk, FIRST_LEAD, LAST_LEAD } from '../../language/gbk/gbk.ts';
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { advance, logAfter } from '../../language/model/likelihood.ts';
import { isSimplifiedUnit, keysWith } from '../../language/script/traditional.ts';
import { type Eaten, eatenCharacters } from './eaten.ts';
import { emptyBehind, OTHERS, standing } from './shift-cells.ts';
import { AfterHole, Front, type Sink } from './shift-front.ts';
import { cutGloss, glossLength, LONGEST_RUN, readingScore } from './shift-gloss.ts';
import { Best, type Path, scoreOf } from './shift-path.ts';

/** Characters kept for a half-known character, of at most 126. */
const HALF_KNOWN = 16;

/** Pairs that may vanish from one run. */
const MOST_VANISHED = 2;

/** Best paths at each offset in which a vanished pair is looked for. */
const HOLED = 16;

/** A wide digit or letter of row A3 that was folded to ASCII: rare in text, ln 1/400. */
const FOLDED_LEAD = 0xa3;
const FOLDED = -6;

/** Byte 80 is € of its own on code page 936: 多個 = B6E0 8280 ends a run in €. */
const EURO = 0x80;

/** ， and its bytes. */
const COMMA = 0xff0c;
const COMMA_LEAD = 0xa3;
const COMMA_TRAIL = 0xac;

/** Characters behind an eaten one that tell what it was. */
const EATEN_BY = 48;

const ALPHANUMERIC = /[A-Za-z0-9]/;

/**
 * Which ASCII character a pair took: one of 26 letters that begin a word, seldom one that stands
 * alone. Without it a true `?!发` (發 = B0 6C) passed for `。“l`.
 */
function letterScore(letter: string, next: string): number {
  if (ALPHANUMERIC.test(next)) return -3.3;
  return letter < 'a' ? -5 : -8;
}

/** A character of which one byte is known. */
interface HalfKnown {
  readonly next: Path;
  readonly trail: number;
}

/** What one more character makes of a path, beside its text and state. */
type Step = Pick<Path, 'at' | 'pending' | 'done' | 'bonus'>;

class Search {
  readonly #model: BigramModel;
  readonly #page: string;
  readonly #eaten = new Map<number, readonly Eaten[]>();

  constructor(model: BigramModel, page: string) {
    this.#model = model;
    this.#page = page;
  }

  run(starts: readonly Path[]): Path[] {
    const finished: Path[] = [];
    let paths: readonly Path[] = starts.toSorted((a, b) => scoreOf(b) - scoreOf(a));
    const limit = Math.min(...starts.map((path) => path.at)) + LONGEST_RUN;
    while (paths.length > 0) {
      const front = new Front(this.#page);
      const going = paths.filter((path) => path.at <= limit && path.at < this.#page.length);
      for (const path of going) this.#read(path, path.pending, front);
      for (const path of going.slice(0, HOLED)) this.#vanish(path, front);
      finished.push(...front.done.items);
      paths = front.going.items;
    }
    return finished;
  }

  /** A path with one more character, `meant` as the model knows it. */
  #step(path: Path, unit: number, meant: number, { at, pending, done, bonus }: Step): Path {
    return {
      at,
      pending,
      text: path.text + String.fromCharCode(unit),
      state: advance(this.#model, path.state, meant),
      bonus,
      lossy: path.lossy,
      vanished: path.vanished,
      done,
    };
  }

  #offer(path: Path, unit: number, meant: number, step: Step, sink: Sink): void {
    const score = logAfter(this.#model, path.state, meant) + step.bonus;
    if (sink.takes(score, step.done)) sink.add(this.#step(path, unit, meant, step), score);
  }

  /** Offers the path after one more character of the page; `pending` is the lead byte that waits. */
  #read(path: Path, pending: number, sink: Sink): void {
    const shown = this.#page[path.at] ?? '';
    const code = encodeGbk(shown);
    if (code > 0) {
      this.#readPair(path, pending, code, path.bonus, sink);
      return;
    }
    const byte = shown.charCodeAt(0);
    if (shown === '?') this.#readEaten(path, pending, sink);
    const trail = shown === '€' ? EURO : byte;
    if (trail === EURO || (trail >= 0x40 && trail <= 0x7e)) {
      const whole = standing(pending, trail);
      const step = { at: path.at + 1, pending, done: true, bonus: path.bonus };
      if (whole !== 0) this.#offerPair(path, whole, [step], sink);
    }
    if (byte > 0x20 && byte <= 0x7e) {
      this.#readPair(path, pending, (FOLDED_LEAD << 8) | (byte + 0x80), path.bonus + FOLDED, sink);
    }
  }

  /** The page shows two bytes, `code`: a trail and the next lead. */
  #readPair(path: Path, pending: number, code: number, bonus: number, sink: Sink): void {
    const whole = standing(pending, code >> 8);
    const second = code & 0xff;
    if (whole === 0 || second === EURO) return;
    if (second < EURO) this.#readLetter(path, whole, second, bonus, sink);
    else this.#offerPair(path, whole, this.#behindPair(path.at, second, bonus), sink);
  }

  /** What a pair makes of a path, whatever it reads: the page goes on behind it, or its gloss. */
  #behindPair(shown: number, pending: number, bonus: number): readonly Step[] {
    const at = shown + 1;
    const step: Step = { at, pending, done: false, bonus };
    const gloss = glossLength(this.#page, at, this.#page[shown] ?? '');
    return gloss > 0 ? [step, { ...step, at: at + gloss }] : [step];
  }

  #offerPair(path: Path, whole: number, steps: readonly Step[], sink: Sink): void {
    for (const step of steps) this.#offer(path, whole, whole, step, sink);
    const other = OTHERS.get(whole);
    if (other === undefined) return;
    for (const step of steps) this.#offer(path, whole, other, step, sink);
  }

  /** The pair took an ASCII character for its trail: 該C → (··, 43). */
  #readLetter(path: Path, whole: number, letter: number, bonus: number, sink: Sink): void {
    const at = path.at + 1;
    const after = bonus + letterScore(String.fromCharCode(letter), this.#page[at] ?? '');
    const step = { at, pending: letter, done: true, bonus };
    for (const meant of [whole, OTHERS.get(whole) ?? 0]) {
      if (meant === 0 || !sink.takes(logAfter(this.#model, path.state, meant) + after, true)) {
        continue;
      }
      const next = this.#step(path, whole, meant, step);
      this.#offer(next, letter, letter, { ...step, bonus: after }, sink);
    }
  }

  /** A `?` in the run: a trail byte and one ASCII character were eaten. */
  #readEaten(path: Path, pending: number, sink: Sink): void {
    const at = path.at + 1;
    const reading = cutGloss(this.#page, path.at);
    if (reading !== null) {
      for (const key of keysWith(pending, reading)) {
        const unit = key.charCodeAt(0);
        if (isSimplifiedUnit(unit)) continue;
        const bonus = path.bonus + readingScore(key, reading);
        const score = logAfter(this.#model, path.state, unit) + bonus;
        if (!sink.takes(score, true)) continue;
        const next = this.#step(path, unit, unit, { at, pending, done: true, bonus });
        sink.add({ ...next, text: `${next.text}(` }, score);
      }
      return;
    }
    for (const { next } of this.#halfKnown(path, pending)) {
      const lossy: Path = { ...next, at, done: true, lossy: true };
      if (!sink.takes(scoreOf(lossy), true)) break;
      for (const { character, score } of this.#eatenAt(at)) {
        const step = { at, pending, done: true, bonus: next.bonus + score };
        if (character === '') sink.add({ ...lossy, bonus: step.bonus }, scoreOf(lossy) + score);
        else {
          const unit = character.charCodeAt(0);
          this.#offer(lossy, unit, unit, step, sink);
        }
      }
    }
  }

  #eatenAt(at: number): readonly Eaten[] {
    let eaten = this.#eaten.get(at);
    if (eaten === undefined) {
      eaten = eatenCharacters(this.#page.slice(at, at + EATEN_BY));
      this.#eaten.set(at, eaten);
    }
    return eaten;
  }

  /** The likeliest characters that begin with the pending byte, the likeliest first. */
  #halfKnown(path: Path, pending: number): readonly HalfKnown[] {
    const best = new Best<HalfKnown>(HALF_KNOWN);
    const step = { at: path.at, pending: path.pending, done: path.done, bonus: path.bonus };
    for (let trail = FIRST_LEAD; trail <= LAST_LEAD; trail += 1) {
      const whole = standing(pending, trail);
      if (whole === 0) continue;
      for (const meant of [whole, OTHERS.get(whole) ?? 0]) {
        if (meant === 0) continue;
        const score = logAfter(this.#model, path.state, meant) + path.bonus;
        if (!best.takes(score)) continue;
        best.add({ next: this.#step(path, whole, meant, step), trail }, score);
      }
    }
    return best.items;
  }

  /** A pair that is not on the page, since its cell is empty, and the character after it. */
  #vanish(path: Path, front: Front): void {
    // an eaten tail right behind a vanished pair leaves nothing to decide by
    const shown = this.#page[path.at] ?? '';
    const decidable = shown !== '?' || cutGloss(this.#page, path.at) !== null;
    if (path.vanished >= MOST_VANISHED || !decidable) return;
    const code = encodeGbk(shown);
    // such a pair goes on the same way, whatever it reads
    const goesOn = (code & 0xff) > EURO;
    const sink = new AfterHole(front, !goesOn);
    const steps = goesOn ? this.#behindPair(path.at, code & 0xff, path.bonus) : [];
    for (const { next, trail } of this.#halfKnown(path, path.pending)) {
      if (!sink.takes(scoreOf(next))) break;
      const hole: Path = { ...next, lossy: true, vanished: path.vanished + 1 };
      for (const lead of emptyBehind(trail)) {
        const whole = goesOn ? standing(lead, code >> 8) : 0;
        if (whole !== 0) this.#offerPair(hole, whole, steps, sink);
        else if (!goesOn) this.#read(hole, lead, sink);
        if (lead === COMMA_LEAD) this.#vanishComma(hole, sink);
      }
    }
    const { items } = sink.best;
    for (const found of items) {
      const score = scoreOf(found);
      if (front.takes(score, found.done)) front.add(found, score);
    }
  }

  /** ， = A3AC falls into two pairs, and AC·· is private use: 化，且 loses both pairs at once. */
  #vanishComma(hole: Path, sink: AfterHole): void {
    const { at, pending, done, bonus } = hole;
    const comma: Path = {
      ...this.#step(hole, COMMA, COMMA, { at, pending, done, bonus }),
      vanished: hole.vanished + 1,
    };
    if (!sink.takes(scoreOf(comma))) return;
    for (const lead of emptyBehind(COMMA_TRAIL)) this.#read(comma, lead, sink);
  }
}

/** The finished inverses that grow out of the given starts, unsorted. */
export const invertRun = (model: BigramModel, page: string, starts: readonly Path[]): Path[] =>
  starts.length === 0 ? [] : new Search(model, page).run(starts);
