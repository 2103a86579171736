/** B: responses that never come, come late, refuse, or ask to be requested again. */
import { describe, expect, it } from 'vitest';
import { type Answer, PAGE, page, rawSite, status, webSite } from '../servers.ts';
import { codeOf, codesOf, fetchAll, PRIVATE } from './program.ts';

const flags = PRIVATE;

/** Answers as `first` the given number of times, and then with the page. */
const thenPage =
  (times: number, first: Answer): Answer =>
  (response, request, visit) => {
    (visit > times ? page : first)(response, request, visit);
  };

describe('B7 headers', () => {
  it("that never come are waited for until the page's deadline", async () => {
    const { base } = await rawSite(() => {});
    expect(await codesOf([base], { flags: [...flags, '--timeout', '1'] })).toEqual(['ERR_TIMEOUT']);
  });

  it('of 200 KB are refused', async () => {
    const { base } = await rawSite((socket) => {
      socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(200_000)}\r\n\r\n${PAGE}`);
    });
    expect(await codesOf([base], { flags })).toEqual(['ERR_HEADERS']);
  });
});

describe('B11 a status that brings no page', () => {
  it('is a failure, whatever its body', async () => {
    const body: Answer = status(404, { 'content-type': 'text/html; charset=utf-8' }, PAGE);
    const { base } = await webSite({
      '/204': status(204),
      '/304': status(304),
      '/404': body,
      '/410': status(410, {}, PAGE),
      '/403': status(403, {}, PAGE),
      '/500': status(500, {}, PAGE),
    });
    const paths = ['/204', '/304', '/404', '/410', '/403', '/500'];
    const { records } = await fetchAll(
      paths.map((path) => base + path),
      { flags: [...flags, '--retries', '0'] },
    );
    expect(records.map(codeOf)).toEqual(Array(paths.length).fill('ERR_HTTP_STATUS'));
    const errors = records.flatMap((one) => (one.ok ? [] : [one.error]));
    expect(errors.map(({ retryable }) => retryable)).toEqual([
      ...[false, false, false],
      ...[false, false, true],
    ]);
    const [first] = records;
    expect(first?.source).toMatchObject({ status: 204, url: `${base}/204`, bytes: 0 });
    expect(new Set(errors.map(({ hint }) => hint)).size).toBeGreaterThan(3);
  });
});

describe('B12 a server that is busy', () => {
  it('is given the time that it asks for, in seconds or by a date', async () => {
    const soon = (): string => new Date(Date.now() + 1000).toUTCString();
    const { base, seen } = await webSite({
      '/seconds': thenPage(1, status(429, { 'retry-after': '1' })),
      '/date': thenPage(1, (response) => {
        response.writeHead(503, { 'retry-after': soon() }).end();
      }),
    });
    expect(await codesOf([`${base}/seconds`, `${base}/date`], { flags })).toEqual(['ok', 'ok']);
    expect(seen).toHaveLength(4);
  });

  it('is not given a day', async () => {
    const { base, seen } = await webSite({ '*': status(503, { 'retry-after': '86400' }) });
    // however long the time limit of the page is
    const { records } = await fetchAll([base], { flags: [...flags, '--timeout', '200000'] });
    expect(records[0]).toMatchObject({ error: { code: 'ERR_HTTP_STATUS', retryable: true } });
    expect(seen).toHaveLength(1);
  });
});

describe('B13 a connection that is reset twice', () => {
  it('is tried a third time, for one record', async () => {
    const reset: Answer = (response) => {
      response.socket?.resetAndDestroy();
    };
    const { base, seen } = await webSite({ '*': thenPage(2, reset) });
    expect(await codesOf([base], { flags })).toEqual(['ok']);
    expect(seen).toHaveLength(3);
  });
});

describe('B15 robots.txt', () => {
  const robots = [...flags, '--robots', 'on'];
  const text = (body: string): Answer => status(200, { 'content-type': 'text/plain' }, body);
  const outcome = async (answer: Answer, more: readonly string[] = []): Promise<string[]> => {
    const { base } = await webSite({ '/robots.txt': answer, '*': page });
    const urls = ['/page', '/private/page'].map((path) => base + path);
    return codesOf(urls, { flags: [...robots, ...more] });
  };

  it('is obeyed where it names this program or all programs', async () => {
    expect(await outcome(text('User-agent: *\nDisallow: /private/\n'))).toEqual([
      'ok',
      'ERR_ROBOTS',
    ]);
    const named = 'User-agent: repair-article\nDisallow: /\n\nUser-agent: *\nAllow: /\n';
    expect(await outcome(text(named))).toEqual(['ERR_ROBOTS', 'ERR_ROBOTS']);
    expect(await outcome(text(named), ['-A', 'newsreader/2'])).toEqual(['ok', 'ok']);
  });

  it('allows everything if it is missing, and nothing if it cannot be read', async () => {
    expect(await outcome(status(404))).toEqual(['ok', 'ok']);
    expect(await outcome(status(500), ['--retries', '0'])).toEqual(['ERR_ROBOTS', 'ERR_ROBOTS']);
    const silent: Answer = () => {};
    expect(await outcome(silent, ['--timeout', '1'])).toEqual(['ERR_ROBOTS', 'ERR_ROBOTS']);
  });

  it('is read up to 500 KB', async () => {
    const filler = '# comment\n'.repeat(52_000);
    const late = text(`User-agent: *\nDisallow: /page\n${filler}Disallow: /private/\n`);
    expect(await outcome(late)).toEqual(['ERR_ROBOTS', 'ok']);
  });

  it('is requested once per site, only if it matters, and obeyed after redirects', async () => {
    const other = await webSite({ '/robots.txt': text('User-agent: *\nDisallow: /\n'), '*': page });
    const { base, seen } = await webSite({
      '/robots.txt': text('User-agent: *\nDisallow: /private/\n'),
      '/away': (response) => {
        response.writeHead(302, { location: `${other.base}/page` }).end();
      },
      '*': page,
    });
    const urls = ['/1', '/2', '/away'].map((path) => base + path);
    const { records } = await fetchAll(urls, { flags: [...flags, '--robots', 'auto'] });
    expect(records.map(codeOf)).toEqual(['ok', 'ok', 'ERR_ROBOTS']);
    expect(seen.filter(({ url }) => url === '/robots.txt')).toHaveLength(1);
    expect(other.seen.map(({ url }) => url)).toEqual(['/robots.txt']);
    // robots.txt is not asked for a single address, which the user chose
    const single = await codesOf([`${base}/private/1`], { flags: [...flags, '--robots', 'auto'] });
    expect(single).toEqual(['ok']);
  });
});
