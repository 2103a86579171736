/**
 * Finds and undoes the shifted runs of a text: stretches that the mirror's decoder read one byte
 * out of step. Each stretch that may contain one becomes a lattice of everything that the original
 * can have been. Certain characters are restored; the rest becomes U+FFFD or is left.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../state/revision.ts';
import { replacementOf } from './bars.ts';
import { openAfter } from './cells/balance.ts';
import { withoutGlosses } from './evidence/gloss-marks.ts';
import type { Surroundings } from './evidence/surroundings.ts';
import { isCutMark } from './grammar/cut-marks.ts';
import { PageText } from './grammar/page-text.ts';
import { type Decoded, decode, type Letter, type Run } from './lattice/decode.ts';
import { SlotPool } from './lattice/slot-pool.ts';
import { type Before, readAgain, readStretch } from './stretch.ts';

/** What is known about the texts that one program damaged. */
export interface ShiftTask {
  readonly texts: readonly string[];
  readonly model: LanguageModel;
  readonly around: Surroundings;
}

/** The runs of a text, and the places that may be runs but cannot be read. */
export interface FoundRuns {
  readonly runs: readonly Run[];
  readonly left: readonly DamageLeft[];
}

export interface ShiftResult {
  readonly replacements: readonly Replacement[];
  readonly left: readonly DamageLeft[];
}

const QUESTION = 0x3f;
/** Probability below which a run is not even reported. */
const DOUBTFUL = 0.1;
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

/**
 * Share below which a character beside a vanished pair is searched among rare ones too. With 0.5, rivals
 * were missing: 7 instead of 5 texts of 3,402 were wrong without a report.
 */
const OPEN = 0.97;

const LINE_FEED = 0x0a;
const TAG = 0x3c;

/** A run that has eaten the `<` of a tag includes the rest of the tag. */
const withoutTag = (run: Run): Run =>
  run.letters.at(-1)?.unit === TAG ? { ...run, letters: run.letters.slice(0, -1) } : run;

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
  readonly #task: ShiftTask;
  #budget: number;

  constructor(task: ShiftTask, budget: number) {
    this.#task = task;
    this.#budget = budget;
  }

  /** Whether a run may begin at an offset. */
  #mayBegin(page: string, at: number): boolean {
    const unit = page.charCodeAt(at);
    return unit === QUESTION || (isCutMark(unit) && this.#task.around.orphanGone > SELDOM);
  }

  /**
   * Reads the lattice of a stretch. Rare characters among several vanished pairs in succession are
   * searched only if nothing else is certain there.
   */
  #read(
    page: PageText,
    start: number,
    before: Before,
  ): { decoded: Decoded; end: number; work: number } {
    const { model } = this.#task;
    const first = readStretch(model, page, start, before, pool);
    const decoded = decode(first.order, first.ends, DOUBTFUL);
    const isOpen = ({ share, isBesideHole }: Letter): boolean => isBesideHole && share < OPEN;
    const open = decoded.runs.flatMap(({ letters }) => letters.filter(isOpen)).map(({ at }) => at);
    if (open.length === 0) {
      return { decoded, end: first.end, work: first.work };
    }
    const second = readAgain(model, page, first, pool, new Set(open));
    return {
      decoded: decode(second.order, second.ends, DOUBTFUL),
      end: second.end,
      work: first.work + second.work,
    };
  }

  /** Finds the runs of one text; `next` is the one after it. */
  find(text: string, next: string): FoundRuns {
    const page = new PageText(text, this.#task.around, next);
    const found: Run[] = [];
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
      for (const whole of runs) {
        const run = withoutTag(whole);
        line.add(text.slice(known, run.start));
        line.add(String.fromCharCode(...run.letters.map(({ unit }) => unit)));
        known = run.end;
        found.push(run);
      }
      for (const { start, end: to } of doubts) left.push({ start, end: to, reason: 'ambiguous' });
      if (known < end) {
        line.add(text.slice(known, end));
        known = end;
      }
      at = Math.max(at, known - 1);
    }
    return { runs: found, left };
  }
}

/**
 * Finds the runs of texts, which are not certain yet. `budget` is the work for all of them, in nodes
 * and edges.
 */
export function findRuns(task: ShiftTask, budget = BUDGET): FoundRuns[] {
  const reader = new ShiftReader(task, budget);
  return task.texts.map((text, i) => reader.find(text, task.texts[i + 1] ?? ''));
}

/** Undoes the runs of texts. `leastShare` is the probability that a character must have to be restored. */
export function undoShifts(task: ShiftTask, leastShare: number, budget = BUDGET): ShiftResult[] {
  return findRuns(task, budget).map(({ runs, left }) => {
    const results = runs.map((run) => replacementOf(run, leastShare));
    return {
      replacements: results.filter((result) => 'after' in result),
      left: [...left, ...results.filter((result) => 'reason' in result)].sort(
        (a, b) => a.start - b.start,
      ),
    };
  });
}
