/** What the pages of a run share: connections, the queues of hosts, and the cache. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Opened } from '../../../src/node/input/entry/arrival.ts';
import {
  DEFAULT_SOURCE_OPTIONS,
  type SourceOptions,
} from '../../../src/node/input/entry/options.ts';
import { createReader, type Reader } from '../../../src/node/input/reader.ts';
import { type Answer, bytes, PAGE, page, redirect, status, webSite } from '../../servers.ts';

const readers: Reader[] = [];
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())));

function readerOf(change: Partial<SourceOptions> = {}): Reader {
  const ours = { allowPrivateNetwork: true, retries: 0, delaySeconds: 0 };
  const reader = createReader({ ...DEFAULT_SOURCE_OPTIONS, ...ours, ...change });
  readers.push(reader);
  return reader;
}

const codeOf = (opened: Opened): string => ('failure' in opened ? opened.failure.code : 'ok');

/** Answers after a delay, and counts how many answers are under way at once. */
function slowly(count: { now: number; most: number }): Answer {
  return (response, request, visit) => {
    count.now += 1;
    count.most = Math.max(count.most, count.now);
    setTimeout(() => {
      count.now -= 1;
      page(response, request, visit);
    }, 30);
  };
}

describe('the hosts of a run', () => {
  it('are asked for one page at a time, over one connection', async () => {
    const count = { now: 0, most: 0 };
    const { base, connections, seen } = await webSite({ '*': slowly(count) });
    const reader = readerOf();
    const urls = Array.from({ length: 6 }, (_, at) => `${base}/${at}`);
    const opened = await Promise.all(urls.map((url) => reader.open(url)));
    expect(opened.map(codeOf)).toEqual(Array(6).fill('ok'));
    expect(seen.map(({ url }) => base + url)).toEqual(urls);
    expect([count.most, connections()]).toEqual([1, 1]);
  });

  it('are asked at the same time up to a limit', async () => {
    const count = { now: 0, most: 0 };
    const sites = await Promise.all(
      Array.from({ length: 6 }, () => webSite({ '*': slowly(count) })),
    );
    const reader = readerOf({ hosts: 2 });
    const opened = await Promise.all(sites.map(({ base }) => reader.open(`${base}/`)));
    expect(opened.map(codeOf)).toEqual(Array(6).fill('ok'));
    expect(count.most).toBe(2);
  });

  it('pause between two pages, but not within one', async () => {
    const times: number[] = [];
    const { base } = await webSite({
      '/first': (...all) => {
        times.push(Date.now());
        redirect('/there')(...all);
      },
      '*': (...all) => {
        times.push(Date.now());
        page(...all);
      },
    });
    const reader = readerOf({ delaySeconds: 0.3, timeoutSeconds: 5 });
    await Promise.all(['/first', '/second'].map((path) => reader.open(base + path)));
    const [, redirected = 0, second = 0] = times;
    expect(times).toHaveLength(3);
    // a timer may fire a millisecond early
    expect(second - redirected).toBeGreaterThanOrEqual(295);
  });

  it("are waited for without using up the page's deadline", async () => {
    const { base } = await webSite({ '*': slowly({ now: 0, most: 0 }) });
    const reader = readerOf({ delaySeconds: 0.3, timeoutSeconds: 0.5 });
    const urls = Array.from({ length: 4 }, (_, at) => `${base}/${at}`);
    const opened = await Promise.all(urls.map((url) => reader.open(url)));
    expect(opened.map(codeOf)).toEqual(Array(4).fill('ok'));
  });

  it('pause as long as their robots.txt asks', async () => {
    const times: number[] = [];
    const { base } = await webSite({
      '/robots.txt': bytes('User-agent: *\nCrawl-delay: 0.3\n', { 'content-type': 'text/plain' }),
      '*': (...all) => {
        times.push(Date.now());
        page(...all);
      },
    });
    const reader = readerOf({ robots: true });
    await Promise.all(['/1', '/2'].map((path) => reader.open(base + path)));
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(295);
  });
});

describe('a run that is closed', () => {
  it('ends running and waiting requests', async () => {
    const { base } = await webSite({ '*': () => {} });
    const reader = readerOf();
    const opening = ['/1', '/2', '/3'].map((path) => reader.open(base + path));
    setTimeout(() => reader.close(), 100);
    const opened = await Promise.all(opening);
    expect(opened.map(codeOf)).toEqual(Array(3).fill('ERR_FETCH'));
    expect(opened[0]).toMatchObject({ failure: { retryable: true } });
  });
});

const folder = (): string => mkdtempSync(join(tmpdir(), 'cache-'));

