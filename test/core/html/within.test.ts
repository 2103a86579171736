/** Which blocks lie in the elements that a selector matches. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { selectElements, selectorFault } from '../../../src/core/html/parse/within.ts';
import { parseText } from '../../../src/core/html/tree/document.ts';

/** The texts of the blocks in the elements, and the codes of the messages about them. */
function named(html: string, within: string): { texts: string[]; codes: string[] } {
  const { value, messages } = readHtml(html, { within });
  return {
    texts: value.blocks.filter((_, at) => value.within?.has(at)).map(({ text }) => text),
    codes: messages.map(({ code }) => code).filter((code) => code.startsWith('html.within')),
  };
}

const texts = (html: string, within: string): string[] => named(html, within).texts;

const WORD = /^[甲-畏]{1,5}$/;

describe('blocks in elements', () => {
  test.each([
    ['<div id=a><p>甲</p><p>乙</p></div><p>丙</p>', '#a', ['甲', '乙']],
    ['<title>题</title><p>甲</p><p class="正文 b">乙</p>', '.正文', ['乙']],
    ['<p class=a>甲</p><p>乙</p><p class=a>丙</p>', '.a', ['甲', '丙']],
    ['<div class=a>甲<div class=a>乙</div></div>丙', '.a', ['甲', '乙']],
    // inline elements, and lines that only line breaks separate
    ['<td>甲<br><font id=a>乙<br>丙</font><br>丁</td>', '#a', ['乙', '丙']],
    ['<p>甲<b>乙</b>丙</p><p>丁</p>', 'b', ['甲乙丙']],
    ['<div>甲<span id=a> </span></div>', '#a', []],
    ['<pre id=a>甲\n\n乙</pre>丙', '#a', ['甲', '乙']],
    ['<table><tr><th>甲<th>乙<tr id=a><td>丙<td>丁</table>', '#a', ['丙\t丁']],
    ['<table><tr><th>甲<th>乙<tr><td id=a>丙<td>丁</table>', '#a', ['丙\t丁']],
    ['<p hidden id=a>甲</p><p>乙</p>', '#a', ['甲']],
    ['<div style="display:none"><p id=a>甲</p></div><p>乙</p>', '#a', ['甲']],
    ['<p>甲</p><script id=a>乙</script>', '#a', []],
    // selectors of all kinds
    ['<p>甲</p><p>乙</p><p>丙</p>', 'p:nth-child(2)', ['乙']],
    ['<h2>甲</h2><p>乙</p><p>丙</p>', 'h2 ~ p', ['乙', '丙']],
    ['<h2>甲</h2><p>乙</p><p>丙</p>', 'h2 + p', ['乙']],
    ['<div><p>甲</p></div><div><b>乙</b></div>', 'div:has(> b)', ['乙']],
    ['<div><p>甲</p></div><p>乙</p>', 'p:not(div > p)', ['乙']],
    ['<p>甲</p><p>乙</p>', 'p:contains(乙)', ['乙']],
    ['<p>甲 A</p><p>乙 B</p>', 'p:icontains(b)', ['乙 B']],
    ['<html><body><p>甲</p></body></html>', 'html > body > p', ['甲']],
    ['<p>甲</p><p>乙</p>', ':root', ['甲', '乙']],
    ['<P CLASS=a>甲</P>', 'P.a', ['甲']],
  ])('%s, %s', (html, within, expected) => {
    expect(named(html, within)).toEqual({
      texts: expected,
      codes: expected.length > 0 ? [] : ['html.within-unmatched'],
    });
  });

  test('are those of the generated element', () => {
    type Tree = { readonly id: number; readonly children: readonly (Tree | string)[] };
    const ids = fc.integer({ min: 0, max: 5 });
    const { tree } = fc.letrec<{ tree: Tree; node: Tree | string }>((tie) => ({
      node: fc.oneof({ maxDepth: 5 }, fc.stringMatching(WORD), tie('tree')),
      tree: fc.record({ id: ids, children: fc.array(tie('node'), { maxLength: 4 }) }),
    }));
    const html = ({ id, children }: Tree): string =>
      `<div class="c${id}">${children.map((child) => (typeof child === 'string' ? `<p>${child}</p>` : html(child))).join('')}</div>`;
    const below = ({ id, children }: Tree, wanted: number, isIn = false): string[] =>
      children.flatMap((child) => {
        const inner = isIn || id === wanted;
        return typeof child === 'string' ? (inner ? [child] : []) : below(child, wanted, inner);
      });
    fc.assert(
      fc.property(tree, ids, (page, id) => {
        expect(texts(html(page), `.c${id}`)).toEqual(below(page, id));
      }),
    );
  });
});

