/** Who wrote a page, judged by its byline alone: the cases of `fixtures/bylines`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../src/core/extract/extract.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { repaired } from './repaired.ts';

interface Case {
  /** HTML of the line between headline and body. */
  readonly byline: string;
  readonly authors: readonly string[];
  /** Why the program does not get it right yet. */
  readonly fails?: string;
}

interface Cases {
  readonly label: string;
  readonly cases: readonly Case[];
}

const FOLDER = new URL('../../../fixtures/bylines/', import.meta.url);

const PARAGRAPHS = [
  '河口网1月16日电，河口大桥今天上午正式通车，两岸的居民一早就等在桥头。',
  '大桥把两岸的车程由一小时缩短到十分钟，预计每天有三万辆汽车通过。',
  '大桥全长三公里，历时四年建成，总投资二十亿元，是全省最长的跨江大桥。',
];

const pageOf = (byline: string): string =>
  `<title>河口大桥今日通车_河口网</title><h1>河口大桥今日通车</h1><div class="meta">${byline}</div>` +
  `<div class="text">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div>`;

function authorsOf(byline: string): readonly string[] {
  const page = repaired(readHtml(pageOf(byline)).value);
  const result = segment(page, { sourceUrl: null, fetchedAt: null });
  return 'failure' in result ? [] : result.value.authors;
}

describe.each(readdirSync(FOLDER).sort())('%s', (name) => {
  const { cases }: Cases = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  test.each(cases.filter(({ fails }) => fails === undefined))('$byline', ({ byline, authors }) => {
    expect(authorsOf(byline)).toEqual(authors);
  });
  const failing = cases.filter(({ fails }) => fails !== undefined);
  if (failing.length > 0) {
    test.fails.each(failing)('$byline', ({ byline, authors }) => {
      expect(authorsOf(byline)).toEqual(authors);
    });
  }
});