const fresh: Answer = (response, request, visit) => {
  response.setHeader('cache-control', 'max-age=3600');
  page(response, request, visit);
};

const tagged: Answer = (response, request, visit) => {
  response.setHeader('etag', '"1"');
  if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
  else page(response, request, visit);
};

/** All files below a folder. */
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a cache', () => {
  it('saves transfers in a second run: no request for fresh pages, a conditional one for others', async () => {
    const { base, seen } = await webSite({
      '/fresh': fresh,
      '/tagged': tagged,
      '/moved': (response, request, visit) => {
        response.setHeader('cache-control', 'max-age=3600');
        redirect('/fresh', 301)(response, request, visit);
      },
      '/robots.txt': status(404),
    });
    const cache = folder();
    const run = async (): Promise<Opened[]> => {
      const reader = readerOf({ cache, robots: true });
      const opened: Opened[] = [];
      for (const path of ['/fresh', '/tagged', '/moved'])
        opened.push(await reader.open(base + path));
      return opened;
    };
    const first = await run();
    const asked = seen.length;
    const second = await run();
    const more = seen.slice(asked);
    expect(more.map(({ url }) => url)).toEqual(['/tagged']);
    expect(more[0]?.headers['if-none-match']).toBe('"1"');
    expect(second.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(second[0]).toEqual(first[0]);
    expect(second[1]?.source.sha256).toBe(first[1]?.source.sha256);
    expect(second[1]?.source.status).toBe(200);
    expect(second[2]?.source.redirects).toEqual([`${base}/moved`]);
  });

  it('stores nothing that must not be stored or was cut off', async () => {
    const { base, seen } = await webSite({
      '/private': (response, request, visit) => {
        response.setHeader('cache-control', 'no-store');
        page(response, request, visit);
      },
      '/cut': (response) => {
        const head = { 'cache-control': 'max-age=3600', 'content-length': '100000' };
        response.writeHead(200, head);
        response.write(PAGE);
        setTimeout(() => response.destroy(), 20);
      },
    });
    const cache = folder();
    for (let times = 0; times < 2; times += 1) {
      const reader = readerOf({ cache, allowTruncated: true });
      for (const path of ['/private', '/cut'])
        expect(codeOf(await reader.open(base + path))).toBe('ok');
    }
    expect(seen).toHaveLength(4);
  });

  it('keeps pages behind a login apart, and writes no secrets', async () => {
    const { base, seen } = await webSite({
      '/page': (response, request, visit) => {
        response.setHeader('vary', 'Cookie, Authorization');
        response.setHeader('set-cookie', 'visit=kruemel');
        fresh(response, request, visit);
      },
    });
    const cache = folder();
    const cookie = { headers: [['cookie', 'session=keks']] } as const;
    for (const change of [cookie, {}, cookie, {}]) {
      const reader = readerOf({ cache, ...change });
      expect(codeOf(await reader.open(`${base}/page`))).toBe('ok');
      await readerOf({ cache }).open(`${base.replace('//', '//reader:sesam@')}/page`);
    }
    expect(seen).toHaveLength(3);
    const written = filesIn(cache).map((path) => readFileSync(path, 'latin1'));
    const encoded = Buffer.from('reader:sesam').toString('base64');
    for (const secret of ['keks', 'sesam', encoded, 'kruemel']) {
      expect(written.some((text) => text.includes(secret))).toBe(false);
    }
  });

  it('that is damaged does no harm', async () => {
    const { base, seen } = await webSite({ '*': fresh });
    const cache = folder();
    expect(codeOf(await readerOf({ cache }).open(base))).toBe('ok');
    for (const path of filesIn(cache)) writeFileSync(path, 'damaged');
    expect(codeOf(await readerOf({ cache }).open(base))).toBe('ok');
    rmSync(cache, { recursive: true });
    expect(codeOf(await readerOf({ cache }).open(base))).toBe('ok');
    expect(seen).toHaveLength(3);
    expect(existsSync(cache)).toBe(true);
  });

  it('that cannot be written is reported, and the page is read nevertheless', async () => {
    const { base } = await webSite({ '*': fresh });
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const opened = await readerOf({ cache: file }).open(base);
    expect(codeOf(opened)).toBe('ok');
    expect(opened.messages.map(({ code }) => code)).toContain('source.cache');
  });

  it('obeys the limit of the run that reads it', async () => {
    const { base } = await webSite({ '*': fresh });
    const cache = folder();
    expect(codeOf(await readerOf({ cache }).open(base))).toBe('ok');
    expect(codeOf(await readerOf({ cache, maxBytes: 100 }).open(base))).toBe('ERR_TOO_LARGE');
  });
});
