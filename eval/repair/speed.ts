/**
 * Measures characters per second. The texts of a kind are repaired one after another, and the kinds
 * take turns.
 */

import { DEFAULT_OPTIONS } from '../../src/core/repair/repair.ts';
import { repairText } from '../../src/core/repair/repair-text.ts';
import { loadModel } from '../../src/node/data/language-model.ts';

const ROUNDS = 7;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const context = { model: loadModel, options: DEFAULT_OPTIONS };

/** Characters per microsecond of processor time, because the machine runs other programs too. */
function rate(texts: readonly string[]): number {
  const start = process.cpuUsage();
  for (const text of texts) repairText(text, context);
  const { user, system } = process.cpuUsage(start);
  return texts.reduce((sum, text) => sum + text.length, 0) / (user + system);
}

/** Median over several rounds, after one round of warming up. */
export function speedLines(kinds: Readonly<Record<string, readonly string[]>>): string[] {
  const entries = Object.entries(kinds).filter(([, texts]) => texts.length > 0);
  for (const [, texts] of entries) rate(texts);
  const rates = entries.map(([name, texts]): [string, number[]] => [
    name,
    Array.from({ length: ROUNDS }, () => rate(texts)),
  ]);
  return rates.map(([name, list]) => `${name}: ${median(list).toFixed(2)} Mchar a CPU second`);
}
