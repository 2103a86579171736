/**
 * `npm run eval:repair -- --passages N`: restores N pages of our own passages as mirrors would show
 * them, with marks cut inside runs too. Another seed makes other pages.
 */
import { DEFAULT_OPTIONS, type RepairOptions, repairTexts } from '../../src/core/repair/repair.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { glossKeys } from '../../test/damage/keys.ts';
import { mirror } from '../../test/damage/mirror.ts';
import { seeded } from '../../test/random.ts';
import { readSentences } from '../../test/sentences.ts';
import { align } from './alignment.ts';

const SENTENCE = /[^。！？]+[。！？]*[”’）]*/g;
const PASSAGES_OF_PAGE = 8;
const SENTENCES_OF_PASSAGE = 4;
const GONE = '\ufffd';

/** Share of the marks inside runs that are cut too, as 8 of 12 real ones were. */
const CUTS_IN_RUNS = 0.67;
const STRADDLES = 0.71;

interface Tally {
  passages: number;
  exact: number;
  /** Number of wrong texts of which nothing is reported. */
  silent: number;
  put: number;
  lost: number;
  wrong: number;
}

const percent = (part: number, all: number): string => `${((part / all) * 100).toFixed(1)} %`;

/** Counts the characters that the edits of one text put in. */
function count(
  tally: Tally,
  gold: string,
  { text, edits, left }: ReturnType<typeof repairTexts>['texts'][number],
): void {
  tally.passages += 1;
  if (text === gold) tally.exact += 1;
  else if (left.length === 0) tally.silent += 1;
  const { wrong } = align(text, gold);
  for (const { start, end } of edits) {
    const before = [...text.slice(0, start)].length;
    [...text.slice(start, end)].forEach((character, i) => {
      tally.put += 1;
      if (character === GONE) tally.lost += 1;
      else if (wrong.has(before + i)) tally.wrong += 1;
    });
  }
}

/** The texts that may be drawn for a page, by their kinds. */
export function drawsOf(random: () => number): Readonly<Record<string, () => string>> {
  const texts = readSentences('hans').map(({ text }) => text);
  const sentences = texts.flatMap((text) => text.match(SENTENCE) ?? []);
  return {
    'two or three sentences': () => texts[Math.floor(random() * texts.length)] ?? '',
    'four sentences': () => {
      const at = Math.floor(random() * (sentences.length - SENTENCES_OF_PASSAGE));
      return sentences.slice(at, at + SENTENCES_OF_PASSAGE).join('');
    },
  };
}

export function passageLines(pages: number, seed: number, given: Partial<RepairOptions>): string[] {
  const random = seeded(seed);
  return Object.entries(drawsOf(random)).map(([name, draw]) => {
    const tally: Tally = { passages: 0, exact: 0, silent: 0, put: 0, lost: 0, wrong: 0 };
    for (let page = 0; page < pages; page += 1) {
      const golds = Array.from({ length: PASSAGES_OF_PAGE }, draw);
      const options = {
        keys: glossKeys(random, 0.2 + 0.3 * random()),
        straddles: STRADDLES,
        cutsInRuns: CUTS_IN_RUNS,
        foldWidths: true,
        random,
      };
      const shown = golds.map((gold) => mirror(gold, options));
      const repaired = repairTexts(shown, {
        model: loadModel,
        options: { ...DEFAULT_OPTIONS, ...given },
      });
      repaired.texts.forEach((result, i) => {
        count(tally, golds[i] ?? '', result);
      });
    }
    const { passages, exact, silent, put, lost, wrong } = tally;
    return `${name}: ${exact} of ${passages} exact (${percent(exact, passages)}), ${silent} wrong untold; of ${put} characters put in ${lost} lost, ${wrong} wrong`;
  });
}
