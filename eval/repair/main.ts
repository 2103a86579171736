/**
 * `npm run eval:repair`: measures how well damaged texts are restored.
 *
 *      FILE.jsonl…        `{id, family, corrupted, gold, lossy}` per line; without a file, cases made from
 *                         the project's own sentences
 *      --count N          number of own cases per family (20)
 *      --seed N           makes other cases of the same kinds; a gain must show there too
 *      --half tuned       only the sentences on which bars were set; `held` for the others
 *      --family NAME      only families whose names begin like this (may be repeated)
 *      --worst N          the N worst cases of each family
 *      --mode bold        guesses more
 *      --calibration      how many edits are right, by their confidence
 *      --documents N      N documents of each family instead, with short strings (see documents/table.ts)
 *      --passages N       N mirrored pages of our own passages instead (see passages.ts)
 *      --reliability N    how sure shifted runs are read, and how often that is right (see reliability.ts)
 *      --spots FILE       single places on mirrored pages instead (see spots.ts)
 *      --peers            ftfy on the same cases (see peers.ts)
 *      --speed            Mchar/s on clean and on damaged texts
 *      --pin              raises floors.json and document-floors.json in test/core/repair/ (see floors.ts)
 */
import { parseArgs } from 'node:util';
import { DEFAULT_OPTIONS } from '../../src/core/repair/repair.ts';
import { isClean, type RepairCase, readCases } from './cases.ts';
import { makeCases } from './corpus.ts';
import { DOCUMENT_FAMILIES } from './documents/families.ts';
import { pinDocumentFloors } from './documents/floors.ts';
import { documentLines, measureDocuments, worstLines } from './documents/table.ts';
import { pinFloors } from './floors.ts';
import { passageLines } from './passages.ts';
import { peerLines } from './peers.ts';
import { reliabilityLines } from './reliability.ts';
import { type Score, score } from './score.ts';
import { speedLines } from './speed.ts';
import { spotLines } from './spots.ts';
import { calibrationRows, familyRows, headLine, totalRows } from './table.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values, positionals } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    half: { type: 'string', default: 'all' },
    family: { type: 'string', multiple: true },
    worst: { type: 'string' },
    mode: { type: 'string', default: 'safe' },
    calibration: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    spots: { type: 'string' },
    documents: { type: 'string' },
    passages: { type: 'string' },
    reliability: { type: 'string' },
    bodies: { type: 'string' },
    letters: { type: 'string' },
    pin: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

function printWorst(scores: readonly Score[], count: number): void {
  const families = new Set(scores.map(({ given }) => given.family));
  for (const family of families) {
    const worst = scores
      .filter(({ given, exact }) => given.family === family && !exact)
      .sort((a, b) => b.invented - a.invented || b.after - a.after)
      .slice(0, count);
    for (const { given, repaired, after } of worst) {
      print(
        `\n${given.id} ${family} CER ${(after * 100).toFixed(1)}${given.lossy ? ' lossy' : ''}`,
      );
      print(`  shown    ${given.corrupted}`);
      print(`  repaired ${repaired}`);
      print(`  was      ${given.gold}`);
    }
  }
}

/** Whether the families that were asked for include one; without such a wish, all are. */
const isWanted = (family: string): boolean =>
  values.family?.some((name) => family.startsWith(name)) ?? true;

const wanted = (cases: readonly RepairCase[]): readonly RepairCase[] =>
  cases.filter(({ family }) => isWanted(family));

function printDocuments(count: number, mode: 'safe' | 'bold'): void {
  const families = DOCUMENT_FAMILIES.filter(({ name }) => isWanted(name));
  const options = { ...DEFAULT_OPTIONS, mode };
  const results = measureDocuments({ count, seed: Number(values.seed), families, options });
  for (const line of documentLines(results)) print(line);
  if (values.worst === undefined) return;
  for (const line of worstLines(results, Number(values.worst))) print(line);
}

function printReliability(pages: number): void {
  const { bodies, letters } = values;
  const lines = reliabilityLines({
    pages,
    seeds: values.seed.split(',').map(Number),
    ...(bodies === undefined ? {} : { bodies }),
    ...(letters === undefined ? {} : { letters }),
  });
  for (const line of lines) print(line);
}

/** Prints another evaluation than that of the families, if one was asked for. */
function printOther(mode: 'safe' | 'bold'): boolean {
  const { documents, passages, reliability, spots, seed, worst } = values;
  if (documents !== undefined) printDocuments(Number(documents), mode);
  else if (passages !== undefined) {
    for (const line of passageLines(Number(passages), Number(seed), { mode })) print(line);
  } else if (reliability !== undefined) printReliability(Number(reliability));
  else if (spots !== undefined) {
    for (const line of spotLines(spots, { mode }, Number(worst ?? 0))) print(line);
  } else return false;
  return true;
}

function main(): void {
  if (values.pin) {
    pinFloors();
    pinDocumentFloors();
    return;
  }
  const { mode, half } = values;
  if (half !== 'all' && half !== 'tuned' && half !== 'held') {
    throw new Error(`--half is all, tuned or held, not ${half}`);
  }
  if (mode !== 'safe' && mode !== 'bold') throw new Error(`--mode is safe or bold, not ${mode}`);
  if (printOther(mode)) return;
  const all =
    positionals.length > 0
      ? positionals.flatMap(readCases)
      : makeCases(Number(values.count), Number(values.seed), half);
  const cases = wanted(all);
  const scores = cases.map((given) => score(given, { mode }));
  print(headLine());
  for (const line of familyRows(scores)) print(line);
  print('');
  for (const line of totalRows(scores)) print(line);
  if (values.peers) {
    const ours = scores.map(({ given, repaired }) => ({ given, text: repaired }));
    for (const line of ['', ...peerLines(ours)]) print(line);
  }
  if (values.calibration) for (const line of ['', ...calibrationRows(scores)]) print(line);
  if (values.worst !== undefined) printWorst(scores, Number(values.worst));
  if (!values.speed) return;
  const texts = (clean: boolean): string[] =>
    cases.filter((given) => isClean(given) === clean).map(({ corrupted }) => corrupted);
  for (const line of speedLines({ clean: texts(true), damaged: texts(false) })) print(line);
}

// `| head` may close the pipe before the table ends
process.stdout.on('error', () => process.exit());
main();
