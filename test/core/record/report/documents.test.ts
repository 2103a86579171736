/** The documents of a report: nothing in them can act but their own script. */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { ListedPage } from '../../../../src/core/record/report/components/page-list.tsx';
import { indexDocument, pageDocument } from '../../../../src/core/record/report/documents.tsx';
import { badnessOf, reportRow } from '../../../../src/core/record/report/views/row.ts';
import { outcomeOf } from '../../../outcome-of.ts';

const HOSTILE = '</script><script>alert(1)</script>" onclick="alert(2)<img src=x onerror=alert(3)>';

interface Seen {
  readonly policy: string;
  /** The content of each script that runs, and of each style sheet. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly attributes: readonly (readonly [string, string])[];
}

function read(html: string): Seen {
  const scripts: string[] = [];
  const styles: string[] = [];
  const attributes: [string, string][] = [];
  let policy = '';
  let into: string[] | null = null;
  const parser = new Parser({
    onopentag(name, given) {
      attributes.push(...Object.entries(given));
      if (given['http-equiv'] === 'Content-Security-Policy') policy = given.content ?? '';
      into = name === 'script' && given.type === undefined ? scripts : null;
      if (name === 'style') into = styles;
      into?.push('');
    },
    onclosetag: () => {
      into = null;
    },
    ontext(text) {
      if (into !== null) into.push((into.pop() ?? '') + text);
    },
  });
  parser.end(html);
  return { policy, scripts, styles, attributes };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

function expectInert(html: string): void {
  const { policy, scripts, styles, attributes } = read(html);
  expect(scripts).toHaveLength(1);
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${sha256(styles[0] ?? '')}'; script-src 'sha256-${sha256(scripts[0] ?? '')}'; base-uri 'none'; form-action 'none'`,
  );
  const acting = attributes.filter(
    ([name]) => name.startsWith('on') || name === 'src' || name === 'style',
  );
  expect(acting).toEqual([]);
}

const LINE = '渡口结冰以后，轮渡公司停了航，两岸的人要绕行三十里路，到下游的大桥过江。';

const page = outcomeOf(
  Buffer.from(
    `<h1>渡口结冰${HOSTILE.replaceAll('<', '&lt;')}</h1><p>${LINE}</p><p>${LINE}${HOSTILE.replaceAll('<', '&lt;')}</p>`,
  ),
  { url: 'https://news.example/1.html' },
);
const failed = outcomeOf(Buffer.from('<p>x</p>'), { key: HOSTILE, url: 'https://b.example/' });

describe('documents', () => {
  it('of a page', () => {
    const html = pageDocument(page, '../index.html');
    expectInert(html);
    expect(html).toContain('alert(1)');
    expect(html).toContain('<a href="../index.html">All pages</a>');
  });

  it('of a page that could not be read', () => {
    const html = pageDocument(failed, null);
    expectInert(html);
    expect(html).toContain('ERR_NO_ARTICLE');
    expect(html).not.toContain('All pages');
  });

  it('of an index', () => {
    const rows = [page, failed].map(
      (record): ListedPage => ({
        ...reportRow(record),
        title: HOSTILE,
        file: 'pages/x.html',
        duplicate: false,
      }),
    );
    const totals = {
      pages: 2,
      failed: 1,
      repaired: 0,
      withLeft: 0,
      repairs: 0,
      left: 0,
      families: [],
      failures: [{ name: 'ERR_NO_ARTICLE', pages: 1 }],
      sites: [{ name: HOSTILE, pages: 2 }],
    };
    const html = indexDocument(totals, rows, {
      part: 1,
      parts: 2,
      addresses: ['index.html', 'index-2.html'],
    });
    expectInert(html);
    expect(html).toContain('index-2.html');
    // the data cannot end its element
    expect(html.split('</script>')).toHaveLength(3);
  });

  it('the worst pages come first', () => {
    const row = { ...reportRow(page), code: null, repairs: 0, left: 0, confidence: null };
    const worst = [
      { ...row, code: 'ERR_NO_ARTICLE' },
      { ...row, left: 2 },
      { ...row, left: 1, repairs: 4, confidence: 0.5 },
      { ...row, repairs: 1, confidence: 0.5 },
      { ...row, repairs: 9000, confidence: 0.9 },
      row,
    ];
    const badness = worst.map(badnessOf);
    expect([...badness].sort((a, b) => b - a)).toEqual(badness);
    expect(new Set(badness).size).toBe(badness.length);
  });
});
