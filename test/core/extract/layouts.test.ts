/** Small pages of kinds that once went wrong: the cases of `fixtures/layouts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../src/core/extract/extract.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { textOf } from '../../../src/core/page/span.ts';
import { repaired } from './repaired.ts';

interface Outcome {
  readonly headline?: string | null;
  readonly body?: readonly string[];
  readonly date?: string | null;
  readonly authors?: readonly string[];
  /** Whether the page has no article. */
  readonly failure?: boolean;
}

interface Case extends Outcome {
  readonly label: string;
  readonly html: string;
}

const FOLDER = new URL('../../../fixtures/layouts/', import.meta.url);

function outcomeOf(html: string): Outcome {
  const page = repaired(readHtml(html).value);
  const result = segment(page, { sourceUrl: null, fetchedAt: null });
  if ('failure' in result) return { failure: true };
  const { headline, body, datePublished, authors } = result.value;
  return {
    headline: headline === null ? null : textOf(page, headline),
    body: body.map(({ span }) => textOf(page, span)),
    date: datePublished,
    authors,
  };
}

describe.each(readdirSync(FOLDER).sort())('%s', (name) => {
  const { cases }: { cases: readonly Case[] } = JSON.parse(
    readFileSync(new URL(name, FOLDER), 'utf8'),
  );
  test.each(cases)('$label', ({ label: _, html, ...outcome }) => {
    expect(outcomeOf(html)).toMatchObject(outcome);
  });
});
