/**
 * Measures what the language model itself costs: the size of its files, the time to load it, and
 * the time of its steps.
 */
import { gzipSync } from 'node:zlib';
import type { LanguageModel } from '../../src/core/language/model/language-model.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { readData } from '../../src/node/data/packed-file.ts';

/**
 * CPU time of this process in milliseconds. Other processes disturb it less than wall-clock time.
 */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How many times a measurement is repeated. The best one counts. */
const ROUNDS = 5;
/** Number of characters that are scored at each place. */
const CANDIDATES = 64;
const FIRST_HANZI = 0x4e00;

function best(steps: () => number): number {
  let fastest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = cpuTime();
    const count = steps();
    fastest = Math.max(fastest, count / (cpuTime() - start) / 1000);
  }
  return fastest;
}

function advanceAll(model: LanguageModel, lines: readonly string[]): number {
  let count = 0;
  for (let time = 0; time < 10; time += 1) {
    for (const line of lines) {
      let state = model.startOf('\n');
      for (let at = 0; at < line.length; at += 1) state = model.advance(state, line.charCodeAt(at));
      count += line.length;
    }
  }
  return count;
}

function weighAll(model: LanguageModel, lines: readonly string[]): number {
  let count = 0;
  for (const line of lines.slice(0, 300)) {
    let state = model.startOf('\n');
    for (let at = 0; at < line.length; at += 1) {
      for (let i = 0; i < CANDIDATES; i += 1) {
        model.logAfter(state, FIRST_HANZI + ((i * 331 + at * 97) % 20_000));
      }
      count += CANDIDATES;
      state = model.advance(state, line.charCodeAt(at));
    }
  }
  return count;
}

/** Returns one line per figure. It must be called before anything else loads the model. */
export function speedLines(lines: readonly string[]): readonly string[] {
  const memory = process.memoryUsage.rss();
  const start = cpuTime();
  const model = loadModel();
  model.advance(model.startOf('\n'), FIRST_HANZI);
  const loading = cpuTime() - start;
  const loaded = (process.memoryUsage.rss() - memory) / 1e6;
  const mega = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const sizes = ['ngrams', 'bigrams'].map((name) => {
    const file = readData(name);
    return `${mega(file.length)} MB (${mega(gzipSync(file, { level: 9 }).length)} gzipped)`;
  });
  const rate = (perSecond: number): string => perSecond.toFixed(1);
  return [
    `files      ${sizes.join(' and ')}`,
    `loading    ${loading.toFixed(0)} ms of CPU, ${loaded.toFixed(0)} MB`,
    `advance    ${rate(best(() => advanceAll(model, lines)))} million a second`,
    `logAfter   ${rate(best(() => weighAll(model, lines)))} million a second`,
  ];
}
