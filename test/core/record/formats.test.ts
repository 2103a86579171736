/**
 * Tests text, Markdown and HTML output: the text of a page never acts as markup, and no control
 * character reaches a terminal.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Parser, parseDocument } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { printable, printableJson, printableLines } from '../../../src/core/language/printable.ts';
import { FORMATS, render } from '../../../src/core/record/formats/render.ts';
import type { FullRecord } from '../../../src/core/record/full-record.ts';
import { fullRecordOf, outcomeOf } from '../../outcome-of.ts';

const PROSE = '湖面昨天夜里结冰了，渡船因此停航，岸边的居民改走上游的石桥。';

const base = fullRecordOf(Buffer.from(`<h1>湖城新闻</h1><p>${PROSE}</p><p>${PROSE}</p>`));

type Blocks = readonly [FullRecord['body']['blocks'][number]['type'], string][];

const article = (headline: string, blocks: Blocks): FullRecord => ({
  ...base,
  headline,
  media: [],
  body: { text: '', blocks: blocks.map(([type, text]) => ({ type, text, start: 0, end: 0 })) },
});

const CELLS = new Set(['td', 'th']);

/** Elements that only surround others, and GFM's automatic links. */
const TRANSPARENT = new Set(['ul', 'blockquote', 'a']);

/** The elements of the HTML with their text, in order. */
function elementsOf(html: string): [string, string][] {
  const found: [string, string][] = [];
  const visit = (nodes: ReturnType<typeof parseDocument>['children']): string =>
    nodes
      .map((node) => {
        if ('data' in node) return node.data;
        if (!('children' in node)) return '';
        const at = found.length;
        const name = 'name' in node ? node.name : '';
        if (name === 'br') return '\n';
        found.push([name, '']);
        const text = visit(node.children);
        found[at] = [name, text];
        return text;
      })
      .join('');
  visit(parseDocument(html).children);
  return found.filter(([name]) => !TRANSPARENT.has(name));
}

const htmlOf = (record: FullRecord): string =>
  micromark(render(record, 'markdown'), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const FAILED_TEXT = /^\[-: There is no article.+\]\n$/;
const FAILED_MARKDOWN = /^> \\-: There is no article.+\n$/;
const SPACE = /\s+/g;
const words = (text: string): string => text.replace(SPACE, ' ').trim();

const HOSTILE = [
  '# no heading',
  '- no item',
  '+ 1',
  '12. no number',
  '3) no number',
  '> no quote',
  '    no code',
  '```',
  '~~~ no fence',
  '---',
  '===',
  '***',
  '*no* _stress_ **at** __all__ ~~here~~',
  '[no](http://link.example) ![no](picture)',
  '[no]: http://reference.example',
  '<script>alert(1)</script> <b>no</b> <!-- no -->',
  '&amp; &lt; &#65;',
  '`no code`',
  'a | b\n- | -\nc | d',
  'back\\slash \\* \\',
  '$no$ math',
  '- [ ] no task',
  '第一行\n第二行',
];

describe('Markdown', () => {
  it.each(HOSTILE)('shows %j as text', (text) => {
    const html = htmlOf(
      article(text, [
        ['paragraph', text],
        ['blockquote', text],
        ['list-item', text],
        ['heading', text],
      ]),
    );
    const shown = elementsOf(html).filter(([name]) => ['h1', 'h2', 'p', 'li'].includes(name));
    expect(new Set(shown.map(([, of]) => words(of)).filter((of) => of !== ''))).toEqual(
      new Set([words(text), '湖城新闻'].filter((of) => of === words(text))),
    );
    expect(elementsOf(html).map(([name]) => name)).toEqual(['h1', 'p', 'p', 'li', 'h2']);
  });

  it('gives back the words of any text', { timeout: 60_000 }, () => {
    const marks = fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~$&=: \n1ab湖');
    const text = fc.array(marks, { minLength: 1, maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const html = htmlOf(
          article('题', [
            ['paragraph', one],
            ['paragraph', other],
          ]),
        );
        const shown = words(
          elementsOf(html)
            .map(([, of]) => of)
            .join(' '),
        );
        expect(shown).toBe(words(`题 ${one} ${other}`));
      }),
      { numRuns: 600, seed: 4 },
    );
  });

  it('writes the rows of a table as a table, whatever its cells contain', () => {
    const record = article('题', [
      ['table', '城区\t新增'],
      ['table', '东|区 *9*\t9'],
      ['table', '西区'],
      ['paragraph', PROSE],
    ]);
    expect(elementsOf(htmlOf(record)).filter(([name]) => CELLS.has(name))).toEqual([
      ['th', '城区'],
      ['th', '新增'],
      ['td', '东|区 *9*'],
      ['td', '9'],
      ['td', '西区'],
      ['td', ''],
    ]);
  });

  it('links pictures on the web but no scripts', () => {
    const picture = (url: string): FullRecord['media'][number] => ({
      type: 'image',
      url,
      caption: '湖[面]',
      creditText: null,
      afterBlock: 0,
    });
    const record = {
      ...article('题', [['paragraph', PROSE]]),
      media: [picture('https://a.example/x y>(1).jpg'), picture('javascript:alert(1)')],
    };
    const markdown = render(record, 'markdown');
    expect(markdown).toContain('![湖\\[面\\]](https://a.example/x%20y%3E\\(1\\).jpg)');
    expect(markdown).not.toContain('javascript');
  });
});