describe('pages that show nothing without scripts', () => {
  const prose = '南溪县的图书馆昨天开门迎客，馆里坐满了来看书的人。'.repeat(20);

  test('an article embedded in elements is found', () => {
    const page = `<div id=app></div><noscript><div id=a><p>${prose}</p></div><p>外</p></noscript>`;
    expect(named(page, '#a')).toEqual({ texts: [prose], codes: [] });
  });

  test('an article embedded in JSON has no elements', () => {
    const state = JSON.stringify({ article: { title: '开门', content: `<p>${prose}</p>` } });
    const page = `<div id=app></div><script>window.state = ${state}</script>`;
    const { value, messages } = readHtml(page, { within: '#app' });
    expect(value.blocks.map(({ text }) => text)).toContain(prose);
    expect(value.within).toBeNull();
    expect(messages.map(({ code }) => code)).toEqual(['html.embedded', 'html.within-unmatched']);
  });

  test('a visible element takes precedence over an embedded article', () => {
    const page = `<div id=a><p>甲乙丙。</p></div><noscript><p>${prose}</p></noscript>`;
    expect(readHtml(page).messages.map(({ code }) => code)).toEqual(['html.embedded']);
    expect(readHtml(page, { within: '#a' }).messages).toEqual([]);
    expect(texts(page, '#a')).toEqual(['甲乙丙。']);
  });
});

describe('hostile pages', () => {
  const wide = `<div id=a>${'<p>甲</p>'.repeat(100_000)}</div><p id=b>乙</p>`;

  test('many siblings: cheap selectors are found, those that compare all with all are given up', () => {
    expect(texts(wide, '#b')).toEqual(['乙']);
    expect(texts(wide, '#a > p + p:not(.x)')).toHaveLength(99_999);
    for (const within of ['p:nth-child(2)', '.x ~ p', ':has(~ .x)']) {
      expect([within, named(wide, within)]).toEqual([
        within,
        { texts: [], codes: ['html.within-costly'] },
      ]);
    }
  });

  test('deep pages: each element below each', () => {
    const deep = `${'<div class=d>'.repeat(500)}${'<b>甲</b>'.repeat(100_000)}`;
    for (const within of ['.x .y b', ':has(.x)', 'div:contains(乙)']) {
      expect([within, named(deep, within).codes]).toEqual([within, ['html.within-costly']]);
    }
  });

  test('more elements than any page has', () => {
    expect(named('<i>甲</i>'.repeat(260_000), '#a').codes).toEqual(['html.within-costly']);
  });

  test('many elements at the top level', () => {
    expect(texts('<p>甲</p>'.repeat(100_000), 'p')).toHaveLength(100_000);
  });

  test('unclosed tags: what lies below the depth limit belongs to its ancestor', () => {
    const page = `<div id=a>${'<div>'.repeat(20_000)}甲`;
    expect(texts(page, '#a')).toEqual(['甲']);
    expect(texts(`${'<b>'.repeat(2000)}甲<i id=a>乙</i>`, '#a')).toEqual([]);
  });

  test('names of prototype properties are ordinary names', () => {
    const { root } = parseText('<constructor id=__proto__>甲</constructor>');
    expect(selectElements(root, 'constructor#__proto__')?.size).toBe(1);
    expect(selectElements(root, '[constructor]')?.size).toBe(0);
  });
});

describe('faults of selectors', () => {
  test.each([
    ['', 'It is empty'],
    [' \t', 'It is empty'],
    ['#', "A name is missing at '#'"],
    ['div,', 'Empty sub-selector'],
    ['a[', 'A name is missing at its end'],
    ['p{}', 'Unmatched selector: {}'],
    ['p:is(', 'Missing closing parenthesis in :is (p:is()'],
    ['p:first', 'Unknown pseudo-class :first'],
    [':not(:foo)', 'Unknown pseudo-class :foo'],
    ['p::before', 'Pseudo-elements are not supported by css-select'],
    ['p:nth-child', 'It cannot be understood'],
  ])('%j', (selector, fault) => {
    expect(selectorFault(selector)).toBe(fault);
  });

  test('every valid selector selects without an error', () => {
    const { root } = parseText('<html><body><div class=a><p>甲</p>乙</div></body></html>');
    const parts =
      '# . a p * > + ~ , [ ] ( ) : :not( :has( :is( :nth-child( 2n+1 = " \\ 甲 <b>'.split(' ');
    const selectors = fc.array(fc.constantFrom(...parts, ' '), { maxLength: 8 });
    let good = 0;
    fc.assert(
      fc.property(selectors, (pieces) => {
        const selector = pieces.join('');
        if (selectorFault(selector) !== null) return;
        good += 1;
        expect(selectElements(root, selector)).toBeInstanceOf(Set);
      }),
      { numRuns: 2000 },
    );
    expect(good).toBeGreaterThan(20);
  });
});
