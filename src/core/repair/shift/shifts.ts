/**
 * Finds and undoes the shifted runs of one text: stretches that the mirror's decoder read one byte
 * out of step. Each stretch that may hold one becomes a lattice of all that the original can have
 * been; what is sure of it stands, the rest is U+FFFD or left.
 */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../revision.ts';
import { decode, type Letter, type Run } from './decode.ts';
import { tagLength } from './eaten.ts';
import { isCutMark, type Surroundings } from './grammar.ts';
import { readStretch } from './stretch.ts';

export interface ShiftResult {
  readonly replacements: readonly Replacement[];
  readonly left: readonly DamageLeft[];
}

const QUESTION = 0x3f;
const LONGEST_TAG = 240;
const GONE = '\ufffd';
/** A run that is less likely than this is not even told of. */
const DOUBTFUL = 0.1;
/** A run is repaired in part where at least one of so many characters is sure. */
const LEAST_KEPT = 2;
/**
 * Where a pair vanished, more of them may have: so many times less may speak against a character
 * there.
 */
const BESIDE_HOLE = 4;
/** Orphaned bytes that vanish are looked for only on pages where that is no rarer (nats). */
const SELDOM = -3;
/** Nodes and edges that the runs of one page may take: some seconds. */
const BUDGET = 30_000_000;

const TAG = 0x3c;

/** A run that took the `<` of a tag: the rest of the tag goes with it. */
function withTag(page: string, run: Run): Run {
  if (run.letters.at(-1)?.unit !== TAG) return run;
  const length = tagLength(page.slice(run.end, run.end + LONGEST_TAG));
  return { ...run, end: run.end + length, letters: run.letters.slice(0, -1) };
}

/** What is sure of a run, or why it is left. */
function replacementOf(run: Run, least: number): Replacement | DamageLeft {
  const { start, end, letters, share, gain } = run;
  const leastBesideHole = 1 - (1 - least) / BESIDE_HOLE;
  const isKept = (letter: Letter): boolean =>
    letter.share >= (letter.isBesideHole ? leastBesideHole : least);
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
  readonly #model: BigramModel;
  readonly #around: Surroundings;
  readonly #leastShare: number;
  #budget: number;

  constructor(model: BigramModel, around: Surroundings, leastShare: number, budget: number) {
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

  /** Undoes the runs of one text. */
  undo(page: string): ShiftResult {
    const replacements: Replacement[] = [];
    const left: DamageLeft[] = [];
    // the page up to `known`, runs as they most likely were
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
      const stretch = readStretch(this.#model, page, at, line, this.#around);
      this.#budget -= stretch.work;
      const { runs, doubts } = decode(stretch.order, stretch.ends, DOUBTFUL);
      for (const found of runs) {
        const run = withTag(page, found);
        line += page.slice(known, run.start);
        line += String.fromCharCode(...run.letters.map(({ unit }) => unit));
        known = run.end;
        const result = replacementOf(run, this.#leastShare);
        if ('after' in result) replacements.push(result);
        else left.push(result);
      }
      for (const { start, end } of doubts) left.push({ start, end, reason: 'ambiguous' });
      if (known < stretch.end) {
        line += page.slice(known, stretch.end);
        known = stretch.end;
      }
      at = Math.max(at, known - 1);
    }
    return { replacements, left: left.sort((a, b) => a.start - b.start) };
  }
}

/**
 * Undoes the runs of texts that one program damaged. `leastShare` is the probability that a
 * character must have to stand; `budget` is the work that all of them may take, in nodes and edges.
 */
export function undoShifts(
  model: BigramModel,
  texts: readonly string[],
  around: Surroundings,
  leastShare: number,
  budget = BUDGET,
): ShiftResult[] {
  const reader = new ShiftReader(model, around, leastShare, budget);
  return texts.map((text) => reader.undo(text));
}