describe('text', () => {
  it('has the headline, the authors and date, and the blocks', () => {
    const record = article('湖城新闻', [
      ['paragraph', PROSE],
      ['table', '东区 9'],
      ['table', '西区 8'],
      ['list-item', '其一'],
      ['list-item', '其二'],
      ['heading', '小标题'],
    ]);
    const known = { ...record, author: [{ name: '林某' }], datePublished: '2027-01-09' };
    expect(render(known, 'text')).toBe(
      `湖城新闻\n林某 · 2027-01-09\n\n${PROSE}\n\n东区 9\n西区 8\n\n- 其一\n- 其二\n\n小标题\n`,
    );
  });

  it('says why there is no article', () => {
    const failed = outcomeOf(Buffer.from('<p>x'));
    expect(render(failed, 'text')).toMatch(FAILED_TEXT);
    expect(render(failed, 'markdown')).toMatch(FAILED_MARKDOWN);
  });
});

const CONTROLS = /(?![\n\t])\p{Cc}/u;

describe('controls', () => {
  it('D6 never reach a terminal, in any format', () => {
    const hostile = '\u001b]0;title\u0007 \u009b31m \u007f\u0000\u0085';
    const record = article(hostile, [
      ['paragraph', hostile],
      ['list-item', hostile],
    ]);
    for (const format of FORMATS)
      expect([format, render(record, format)]).not.toEqual([
        format,
        expect.stringMatching(CONTROLS),
      ]);
    expect(JSON.parse(render(record, 'jsonl')).headline).toBe(hostile);
    expect(printable('a\nb\u001b')).toBe('a␊b␛');
    expect(printableLines('a\nb\u009b\u007f')).toBe('a\nb\ufffd␡');
  });

  it('separators of lines are escaped in JSON, since some readers end a line there', () => {
    const json = printableJson(JSON.stringify('渡\u2028口\u2029镇\u0085'));
    expect(json).toBe('"渡\\u2028口\\u2029镇\\u0085"');
  });

  it('D6 keep their value in JSON', () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = String.fromCharCode(...units);
        const json = printableJson(JSON.stringify(text));
        expect(JSON.parse(json)).toBe(text);
        expect(json).not.toMatch(CONTROLS);
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('HTML', () => {
  const seed = outcomeOf(
    readFileSync(new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url)),
  );
  if (!seed.ok) throw new Error(seed.error.message);
  const record: FullRecord = seed;

  it('shows the text of every field, and marks each edit at its place', () => {
    const texts: string[] = [];
    /** The repaired text of each edit, by the address of its explanation. */
    const marks = new Map<string, string>();
    const open: { readonly class?: string; readonly href?: string }[] = [];
    const parser = new Parser({
      onopentag: (_, attributes) => open.push(attributes),
      onclosetag: () => open.pop(),
      ontext(text) {
        texts.push(text);
        const isRepaired = open.some((element) => element.class?.includes('repaired'));
        const { href } = open.at(-1) ?? {};
        if (isRepaired && href !== undefined) marks.set(href, (marks.get(href) ?? '') + text);
      },
    });
    parser.end(render(record, 'html'));
    const shown = texts.join('');
    for (const { text } of record.body.blocks) expect(shown).toContain(text);
    for (const { text } of record.footer) expect(shown).toContain(text);
    const places = record.edits.filter((edit) => 'after' in edit && edit.after !== '');
    expect(places.length).toBeGreaterThan(200);
    for (const edit of places) {
      expect(marks.get(`#why-${edit.id}`)).toBe('after' in edit ? edit.after : '');
    }
  });

  it('says why there is no article', () => {
    const failed = outcomeOf(Buffer.from('<p>&lt;b&gt;</p>'));
    expect(render(failed, 'html')).toContain('There is no article');
  });
});
