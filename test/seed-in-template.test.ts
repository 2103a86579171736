/**
 * The seed article inside a template that its mirror's program did not touch: with true wide marks,
 * links, and a footer in simplified characters.
 */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { repairBytes } from '../src/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/seed/${name}`, import.meta.url), 'utf8');

const gold: {
  headline: string;
  paragraphs: string[];
  quotes: { direct: (Speaker & { text: string })[]; indirect: (Speaker & { starts: string })[] };
} = JSON.parse(read('gold.json'));

interface Speaker {
  readonly speaker: { readonly name: string };
}

const lines = read('garbled-article.txt')
  .split('\n')
  .map((line) => line.trim());
const headline = lines.find((line) => line.startsWith('2025怎么干')) ?? '';

/** The paragraphs of the article end with a full stop, and nothing else in the file does. */
const paragraphs = lines.filter((line) => line.endsWith('。'));

const pageIn = (charset: string): string => `<!DOCTYPE html>
<html><head><meta charset="${charset}"><title>${headline}_河口网</title></head><body>
<div class="head"><a href="/">首页</a><a href="/news">新闻：要闻</a><span>今日天气：晴</span></div>
<div class="main"><h1>${headline}</h1>
<div class="info">来源：河口网　时间：2025-01-16</div>
<div class="text">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div></div>
<div class="related"><h3>相关阅读：</h3><ul>
<li><a href="/1">县里今年将修三条路：通到山脚下</a></li>
<li><a href="/2">学校开学了，孩子们很高兴</a></li></ul></div>
<div class="foot"><p>联系电话：010-1234567　邮箱：a@example.cn</p>
<p>版权所有：河口网（北京）有限公司，未经许可不得转载！</p></div>
</body></html>`;

describe.each(['utf-8', 'gb18030'])('the seed article in a template, in %s', (charset) => {
  const record = repairBytes(iconv.encode(pageIn(charset), charset), { blocks: 'text' });
  if (!record.ok) throw new Error(record.error.message);

  it('has its headline and its seven paragraphs', () => {
    expect(record.encoding.label).toBe(charset);
    expect(record.headline).toBe(gold.headline);
    expect(record.body.blocks.map(({ text = '' }) => text)).toEqual(gold.paragraphs);
    expect(record.damage.left).toEqual([]);
  });

  it('has its quotes with their speakers', () => {
    const said = [
      ...gold.quotes.direct.map(({ text, speaker }) => ({ starts: text, speaker })),
      ...gold.quotes.indirect,
    ];
    for (const { speaker, starts } of said) {
      const quote = record.quotes.find(({ text }) => text.startsWith(starts));
      expect(quote?.speaker?.name, starts).toBe(speaker.name);
    }
  });

  it('leaves the template as it is', () => {
    const footer = record.footer.map(({ text }) => text);
    expect(footer).toContain('联系电话：010-1234567　邮箱：a@example.cn');
    expect(footer).toContain('版权所有：河口网（北京）有限公司，未经许可不得转载！');
  });
});
