import { expect, it } from 'vitest';
import { adverbAt } from '../../../src/core/quotes/words/adverbs.ts';

it.each([
  ['林某还在会上', 2],
  ['林某近日', 2],
  ['林某应记者要求', 2],
  ['公司网站', 2],
  ['主持人续', 3],
  ['林某（左）', 2],
])('finds the adverb in %s', (text, at) => {
  expect(adverbAt(text, at)).toBe(true);
});

it.each([
  ['林某在线', 2],
  ['林某应该', 2],
  ['一家网站', 2],
  ['主持人续约', 3],
  ['林某大会', 3],
  ['林某', 2],
])('finds none in %s', (text, at) => {
  expect(adverbAt(text, at)).toBe(false);
});
