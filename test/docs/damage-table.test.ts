/** Tests that the examples in the table of damage in docs/how-it-repairs.md are repaired as it says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/repair/repair.ts';
import { repairText } from '../../src/core/repair/repair-text.ts';
import { loadModel } from '../../src/node/data/language-model.ts';

const document = readFileSync(new URL('../../docs/how-it-repairs.md', import.meta.url), 'utf8');
const [, section = ''] = document.split('## What is repaired, and what is not');
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
