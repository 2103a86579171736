/** Measures how well one case was restored. */

import type { Edit } from '../../src/core/page/edit.ts';
import { DEFAULT_OPTIONS, type RepairOptions } from '../../src/core/repair/repair.ts';
import { repairText } from '../../src/core/repair/repair-text.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { align } from './alignment.ts';
import type { RepairCase } from './cases.ts';
import { invents } from './measures/invents.ts';

export interface Judged {
  readonly confidence: number;
  readonly rule: string;
  /** Whether all its characters are those of the gold, or U+FFFD. */
  readonly right: boolean;
}

export interface Score {
  readonly given: RepairCase;
  readonly repaired: string;
  readonly exact: boolean;
  readonly unchanged: boolean;
  /** Character error rates, at most 1. */
  readonly before: number;
  readonly after: number;
  /** Number of characters that the edits gave up, as U+FFFD. */
  readonly lost: number;
  /** Number of characters that the edits inserted but the gold does not contain. */
  readonly invented: number;
  /** Whether it contains a character that is neither in the gold nor on the page. */
  readonly invents: boolean;
  /** Number of characters that the edits inserted. */
  readonly edited: number;
  readonly edits: readonly Judged[];
  /** Number of lines, and of sentences, each with the number of those that are exact. */
  readonly lines: readonly [number, number];
  readonly sentences: readonly [number, number];
}

const GONE = '\ufffd';
const SENTENCE = /[^。！？\n]+[。！？]*[”’」）]*/g;

const rate = (distance: number, gold: string): number =>
  Math.min(1, distance / Math.max(1, [...gold].length));

interface Letter {
  readonly letter: string;
  readonly start: number;
  readonly wrong: boolean;
}

/** The characters of a repaired text with their UTF-16 offsets. */
function lettersOf(text: string, wrong: ReadonlySet<number>): Letter[] {
  let start = 0;
  return [...text].map((letter, i) => {
    const found = { letter, start, wrong: wrong.has(i) && letter !== GONE };
    start += letter.length;
    return found;
  });
}

const within = (letters: readonly Letter[], { start, end }: Edit): Letter[] =>
  letters.filter((letter) => letter.start >= start && letter.start < end);

/** Number of parts of the gold, and number of those that the repaired text contains. */
function found(parts: readonly string[], text: string): [number, number] {
  return [parts.length, parts.filter((part) => text.includes(part)).length];
}

export function score(given: RepairCase, options: Partial<RepairOptions> = {}): Score {
  const { corrupted, gold } = given;
  const { text, edits } = repairText(corrupted, {
    model: loadModel,
    options: { ...DEFAULT_OPTIONS, ...options },
  });
  const { distance, wrong } = align(text, gold);
  const letters = lettersOf(text, wrong);
  const put = edits.flatMap((edit) => within(letters, edit));
  return {
    given,
    repaired: text,
    exact: text === gold,
    unchanged: text === corrupted,
    before: rate(align(corrupted, gold).distance, gold),
    after: rate(distance, gold),
    lost: put.filter(({ letter }) => letter === GONE).length,
    invented: put.filter((letter) => letter.wrong).length,
    invents: invents(text, gold, corrupted),
    edited: put.length,
    edits: edits.map((edit) => ({
      confidence: edit.confidence,
      rule: edit.rule,
      right: within(letters, edit).every((letter) => !letter.wrong),
    })),
    lines: found(gold.split('\n'), text),
    sentences: found(gold.match(SENTENCE) ?? [], text),
  };
}
