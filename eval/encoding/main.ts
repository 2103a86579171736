/**
 * `npm run eval:encoding`: measures how often encoding detectors are right, set by set.
 *
 *     --no-peers      only our detector
 *     --set NAME      only the sets whose names begin with NAME (may be repeated)
 *     --count N       cases per set (240)
 *     --seed N        other cases of the same kinds; an improvement must show there too
 *     --worst SET     the cases of a set that our detector gets wrong
 *     --dir FOLDER    saved pages with their true encodings (see saved.ts)
 *     --no-speed      do not measure speed
 *     --pin           raises test/core/encoding/floors.json to the present figures (see floors.ts)
 */
import { parseArgs } from 'node:util';
import { type Detector, ours } from './detectors.ts';
import type { EncodingSet } from './encoding-set.ts';
import { pinFloors } from './floors.ts';
import { loadPeers } from './peers.ts';
import type { Case } from './right.ts';
import { readSaved } from './saved.ts';
import { casesOf, SETS } from './sets.ts';
import { measureSpeed } from './speed.ts';
import {
  headLine,
  meanLines,
  type Row,
  rowLine,
  shareRight,
  speedLine,
  tellBlocks,
} from './table.ts';

interface Draw {
  readonly count: number;
  readonly seed: number;
}

const HEX = 24;
const SHOWN = 40;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const hex = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, HEX)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** The bytes from the first non-ASCII byte on. */
function firstForeign(bytes: Uint8Array): Uint8Array {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, at));
}

function printWrong(cases: readonly Case[]): void {
  ours.answer(cases).forEach(({ right, label }, i) => {
    const given = cases[i];
    if (right || given === undefined) return;
    const start = given.text.search(FOREIGN);
    const text = given.text.slice(Math.max(0, start)).slice(0, SHOWN).replaceAll('\n', '⏎');
    const size = `${given.bytes.length} bytes`;
    print(
      `#${i}\t${given.encoding} → ${label}\t${size}\t${text}\t${hex(firstForeign(given.bytes))}`,
    );
  });
}

const FOREIGN = /[^\p{ASCII}]/u;

function scoreSet(set: EncodingSet, detectors: readonly Detector[], draw: Draw): Row {
  const cases = casesOf(set, draw.count, draw.seed);
  const answers = detectors.map((detector) => detector.answer(cases));
  const blocks = tellBlocks(answers[0] ?? []);
  return {
    set,
    count: cases.length,
    shares: answers.map(shareRight),
    ...(blocks === null ? {} : { blocks }),
  };
}

function printSaved(folder: string, detectors: readonly Detector[]): void {
  const cases = readSaved(folder);
  for (const detector of detectors) {
    const answers = detector.answer(cases);
    const right = answers.filter((answer) => answer.right).length;
    print(`${detector.name}: ${right} of ${cases.length} saved pages`);
    if (detector !== ours) continue;
    answers.forEach((answer, i) => {
      const given = cases[i];
      if (!answer.right) print(`  ${given?.id}: ${given?.encoding} → ${answer.label}`);
    });
  }
}

function printTable(
  sets: readonly EncodingSet[],
  detectors: readonly Detector[],
  draw: Draw,
): void {
  print(headLine(detectors.map(({ name }) => name)));
  const rows: Row[] = [];
  for (const set of sets) {
    const row = scoreSet(set, detectors, draw);
    rows.push(row);
    print(rowLine(row));
  }
  for (const line of meanLines(rows)) print(line);
}

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: true },
    speed: { type: 'boolean', default: true },
    set: { type: 'string', multiple: true },
    count: { type: 'string', default: '240' },
    seed: { type: 'string', default: '0' },
    worst: { type: 'string' },
    dir: { type: 'string' },
    pin: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

async function main(): Promise<void> {
  if (values.pin) {
    pinFloors();
    return;
  }
  const draw: Draw = { count: Number(values.count), seed: Number(values.seed) };
  if (values.worst !== undefined) {
    const set = SETS.find(({ name }) => name === values.worst);
    if (set === undefined)
      throw new Error(
        `no set ${values.worst}; they are: ${SETS.map(({ name }) => name).join(', ')}`,
      );
    print(`${set.name}: ${set.about}`);
    printWrong(casesOf(set, draw.count, draw.seed));
    return;
  }
  const { installed, missing } = values.peers ? await loadPeers() : { installed: [], missing: [] };
  const detectors = [ours, ...installed];
  if (missing.length > 0) print(`not installed: ${missing.join(', ')}`);
  if (values.dir !== undefined) {
    printSaved(values.dir, detectors);
    return;
  }
  const wanted = values.set;
  const sets =
    wanted === undefined
      ? SETS
      : SETS.filter(({ name }) => wanted.some((prefix) => name.startsWith(prefix)));
  printTable(sets, detectors, draw);
  if (!values.speed) return;
  const speeds = measureSpeed(detectors);
  print(speedLine([...speeds.values()]));
  print('Speed: ours detects and decodes, peers detect; uchardet starts a process a page.');
}

// `| head` may close the pipe before the table ends
process.stdout.on('error', () => process.exit());
await main();
