/** Do no harm: what is not damaged comes through in every character, and nothing is loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../src/cli/language-model.ts';
import { revert } from '../src/output/revert.ts';
import type { Source } from '../src/output/schema.ts';
import { processPage } from '../src/pipeline.ts';
import { DEFAULT_OPTIONS } from '../src/repair/repair.ts';
import { repairText } from '../src/repair/repair-text.ts';
import { readSentences } from './sentences.ts';

const context = {
  model: () => {
    throw new Error('the model was loaded for clean text');
  },
  options: DEFAULT_OPTIONS,
  encoding: null,
};

describe.each(['hans', 'hant', 'clean-notes'])('the sentences of %s', (name) => {
  const texts = readSentences(name).map(({ text }) => text);

  it('stay as they are, each', () => {
    expect(texts.length).toBeGreaterThan(90);
    for (const text of texts) {
      expect(repairText(text, context)).toMatchObject({ text, edits: [], left: [] });
    }
  });

  it('stay as they are, together', () => {
    // a hundred true notes in one text do look damaged until they are weighed
    const text = texts.join('\n');
    const loaded = { ...context, model: loadModel };
    expect(repairText(text, loaded)).toMatchObject({ text, edits: [], left: [] });
  });
});

const FOLDER = new URL('../fixtures/pages/', import.meta.url);
/** Written to be damaged. */
const DAMAGED = new Set(['mirror']);

const source = (input: string): Source => ({
  type: 'file',
  input,
  url: null,
  redirects: [],
  status: null,
  contentType: null,
  bytes: 0,
  sha256: null,
  truncated: false,
  fetchedAt: null,
});

describe('the pages', () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html') && !name.startsWith('fail-'))
    .map((name) => name.slice(0, -'.html'.length))
    .filter((name) => !DAMAGED.has(name));

  it.each(names)('%s comes through unchanged', (name) => {
    const bytes = readFileSync(new URL(`${name}.html`, FOLDER));
    const record = processPage(bytes, source(name), context);
    if (!record.ok) throw new Error(record.error.message);
    expect(record.edits).toEqual([]);
    expect(record.damage).toEqual({ found: 0, repaired: 0, left: [] });
    const text = revert(record);
    for (const block of record.body.blocks) expect(text).toContain(block.text);
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8'));
    expect(record.headline).toBe(expected.headline);
    expect(record.body.blocks.map(({ text }) => text)).toEqual(expected.paragraphs);
  });

  it('are pages of Taiwan and Hong Kong too', () => {
    expect(names).toContain('taiwan');
    expect(names).toContain('hongkong');
  });
});
