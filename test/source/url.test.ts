/** Fetching, on real sockets of this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SOURCE_OPTIONS, openSource } from '../../src/source/index.ts';

const PAGE = `<p>${'远处传来渡船的汽笛。'.repeat(200)}</p>`;
const options = { ...DEFAULT_SOURCE_OPTIONS, allowPrivateNetwork: true };

let server: Server;
let base = '';
const seen: { url: string; authorization: string | undefined; agent: string | undefined }[] = [];

const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  identity: (text) => Buffer.from(text),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    const { authorization } = request.headers;
    seen.push({ url, authorization, agent: request.headers['user-agent'] });
    const [, kind = '', value = ''] = url.split('/');
    if (kind === 'encoded') {
      response.setHeader('content-encoding', value);
      response.end(ENCODERS[value]?.(PAGE) ?? PAGE);
    } else if (kind === 'status') {
      response.statusCode = Number(value);
      response.end('no');
    } else if (kind === 'hops') {
      const left = Number(value);
      response.statusCode = 302;
      response.setHeader('location', left > 0 ? `/hops/${left - 1}` : '/encoded/identity');
      response.end();
    } else if (kind === 'away') {
      response.statusCode = 301;
      response.setHeader('location', 'file:///etc/passwd');
      response.end();
    } else if (kind === 'endless') {
      const more = (): void => {
        while (response.write(PAGE));
        response.once('drain', more);
      };
      more();
    } else if (kind === 'bomb') {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(30_000_000)));
    } else if (kind === 'cut') {
      response.setHeader('content-length', String(Buffer.byteLength(PAGE)));
      response.write(PAGE.slice(0, 100));
      setTimeout(() => response.destroy(), 20);
    }
    // 'silent' gets no answer
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

  it('comes with the redirects that led there', async () => {
    const { source } = await openSource(`${base}/hops/2`, options);
    expect(source.url).toBe(`${base}/encoded/identity`);
    expect(source.redirects).toEqual([2, 1, 0].map((left) => `${base}/hops/${left}`));
  });

  it('was asked for by name, with credentials that are told nobody', async () => {
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

describe('what does not', () => {
  it.each([
    ['/status/404', 'ERR_HTTP_STATUS'],
    ['/status/503', 'ERR_HTTP_STATUS'],
    ['/hops/9', 'ERR_REDIRECTS'],
    ['/away', 'ERR_SCHEME'],
    ['/encoded/zip', 'ERR_CONTENT_ENCODING'],
    ['/cut', 'ERR_FETCH'],
  ])('%s: %s', async (path, code) => {
    expect(await codeOf(path)).toBe(code);
  });

  it.each(['/endless', '/bomb'])('%s is cut off at the limit', async (path) => {
    expect(await codeOf(path, { maxBytes: 200_000 })).toBe('ERR_TOO_LARGE');
  });

  it('is not waited for beyond the deadline', async () => {
    expect(await codeOf('/silent', { timeoutSeconds: 0.3 })).toBe('ERR_TIMEOUT');
  });

  it('is refused before a byte is sent, on this machine', async () => {
    const before = seen.length;
    expect(await codeOf('/encoded/gzip', { allowPrivateNetwork: false })).toBe(
      'ERR_PRIVATE_ADDRESS',
    );
    const named = await openSource(`${base.replace('127.0.0.1', 'localhost')}/x`, {
      ...options,
      allowPrivateNetwork: false,
    });
    expect('failure' in named && named.failure.code).toBe('ERR_PRIVATE_ADDRESS');
    expect(seen.length).toBe(before);
  });
});
