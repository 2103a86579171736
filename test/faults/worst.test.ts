/** The latest fault cases of A, B and D: what servers and pages do at their worst. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import cacache from 'cacache';
import { describe, expect, it } from 'vitest';
import { Output } from '../../src/core/record/schema.ts';
import { DiskCache } from '../../src/node/input/web/manners/cache.ts';
import { repairArticle } from '../repair-article.ts';
import { bytes, HEADLINE, PAGE, page, rawSite, webSite } from '../servers.ts';
import { article, PARAGRAPH, page as pageWith, saved } from './pages.ts';
import { codeOf, codesOf, fetchAll, messageCodes, PRIVATE } from './program.ts';

const SLOW = 120_000;

describe('A14 addresses of clouds', () => {
  it('A14 the services of clouds are private, whatever range they lie in', async () => {
    const hosts = ['168.63.129.16', '161.26.0.7', '166.9.1.1', '192.80.8.124', '[fd00:ec2::254]'];
    const all = [...hosts, '100.100.100.200', '169.254.169.254', '192.0.0.192', '199.36.153.5'];
    const codes = await codesOf(all.map((host) => `http://${host}/`));
    expect(new Set(codes)).toEqual(new Set(['ERR_PRIVATE_ADDRESS']));
  });
});

/** A server that answers one request and closes the connection without announcing it. */
const closing = (answer: (path: string) => string | Uint8Array) =>
  rawSite((socket, request) => socket.end(answer(String(request).split(' ')[1] ?? '')));

const http = (status: string, headers: string, body: string): string =>
  `HTTP/1.1 ${status}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe('B18 a server that closes behind a redirect', () => {
  it('B18 is asked again by a new connection', async () => {
    const { base } = await closing((path) =>
      path === '/a'
        ? http('302 Found', 'Location: /b\r\n', '')
        : http('200 OK', 'Content-Type: text/html\r\n', PAGE),
    );
    const { records } = await fetchAll([`${base}/a`], { flags: PRIVATE });
    expect(article(records[0]).headline).toBe(HEADLINE);
    expect(messageCodes(records[0])).not.toContain('source.truncated');
  });
});

describe('B19 bytes behind a gzip body', () => {
  const packed = (...more: Uint8Array[]): Uint8Array => Buffer.concat([gzipSync(PAGE), ...more]);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' };

  it('B19 are told and left out; a second member and zeros are part of it', async () => {
    const rubbish = [Buffer.from('rubbish'), Buffer.from([0x1f, 0x8b, 9, 9, 9]), Buffer.from('<')];
    const fine = [Buffer.alloc(50), gzipSync(' ')];
    const answers = Object.fromEntries(
      [...rubbish, ...fine].map((more, index) => [`/${index}`, bytes(packed(more), headers)]),
    );
    const { base } = await webSite(answers);
    const { records } = await fetchAll(
      Object.keys(answers).map((path) => base + path),
      { flags: PRIVATE },
    );
    expect(records.map((record) => article(record).headline)).toEqual(Array(5).fill(HEADLINE));
    expect(records.map((record) => messageCodes(record).includes('source.trailing'))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const file = saved(packed(Buffer.from('rubbish')), '.html.gz');
    const { stdout } = await repairArticle(['-q', file]);
    expect(messageCodes(Output.parse(JSON.parse(stdout)))).toContain('source.trailing');
  });

  it('B19 whose checksum is another are a fault', async () => {
    const broken = Buffer.from(packed());
    broken[broken.length - 6] = (broken[broken.length - 6] ?? 0) ^ 1;
    const { base } = await webSite({ '/': bytes(broken, headers) });
    expect(await codesOf([`${base}/`], { flags: PRIVATE })).toEqual(['ERR_CONTENT_ENCODING']);
  });
});

describe('B20 a status that is none', () => {
  it.each(['000', '099', '001'])('B20 %s is a failure, and no assertion', async (status) => {
    const { base } = await closing(() => http(`${status} OK`, 'Content-Type: text/html\r\n', PAGE));
    const { records } = await fetchAll([`${base}/`], { flags: [...PRIVATE, '--retries', '0'] });
    expect(codeOf(records[0])).toBe('ERR_FETCH');
    expect(JSON.stringify(records[0])).not.toContain('ASSERTION');
  });
});

describe(
  'B21 a cache',
  () => {
    const answer = (body: Buffer) => ({
      status: 200,
      headers: { 'content-type': 'text/html', 'cache-control': 'max-age=3600' },
      bytes: body,
      truncated: false,
      claimed: null,
      fetchedAt: new Date().toISOString(),
    });

    it('B21 forgets the oldest beyond its size', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cache-'));
      const cache = new DiskCache(folder, 100_000);
      for (let i = 0; i < 60; i += 1) {
        const body = Buffer.alloc(10_000, String(i));
        await cache.answer(
          `http://a.example/${i}`,
          {},
          async () => answer(body),
          (said) => said,
        );
      }
      await cache.close();
      const kept = Object.values(await cacache.ls(folder));
      const size = kept.reduce((sum, entry) => sum + entry.size, 0);
      expect(size).toBeLessThanOrEqual(100_000);
      expect(size).toBeGreaterThan(50_000);
      expect(kept.some(({ key }) => key.endsWith('/59'))).toBe(true);
      expect(kept.some(({ key }) => key.endsWith('/0'))).toBe(false);
    });

    it('B21 that two processes share gives each what it asked for', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cache-'));
      const paths = Array.from({ length: 20 }, (_, i) => `/${i}`);
      const answers = Object.fromEntries(
        paths.map((path) => [
          path,
          bytes(PAGE.replaceAll(HEADLINE, `${HEADLINE}${path.slice(1)}号`), {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'max-age=3600',
          }),
        ]),
      );
      const { base } = await webSite({ ...answers, '*': page });
      const urls = paths.map((path) => base + path);
      const flags = [...PRIVATE, '--cache', folder];
      for (let round = 0; round < 2; round += 1) {
        const both = await Promise.all([fetchAll(urls, { flags }), fetchAll(urls, { flags })]);
        for (const { records } of both) {
          const headlines = records.map((record) => article(record).headline);
          expect(headlines).toEqual(paths.map((path) => `${HEADLINE}${path.slice(1)}号`));
        }
      }
    });
  },
  SLOW,
);

