/**
 * Finds and undoes the shifted runs of a text: stretches that the mirror's decoder read one byte
 * out of step. Each stretch that may contain one becomes a lattice of everything that the original
 * can have been. Certain characters are restored; the rest becomes U+FFFD or is left.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../state/revision.ts';
import { openAfter } from './cells/balance.ts';
import { withoutGlosses } from './evidence/gloss-marks.ts';
import type { Surroundings } from './evidence/surroundings.ts';
import { isCutMark } from './grammar/cut-marks.ts';
import { PageText } from './grammar/page-text.ts';
import { type Decoded, decode, type Letter, type Run } from './lattice/decode.ts';
import { SlotPool } from './lattice/slot.ts';
import { type Before, readAgain, readStretch } from './stretch.ts';

export interface ShiftResult {
  readonly replacements: readonly Replacement[];
  readonly left: readonly DamageLeft[];
}

const QUESTION = 0x3f;
const GONE = '\ufffd';
/** Probability below which a run is not even reported. */
const DOUBTFUL = 0.1;
/** Number of characters of which at least one must be certain for a run to be repaired in part. */
const LEAST_KEPT = 2;
/**
 * Where one pair vanished, more may have vanished, so that a character there needs odds that are
 * this many times higher. With 4, nine passages of 5,120 and two texts of 3,504 of mirrored news
 * fewer came back, and one of 178 wrong characters fewer was put in. With 2.5, four more were wrong.
 */
const BESIDE_HOLE = 3;
/** Cost (nats) from which a character is so improbable that something else may have stood there. */
const UNLIKELY = -13;
/**
 * Orphaned bytes that vanish are searched only on pages where their probability is above this
 * (nats).
 */
const SELDOM = -3;
/** Number of nodes and edges that the runs of one page may take, which is some seconds of work. */
const BUDGET = 30_000_000;

/**
 * Number of characters before a run that the model reads first, so that it knows whether a word has
 * ended.
 */
const LEAD_IN = 8;
/** Characters that a character with its gloss takes on the page. */
const LONGEST_GLOSS = 9;

/** Share below which a character beside a vanished pair is open. */
const OPEN = 0.5;

const LINE_FEED = 0x0a;
const TAG = 0x3c;

/** A run that has eaten the `<` of a tag includes the rest of the tag. */
const withoutTag = (run: Run): Run =>
  run.letters.at(-1)?.unit === TAG ? { ...run, letters: run.letters.slice(0, -1) } : run;

/** The certain part of a run, or the reason why it is left. */
function replacementOf(run: Run, least: number): Replacement | DamageLeft {
  const { start, end, letters, share, gain } = run;
  const leastBesideHole = 1 - (1 - least) / BESIDE_HOLE;
  const isKept = (letter: Letter): boolean =>
    letter.log > UNLIKELY && letter.share >= (letter.isBesideHole ? leastBesideHole : least);
  const kept = letters.filter(isKept);
  if (share < least || kept.length * LEAST_KEPT < letters.length) {
    return { start, end, reason: 'ambiguous' };
  }
  const lost = letters.length - kept.length;
  const confidence = Math.min(share, ...kept.map((letter) => letter.share));
  return {
    start,
    end,
    after: letters
      .map((letter) => (isKept(letter) ? String.fromCharCode(letter.unit) : GONE))
      .join(''),
    rule: 'gbk-shift',
    confidence: Math.floor(confidence * 1000) / 1000,
    lossy: lost > 0 || letters.some(({ isLossy }) => isLossy),
    evidence: { gain: Math.round(gain * 10) / 10, ...(lost > 0 ? { lost } : {}) },
  };
}

/** The end of what was read so far. */
class Line {
  #end = '';
  #open = 0;

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      this.#open = unit === LINE_FEED ? 0 : openAfter(this.#open, unit);
    }
    this.#end = (this.#end + text.slice(-LEAD_IN * LONGEST_GLOSS)).slice(-LEAD_IN * LONGEST_GLOSS);
  }

  before(): Before {
    return { text: withoutGlosses(this.#end).slice(-LEAD_IN), open: this.#open };
  }
}

/** The room of all pages, since making it takes a twentieth of the time of a page. */
const pool = new SlotPool();

class ShiftReader {
  readonly #model: LanguageModel;
  readonly #around: Surroundings;
  readonly #leastShare: number;
  #budget: number;

  constructor(model: LanguageModel, around: Surroundings, leastShare: number, budget: number) {
    this.#model = model;
    this.#around = around;
    this.#leastShare = leastShare;
    this.#budget = budget;
  }

  /** Whether a run may begin at an offset. */
  #mayBegin(page: string, at: number): boolean {
    const unit = page.charCodeAt(at);
    return unit === QUESTION || (isCutMark(unit) && this.#around.orphanGone > SELDOM);
  }

  /**
   * Reads the lattice of a stretch. Rare characters among several vanished pairs in succession are
   * searched only if nothing else is probable there.
   */
  #read(
    page: PageText,
    start: number,
    before: Before,
  ): { decoded: Decoded; end: number; work: number } {
    const first = readStretch(this.#model, page, start, before, pool);
    const decoded = decode(first.order, first.ends, DOUBTFUL);
    const isOpen = ({ share, isBesideHole }: Letter): boolean => isBesideHole && share < OPEN;
    const open = decoded.runs.flatMap(({ letters }) => letters.filter(isOpen)).map(({ at }) => at);
    if (open.length === 0) {
      return { decoded, end: first.end, work: first.work };
    }
    const second = readAgain(this.#model, page, first, pool, new Set(open));
    return {
      decoded: decode(second.order, second.ends, DOUBTFUL),
      end: second.end,
      work: first.work + second.work,
    };
  }

  /** Undoes the runs of one text; `next` is the one after it. */
  undo(text: string, next: string): ShiftResult {
    const page = new PageText(text, this.#around, next);
    const replacements: Replacement[] = [];
    const left: DamageLeft[] = [];
    // the page up to `known`, with runs as they most probably were
    const line = new Line();
    let known = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!this.#mayBegin(text, at)) continue;
      if (this.#budget <= 0) {
        left.push({ start: at, end: at + 1, reason: 'budget' });
        continue;
      }
      line.add(text.slice(known, at));
      known = at;
      const { decoded, end, work } = this.#read(page, at, line.before());
      this.#budget -= work;
      const { runs, doubts } = decoded;
      for (const found of runs) {
        const run = withoutTag(found);
        line.add(text.slice(known, run.start));
        line.add(String.fromCharCode(...run.letters.map(({ unit }) => unit)));
        known = run.end;
        const result = replacementOf(run, this.#leastShare);
        if ('after' in result) replacements.push(result);
        else left.push(result);
      }
      for (const { start, end: to } of doubts) left.push({ start, end: to, reason: 'ambiguous' });
      if (known < end) {
        line.add(text.slice(known, end));
        known = end;
      }
      at = Math.max(at, known - 1);
    }
    return { replacements, left: left.sort((a, b) => a.start - b.start) };
  }
}

/**
 * Undoes the runs of texts that were damaged by one program. `leastShare` is the probability that a
 * character must have to be restored; `budget` is the work for all of them, in nodes and edges.
 */
export function undoShifts(
  model: LanguageModel,
  texts: readonly string[],
  around: Surroundings,
  leastShare: number,
  budget = BUDGET,
): ShiftResult[] {
  const reader = new ShiftReader(model, around, leastShare, budget);
  return texts.map((text, i) => reader.undo(text, texts[i + 1] ?? ''));
}
