/** B: bodies that are too large, too slow, cut off, or not what their headers say. */
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Answer, bytes, endless, PAGE, page, rawSite, status, webSite } from '../servers.ts';
import { codeOf, codesOf, fetchAll, messageCodes, PRIVATE } from './program.ts';

const flags = PRIVATE;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const encoded = (body: Uint8Array | string, encoding: string): Answer =>
  bytes(body, { ...HTML, 'content-encoding': encoding });

/** 200 MB of zeros, which are 194 KB in gzip and far less in Brotli. */
const ZEROS = Buffer.alloc(200_000_000);
/** Number of MiB by which the resident memory may exceed that of a run which fails at once. */
const MOST_GROWTH = 64;

/** Memory of a run that fails because of the status, as a baseline. */
async function baseline(): Promise<number> {
  const { base } = await webSite({ '*': status(404) });
  return (await fetchAll([base], { flags })).peak;
}

describe('B1 a bomb', () => {
  const bombs: Readonly<Record<string, Uint8Array>> = {
    gzip: gzipSync(ZEROS),
    br: brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    deflate: deflateSync(ZEROS),
    'gzip, gzip': gzipSync(gzipSync(ZEROS)),
  };

  it.each(Object.keys(bombs))('of %s is stopped while it grows', async (encoding) => {
    const { base } = await webSite({ '*': encoded(bombs[encoding] ?? '', encoding) });
    const run = await fetchAll([base], { flags });
    expect(run.records.map(codeOf)).toEqual(['ERR_TOO_LARGE']);
    expect(run.peak - (await baseline())).toBeLessThan(MOST_GROWTH);
  });
});

describe('B2 a chain of content encodings', () => {
  it('is not decoded', async () => {
    const chain = Array(200).fill('gzip').join(', ');
    const { base } = await webSite({ '*': encoded(gzipSync(PAGE), chain) });
    expect(await codesOf([base], { flags })).toEqual(['ERR_CONTENT_ENCODING']);
  });
});

describe('B3 zstd, which Node 20 does not know', () => {
  it('is refused, not read as text', async () => {
    const frame = Buffer.from('28b52ffd0458', 'hex');
    const { base } = await webSite({ '*': encoded(frame, 'zstd') });
    expect(await codesOf([base], { flags })).toEqual(['ERR_CONTENT_ENCODING']);
  });
});

describe('B4 a content encoding that the server only declares', () => {
  it.each(['gzip', 'br', 'deflate'])('gives a warning: %s', async (encoding) => {
    const { base } = await webSite({ '*': encoded(PAGE, encoding) });
    const { records } = await fetchAll([base], { flags });
    expect(records.map(codeOf)).toEqual(['ok']);
    expect(messageCodes(records[0])).toContain('source.not-encoded');
  });
});

describe('B5 a body without an end', () => {
  it('is abandoned at the limit', async () => {
    const { base } = await webSite({ '*': endless(Buffer.from('<p>没完没了。</p>'.repeat(1000))) });
    const run = await fetchAll([base], { flags });
    expect(run.records.map(codeOf)).toEqual(['ERR_TOO_LARGE']);
    expect(run.peak - (await baseline())).toBeLessThan(MOST_GROWTH);
  });
});

describe('B6 a body that drips', () => {
  it('is ended by the deadline of the page', async () => {
    const { base } = await webSite({
      '*': (response) => {
        response.writeHead(200, HTML);
        const timer = setInterval(() => response.write('.'), 200);
        response.once('close', () => clearInterval(timer));
      },
    });
    expect(await codesOf([base], { flags: [...flags, '--timeout', '1.5'] })).toEqual([
      'ERR_TIMEOUT',
    ]);
  });
});

