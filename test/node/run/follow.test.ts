/** Tests articles on several pages, from a server on this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revert } from '../../../src/core/record/revert.ts';
import { repairArticle } from '../../repair-article.ts';

const TEXTS: readonly string[] = [
  '五月十五日，南溪县第一座社区图书馆开门迎客。馆内藏书两万册，周末开到晚上九点，押金一律免收。',
  '退休教师何长青带着孙女来办证。“以前借书要坐一小时的车，”她说，“现在下楼就到。”孙女已经读完两本。',
  '县文化馆介绍，年内还将在六个乡镇设立分馆，图书可以通借通还，读者在手机上就能续借和预约。',
];

/** The page with a number. `next` is the address behind 下一页. */
const page = (number: number, next: string, headline = '南溪社区图书馆开门迎客'): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${headline}(${number})_南溪网</title></head>
<body><div class="nav"><a href="/">首页</a></div><h1>${headline}（${number}）</h1>
<div class="info">2031-05-15 10:20 来源：南溪网</div>
<div class="content"><p>${TEXTS[number - 1] ?? ''}</p><p>以上是第${number}页的内容，读者可以翻到别的页去看看。</p></div>
<div class="pages"><a href="${next}"><span>下一页</span></a></div>
<div class="footer">南溪网版权所有</div></body></html>`;

const PAGES: Readonly<Record<string, () => string>> = {
  '/a/1.html': () => page(1, '1_2.html'),
  '/a/1_2.html': () => page(2, '/a/1_3.html'),
  '/a/1_3.html': () => page(3, '1_3.html'),
  '/circle/1.html': () => page(1, '2.html'),
  '/circle/2.html': () => page(2, '1.html'),
  '/broken/1.html': () => page(1, 'missing.html'),
  '/other/1.html': () => page(1, '2.html'),
  '/other/2.html': () => page(2, '3.html', '县城公交改走新线路'),
  '/far/1.html': () => page(1, `http://localhost:${port}/a/1_2.html`),
};

let server: Server;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const make = PAGES[url];
    response.writeHead(make === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(make?.() ?? 'nothing');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

async function read(path: string, ...flags: readonly string[]) {
  asked.length = 0;
  const url = `http://127.0.0.1:${port}${path}`;
  const { stdout } = await repairArticle(['--allow-private-network', '-q', ...flags, url]);
  const record = JSON.parse(stdout);
  return { record, numbers: TEXTS.filter((text) => record.body.text.includes(text)).length };
}

const codes = (record: { messages: readonly { code: string }[] }): string[] =>
  record.messages.map(({ code }) => code);

describe('articles on several pages', () => {
  it('are read to their end, in order, with one footer', async () => {
    const { record } = await read('/a/1.html', '--follow-pages');
    expect(record.body.text.split('\n')).toEqual(
      TEXTS.flatMap((text, at) => [text, `以上是第${at + 1}页的内容，读者可以翻到别的页去看看。`]),
    );
    expect(record.source.pages).toEqual(
      [2, 3].map((number) => `http://127.0.0.1:${port}/a/1_${number}.html`),
    );
    expect(record.footer.filter(({ kind }: { kind: string }) => kind === 'copyright')).toHaveLength(
      1,
    );
    const direct = record.quotes.filter(({ type }: { type: string }) => type === 'direct');
    expect(direct.map(({ text }: { text: string }) => text)).toEqual([
      '以前借书要坐一小时的车，现在下楼就到。',
    ]);
    expect(codes(record)).not.toContain('html.next-page');
    for (const text of TEXTS) expect(revert(record)).toContain(text);
  });

  it('are read on each page from the elements that the selector matches', async () => {
    const flags = ['--follow-pages', '--within', '.content p:first-child'];
    const { record } = await read('/a/1.html', ...flags);
    expect(record.body.text).toBe(TEXTS.join('\n'));
    expect(record.headline).toContain('南溪社区图书馆开门迎客');
  });

  it('are read to their end by a run over many inputs, in order', async () => {
    const urls = ['/a/1.html', '/circle/1.html'].map((path) => `http://127.0.0.1:${port}${path}`);
    const flags = ['--allow-private-network', '-q', '--follow-pages', '--delay', '0', '-j', '2'];
    const { stdout } = await repairArticle([...flags, ...urls]);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ source }) => source.url)).toEqual(urls);
    expect(records.map(({ source }) => source.pages.length)).toEqual([2, 1]);
    expect(records[0].body.text).toContain(TEXTS[2]);
  });

  it('are reported and not followed without a request', async () => {
    const { record, numbers } = await read('/a/1.html');
    expect(numbers).toBe(1);
    expect(codes(record)).toContain('html.next-page');
    expect(record.source).not.toHaveProperty('pages');
    expect(asked).toEqual(['/a/1.html']);
  });

  it('end at a page that was read before', async () => {
    const { numbers } = await read('/circle/1.html', '--follow-pages');
    expect(numbers).toBe(2);
    expect(asked).toEqual(['/circle/1.html', '/circle/2.html']);
  });

  it('end at a missing page, which is reported', async () => {
    const { record, numbers } = await read('/broken/1.html', '--follow-pages', '--retries', '0');
    expect(numbers).toBe(1);
    expect(codes(record)).toContain('html.next-page');
  });

  it('end before a page with another headline', async () => {
    const { record, numbers } = await read('/other/1.html', '--follow-pages');
    expect(numbers).toBe(1);
    expect(codes(record)).toContain('segment.other-article');
  });

  it('stay on their host', async () => {
    const { numbers } = await read('/far/1.html', '--follow-pages');
    expect(numbers).toBe(1);
    expect(asked).toEqual(['/far/1.html']);
  });
});
