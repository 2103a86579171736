/**
 * `npm run eval:clean`: measures what the repair does to text that is not damaged.
 *
 *     [DIR|FILE]…   saved pages (.html), bodies (.json) or lines (.txt), added to the texts of this machine
 *     --show N      the first N changes of each kind
 */
import { parseArgs } from 'node:util';
import { DEFAULT_OPTIONS, repairTexts } from '../../src/core/repair/repair.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { type Source, sources } from './sources.ts';

const { values, positionals } = parseArgs({
  options: { show: { type: 'string', default: '0' } },
  allowPositionals: true,
});

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Count {
  lines: number;
  characters: number;
  changed: number;
  loads: number;
  /** Processor time in seconds. */
  seconds: number;
  readonly examples: string[];
}

const MICROSECONDS = 1e6;

function count({ pages }: Source): Count {
  const result: Count = { lines: 0, characters: 0, changed: 0, loads: 0, seconds: 0, examples: [] };
  for (const texts of pages) {
    let loaded = false;
    const model = (): ReturnType<typeof loadModel> => {
      loaded = true;
      return loadModel();
    };
    const start = process.cpuUsage();
    const { texts: repaired } = repairTexts(texts, { model, options: DEFAULT_OPTIONS });
    const { user, system } = process.cpuUsage(start);
    result.seconds += (user + system) / MICROSECONDS;
    result.lines += texts.length;
    result.characters += texts.reduce((sum, { length }) => sum + length, 0);
    if (loaded) result.loads += 1;
    for (const { original, text, edits } of repaired) {
      if (text === original) continue;
      result.changed += 1;
      const told = edits.map(({ before, after, rule }) => `${rule}: ${before} → ${after}`);
      result.examples.push(`    ${told.join('; ') || `${original} → ${text}`}`);
    }
  }
  return result;
}

const NAME = 40;
const WIDTH = 12;
const row = (name: string, cells: readonly (number | string)[]): string =>
  name.padEnd(NAME) + cells.map((cell) => `${cell}`.padStart(WIDTH)).join('');

/** Characters per second, or nothing if the time was too short for the clock. */
const rate = ({ characters, seconds }: Count): string =>
  seconds === 0 ? '' : (characters / seconds / MICROSECONDS).toFixed(1);

function main(): void {
  loadModel();
  print(row('kind', ['lines', 'characters', 'changed', 'model asked', 'Mchar/s']));
  const all: Count = { lines: 0, characters: 0, changed: 0, loads: 0, seconds: 0, examples: [] };
  for (const source of sources(positionals)) {
    const found = count(source);
    if (found.lines === 0) continue;
    const { lines, characters, changed, loads, seconds, examples } = found;
    print(row(source.kind, [lines, characters, changed, loads, rate(found)]));
    for (const example of examples.slice(0, Number(values.show))) print(example);
    all.lines += lines;
    all.characters += characters;
    all.changed += changed;
    all.loads += loads;
    all.seconds += seconds;
  }
  print(row('all', [all.lines, all.characters, all.changed, all.loads, rate(all)]));
}

// `| head` may close the pipe before the table ends
process.stdout.on('error', () => process.exit());
main();
