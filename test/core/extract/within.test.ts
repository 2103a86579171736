/**
 * Tests `--within`: the body comes from the elements that the selector matches, everything else is
 * found as usual.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../src/core/extract/extract.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import type { Source } from '../../../src/core/page/source.ts';
import { textOf } from '../../../src/core/page/span.ts';
import { processPage } from '../../../src/core/pipeline.ts';
import type { ArticleRecord, FailureRecord } from '../../../src/core/record/schema.ts';
import { contextOf } from '../../../src/node/data/context.ts';
import { outcome } from './outcome.ts';
import { repaired } from './repaired.ts';

const FOLDER = new URL('../../../fixtures/within/', import.meta.url);
const ARTICLES = new URL('../../../fixtures/articles/', import.meta.url);

interface Case {
  readonly page: string;
  readonly within: string;
  readonly comment: string;
  readonly expected: Readonly<Record<string, unknown>>;
  /** The same body is found without the selector too. */
  readonly same?: boolean;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('cases.json', FOLDER), 'utf8'));

describe('pages', () => {
  test.each(cases)('$page, $within: $comment', ({ page, within, expected, same = false }) => {
    const html = readFileSync(new URL(`${page}.html`, FOLDER), 'utf8');
    const named = outcome(html, within);
    expect(named).toMatchObject(expected);
    const plain = expect(outcome(html));
    const { paragraphs } = named as { paragraphs: unknown };
    if (same) plain.toMatchObject({ paragraphs });
    else plain.not.toMatchObject({ paragraphs });
  });
});

const SOURCE: Source = {
  type: 'file',
  key: 'page',
  input: 'page.html',
  url: null,
  redirects: [],
  status: null,
  contentType: null,
  bytes: 0,
  sha256: null,
  truncated: false,
  fetchedAt: null,
};

const read = (bytes: Uint8Array, within: string | null): ArticleRecord | FailureRecord =>
  processPage(bytes, SOURCE, contextOf(null, {}, within));

const pages = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, ARTICLES)));

const UNMATCHED = 'html.within-unmatched';

describe('on any page', () => {
  test('a selector that matches nothing changes nothing, and is reported', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), (bytes) => {
        const { messages, ...record } = read(bytes, '#no-such, .element-here');
        const told = messages.filter(({ code }) => code === UNMATCHED);
        expect(told).toHaveLength(1);
        const others = messages.filter(({ code }) => code !== UNMATCHED);
        expect({ ...record, messages: others }).toEqual(read(bytes, null));
      }),
      { numRuns: 25 },
    );
  });

  test('the body contains only lines inside the elements', () => {
    const selectors = ['p', 'div div', 'td', '[class]', 'p:nth-child(2n)', 'p ~ p', '[id*=o]'];
    let bodies = 0;
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.constantFrom(...selectors), (bytes, within) => {
        const page = readHtml(bytes.toString('utf8'), { within }).value;
        const result = segment(repaired(page), { sourceUrl: null, fetchedAt: null });
        if ('failure' in result || page.within === null) return;
        bodies += 1;
        for (const { span } of result.value.body) {
          expect(page.within, textOf(page, span)).toContain(span.block);
        }
      }),
      { numRuns: 150 },
    );
    expect(bodies).toBeGreaterThan(0);
  });
});
