/** `repair-article text`, for those who have text and no page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { repairArticle } from '../repair-article.ts';

const seed = fileURLToPath(new URL('../../fixtures/seed/garbled-article.txt', import.meta.url));

describe('text', () => {
  it('repairs a file, and the same from standard input', async () => {
    const fromFile = await repairArticle(['text', seed]);
    expect(fromFile.code).toBe(0);
    expect(fromFile.stdout).toContain('狠下功夫。”谈及2025年的工作打算，林艺表示');
    expect(fromFile.stdout.split('\n')).toHaveLength(readFileSync(seed, 'utf8').split('\n').length);
    const fromInput = await repairArticle(['text'], readFileSync(seed));
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it.each([
    ['no line end at the end', '湖面结冰了'],
    ['carriage returns', '第一行\r\n第二行\r第三行\r\n\r\n'],
    ['characters beyond the basic plane', '𠮷野家在𡈽屋旁边，笑😀了。\n'],
    ['a true note', '这个字读作垚（yáo），是山高的样子。\n'],
    ['other scripts', 'Ωραία μέρα, добрый день, 좋은 날\n'],
    ['questions', '真的吗?!他问。为什么??\n'],
  ])('leaves %s as it is', async (_, text) => {
    const run = await repairArticle(['text'], text);
    expect([run.stdout, run.stderr, run.code]).toEqual([text, '', 0]);
  });

  it('answers each line of JSON Lines, in order', async () => {
    const garbled = '做強(qiáng)創(chuàng)新,建設(shè)新區(qū),發(fā)展產(chǎn)業(yè)。';
    const lines = [JSON.stringify(garbled), '', '{"text":"天晴了"}', 'not json', '{"id":1}'];
    const run = await repairArticle(['text', '--jsonl'], lines.join('\n'));
    const answers = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(4);
    expect(answers[0].text).toBe('做强创新，建设新区，发展产业。');
    expect(answers[0].edits.length).toBeGreaterThan(5);
    expect(answers[1]).toMatchObject({ text: '天晴了', edits: [] });
    expect(answers[2]).toHaveProperty('error');
    expect(answers[3]).toHaveProperty('error');
    expect(run.code).toBe(1);
  });

  it('tells of a missing file', async () => {
    const run = await repairArticle(['text', `${seed}.missing`]);
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain('There is no file');
    const lines = await repairArticle(['text', '--jsonl', `${seed}.missing`]);
    expect(lines).toMatchObject({ code: 3, stdout: '' });
  });
});
