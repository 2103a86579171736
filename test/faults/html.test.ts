/**
 * Pages in a form that no browser would write. Each must give a record that reports what was lost.
 */
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { SIGNS } from '../../src/core/extract/abstain.ts';
import { repairArticle } from '../repair-article.ts';
import {
  article,
  codesOf,
  LAST,
  outcome,
  PARAGRAPH,
  page,
  recordsFor,
  recordsOf,
  saved,
} from './pages.ts';

const SLOW = 180_000;

/** The record of one page. */
const recordOf = async (html: string | Uint8Array, ending = '.html') => {
  const [record] = await recordsFor([saved(html, ending)]);
  return article(record);
};

describe('D1 nesting without end', () => {
  it(
    'D1 100,000 nested elements: the article is read, and the flattening is reported',
    async () => {
      const tags = ['<div>', '<span>', '<table><tr><td>', '<a href=x>', '<ul><li>'];
      const paths = tags.map((tag) => saved(page(tag.repeat(100_000))));
      const closed = tags.map((tag) => {
        const end = tag.replace('<tr><td>', '').replace('<li>', '').replace(' href=x', '');
        return saved(page(tag.repeat(100_000) + end.replace('<', '</').repeat(100_000)));
      });
      for (const record of await recordsFor([...paths, ...closed])) {
        expect(codesOf(record)).toContain('html.too-deep');
        expect(article(record).body.text).toContain(PARAGRAPH);
      }
    },
    SLOW,
  );
});

describe('D2 formatting that never ends', () => {
  it(
    'D2 3,000 <font> and 3,000 <p>: no million of nodes',
    async () => {
      const { body } = await recordOf(page(`${'<font>'.repeat(3000)}${'<p>字'.repeat(3000)}`));
      expect(body.text).toContain(LAST);
      expect(body.text.length).toBeLessThan(20_000);
    },
    SLOW,
  );
});

describe('D3 size', () => {
  it(
    'D3 a page of 50 MB is too large',
    async () => {
      const [record] = await recordsFor([saved(page(`<p>${PARAGRAPH}</p>`.repeat(300_000)))]);
      expect(record && outcome(record)).toBe('ERR_TOO_LARGE');
    },
    SLOW,
  );

  it(
    'D3 a line of 19 MB is read completely, or only that line fails',
    async () => {
      const line = '渡口结冰了。'.repeat((19 * 1024 * 1024) / 18);
      const [record, after] = await recordsFor([saved(page(`<p>${line}</p>`)), saved(page())]);
      if (record?.ok) expect(record.body.text).toContain(line);
      else expect(['ERR_MEMORY', 'ERR_PAGE_TIMEOUT']).toContain(record?.error.code);
      expect(article(after).body.text).toContain(LAST);
    },
    SLOW,
  );

  it(
    'D3 a million attributes are skipped',
    async () => {
      const attributes = Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ');
      expect((await recordOf(page(`<p ${attributes}>甲</p>`))).body.text).toContain(LAST);
    },
    SLOW,
  );
});

const NUMBER = /\d+/;

describe('D4 unclosed markup', () => {
  const opened = new Map([
    ['<script>', '<script>var a = 1;'],
    ['<style>', '<style>p { }'],
    ['<title>', '<title>二'],
    ['<textarea>', '<textarea>'],
    ['a comment', '<!-- 注释'],
    ['a CDATA section', '<![CDATA[ x'],
    ['a tag', '<a href="x'],
  ]);

  it(
    'D4 the loss of the text after it is reported',
    async () => {
      const records = await recordsFor([...opened.values()].map((tag) => saved(page(tag))));
      for (const [i, what] of [...opened.keys()].entries()) {
        const record = article(records[i]);
        expect(record.body.text).toContain(PARAGRAPH);
        if (record.body.text.includes(LAST)) continue;
        const told = record.messages.find(({ code }) => code === 'html.unclosed');
        expect(told).toMatchObject({ severity: 'warning' });
        expect(told?.message).toContain(what);
        expect(Number(NUMBER.exec(told?.message ?? '')?.[0])).toBeGreaterThan(150);
      }
    },
    SLOW,
  );

  it(
    'D4 what is closed is not told',
    async () => {
      const ends = [
        '<script>var a = "<!--";</script>',
        '<!-- x -->',
        '<textarea>x</textarea>',
        '若 a < b &',
        '<',
        '<br',
      ];
      const paths = ends.map((end) => saved(`${page()}${end}`));
      const records = await recordsFor(paths);
      expect(records.map((record) => codesOf(record).includes('html.unclosed'))).toEqual([
        false,
        false,
        false,
        false,
        false,
        true,
      ]);
    },
    SLOW,
  );
});

