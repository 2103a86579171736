/**
 * Tests `--within` on the command line, in batches with workers and a journal, and in the library.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repairArticle as fromLibrary, repairBytes } from 'repair-article';
import { describe, expect, it } from 'vitest';
import { Output } from '../../../src/core/record/schema.ts';
import { repairArticle } from '../../repair-article.ts';
import { PATIENCE, recordsIn, run } from '../run/program.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/within/', import.meta.url));
const LETTERS = join(FOLDER, 'letters-below.html');
const FERRY = '停航三个月的白芦渡口昨天恢复摆渡，首班船载着二十七名乘客过江。';
const BOATMAN = '船工老佟说：“水退了，缆绳也换了新的，大家放心坐。”';
const PROCESSES = { timeout: PATIENCE };

const codes = ({ messages }: Pick<Output, 'messages'>): string[] =>
  messages.map(({ code }) => code).filter((code) => code.startsWith('html.'));

describe('the command line', () => {
  it('takes the body from the elements, and the rest from its place on the page', async () => {
    const { code, stdout, stderr } = await repairArticle(['--within', '.text', LETTERS]);
    const record = Output.parse(JSON.parse(stdout));
    if (!record.ok) throw new Error('no article');
    expect(record.body.text).toBe(`${FERRY}\n${BOATMAN}`);
    expect(record.quotes.map(({ text }) => text)).toEqual(['水退了，缆绳也换了新的，大家放心坐。']);
    expect(record.editor).toEqual([{ name: '方汀' }]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([
    ['p:first', 'Unknown pseudo-class :first'],
    ['', 'It is empty'],
    ['#article p{}', 'Unmatched selector: {}'],
  ])('refuses %j before anything is read', async (selector, fault) => {
    const { code, stdout, stderr } = await repairArticle(['--within', selector, 'missing.html']);
    expect(stderr).toBe(
      `error: option '--within <selector>' argument '${selector}' is invalid. ${fault}.\n`,
    );
    expect([code, stdout]).toEqual([2, '']);
  });

  it('reports that it matches nothing, or that the input has no elements', async () => {
    const page = await repairArticle(['--within', '#gone', LETTERS]);
    expect(page.code).toBe(0);
    expect(codes(JSON.parse(page.stdout))).toEqual(['html.within-unmatched']);
    expect(page.stderr).toContain('matches nothing readable on this page');
    const text = await repairArticle(
      ['--within', 'p', '-'],
      `白芦渡口恢复摆渡\n${FERRY}\n${BOATMAN}\n`,
    );
    expect(text.code).toBe(0);
    expect(codes(JSON.parse(text.stdout))).toEqual(['html.within-text']);
  });
});

describe('a batch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'within-'));
  for (let at = 0; at < 6; at += 1) {
    writeFileSync(join(folder, `${at}.html`), readFileSync(LETTERS));
  }
  const batch = (...flags: readonly string[]) =>
    run(folder, ['-j', '2', '-o', 'out.jsonl', '--resume', 'journal', ...flags, '*.html']);

  it(
    'sends the selector to its workers, and resumes only with the same one',
    PROCESSES,
    async () => {
      expect((await batch('--within', '.text')).code).toBe(0);
      const bodies = recordsIn(join(folder, 'out.jsonl')).map(
        (record) => record.ok && record.body.text,
      );
      expect(bodies).toEqual(new Array(6).fill(`${FERRY}\n${BOATMAN}`));
      for (const flags of [['--within', '#article'], []]) {
        const other = await batch(...flags);
        expect(other.code).toBe(2);
        expect(other.stderr).toContain('was made with other options (selector).');
      }
      expect((await batch('--within', '.text')).code).toBe(0);
      expect((await batch('--within', '#article', '--force')).code).toBe(0);
    },
  );
});

describe('the library', () => {
  it('takes a selector', async () => {
    const record = await fromLibrary(LETTERS, { within: '.text' });
    expect(record.ok && record.body.text).toBe(`${FERRY}\n${BOATMAN}`);
    expect(repairBytes(readFileSync(LETTERS), { within: '#gone' }).messages[0]?.code).toBe(
      'html.within-unmatched',
    );
  });

  it('refuses an invalid one', async () => {
    await expect(fromLibrary(LETTERS, { within: 'p[' })).rejects.toThrow(TypeError);
    expect(() => repairBytes(readFileSync(LETTERS), { within: 'p[' })).toThrow(
      'The option \'within\' was given as "p[". It must be a valid CSS selector. A name is missing at its end.',
    );
  });
});
