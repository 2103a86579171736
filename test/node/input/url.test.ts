/** Tests fetching, on real sockets of this machine. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SOURCE_OPTIONS } from '../../../src/node/input/entry/options.ts';
import { openSource } from '../../../src/node/input/reader.ts';

const PAGE = `<p>${'远处传来渡船的汽笛。'.repeat(200)}</p>`;
const options = { ...DEFAULT_SOURCE_OPTIONS, allowPrivateNetwork: true, retries: 0 };

const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  'x-gzip': gzipSync,
  GZIP: gzipSync,
  'identity, gzip': gzipSync,
  'deflate, gzip': (text) => gzipSync(deflateSync(text)),
  'gzip, br': (text) => brotliCompressSync(gzipSync(text)),
  identity: (text) => Buffer.from(text),
};

/** What the server does for the first part of the path; `value` is the second part. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse, value: string) => void>> = {
  encoded(response, value) {
    response.setHeader('content-encoding', value);
    response.end(ENCODERS[value]?.(PAGE) ?? PAGE);
  },
  'bare-deflate'(response) {
    response.setHeader('content-encoding', 'deflate');
    response.end(deflateRawSync(PAGE));
  },
  torn(response, value) {
    response.setHeader('content-encoding', value);
    response.end(ENCODERS[value]?.(PAGE).subarray(0, 40));
  },
  lying(response, value) {
    response.setHeader('content-encoding', value);
    response.end(PAGE);
  },
  rotten(response, value) {
    response.setHeader('content-encoding', value);
    response.end(Buffer.concat([gzipSync(PAGE).subarray(0, 20), Buffer.alloc(200, 0x55)]));
  },
  bomb(response) {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(30_000_000)));
  },
  plain(response, value) {
    response.writeHead(200, { 'content-type': 'text/html; charset=gbk' }).end(value);
  },
  status(response, value) {
    response.writeHead(Number(value)).end(value === '204' || value === '304' ? undefined : 'no');
  },
  hops(response, value) {
    const left = Number(value);
    const location = left > 0 ? `/hops/${left - 1}` : '/encoded/identity';
    response.writeHead(302, { location }).end();
  },
  circle(response) {
    response.writeHead(307, { location: '/circle' }).end();
  },
  lost(response) {
    response.writeHead(302).end();
  },
  to(response, value) {
    response.writeHead(301, { location: value }).end();
  },
  cut(response) {
    response.setHeader('content-length', String(Buffer.byteLength(PAGE)));
    response.write(PAGE.slice(0, 100));
    setTimeout(() => response.destroy(), 20);
  },
  headers(response) {
    response.socket?.write(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(200_000)}\r\n\r\n`);
    response.socket?.end();
  },
  /** Answers as busy as often as the path says, and then with the page. */
  busy(response, value) {
    const [times = 0, after = ''] = value.split(' ');
    visits += 1;
    if (visits > Number(times)) return response.end(PAGE);
    if (after !== '') response.setHeader('retry-after', after);
    return response.writeHead(503).end();
  },
  /** Breaks the connection as often as the path says, and then answers. */
  broken(response, value) {
    visits += 1;
    if (visits > Number(value)) return response.end(PAGE);
    return response.destroy();
  },
  silent() {
    // no answer at all
  },
  stalls(response) {
    response.write(PAGE);
  },
  drips(response) {
    response.write(PAGE);
    const timer = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(timer));
  },
  endless: flood,
  flood(response, value) {
    response.writeHead(Number(value), { location: '/plain/behind' });
    flood(response);
  },
};

/** Number of requests to the busy server. */
let visits = 0;

function flood(response: ServerResponse): void {
  const more = (): void => {
    while (response.write(PAGE));
    response.once('drain', more);
  };
  more();
}

