import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readHtml } from '../../../src/core/html/parse/parse.ts';
import type { Block } from '../../../src/core/page/block.ts';

const visible = (html: string): Block[] =>
  readHtml(html).value.blocks.filter(({ kind }) => kind !== 'metadata');
const texts = (html: string): string[] => visible(html).map(({ text }) => text);

describe('visible text', () => {
  test.each([
    ['<p>甲\n  乙</p><p>丙</p>', ['甲 乙', '丙']],
    ['<p>甲<!-- 乙 --!>丙<!--->丁<!-->戊<!-- a -- b --->己</p>', ['甲丙丁戊己']],
    ['<div>甲<br><br>乙<br>丙</div>', ['甲', '乙', '丙']],
    ['<p>　　甲&nbsp;</p>', ['甲']],
    ['<h1>甲<br>乙</h1>', ['甲 乙']],
    ['<p>甲<b>乙</b>丙</p>', ['甲乙丙']],
    ['甲<div>乙</div>丙', ['甲', '乙', '丙']],
    ['<pre>甲\n乙</pre>', ['甲', '乙']],
    [
      '<p>甲<script>x</script><style>y</style></p><template>z</template><noscript>n</noscript>',
      ['甲'],
    ],
    ['<p hidden>甲</p><p style="display : none">乙</p><p>丙</p>', ['丙']],
    ['<ruby>夜<rt>yè</rt></ruby>', ['夜']],
    ['<head><p>甲', ['甲']],
  ])('%s', (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('a block has its kind, element, classes and path', () => {
    const [heading, item] = visible('<div class="B a" id=C><h2>甲</h2><ul><li>乙</li></ul></div>');
    expect(heading).toMatchObject({
      kind: 'heading',
      tag: 'h2',
      level: 2,
      classes: ['b', 'a', 'c'],
    });
    expect(item).toMatchObject({ kind: 'list-item', tag: 'li', level: 0, path: [0, 1, 0] });
  });

  test('link density', () => {
    expect(visible('<p><a href=/>甲乙</a>丙丁</p>')[0]?.linkDensity).toBe(0.5);
    expect(visible('<p> <a href=/> 甲乙 </a> </p>')[0]?.linkDensity).toBe(1);
  });

  test('rows of a data table are blocks, cells of a layout table too', () => {
    expect(texts('<table><tr><th>甲<th>乙<tr><td>丙<td>丁</table>')).toEqual(['甲\t乙', '丙\t丁']);
    expect(texts('<table><tr><td>甲</td><td>乙</td></tr></table>')).toEqual(['甲', '乙']);
  });

  test('text that only a script uncovers is read', () => {
    const prose = '大桥今天通车。'.repeat(60);
    expect(texts(`<div style="display:none"><p>${prose}</p></div>`)).toEqual([prose]);
  });
});

describe('metadata', () => {
  const page = readHtml(
    `<html lang="zh-CN"><head><title> 大桥通车_河口网
    </title><meta property="og:title" content="大桥通车"><meta name="PubDate" content="2025-01-16 08:30">
    <link rel="canonical" href="/a/1.html"><script type="application/ld+json">
    {"__proto__":{"polluted":true},"@graph":[{"@type":"NewsArticle","headline":"大桥
    通车","author":[{"name":"林某"},"陈某"],"publisher":{"name":"河口网"},"datePublished":"2025-01-16T08:30:00+08:00"}]}
    </script><script type="application/ld+json">{bad</script></head><body><p>甲<img src="/x.jpg" alt="桥"></p><p>乙</p></body></html>`,
    { baseUrl: 'https://hekou.example/a/' },
  ).value;

  test('comes first, as blocks', () => {
    expect(page.blocks.map(({ tag, text }) => [tag, text])).toEqual([
      ['title', '大桥通车_河口网'],
      ['og:title', '大桥通车'],
      ['jsonld:headline', '大桥 通车'],
      ['jsonld:author', '林某'],
      ['jsonld:author', '陈某'],
      ['jsonld:publisher', '河口网'],
      ['p', '甲'],
      ['p', '乙'],
    ]);
  });

  test('facts and media', () => {
    expect(page.facts).toEqual({
      canonicalUrl: 'https://hekou.example/a/1.html',
      lang: 'zh-CN',
      published: ['2025-01-16 08:30', '2025-01-16T08:30:00+08:00'],
      modified: [],
      nextPage: null,
    });
    expect(page.media).toMatchObject([
      { type: 'image', url: 'https://hekou.example/x.jpg', beforeBlock: 7, alt: '桥' },
    ]);
  });

  test('a prototype is not polluted', () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('hostile pages', () => {
  test.each(['<div>', '<font>', '<table><tr><td>', '<a>', '<ul><li>'])('20,000 × %s', (tag) => {
    const { value, messages } = readHtml(`${tag.repeat(20_000)}甲`);
    expect(value.blocks.map(({ text }) => text)).toEqual(['甲']);
    expect(value.blocks[0]?.path.length).toBeLessThanOrEqual(64);
    expect(messages.map(({ code }) => code)).toEqual(['html.too-deep']);
  });

  test('any text is read', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<td>',
      '<a href=',
      '"',
      '>',
      '<!--',
      '甲',
      '<br>',
      '&#',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(visible(pieces.join('')).every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