describe('D5 pages without an article', () => {
  it(
    'D5 no body, frames, a redirect, a login, a firewall: the reason is given',
    async () => {
      const fixture = (name: string): string =>
        fileURLToPath(new URL(`../../fixtures/pages/fail-${name}.html`, import.meta.url));
      const paths = [
        saved('<!doctype html><html><head><title>渡口</title></head></html>'),
        saved(
          '<html><frameset cols="50%,*"><frame src="a.html"><frame src="b.html"></frameset></html>',
        ),
        saved(
          '<html><head><meta http-equiv="refresh" content="0;url=/a.html"></head><body>页面自动跳转中</body></html>',
        ),
        ...['login', 'waf', 'missing', 'list', 'empty', 'frames'].map(fixture),
      ];
      const records = await recordsFor(paths);
      const messages = records.map((record) => (record.ok ? 'an article' : record.error.message));
      for (const [i, record] of records.entries()) {
        expect(outcome(record)).toBe('ERR_NO_ARTICLE');
        expect(messages[i]?.length).toBeGreaterThan('There is no article on this page: .'.length);
      }
      const reasons = SIGNS.map(({ reason }) => reason);
      for (const told of [messages[2], messages[3], messages[4], messages[5]]) {
        expect(reasons.some((reason) => told?.includes(reason))).toBe(true);
      }
      expect(records.filter((record) => codesOf(record).includes('html.frames'))).toHaveLength(2);
    },
    SLOW,
  );
});

const NOT_LF_CONTROL = /[^\P{Cc}\n\u0080-\u009f]/u;

describe('D6 control characters', () => {
  it(
    'D6 in a title: none of them reaches a terminal',
    async () => {
      const bad = '渡口\u001b]0;x\u0007\u009b31m&#27;[31m&#155;结冰';
      const html = page(`<p>${bad}，${PARAGRAPH}</p>`).replaceAll('渡口结冰', bad);
      for (const args of [[], ['--explain'], ['--format', 'json']]) {
        const run = await repairArticle([...args, saved(html)]);
        expect(run.stdout).not.toMatch(NOT_LF_CONTROL);
        expect(run.stderr).not.toMatch(NOT_LF_CONTROL);
        expect(JSON.parse(run.stdout).headline).toContain('结冰');
      }
    },
    SLOW,
  );
});

describe('D7 invisible characters', () => {
  it(
    'D7 marks of direction, no width and tags are kept and counted',
    async () => {
      const text = '渡口\u202e结冰\u2066了\u2069，三条渡船\u{e0041}停航，等着天亮以后再开。';
      const record = await recordOf(page(`<p>${text}</p>`));
      expect(record.body.text).toContain(text);
      expect(record.edits).toEqual([]);
      const told = record.messages.find(({ code }) => code === 'html.hidden');
      expect(told).toMatchObject({ severity: 'info' });
      expect(told?.message).toContain('4 invisible characters');
      expect(codesOf(await recordOf(page()))).not.toContain('html.hidden');
    },
    SLOW,
  );
});

describe('D8 names of JavaScript', () => {
  it(
    'D8 __proto__ and constructor in JSON-LD and metas change nothing',
    async () => {
      const json =
        '{"@type":"NewsArticle","__proto__":{"headline":"坏","ok":false},"constructor":{"prototype":{"headline":"坏"}},"author":{"__proto__":{"name":"坏"}}}';
      const head =
        `<script type="application/ld+json">${json}</script>` +
        '<meta name="__proto__" content="坏"><meta property="constructor" content="坏"><meta name="toString" content="坏">';
      const [hostile, plain] = await recordsFor([saved(page('', head)), saved(page('', ''))]);
      const { key: _, source: __, encoding: ___, ...hostileRest } = article(hostile);
      const { key: ____, source: _____, encoding: ______, ...plainRest } = article(plain);
      expect(hostileRest).toEqual(plainRest);
    },
    SLOW,
  );
});