let server: Server;
let base = '';
const seen: { url: string; authorization: string | undefined; agent: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    const { authorization } = request.headers;
    seen.push({ url, authorization, agent: request.headers['user-agent'] });
    const [, kind = '', value = ''] = url.split('/');
    ANSWERS[kind]?.(response, decodeURIComponent(value));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function codeOf(path: string, change = {}): Promise<string> {
  const opened = await openSource(base + path, { ...options, ...change });
  return 'failure' in opened ? opened.failure.code : 'ok';
}

describe('what arrives', () => {
  it.each(Object.keys(ENCODERS))('is inflated: %s', async (encoding) => {
    const opened = await openSource(`${base}/encoded/${encoding}`, options);
    if ('failure' in opened) throw new Error(opened.failure.message);
    expect(Buffer.from(opened.bytes).toString()).toBe(PAGE);
    expect(opened.source.bytes).toBe(Buffer.byteLength(PAGE));
    expect(opened.source.sha256).toHaveLength(64);
  });

  it('is inflated: deflate without a header', async () => {
    const opened = await openSource(`${base}/bare-deflate`, options);
    if ('failure' in opened) throw new Error(opened.failure.message);
    expect(Buffer.from(opened.bytes).toString()).toBe(PAGE);
  });

  it('may be as large as the limit', async () => {
    const maxBytes = Buffer.byteLength(PAGE);
    for (const encoding of ['gzip', 'identity']) {
      expect(await codeOf(`/encoded/${encoding}`, { maxBytes })).toBe('ok');
      expect(await codeOf(`/encoded/${encoding}`, { maxBytes: maxBytes - 1 })).toBe(
        'ERR_TOO_LARGE',
      );
    }
  });

  it('comes with what the server states about it', async () => {
    const { source } = await openSource(`${base}/plain/x#part`, options);
    expect(source).toMatchObject({
      type: 'url',
      input: `${base}/plain/x#part`,
      status: 200,
      contentType: 'text/html; charset=gbk',
      redirects: [],
      bytes: 1,
    });
    expect(new Date(source.fetchedAt ?? '').toISOString()).toBe(source.fetchedAt);
  });

  it('comes with the redirects that led to it', async () => {
    const { source } = await openSource(`${base}/hops/2`, options);
    expect(source.url).toBe(`${base}/encoded/identity`);
    expect(source.redirects).toEqual([2, 1, 0].map((left) => `${base}/hops/${left}`));
  });

  it('is found after five redirects, and after a long response that redirects', async () => {
    expect(await codeOf('/hops/4')).toBe('ok');
    expect(await codeOf('/hops/5')).toBe('ERR_REDIRECTS');
    expect(await codeOf('/flood/302')).toBe('ok');
  });

  it('was requested without the credentials of another server', async () => {
    const other = createServer((request, response) => {
      response.end(request.headers.authorization ?? 'none');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const target = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    try {
      const from = base.replace('//', '//reader:secret@');
      const opened = await openSource(`${from}/to/${encodeURIComponent(target)}`, options);
      if ('failure' in opened) throw new Error(opened.failure.message);
      expect(Buffer.from(opened.bytes).toString()).toBe('none');
      expect(seen.at(-1)?.authorization).toContain('Basic ');
      expect(opened.source.redirects.join()).not.toContain('secret');
    } finally {
      other.closeAllConnections();
      other.close();
    }
  });

  it('was requested with credentials that are shown nowhere', async () => {
    const { source } = await openSource(`${base.replace('//', '//reader:secret@')}/status/404`, {
      ...options,
      userAgent: 'newsreader/2',
    });
    expect(seen.at(-1)).toEqual({
      url: '/status/404',
      authorization: `Basic ${Buffer.from('reader:secret').toString('base64')}`,
      agent: 'newsreader/2',
    });
    expect(JSON.stringify(source)).not.toContain('secret');
  });
});

describe('a page that arrives in part', () => {
  it.each(['gzip', 'br', 'deflate'])('is kept, and reported: %s', async (encoding) => {
    const opened = await openSource(`${base}/torn/${encoding}`, options);
    if ('failure' in opened) throw new Error(opened.failure.message);
    expect(PAGE.startsWith(Buffer.from(opened.bytes).toString())).toBe(true);
    expect(opened.source.truncated).toBe(true);
  });

  it.each(['gzip', 'br', 'deflate'])(
    'is complete if the server only declares %s',
    async (encoding) => {
      const opened = await openSource(`${base}/lying/${encoding}`, options);
      if ('failure' in opened) throw new Error(opened.failure.message);
      expect(Buffer.from(opened.bytes).toString()).toBe(PAGE);
      expect(opened.source.truncated).toBe(false);
      expect(opened.messages.map(({ code }) => code)).toContain('source.not-encoded');
    },
  );
});

describe('what is requested again', () => {
  const attempts = async (path: string, retries: number): Promise<[string, number]> => {
    visits = 0;
    const code = await codeOf(path, { retries });
    return [code, visits];
  };

  it('is a server that was busy or lost the connection', async () => {
    expect(await attempts('/busy/1', 2)).toEqual(['ok', 2]);
    expect(await attempts('/busy/1%200', 2)).toEqual(['ok', 2]);
    expect(await attempts('/broken/2', 2)).toEqual(['ok', 3]);
  });

  it('is requested no more often than allowed', async () => {
    expect(await attempts('/busy/9', 1)).toEqual(['ERR_HTTP_STATUS', 2]);
    expect(await attempts('/busy/9', 0)).toEqual(['ERR_HTTP_STATUS', 1]);
  });

  it('is not given a day, nor more than the deadline', async () => {
    expect(await attempts('/busy/1%2086400', 5)).toEqual(['ERR_HTTP_STATUS', 1]);
    visits = 0;
    expect(await codeOf('/busy/1%2020', { retries: 5, timeoutSeconds: 2 })).toBe('ERR_HTTP_STATUS');
    expect(visits).toBe(1);
  });

  it('can be tried again later', async () => {
    visits = 0;
    const opened = await openSource(`${base}/busy/9`, options);
    expect(opened).toMatchObject({ failure: { code: 'ERR_HTTP_STATUS', retryable: true } });
    const missing = await openSource(`${base}/status/404`, options);
    expect(missing).toMatchObject({ failure: { code: 'ERR_HTTP_STATUS', retryable: false } });
  });
});

describe('what does not arrive', () => {
  it.each([
    ['/status/404', 'ERR_HTTP_STATUS'],
    ['/status/503', 'ERR_HTTP_STATUS'],
    ['/hops/9', 'ERR_REDIRECTS'],
    ['/circle', 'ERR_REDIRECTS'],
    ['/to/http%3A%2F%2F%5Bbad', 'ERR_REDIRECTS'],
    ['/lost', 'ERR_REDIRECTS'],
    ['/status/204', 'ERR_HTTP_STATUS'],
    ['/status/304', 'ERR_HTTP_STATUS'],
    ['/flood/404', 'ERR_HTTP_STATUS'],
    ['/to/file%3A%2F%2F%2Fetc%2Fpasswd', 'ERR_SCHEME'],
    ['/to/data%3Atext%2Fhtml%2Cx', 'ERR_SCHEME'],
    ['/encoded/gzip%2C%20gzip%2C%20gzip', 'ERR_CONTENT_ENCODING'],
    ['/rotten/gzip', 'ERR_CONTENT_ENCODING'],
    ['/rotten/br', 'ERR_CONTENT_ENCODING'],
    ['/rotten/deflate', 'ERR_CONTENT_ENCODING'],
    ['/rotten/zip', 'ERR_CONTENT_ENCODING'],
    ['/cut', 'ERR_TRUNCATED'],
    ['/headers', 'ERR_HEADERS'],
  ])('%s: %s', async (path, code) => {
    expect(await codeOf(path)).toBe(code);
  });

  it.each(['/endless', '/bomb'])('%s is cut off at the limit', async (path) => {
    expect(await codeOf(path, { maxBytes: 200_000 })).toBe('ERR_TOO_LARGE');
  });

  it.each(['/silent', '/stalls', '/drips'])('%s is not waited for indefinitely', async (path) => {
    expect(await codeOf(path, { timeoutSeconds: 0.3 })).toBe('ERR_TIMEOUT');
  });

  it.each([1e-6, 0.3001, 3e6, 1e7, Number.POSITIVE_INFINITY])(
    'is limited by a deadline of %d s',
    async (s) => {
      // it may be too soon or never, but no number may stop the program
      expect(['ok', 'ERR_TIMEOUT']).toContain(await codeOf('/plain/x', { timeoutSeconds: s }));
      if (s > 1) expect(await codeOf('/plain/x', { timeoutSeconds: s })).toBe('ok');
    },
  );

  it('is from a server that has gone', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const opened = await openSource(`http://127.0.0.1:${port}/`, options);
    expect(opened).toMatchObject({ failure: { code: 'ERR_FETCH', retryable: true } });
  });

  it('is from this machine, which is refused before a byte is sent', async () => {
    const before = seen.length;
    expect(await codeOf('/encoded/gzip', { allowPrivateNetwork: false })).toBe(
      'ERR_PRIVATE_ADDRESS',
    );
    const named = await openSource(`${base.replace('127.0.0.1', 'localhost')}/x`, {
      ...options,
      allowPrivateNetwork: false,
    });
    expect('failure' in named && named.failure.code).toBe('ERR_PRIVATE_ADDRESS');
    const port = new URL(base).port;
    for (const host of ['127.1', '2130706433', '0x7f000001', '0177.0.0.1', '[::ffff:127.0.0.1]']) {
      const spelled = await openSource(`http://${host}:${port}/x`, DEFAULT_SOURCE_OPTIONS);
      expect(spelled).toMatchObject({ failure: { code: 'ERR_PRIVATE_ADDRESS' } });
    }
    expect(seen.length).toBe(before);
  });
});
