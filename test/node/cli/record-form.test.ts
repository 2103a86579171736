/** How much of a record the program writes: `--edits`, `--blocks`, `--fields`, `--format jsonld`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { revert } from '../../../src/core/record/revert.ts';
import { repairArticle } from '../../repair-article.ts';

const SEED = fileURLToPath(new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url));
const garbled = readFileSync(SEED, 'utf8');

const written = async (...flags: readonly string[]): Promise<string> =>
  (await repairArticle(['-q', ...flags, SEED])).stdout;

describe('the record of the seed article', () => {
  it('has at most 20 KB by default and gives back the input', async () => {
    const record = await written();
    expect(Buffer.byteLength(record)).toBeLessThanOrEqual(20_000);
    expect(revert(JSON.parse(record))).toBe(garbled);
  });

  it('has each edit at its place with --edits full, and the texts of blocks with --blocks text', async () => {
    const record = JSON.parse(await written('--edits', 'full', '--blocks', 'text'));
    expect(record.edits).toHaveLength(286);
    expect(record.edits[1]).toMatchObject({
      pointer: '/headline',
      start: 12,
      end: 13,
      after: '：',
    });
    expect(record.body.blocks.map(({ text }: { text: string }) => text).join('\n')).toBe(
      record.body.text,
    );
    expect(revert(record)).toBe(garbled);
  });

  it('has no edits with --edits none, but still counts them', async () => {
    const record = JSON.parse(await written('--edits', 'none'));
    expect([record.edits, record.layout, record.damage.repaired]).toEqual([[], [], 286]);
    expect(() => revert(record)).toThrow('written without its edits');
  });

  it('has only the fields of --fields', async () => {
    const record = JSON.parse(
      await written('--fields', 'damage.repaired,headline,quotes.speaker.name'),
    );
    expect(Object.keys(record)).toEqual(['headline', 'quotes', 'damage']);
    expect(record.damage).toEqual({ repaired: 286 });
    expect(record.quotes[3]).toEqual({ speaker: { name: '林艺' } });
  });

  it('is a NewsArticle with --format jsonld', async () => {
    const article = JSON.parse(await written('--format', 'jsonld'));
    expect(article).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'zh-Hans' });
    expect(article.articleBody).toContain('。”谈及2025年');
  });
});

describe('a field that does not exist', () => {
  it('is a usage error with a suggestion', async () => {
    const run = await repairArticle(['--fields', 'headlin', SEED]);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain("No field is called 'headlin'. Did you mean headline?");
  });

  it('and so is a list without any', async () => {
    const run = await repairArticle(['--fields', '', SEED]);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('It names no field.');
  });
});
