/**
 * Tests that the pages of a WARC file are complete and correct, however the file is packed, cut off
 * or damaged.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/core/messages/message.ts';
import { GzipSource } from '../../../src/node/input/archives/gzip-source.ts';
import { warcEntries } from '../../../src/node/input/archives/warc.ts';
import { ByteReader } from '../../../src/node/input/streams/byte-reader.ts';
import { StreamSource } from '../../../src/node/input/streams/byte-source.ts';
import { collect, listEntries, type Options, outcome, readAll } from './read-entries.ts';
import { chunked, members, record, response, sha1 } from './warc-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'warc-'));
let count = 0;
const saved = (content: Uint8Array, ending = '.warc'): string => {
  count += 1;
  const path = join(folder, `dump-${count}${ending}`);
  writeFileSync(path, content);
  return path;
};

const page = (name: string, size = 0): string =>
  `<!doctype html><title>${name}</title><p>湖面结冰了，渡船停航。${name}</p>${'冰'.repeat(size)}`;

const address = (name: string): string => `http://news.example/${name}.html`;

const info = record({ type: 'warcinfo', block: 'software: none\r\n', version: '1.0' });
const request = record({
  type: 'request',
  headers: { 'Content-Type': 'application/http; msgtype=request' },
  block: 'GET / HTTP/1.1\r\nHost: news.example\r\n\r\n',
});
const metadata = record({ type: 'metadata', block: 'fetchTimeMs: 12\r\n' });
const image = response({
  url: 'http://news.example/a.png',
  body: Buffer.alloc(3000, 7),
  http: { 'Content-Type': 'image/png' },
});
const revisit = record({
  type: 'revisit',
  headers: { 'WARC-Target-URI': address('again'), 'WARC-Refers-To': '<urn:uuid:1>' },
  block: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
});
const moved = response({ url: address('moved'), status: '301 Moved', body: page('moved') });
const first = response({ url: address('first'), body: page('first'), version: '1.0' });
const second = response({ url: address('second'), body: page('second', 30_000) });
const RECORDS = [info, request, first, metadata, image, revisit, moved, second];
const PAGES = [page('first'), page('second', 30_000)];

describe('the pages of a WARC file come out', () => {
  it.each([
    ['plain', Buffer.concat(RECORDS), '.warc'],
    ['a member a record', members(RECORDS), '.warc.gz'],
    ['one member for all', gzipSync(Buffer.concat(RECORDS)), '.warc.gz'],
    [
      'two records a member',
      members([Buffer.concat(RECORDS.slice(0, 4)), Buffer.concat(RECORDS.slice(4))]),
      '.warc.gz',
    ],
    ['under another name', members(RECORDS), '.dat'],
    ['padded with zeros', Buffer.concat([members(RECORDS), Buffer.alloc(5000)]), '.warc.gz'],
    [
      'with line ends to spare',
      Buffer.concat(RECORDS.flatMap((one) => [one, Buffer.from('\r\n\n')])),
      '.warc',
    ],
  ])('%s', async (_, bytes, ending) => {
    expect((await readAll([saved(bytes, ending)])).map(outcome)).toEqual(PAGES);
  });

  it('with LF for line ends', async () => {
    const head = 'WARC/1.0\nWARC-Type: resource\nContent-Type: text/html\nContent-Length:';
    const made = PAGES.map((one) => `${head} ${Buffer.byteLength(one)}\n\n${one}\n\n`).join('');
    expect((await readAll([saved(Buffer.from(made))])).map(outcome)).toEqual(PAGES);
  });

  it('with what the archive states about them', async () => {
    const path = saved(members(RECORDS), '.warc.gz');
    const [opened] = await readAll([path]);
    const body = page('first');
    expect(opened?.source).toEqual({
      type: 'warc',
      key: `${path}#1`,
      input: path,
      url: address('first'),
      redirects: [],
      status: 200,
      contentType: 'text/html; charset=utf-8',
      bytes: Buffer.byteLength(body),
      sha256: createHash('sha256').update(body).digest('hex'),
      truncated: false,
      fetchedAt: '2031-05-15T08:00:30Z',
      offset: members([info, request]).length,
    });
  });

  it('as places that can be read again, not as bytes, if the file permits it', async () => {
    for (const path of [saved(members(RECORDS), '.warc.gz'), saved(Buffer.concat(RECORDS))]) {
      const kinds = (await listEntries([path])).map(({ place }) => place.kind);
      expect(kinds).toEqual(['slice', 'slice']);
    }
  });

  it('and what was skipped is reported', async () => {
    const told: Message[] = [];
    const options: Options = { tell: (message) => told.push(message) };
    await readAll([saved(members(RECORDS), '.warc.gz')], options);
    expect(told.map(({ code }) => code)).toEqual(['source.revisits', 'source.no-pages']);
    expect(told[0]?.message).toContain('1 record of');
    expect(told[1]?.message).toContain('2 records');
    expect(told[1]?.message).toContain('1 because of the status, 1 because of the content type');
  });

  it('and the absence of any page is reported too', async () => {
    expect((await readAll([saved(Buffer.concat([info, image]))])).map(outcome)).toEqual([
      'ERR_NO_PAGES',
    ]);
  });
});

const whole = Buffer.from(page('packed', 4000));

describe('the body of an answer', () => {
  const answer = (body: Uint8Array, http: Record<string, string>, headers = {}): string =>
    saved(members([response({ url: address('x'), body, http, headers })]), '.warc.gz');

  it.each([
    ['br', brotliCompressSync(whole)],
    ['gzip', gzipSync(whole)],
    ['x-gzip', gzipSync(whole)],
    ['deflate', deflateSync(whole)],
    ['deflate', deflateRawSync(whole)],
    ['gzip, br', brotliCompressSync(gzipSync(whole))],
    ['br', whole],
  ])('is unpacked: %s', async (encoding, body) => {
    const [opened] = await readAll([answer(body, { 'Content-Encoding': encoding })]);
    expect(opened && outcome(opened)).toBe(whole.toString());
    expect(opened?.source.digest).toBeUndefined();
  });

  it.each([1, 100, 65_536])('is read from chunks of %i bytes', async (size) => {
    const sent = chunked(whole, size);
    const http = { 'Transfer-Encoding': 'chunked' };
    const packed = chunked(brotliCompressSync(whole), size);
    for (const path of [
      answer(sent, http),
      answer(sent, http, { 'WARC-Payload-Digest': sha1(whole) }),
      answer(packed, { ...http, 'Content-Encoding': 'br' }),
      answer(whole, http),
    ]) {
      const [opened] = await readAll([path]);
      expect(opened && outcome(opened)).toBe(whole.toString());
      expect(opened?.source).toMatchObject({ truncated: false });
      expect(opened?.source.digest).toBeUndefined();
    }
  });

  it('that was cut off is kept and marked as truncated', async () => {
    const cutChunk = chunked(whole, 1000).subarray(0, 3500);
    for (const path of [
      answer(cutChunk, { 'Transfer-Encoding': 'chunked' }),
      answer(gzipSync(whole).subarray(0, 60), { 'Content-Encoding': 'gzip' }),
      answer(whole.subarray(0, 50), { 'Content-Length': String(whole.length) }),
      answer(whole.subarray(0, 50), {}, { 'WARC-Truncated': 'length' }),
    ]) {
      const [opened] = await readAll([path]);
      expect(opened).toMatchObject({ source: { truncated: true } });
      expect(whole.toString()).toContain(opened && outcome(opened).slice(0, 15));
    }
  });

  it('whose digest differs is reported, and no other', async () => {
    const stated = sha1('something else');
    const [opened] = await readAll([answer(whole, {}, { 'WARC-Payload-Digest': stated })]);
    expect(opened?.source.digest).toEqual({ stated, found: sha1(whole) });
    const hashes = {
      sha256: createHash('sha256').update(whole).digest('hex'),
      md5: createHash('md5').update(whole).digest('hex'),
      sha512: createHash('sha512').update(whole).digest('base64'),
      klingon: 'ABC',
    };
    for (const [name, hash] of Object.entries(hashes)) {
      const headers = { 'WARC-Payload-Digest': `${name}:${hash}` };
      const [good] = await readAll([answer(whole, {}, headers)]);
      expect(good?.source.digest).toBeUndefined();
    }
  });

  it.each([
    ['text/html', page('x'), 1],
    ['TEXT/HTML;charset=GBK', page('x'), 1],
    ['text/html charset=gbk', page('x'), 1],
    ['application/xhtml+xml', page('x'), 1],
    ['application/octet-stream', page('x'), 1],
    ['application/octet-stream', 'PK\u0003\u0004', 0],
    ['application/json', '{}', 0],
    ['text/plain', 'User-agent: *', 0],
    ['', page('x'), 1],
  ])('of type %j: %j', async (type, body, pages) => {
    const entries = await listEntries([answer(Buffer.from(body), { 'Content-Type': type })]);
    expect(entries.filter(({ place }) => place.kind !== 'failed')).toHaveLength(pages);
  });

  it('of a resource record is the record', async () => {
    const headers = { 'WARC-Target-URI': `<${address('x')}>`, 'Content-Type': 'text/html' };
    const path = saved(record({ type: 'resource', headers, block: whole }));
    const [opened] = await readAll([path]);
    expect(opened && outcome(opened)).toBe(whole.toString());
    expect(opened?.source).toMatchObject({ url: address('x'), status: null });
  });

  it('that is larger than the limit fails, and no other', async () => {
    const large = response({ url: address('large'), body: page('large', 60_000) });
    for (const bytes of [
      Buffer.concat([first, large, first]),
      members([first, large, first]),
      gzipSync(Buffer.concat([first, large, first])),
    ]) {
      const found = await readAll([saved(bytes)], { maxBytes: 100_000 });
      expect(found.map(outcome)).toEqual([page('first'), 'ERR_TOO_LARGE', page('first')]);
    }
  });
});

describe('a file that ends early or is broken', { timeout: 60_000 }, () => {
  it.each(['plain', 'members', 'one member'])(
    'gives its intact records and one failure: %s',
    async (how) => {
      const records = [first, image, second, first];
      const bytes =
        how === 'plain'
          ? Buffer.concat(records)
          : how === 'members'
            ? members(records)
            : gzipSync(Buffer.concat(records), { level: 0 });
      const all = [page('first'), page('second', 30_000), page('first')];
      const ends = [first, Buffer.concat([first, image, second])];
      for (let cut = 20; cut < bytes.length - 8; cut += 1777) {
        const found = (await readAll([saved(bytes.subarray(0, cut))])).map(outcome);
        const atEnd = how === 'plain' && ends.some(({ length }) => Math.abs(length - cut) <= 4);
        const pages = atEnd ? found : found.slice(0, -1);
        if (!atEnd) expect(found.at(-1)).toBe('ERR_ARCHIVE_TRUNCATED');
        expect(pages).toEqual(all.slice(0, pages.length));
      }
      const last = await readAll([saved(bytes.subarray(0, bytes.length - 30))]);
      expect(last.map(outcome)).toEqual([...all.slice(0, 2), 'ERR_ARCHIVE_TRUNCATED']);
    },
  );

  it('says so where the compressed data are damaged', async () => {
    const bytes = Buffer.from(members([first, second, first]));
    bytes.fill(0xff, members([first]).length + 200, members([first]).length + 240);
    const found = (await readAll([saved(bytes, '.warc.gz')])).map(outcome);
    expect(found).toEqual([page('first'), 'ERR_ARCHIVE_DAMAGED', page('first')]);
  });

  it.each([
    [
      'a length that is none',
      record({ type: 'response', block: 'x' }).toString().replace('Length: 1', 'Length: -1'),
    ],
    ['what is no record', 'HTTP/1.1 200 OK\r\n\r\n'],
    ['talk of records', 'x\r\nWARC/1.1 and WARC/1.0 are versions.\r\n\r\n'],
    ['a head without end', `WARC/1.1\r\n${'x: y\r\n'.repeat(60_000)}`],
  ])('says so where it holds %s', async (_, bad) => {
    const found = await readAll([saved(Buffer.concat([first, Buffer.from(bad), first]))]);
    expect(found.map(outcome)).toEqual([page('first'), 'ERR_ARCHIVE_DAMAGED', page('first')]);
  });
});

describe('however the bytes are divided into pieces', () => {
  const pieces = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  };
  const found = async (bytes: Buffer, size: number, packed: boolean): Promise<string[]> => {
    const outer = new ByteReader(new StreamSource(pieces(bytes, size)));
    const reader = packed ? new ByteReader(new GzipSource(outer, false)) : outer;
    const container = {
      input: 'x',
      type: 'warc' as const,
      path: null,
      reader,
      maxBytes: 1_000_000,
      tell: () => {},
    };
    const list = await collect(warcEntries(container));
    return list.map(({ place }) =>
      place.kind === 'bytes' ? sha1(place.bytes) : JSON.stringify(place),
    );
  };
  const records = [
    info,
    first,
    image,
    revisit,
    response({ url: address('s'), body: page('s', 900) }),
  ];

  it.each([
    ['plain', Buffer.concat(records), false],
    ['plain, cut', Buffer.concat(records).subarray(0, -70), false],
    ['members', members(records), true],
    ['members, cut', members(records).subarray(0, -70), true],
    ['one member', gzipSync(Buffer.concat(records)), true],
    ['one member, cut', gzipSync(Buffer.concat(records)).subarray(0, -30), true],
  ])('the same records are found: %s', async (_, bytes, packed) => {
    const wanted = await found(bytes, bytes.length, packed);
    expect(wanted.length).toBeGreaterThan(1);
    for (const size of [1, 2, 3, 7, 1000]) expect(await found(bytes, size, packed)).toEqual(wanted);
  });
});

describe('long members go through a stream', { timeout: 60_000 }, () => {
  it('and the next one is found where it begins', async () => {
    // incompressible text, longer than a member that is inflated in one call
    const noise = createHash('shake256', { outputLength: 700_000 }).update('x').digest('hex');
    const long = response({ url: address('long'), body: `<html><p>${noise}` });
    const bytes = members([first, long, image, long, first]);
    const path = saved(bytes, '.warc.gz');
    expect((await listEntries([path])).map(({ place }) => place.kind)).toEqual(
      Array(4).fill('slice'),
    );
    const texts = (await readAll([path])).map(outcome);
    expect(texts.map((text) => text.length)).toEqual([
      page('first').length,
      noise.length + 9,
      noise.length + 9,
      page('first').length,
    ]);
    expect(spawnSync('gzip', ['-t', path]).status ?? 0).toBe(0);
  });
});
