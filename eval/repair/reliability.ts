/**
 * `npm run eval:repair -- --reliability N`: how sure the lattices of shifted runs are of each character,
 * and how often they are right. N pages of our own passages and sentences are mirrored, and with
 * `--bodies FOLDER` those of a folder of gold (articles/gold.ts) too. None of these texts was counted
 * for the language model. `--letters FILE` writes a line for each character.
 */
import { writeFileSync } from 'node:fs';
import { countScripts, simplifiedOf } from '../../src/core/language/script/traditional.ts';
import { shiftTaskOf } from '../../src/core/repair/mirror/mirror.ts';
import { findRegion } from '../../src/core/repair/mirror/regions.ts';
import { withoutGlosses } from '../../src/core/repair/shift/evidence/gloss-marks.ts';
import type { Run } from '../../src/core/repair/shift/lattice/decode.ts';
import { type FoundRuns, findRuns } from '../../src/core/repair/shift/shifts.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { glossKeys } from '../../test/damage/keys.ts';
import { mirror } from '../../test/damage/mirror.ts';
import { seeded } from '../../test/random.ts';
import { bodiesOf } from '../language/texts.ts';
import { align } from './alignment.ts';
import { drawsOf } from './passages.ts';
import { barRows, type Judged, type JudgedText, reliabilityRows } from './reliability-table.ts';

const TEXTS_OF_PAGE = 8;
/** Lines that are longer take too long to be aligned. */
const LONGEST = 400;
const LEAST_SIMPLIFIED = 5;

const FOLDED = /[！-～]/g;

/** One character for one: script and widths are restored by other layers. */
const plain = (text: string): string =>
  [...text]
    .map((character) => (character === '著' ? '着' : simplifiedOf(character)))
    .join('')
    .replace(FOLDED, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

function judge(set: string, shown: string, gold: string, { runs, left }: FoundRuns): JudgedText {
  let text = '';
  let known = 0;
  const starts = runs.map(({ start, end, letters }) => {
    text += plain(withoutGlosses(shown.slice(known, start)));
    known = end;
    const from = text.length;
    text += plain(String.fromCharCode(...letters.map(({ unit }) => unit)));
    return from;
  });
  text += plain(withoutGlosses(shown.slice(known)));
  const { wrong, distance } = align(text, plain(gold));
  const judged = (run: Run, from: number): Judged[] =>
    run.letters.map((letter, index) => ({
      ...letter,
      index,
      isRight: !wrong.has(from + index),
      length: run.letters.length,
      vanished: run.vanished,
      runShare: run.share,
    }));
  return {
    set,
    runs: runs.map((run, i) => judged(run, starts[i] ?? 0)),
    isRight: distance === 0,
    doubts: left.length,
  };
}

function judgePage(set: string, golds: readonly string[], random: () => number): JudgedText[] {
  const options = {
    keys: glossKeys(random, 0.2 + 0.3 * random()),
    straddles: 0.71,
    cutsInRuns: 0.67,
    foldWidths: true,
    random,
  };
  const shown = golds.map((gold) => mirror(gold, options));
  const places = shown.map((_, i) => ({ part: '', path: [i] }));
  const marks = shown.join('').split('?').length - 1;
  const region = findRegion(shown, places, marks);
  const found = findRuns(shiftTaskOf(shown, region, loadModel()));
  return shown.flatMap((text, i) => {
    const runs = region.members.has(i) ? found.shift() : undefined;
    return runs === undefined ? [] : [judge(set, text, golds[i] ?? '', runs)];
  });
}

/** A line of simplified Chinese, which a mirror's map takes for what it is. */
function isUsable(line: string): boolean {
  const { simplified, traditional } = countScripts(line);
  const { length } = line;
  return (
    length <= LONGEST && simplified >= LEAST_SIMPLIFIED && traditional === 0 && !line.includes('?')
  );
}

export interface ReliabilityOptions {
  readonly pages: number;
  readonly seeds: readonly number[];
  readonly bodies?: string;
  readonly letters?: string;
}

export function reliabilityLines({ pages, seeds, bodies, letters }: ReliabilityOptions): string[] {
  const news = bodies === undefined ? [] : (bodiesOf(bodies).get('bodies, simplified') ?? []);
  const lines = news.filter(isUsable);
  const judged = seeds.flatMap((seed) => {
    const random = seeded(seed);
    const own = Object.entries(drawsOf(random)).flatMap(([name, draw]) =>
      Array.from({ length: pages }, () =>
        judgePage(name, Array.from({ length: TEXTS_OF_PAGE }, draw), random),
      ).flat(),
    );
    const bodyPages = Math.floor(lines.length / TEXTS_OF_PAGE);
    const others = Array.from({ length: bodyPages }, (_, page) =>
      judgePage('bodies', lines.slice(page * TEXTS_OF_PAGE, (page + 1) * TEXTS_OF_PAGE), random),
    ).flat();
    return [...own, ...others];
  });
  if (letters !== undefined) {
    const rows = judged.flatMap(({ set, runs }, text) =>
      runs.flat().map((letter) => JSON.stringify({ set, text, ...letter })),
    );
    writeFileSync(letters, `${rows.join('\n')}\n`);
  }
  return [...reliabilityRows(judged), '', ...barRows(judged)];
}
