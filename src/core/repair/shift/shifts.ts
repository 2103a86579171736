/**
 * Finds and undoes the shifted runs of a text: stretches that the mirror's decoder read one byte
 * out of step. Each stretch that may contain one becomes a lattice of everything that the original
 * can have been. Certain characters are restored; the rest becomes U+FFFD or is left.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../revision.ts';
import { type Decoded, decode, type Letter, type Run } from './decode.ts';
import { isCutMark, type Surroundings } from './grammar.ts';
import { readStretch } from './stretch.ts';

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
 * Where one pair vanished, more may have vanished. A character there needs a share in which the
 * odds against it are this many times lower. On 370 runs of our own sentences, characters beside a
 * vanished pair with a share of 0.75 to 0.98 were right 7 times in 8, whatever the share, and those
 * above it 50 times in 51.
 */
const BESIDE_HOLE = 4;
/** Cost (nats) from which a character is so improbable that something else may have stood there. */
const UNLIKELY = -13;
/**
 * Orphaned bytes that vanish are searched only on pages where their probability is above this
 * (nats).
 */
const SELDOM = -3;
/** Number of nodes and edges that the runs of one page may take, which is some seconds of work. */
const BUDGET = 30_000_000;

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
   * searched only if nothing else is certain.
   */
  #read(
    page: string,
    start: number,
    line: string,
  ): { decoded: Decoded; end: number; work: number } {
    const first = readStretch(this.#model, page, start, line, this.#around, false);
    const decoded = decode(first.order, first.ends, DOUBTFUL);
    const isSure = ({ share, isBesideHole, log }: Letter): boolean =>
      (share >= this.#leastShare || !isBesideHole) && log > UNLIKELY;
    if (decoded.runs.every(({ letters }) => letters.every(isSure))) {
      return { decoded, end: first.end, work: first.work };
    }
    const second = readStretch(this.#model, page, start, line, this.#around, true);
    return {
      decoded: decode(second.order, second.ends, DOUBTFUL),
      end: second.end,
      work: first.work + second.work,
    };
  }

  /** Undoes the runs of one text. */
  undo(page: string): ShiftResult {
    const replacements: Replacement[] = [];
    const left: DamageLeft[] = [];
    // the page up to `known`, with runs as they most probably were
    let line = '';
    let known = 0;
    for (let at = 0; at < page.length; at += 1) {
      if (!this.#mayBegin(page, at)) continue;
      if (this.#budget <= 0) {
        left.push({ start: at, end: at + 1, reason: 'budget' });
        continue;
      }
      line += page.slice(known, at);
      known = at;
      const { decoded, end, work } = this.#read(page, at, line);
      this.#budget -= work;
      const { runs, doubts } = decoded;
      for (const found of runs) {
        const run = withoutTag(found);
        line += page.slice(known, run.start);
        line += String.fromCharCode(...run.letters.map(({ unit }) => unit));
        known = run.end;
        const result = replacementOf(run, this.#leastShare);
        if ('after' in result) replacements.push(result);
        else left.push(result);
      }
      for (const { start, end: to } of doubts) left.push({ start, end: to, reason: 'ambiguous' });
      if (known < end) {
        line += page.slice(known, end);
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
  return texts.map((text) => reader.undo(text));
}