describe('B8 a body that the connection cuts off', () => {
  const half = Buffer.from(PAGE).subarray(0, Buffer.byteLength(PAGE) - 100);
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n';
  const cuts: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
    'three bytes of a thousand': [head, 'Content-Length: 1000\r\n\r\n', '<p>'],
    'most of a length': [head, `Content-Length: ${Buffer.byteLength(PAGE)}\r\n\r\n`, half],
    'a chunk without the last': [
      head,
      'Transfer-Encoding: chunked\r\n\r\n',
      `${half.length.toString(16)}\r\n`,
      half,
      '\r\n',
    ],
  };

  it.each(Object.keys(cuts))('fails, or is kept on request: %s', async (name) => {
    const { base } = await rawSite((socket) => {
      for (const part of cuts[name] ?? []) socket.write(part);
      socket.end();
    });
    const once = [...flags, '--retries', '0'];
    expect(await codesOf([base], { flags: once })).toEqual(['ERR_TRUNCATED']);
    const { records } = await fetchAll([base], { flags: [...once, '--allow-truncated'] });
    expect(records[0]?.source).toMatchObject({ truncated: true, status: 200 });
    expect(messageCodes(records[0])).toContain('source.truncated');
    expect(codeOf(records[0])).toBe(name.startsWith('three') ? 'ERR_NO_ARTICLE' : 'ok');
  });
});

describe('B9 an encoded body that is cut', () => {
  const whole = `${PAGE}${'<!-- 桥 -->'.repeat(50)}`;
  const bodies: Readonly<Record<string, Uint8Array>> = {
    gzip: gzipSync(whole),
    br: brotliCompressSync(whole),
    deflate: deflateSync(whole),
  };

  it.each(Object.keys(bodies))('is kept as far as it goes, and reported: %s', async (encoding) => {
    const body = bodies[encoding] ?? new Uint8Array();
    const { base } = await webSite({ '*': encoded(body.subarray(0, -12), encoding) });
    const { records } = await fetchAll([base], { flags });
    expect(records[0]).toMatchObject({ ok: true, source: { truncated: true } });
    expect(messageCodes(records[0])).toContain('source.truncated');
  });
});

describe('B10 a body and its label', () => {
  const BODIES: Readonly<Record<string, Uint8Array | string>> = {
    pdf: '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< >>\nendobj',
    jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb00430008', 'hex'),
    png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    gif: 'GIF89a\u0001\u0000\u0001\u0000',
    json: JSON.stringify({ title: '河口大桥', html: PAGE }),
    'JSON Lines': `${JSON.stringify({ html: PAGE })}\n${JSON.stringify({ html: PAGE })}\n`,
    WARC: `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`,
  };

  it.each(Object.keys(BODIES))('that is not a page is refused: %s', async (name) => {
    const { base } = await webSite({ '*': bytes(BODIES[name] ?? '', HTML) });
    expect(await codesOf([base], { flags })).toEqual(['ERR_NOT_HTML']);
  });

  it('that would control a terminal is shown harmlessly', async () => {
    const { base } = await webSite({
      '*': bytes(PAGE, { 'content-type': 'text/x\u009b31m', 'content-encoding': 'x\u009b31m' }),
    });
    const run = await fetchAll([base], { flags });
    expect(run.records.map(codeOf)).toEqual(['ok']);
    expect(run.stderr).toContain('text/x\ufffd31m');
    expect(run.stdout + run.stderr).not.toContain('\u009b');
  });

  it('that is a page is read, with a warning about its label', async () => {
    const { base } = await webSite({
      '/octets': bytes(PAGE, { 'content-type': 'application/octet-stream' }),
      '/none': bytes(PAGE, {}),
      '/picture': bytes(PAGE, { 'content-type': 'image/jpeg' }),
      '/page': page,
    });
    const paths = ['/octets', '/none', '/picture', '/page'];
    const { records } = await fetchAll(
      paths.map((path) => base + path),
      { flags },
    );
    expect(records.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const warned = records.map((one) => messageCodes(one).includes('source.content-type'));
    expect(warned).toEqual([true, true, true, false]);
  });
});
