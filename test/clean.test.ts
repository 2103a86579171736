/**
 * Do no harm: undamaged text comes through unchanged in every character, and no model is loaded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../src/core/page/source.ts';
import { processPage } from '../src/core/pipeline.ts';
import { revert } from '../src/core/record/revert.ts';
import { DEFAULT_OPTIONS, type RepairContext } from '../src/core/repair/repair.ts';
import { repairText } from '../src/core/repair/repair-text.ts';
import { loadTables } from '../src/node/data/character-tables.ts';
import { loadModel } from '../src/node/data/language-model.ts';
import { readSentences } from './sentences.ts';

const context = {
  model: () => {
    throw new Error('the model was loaded for clean text');
  },
  options: DEFAULT_OPTIONS,
  tables: loadTables,
  encoding: null,
};

const SENTENCES = new URL('../fixtures/sentences/', import.meta.url);
const sets = readdirSync(SENTENCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length).replaceAll('\\', '/'));

/**
 * Texts that look damaged until the model has judged them: a hundred genuine notes in one text, and
 * a line of Czech.
 */
const WEIGHED = new Set(['clean-notes', 'foreign/cs']);

function expectUntouched(text: string, context: RepairContext): void {
  expect(repairText(text, context)).toMatchObject({ text, edits: [], left: [], conversion: null });
}

describe('the sentences', () => {
  it('are many, in both scripts and other languages', () => {
    expect(sets).toEqual(expect.arrayContaining(['hans', 'hant', 'clean-notes', 'foreign/ja']));
    expect(readSentences('hans').length).toBeGreaterThan(500);
    expect(readSentences('hant').length).toBeGreaterThan(130);
    expect(readSentences('clean-notes').length).toBeGreaterThan(90);
  });

  describe.each(sets)('of %s', (name) => {
    const texts = readSentences(name).map(({ text }) => text);

    it('stay as they are, one by one, whatever the line ends', () => {
      expect(texts.length).toBeGreaterThan(10);
      const known = WEIGHED.has(name) ? { ...context, model: loadModel } : context;
      for (const text of texts) {
        expectUntouched(text, known);
        expectUntouched(`\r\n${text}\r\n`, known);
      }
    });

    it('stay as they are, together', () => {
      const weighed = WEIGHED.has(name) ? { ...context, model: loadModel } : context;
      for (const end of ['\n', '\r\n', '']) expectUntouched(texts.join(end), weighed);
    });
  });

  it('stay as they are, mixed', () => {
    // genuine notes among traditional text look like a mirror's page at first
    const some = (name: string, most: number): fc.Arbitrary<string[]> =>
      fc.shuffledSubarray(
        readSentences(name).map(({ text }) => text),
        { maxLength: most },
      );
    const mixture = fc
      .tuple(some('clean-notes', 40), some('hant', 20), some('hans', 20))
      .chain((parts) => fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length }));
    fc.assert(
      fc.property(mixture, fc.constantFrom('\n', ''), (texts, end) => {
        expectUntouched(texts.join(end), { ...context, model: loadModel });
      }),
      { numRuns: 40, seed: 17 },
    );
  });
});

/**
 * Pinyin notes that a person wrote after traditional characters, in the form of a mirror's glosses.
 * They differ in three ways: notes after characters that no mirror glosses (生, 字), characters
 * that a one-to-one map never produces (裡), and the quotation marks 「」.
 */
const NOTES_OF_WRITERS = [
  [
    'a reader with a note behind each character',
    '學(xué)生(shēng)們(men)到(dào)學(xué)校(xiào)去(qù)讀(dú)書(shū)。老(lǎo)師(shī)教(jiāo)寫(xiě)字(zì)。',
  ],
  [
    'a fable with notes behind its animals',
    '烏龜(guī)和鱷(è)魚在河邊遇見。烏龜(guī)說：「你好。」鱷(è)魚說：「鱉(biē)在哪裡？」烏龜(guī)說不知道。',
  ],
] as const;

describe('traditional text with notes of its writer', () => {
  it.each(NOTES_OF_WRITERS)('%s', (_, text) => {
    expectUntouched(text, { ...context, model: loadModel });
  });
});

const FOLDER = new URL('../fixtures/pages/', import.meta.url);
/** Sets of sentences that were written in order to be damaged. */
const DAMAGED = new Set(['mirror']);

const source = (input: string): Source => ({
  type: 'file',
  key: 'page',
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