const ACTS = /(?:script|data|blob):/i;

describe('D11 addresses that act', () => {
  it(
    'D11 javascript: and data: never leave as addresses',
    async () => {
      const picture = (src: string): string =>
        `<figure><img src="${src}"><figcaption>渡口的船 林某 摄</figcaption></figure>`;
      const evil = [
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        'java\tscript:alert(1)',
        'data:text/html,x',
      ];
      for (const address of [...evil, 'vbscript:x', 'blob:x']) {
        const html = pageWith(
          picture(address) + picture('https://news.example/a.jpg'),
          `<meta charset="utf-8"><link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`,
        );
        const line = JSON.stringify({ html, url: address.trim() });
        for (const path of [saved(html), saved(`${line}\n`, '.jsonl')]) {
          const { stdout } = await repairArticle(['-q', path]);
          const { source: _, body: __, ...record } = article(Output.parse(JSON.parse(stdout)));
          expect(JSON.stringify(record)).not.toMatch(ACTS);
          expect(record.media.map(({ url }) => url)).toContain('https://news.example/a.jpg');
          expect(JSON.parse(stdout).source.url).toBe(null);
        }
      }
    },
    SLOW,
  );
});

const BIDI = /\p{Bidi_C}/u;

describe('D12 marks of direction', () => {
  it(
    'D12 never reach a terminal, and are kept in the record',
    async () => {
      const turned = '渡口\u202e结冰\u2066了\u2069\u200f';
      const damaged = `<p>${turned}&amp;ldquo;往年还能再走半个月&amp;rdquo;，老周说。</p>`;
      const path = saved(
        pageWith(`<p>${turned}，${PARAGRAPH}</p>${damaged}`).replaceAll(
          '<title>渡口结冰',
          `<title>${turned}`,
        ),
      );
      for (const args of [
        ['--explain'],
        ['--format', 'json'],
        ['--format', 'text'],
        ['--format', 'markdown'],
        ['--format', 'html'],
        ['-v'],
      ]) {
        const { stdout, stderr } = await repairArticle([...args, path]);
        expect([args, BIDI.test(stdout), BIDI.test(stderr)]).toEqual([args, false, false]);
        expect(stdout).toContain('渡口');
      }
      const { stdout } = await repairArticle(['-q', path]);
      expect(article(Output.parse(JSON.parse(stdout))).body.text).toContain(turned);
    },
    SLOW,
  );
});
