/** Tests `repair-article text`, for users who have text instead of pages. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { repairArticle } from '../../repair-article.ts';

const seed = fileURLToPath(new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url));

const jsonl = (lines: readonly unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const answersOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('text', () => {
  it('repairs a file, and standard input in the same way', async () => {
    const fromFile = await repairArticle(['text', seed]);
    expect(fromFile.code).toBe(0);
    expect(fromFile.stdout).toContain('狠下功夫。”谈及2025年的工作打算，林艺表示');
    expect(fromFile.stdout.split('\n')).toHaveLength(readFileSync(seed, 'utf8').split('\n').length);
    const fromInput = await repairArticle(['text'], readFileSync(seed));
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it('accepts its options before and after its name', async () => {
    const [kept, before, both] = await Promise.all([
      repairArticle(['text', '--script', 'keep', seed]),
      repairArticle(['--script', 'keep', 'text', seed]),
      repairArticle(['--script', 'original', 'text', '--script', 'keep', seed]),
    ]);
    expect(kept.stdout).toContain('閔行');
    expect(before.stdout).toBe(kept.stdout);
    expect(both.stdout).toBe(kept.stdout);
  });

  it('names the line and the column of what it left, in code points', async () => {
    const text = '天晴了。\n😀他说锟斤拷锟斤拷，又说锟斤拷锟斤拷。\n\n锟斤拷锟斤拷\n';
    const { stderr } = await repairArticle(['text', '-v'], text);
    const places = stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ', 1)[0]);
    expect(places).toEqual(['-:2:4:', '-:2:13:', '-:4:1:']);
  });

  it('reads any encoding and writes UTF-8', async () => {
    const text = '港口的起重机昨夜停了两个小时，今早恢复作业。\r\n';
    const run = await repairArticle(['text'], iconv.encode(text, 'gb18030'));
    expect([run.stdout, run.stderr, run.code]).toEqual([text, '', 0]);
  });

  it.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['white space', ' \t\u3000\r\n\r\n'],
    ['a byte order mark', '\ufeff天晴了。\n'],
    ['a byte order mark in the middle', '天\ufeff晴了。\n'],
    ['lone carriage returns at both ends', '\r天晴了。\r'],
    ['other line ends', '天\u2028晴\u2029了\u0085。\v\f\n'],
    ['spaces at the ends of lines', '　　天晴了。  \n\t渡船 \n   \n'],
    ['control characters', '天\u0001晴\u001b[1m了\u007f。\n'],
    ['an invisible character', '天\u200b晴了。\ufe0f\n'],
    ['characters that are not normalized', 'e\u0301 é ﬁ Å Å 神 \uf900\n'],
    ['private use and noncharacters', '天\ue000晴\uffff了\u{10ffff}。\n'],
    ['replacement characters', '天\ufffd晴\ufffd了。\n'],
    ['markup', '<p>天晴了。</p> &amp; &#20013; <br>\n'],
    ['half-width marks', '他说:"天晴了,走吧!"(真的?)\n'],
    ['one true note of many readings', '“垚”（yáo）、“淼”（miǎo）、焱(yàn)。\n'],
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
    const answers = answersOf(run.stdout);
    expect(answers).toHaveLength(4);
    expect(answers[0].text).toBe('做强创新，建设新区，发展产业。');
    expect(answers[0].edits.length).toBeGreaterThan(5);
    expect(answers[1]).toMatchObject({ text: '天晴了', edits: [] });
    expect(answers[2]).toHaveProperty('error');
    expect(answers[3]).toHaveProperty('error');
    expect(run.code).toBe(1);
  });

  it('judges each line by itself', async () => {
    // what proves the damage of one line proves nothing of the next
    const garbled = '做強(qiáng)創(chuàng)新,建設(shè)新區(qū),發(fā)展產(chǎn)業(yè)。';
    const lines = ['做強大橋', garbled, '創(chuàng)', garbled, '𠮷野家\u2028的"牌子"\u0085😀'];
    const run = await repairArticle(['text', '--jsonl'], jsonl(lines));
    const texts = answersOf(run.stdout).map(({ text }) => text);
    const fixed = '做强创新，建设新区，发展产业。';
    expect(texts).toEqual([lines[0], fixed, lines[2], fixed, lines[4]]);
    expect(run.code).toBe(0);
  });

  it('keeps the other fields of a line', async () => {
    const lines = [
      '{"id":7,"text":"做強(qiáng)創(chuàng)新,建設(shè)新區(qū),發(fā)展產(chǎn)業(yè)。","site":"a"}',
      '{"id":8,"site":"b"}',
    ];
    const run = await repairArticle(['text', '--jsonl'], lines.join('\n'));
    const [first, second] = answersOf(run.stdout);
    expect(Object.keys(first)).toEqual(['id', 'text', 'site', 'edits', 'damage']);
    expect(first).toMatchObject({ id: 7, site: 'a', text: '做强创新，建设新区，发展产业。' });
    expect(second).toMatchObject({ id: 8, site: 'b', error: { code: 'ERR_JSON_LINE' } });
  });

  it('keeps numbers as they are written', async () => {
    const fields =
      '"n":12345678901234567890,"f":1.0,"e":1e400,"s":"number 1.0 \\"2.0\\"","l":[-0.50]';
    const lines = [
      `{"text":"渡口",${fields}}`,
      '{"text":12345678901234567890}',
      '{"text":"a","n":01}',
    ];
    const { stdout, code } = await repairArticle(['text', '--jsonl'], `${lines.join('\n')}\n`);
    const [kept, numeric, broken] = stdout.split('\n');
    expect(kept).toContain(`{"text":"渡口",${fields},"edits":[]`);
    expect(numeric).toContain('{"text":12345678901234567890,"error"');
    expect(broken).toContain('{"error"');
    expect(code).toBe(1);
  });

  it('writes an error for a line that is nested too deeply, and goes on', async () => {
    const deep = `{"text":"天晴","site":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const run = await repairArticle(['text', '--jsonl'], `${deep}\n{"text":"渡口"}\n`);
    const [first, second] = answersOf(run.stdout);
    expect([first.error.code, second.text, run.code]).toEqual(['ERR_JSON_LINE', '渡口', 1]);
  });

  it('takes a file behind --pool for the input, and not for the name of a field', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pool-')), 'lines.jsonl');
    writeFileSync(file, jsonl(['渡口', '茶馆']));
    const { stdout } = await repairArticle(['text', '--jsonl', '--pool', file], '');
    expect(answersOf(stdout).map(({ text }) => text)).toEqual(['渡口', '茶馆']);
  });

  it('names the option for families as its users know it', async () => {
    const { code, stderr } = await repairArticle(['text', '--no-repair', 'nothing'], '');
    expect(code).toBe(2);
    expect(stderr).toContain("option '--no-repair <family>'");
  });

  it('judges lines together on request', async () => {
    // the lone mirror gloss of a short line is proven by the lines beside it
    const [short, proof] = [
      '創(chuàng)',
      '做強(qiáng)創(chuàng)新,建設(shè)新區(qū),發(fā)展產(chǎn)業(yè)。',
    ];
    const texts = async (flags: readonly string[], lines: readonly unknown[]) =>
      answersOf((await repairArticle(['text', '--jsonl', ...flags], jsonl(lines))).stdout).map(
        ({ text }) => text,
      );
    expect(await texts([], [short, proof])).toEqual([short, '做强创新，建设新区，发展产业。']);
    expect(await texts(['--pool'], [short, proof])).toEqual([
      '创',
      '做强创新，建设新区，发展产业。',
    ]);
    const documents = [
      { doc: 1, text: short },
      { doc: 1, text: proof },
      { doc: 2, text: short },
    ];
    expect(await texts(['--pool', 'doc'], documents)).toEqual([
      '创',
      '做强创新，建设新区，发展产业。',
      short,
    ]);
  });

  it('gives the places of its edits in code points', async () => {
    const line = '😀𠮷😀做強(qiáng)創(chuàng)新,建😀設(shè)新區(qū),發(fā)展𠮷產(chǎn)業(yè)。';
    const run = await repairArticle(['text', '--jsonl'], jsonl([line]));
    const [{ text, edits, damage }] = answersOf(run.stdout);
    expect(text).toBe('😀𠮷😀做强创新，建😀设新区，发展𠮷产业。');
    const characters = [...text];
    expect(edits[0].map.pairs).toMatchObject({ 强: '強', 发: '發' });
    for (const { start, end, after } of edits.slice(1)) {
      expect(characters.slice(start, end).join('')).toBe(after);
    }
    expect(damage).toEqual({ found: edits.length, repaired: edits.length, left: [] });
    expect(new Set(edits.map(({ id }: { id: string }) => id)).size).toBe(edits.length);
  });

  it('gives the same for a file, for an address, and after a byte order mark', async () => {
    let lines = jsonl(['天晴了', '湖面结冰了']);
    const path = join(mkdtempSync(join(tmpdir(), 'text-')), 'lines.jsonl');
    writeFileSync(path, `\ufeff${lines.replaceAll('\n', '\r\n')}`);
    const server = createServer((_, response) => response.end(lines));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      const wanted = await repairArticle(['text', '--jsonl'], lines);
      expect(answersOf(wanted.stdout).map(({ text }) => text)).toEqual(['天晴了', '湖面结冰了']);
      expect(await repairArticle(['text', '--jsonl', path])).toEqual(wanted);
      const fetched = ['text', '--jsonl', '--allow-private-network', address];
      expect(await repairArticle(fetched)).toEqual(wanted);
      // a single line is also a JSON document, which is no page; the `text` command accepts it
      lines = jsonl(['天晴了']);
      expect(answersOf((await repairArticle(fetched)).stdout)).toHaveLength(1);
    } finally {
      server.close();
    }
  });

  it('writes no lone surrogate', async () => {
    const lines = ['"天\\ud83d晴"', '{"text":"\\udc00"}', '"\\ud83d\\ude00"'];
    const run = await repairArticle(['text', '--jsonl'], lines.join('\n'));
    const texts = answersOf(run.stdout).map(({ text }) => text);
    expect(texts).toEqual(['天\ufffd晴', '\ufffd', '😀']);
  });

  it('ends with 3 if no line has a text, with 0 if there are no lines', async () => {
    expect((await repairArticle(['text', '--jsonl'], '[]\nnull\n7\n')).code).toBe(3);
    expect(await repairArticle(['text', '--jsonl'], '\n \n')).toMatchObject({
      code: 0,
      stdout: '',
    });
  });

  it.each([
    ['missing', `${seed}.missing`, 'does not exist'],
    ['a folder', tmpdir(), 'is a folder'],
  ])('tells of a file that is %s', async (_, path, message) => {
    for (const args of [['text'], ['text', '--jsonl']]) {
      const run = await repairArticle([...args, path]);
      expect(run).toMatchObject({ code: 3, stdout: '' });
      expect(run.stderr).toContain(message);
      expect(run.stderr.split('\n')).toHaveLength(2);
    }
  });

  it('reports input that is not text', async () => {
    const run = await repairArticle(['text'], Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain('not text');
  });
});
