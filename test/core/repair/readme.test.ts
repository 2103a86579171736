/** Tests that the examples in the README's table of damage are repaired as it says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const [, section = ''] = readme.split('## What it repairs, and what it cannot repair');
const [table = ''] = section.split('\n## ');

const examples = Array.from(table.matchAll(/`([^`]+)` → `([^`]+)`/g), ([, shown, repaired]) => ({
  shown: shown ?? '',
  repaired: repaired ?? '',
}));

it('the table has examples', () => {
  expect(examples.length).toBeGreaterThan(4);
});

it.each(examples)('$shown', ({ shown, repaired }) => {
  expect(repairText(shown, { model: loadModel, options: DEFAULT_OPTIONS }).text).toBe(repaired);
});
