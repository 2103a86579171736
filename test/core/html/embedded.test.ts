import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/html/parse/parse.ts';

const TEXT = '河口大桥今天上午正式通车。'.repeat(10);
const page = (json: string): string =>
  `<html><body><script type="application/json">${json}</script></body></html>`;
const texts = (html: string): string[] =>
  readHtml(html)
    .value.blocks.filter(({ kind }) => kind !== 'metadata')
    .map(({ text }) => text);

test('a shown article is not read again from its script', () => {
  const shown = `<p>${TEXT.repeat(5)}</p>`;
  expect(texts(shown + page(JSON.stringify({ content: TEXT.repeat(20) })))).toHaveLength(1);
});

test('a key __proto__ is a name like any other', () => {
  const json = `{"__proto__": {"polluted": true}, "content": "${TEXT}"}`;
  expect(texts(page(json))).toEqual([TEXT]);
  expect('polluted' in {}).toBe(false);
});

test('text that is not markup keeps its angle brackets', () => {
  expect(texts(page(JSON.stringify({ content: `若 a<b，${TEXT}` })))).toEqual([`若 a<b，${TEXT}`]);
});

test('deeply nested and invalid JSON does no harm', () => {
  const deep = 5000;
  const json = `${'{"a":'.repeat(deep)}{"content":"${TEXT}"}${'}'.repeat(deep)}`;
  expect(texts(page(json))).toEqual([TEXT]);
  expect(texts(page(`{"content":"${TEXT}"`))).toEqual([]);
});

test('never throws, whatever the JSON', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      readHtml(page(json));
    }),
  );
});