/** Elements of the HTML report that a page could not have brought in. */
const REPORT_ELEMENTS = new Set(
  'html head meta title style body main section div article fieldset legend label input h1 h2 p span bdi strong ul ol li blockquote pre code q a del ins script'.split(
    ' ',
  ),
);

describe('D9 the report', () => {
  it('D9 a page that would act in its report is shown as text', async () => {
    const evil = [
      '&lt;script&gt;alert(1)&lt;/script&gt;渡口的牌子上这样写着，大家看了都笑，没有人当真。',
      '"&gt;&lt;img src=x onerror=alert(2)&gt;是另一块牌子，挂在售票窗口旁边已经一个星期了。',
      "' onmouseover='alert(3)' 这一块没有人看得懂，船工说是小孩写着玩的，明天就擦掉。",
    ];
    const damaged =
      '涓鍥界殑娓″彛鏄ㄥぉ缁撳啺浜嗭紝娓¤埞鍥犳ゅ仠鑸銆傝埞宸ヨ达紝鐮村啺鑸规槑澶╂棭涓婂埌銆&lt;b onclick=x&gt;';
    const path = saved(
      page(
        `${evil.map((text) => `<p>${text}</p>`).join('')}<p>${damaged}</p>` +
          '<figure><img src="javascript:alert(4)" alt="x"><figcaption>&lt;svg onload=alert(5)&gt;渡口 林某 摄</figcaption></figure>' +
          '<p>责任编辑：&lt;iframe src=//evil.example&gt;</p>',
        '<meta charset="utf-8"><link rel="canonical" href="javascript:alert(6)">',
      ),
    );
    const { stdout, stderr } = await repairArticle(['--format', 'html', path]);
    expect(stderr).not.toContain('<');
    expect(stdout).toContain("default-src 'none'");
    expect(stdout).toContain('&lt;script>alert(1)&lt;/script>');
    const names: string[] = [];
    const attributes: [string, string][] = [];
    new Parser({
      onopentag(name, attribs) {
        names.push(name);
        attributes.push(...Object.entries(attribs));
      },
    }).end(stdout);
    expect(names.filter((name) => !REPORT_ELEMENTS.has(name))).toEqual([]);
    // the only script is the report's own, which the policy names by its digest
    expect(names.filter((name) => name === 'script')).toHaveLength(1);
    expect(attributes.filter(([name]) => name.startsWith('on') || name === 'src')).toEqual([]);
    const links = attributes.filter(([name]) => name === 'href').map(([, value]) => value);
    expect(links.every((link) => link.startsWith('#'))).toBe(true);
  });
});

const PREFIXES = [
  ...[
    '（',
    '“',
    '「',
    '(',
    '"',
    '表示：',
    '说，“',
    '業(yè)',
    '?',
    '锟斤拷',
    '鍏',
    '&',
    '&amp;',
    '\\u6cb3',
    '%E6',
  ],
  ...[
    '责任编辑：',
    '来源：',
    '2025年',
    '（记者',
    '本报讯',
    '图为',
    '©',
    '，',
    ' ',
    '<a>',
    '</p>',
    '<',
    '林某',
  ],
];

describe('D10 a rule that is fed the beginning of its pattern', () => {
  it(
    'D10 100,000 times each: every page is read to its last line',
    async () => {
      const paths = PREFIXES.map((prefix) => saved(page(`<p>${prefix.repeat(100_000)}</p>`)));
      const records = await recordsFor(paths);
      for (const [i, record] of records.entries()) {
        expect([PREFIXES[i], article(record).body.text.includes(PARAGRAPH)]).toEqual([
          PREFIXES[i],
          true,
        ]);
      }
    },
    SLOW,
  );

  it(
    'D10 as plain text, that of `text` too',
    async () => {
      for (const prefix of ['（', '“', '業(yè)', '?', '表示：']) {
        const path = saved(`${PARAGRAPH}\n${prefix.repeat(50_000)}\n${LAST}\n`, '.txt');
        const run = await repairArticle(['text', path]);
        expect(run.code).toBe(0);
        expect(run.stdout.endsWith(`${LAST}\n`)).toBe(true);
        expect(recordsOf(await repairArticle([path]))).toHaveLength(1);
      }
    },
    SLOW,
  );
});
