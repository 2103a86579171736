/** Tests MHTML: a page among its parts, as browsers and mail programs save it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { encode as quotedPrintable, wrap } from 'libqp';
import { describe, expect, it } from 'vitest';
import { outcome, readAll } from './read-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'mhtml-'));
let count = 0;
const saved = (content: Uint8Array | string, ending = '.mhtml'): string => {
  count += 1;
  const path = join(folder, `page-${count}${ending}`);
  writeFileSync(path, content);
  return path;
};

const HTML = `<!doctype html><html><body><p title="=3D">湖面结冰了，渡船停航。</p>\r\n${'<p>冰'.repeat(60)}</body></html>`;

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

function message(
  parts: readonly Part[],
  headers: Readonly<Record<string, string>> = {},
  boundary = '----=_Part x',
): Buffer {
  const top = {
    From: '<Saved by a browser>',
    'Snapshot-Content-Location': 'http://news.example/top.html',
    Subject: '=?utf-8?Q?=E6=B9=96?=',
    Date: 'Thu, 15 May 2031 08:00:30 -0000',
    'MIME-Version': '1.0',
    'Content-Type': `multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
    ...headers,
  };
  return Buffer.concat([
    Buffer.from(`${lines(top)}\r\nA message in parts.\r\n`),
    ...parts.flatMap((part) => [
      Buffer.from(`\r\n--${boundary}\r\n${lines(part.headers)}\r\n`),
      Buffer.from(part.body),
    ]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

const html = (charset: string, encoding: string, body: Uint8Array | string): Part => ({
  headers: {
    'Content-Type': `text/html; charset="${charset}"`,
    'Content-ID': '<page@mhtml>',
    'Content-Transfer-Encoding': encoding,
    'Content-Location': 'http://news.example/a.html',
  },
  body,
});

const IMAGE: Part = {
  headers: {
    'Content-Type': 'image/png',
    'Content-Transfer-Encoding': 'base64',
    'Content-ID': '<image@mhtml>',
  },
  body: 'iVBORw0KGgo=',
};

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

const gbk = iconv.encode(HTML, 'gbk');
const quoted = wrap(quotedPrintable(Buffer.from(HTML)));

describe('the page of an MHTML file comes out', () => {
  it.each([
    ['quoted-printable', message([html('utf-8', 'quoted-printable', quoted), IMAGE])],
    ['as base64', message([html('utf-8', 'BASE64', base64(Buffer.from(HTML))), IMAGE])],
    ['as it is', message([html('utf-8', '8bit', HTML), IMAGE])],
    ['behind its images', message([IMAGE, html('utf-8', 'binary', HTML)])],
    [
      'named by the start',
      message(
        [
          {
            ...html('utf-8', '8bit', '<p>frame'),
            headers: { 'Content-Type': 'text/html', 'Content-ID': '<f@mhtml>' },
          },
          html('utf-8', '8bit', HTML),
        ],
        {
          'Content-Type': 'multipart/related; start="<page@mhtml>"; boundary=b',
        },
        'b',
      ),
    ],
    [
      'in an alternative',
      message([
        {
          headers: { 'Content-Type': 'multipart/alternative; boundary=inner' },
          body: `--inner\r\nContent-Type: text/plain\r\n\r\nx\r\n--inner\r\nContent-Type: text/html\r\n\r\n${HTML}\r\n--inner--`,
        },
        IMAGE,
      ]),
    ],
    [
      'with LF for line ends',
      message([html('utf-8', 'quoted-printable', quoted)])
        .toString()
        .replaceAll('\r\n', '\n'),
    ],
    ['without parts', `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${HTML}`],
    ['packed', gzipSync(message([html('utf-8', '8bit', HTML)]))],
  ])('%s', async (how, bytes) => {
    const [opened] = await readAll([saved(bytes)]);
    const text = how === 'with LF for line ends' ? HTML.replaceAll('\r\n', '\n') : HTML;
    expect(opened && outcome(opened)).toBe(text);
    expect(opened?.source.type).toBe('mhtml');
  });

  it('with its address, its date and the charset of its part', async () => {
    for (const body of [
      html('gb2312', '8bit', gbk),
      html('gb2312', 'base64', base64(gbk)),
      html('gb2312', 'quoted-printable', wrap(quotedPrintable(gbk))),
    ]) {
      const [opened] = await readAll([saved(message([body]), '.html')]);
      if (opened === undefined || 'failure' in opened) throw new Error('no page came');
      expect(Buffer.compare(opened.bytes, gbk)).toBe(0);
      expect(opened.source).toMatchObject({
        type: 'mhtml',
        url: 'http://news.example/a.html',
        fetchedAt: '2031-05-15T08:00:30.000Z',
        contentType: 'text/html; charset="gb2312"',
        status: null,
        truncated: false,
      });
    }
  });

  it('as far as it goes, and is marked as truncated', async () => {
    const bytes = message([html('utf-8', '8bit', HTML)]);
    const [opened] = await readAll([saved(bytes.subarray(0, bytes.indexOf('</body>')))]);
    expect(opened?.source.truncated).toBe(true);
    expect(opened && outcome(opened)).toBe(HTML.slice(0, HTML.indexOf('</body>')));
  });

  it.each([
    ['only images', message([IMAGE])],
    ['a boundary that never comes', message([], {}, 'x').subarray(0, 300)],
  ])('or a failure: %s', async (_, bytes) => {
    expect((await readAll([saved(bytes)])).map(outcome)).toEqual(['ERR_NO_PAGES']);
  });

  it('a page that only looks like mail is left whole', async () => {
    const text = 'Note: the lake\r\n\r\n湖面结冰了';
    const [opened] = await readAll([saved(text, '.txt')]);
    expect(opened).toMatchObject({ source: { type: 'file' } });
    expect(opened && outcome(opened)).toBe(text);
  });
});
