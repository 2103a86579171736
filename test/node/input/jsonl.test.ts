/** Tests JSON Lines with one page per line. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../src/node/input/streams/byte-reader.ts';
import { StreamSource } from '../../../src/node/input/streams/byte-source.ts';
import { LF, linesOf } from '../../../src/node/input/streams/lines.ts';
import { collect, listEntries, outcome, readAll } from './read-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'jsonl-'));
let count = 0;
const saved = (content: Uint8Array | string, ending = '.jsonl'): string => {
  count += 1;
  const path = join(folder, `pages-${count}${ending}`);
  writeFileSync(path, content);
  return path;
};

const PAGES = ['<p>湖面结冰了', '<p>渡船停航\n了', `<p>${'冰'.repeat(40_000)}`];
const line = (html: string, i: number): string =>
  JSON.stringify({ url: `http://news.example/${i}`, html, more: [1, { html: 'no' }] });
const LINES = PAGES.map(line);

describe('the pages of JSON Lines come out', () => {
  it.each([
    ['by name', `${LINES.join('\n')}\n`, '.ndjson'],
    ['by what stands in it', LINES.join('\n'), '.txt'],
    [
      'with CRLF, blank lines and a byte order mark',
      `\ufeff${LINES.join('\r\n\r\n  \n')}\r\n`,
      '.jsonl',
    ],
    ['packed', gzipSync(`${LINES.join('\n')}\n`), '.jsonl.gz'],
    ['packed in members', Buffer.concat(LINES.map((one) => gzipSync(`${one}\n`))), '.gz'],
  ])('%s', async (_, bytes, ending) => {
    const opened = await readAll([saved(bytes, ending)]);
    expect(opened.map(outcome)).toEqual(PAGES);
    expect(opened.map(({ source }) => source.url)).toEqual(
      [0, 1, 2].map((i) => `http://news.example/${i}`),
    );
  });

  it('as places that can be read again, and the record states them', async () => {
    const path = saved(`${LINES.join('\n')}\n`);
    expect((await listEntries([path])).map(({ place }) => place.kind)).toEqual(
      Array(3).fill('slice'),
    );
    const [, second] = await readAll([path]);
    expect(second?.source).toMatchObject({
      type: 'jsonl',
      input: path,
      offset: Buffer.byteLength(LINES[0] ?? '') + 1,
      contentType: 'text/html;charset=utf-8',
    });
  });

  it('with every digit of a number that is the key', async () => {
    const pages = PAGES.map(
      (html, i) => `{"html":${JSON.stringify(html)},"key":498765432109876543${i}}`,
    );
    for (const json of [pages.join('\n'), `[${pages.join(',')}]`]) {
      expect((await readAll([saved(json)])).map((opened) => opened.source.key ?? opened)).toEqual(
        [0, 1, 2].map((i) => `498765432109876543${i}`),
      );
    }
  });

  it('from other fields', async () => {
    const path = saved(
      '{"page":"<p>湖","at":"http://reader:secret@news.example/"}\n{"html":"<p>冰"}',
    );
    const opened = await readAll([path], { htmlField: 'page', urlField: 'at' });
    expect(opened.map(outcome)).toEqual(['<p>湖', 'ERR_JSON_LINE']);
    expect(opened[0]?.source.url).toBe('http://news.example/');
  });

  it.each([
    ['{"html":"<p>x"', 'not valid JSON'],
    ['["<p>x"]', 'no text in the field html'],
    ['7', 'not an object'],
    ['{"html":null}', 'no text in the field html'],
    ['{"__proto__":{"html":"<p>x"}}', 'no text in the field html'],
  ])('and a line that holds none fails by itself: %s', async (bad, why) => {
    const found = await readAll([saved([LINES[0], bad, LINES[1]].join('\n'))]);
    expect(found.map(outcome)).toEqual([PAGES[0], 'ERR_JSON_LINE', PAGES[1]]);
    const [, middle] = found;
    expect(middle !== undefined && 'failure' in middle && middle.failure.message).toContain(why);
  });

  it('and only the line that is larger than the limit fails', async () => {
    for (const bytes of [
      `${LINES.join('\n')}\n${LINES[0]}`,
      gzipSync(`${LINES.join('\n')}\n${LINES[0]}`),
    ]) {
      const found = (await readAll([saved(bytes)], { maxBytes: 100_000 })).map(outcome);
      expect(found).toEqual([PAGES[0], PAGES[1], 'ERR_TOO_LARGE', PAGES[0]]);
    }
  });

  it('and the complete lines of a packed file that was cut off', async () => {
    const packed = gzipSync(LINES.join('\n'), { level: 0 });
    const found = (await readAll([saved(packed.subarray(0, -40_000))])).map(outcome);
    expect(found).toEqual([PAGES[0], PAGES[1], 'ERR_ARCHIVE_TRUNCATED']);
  });

  it.each([
    [
      'a list',
      JSON.stringify(
        LINES.map((one) => JSON.parse(one)),
        null,
        2,
      ),
      '.json',
    ],
    ['a list on one line', `\ufeff[${LINES.join(',')}]`, '.jsonl'],
  ])('from one document, %s', async (_, bytes, ending) => {
    const opened = await readAll([saved(bytes, ending)]);
    expect(opened.map(outcome)).toEqual(PAGES);
  });

  it('from one object on several lines', async () => {
    const path = saved(JSON.stringify(JSON.parse(LINES[0] ?? ''), null, 2), '.json');
    expect((await readAll([path])).map(outcome)).toEqual([PAGES[0]]);
  });

  it.each(['gbk', 'big5'])(
    'from lines in %s, as bytes whose encoding is still to be found',
    async (label) => {
      // the second byte of 功 (Big5) and of 乗 (GBK) is that of a backslash
      const text = label === 'gbk' ? '乗n船的人\n' : '成功n的人\n';
      const path = saved(iconv.encode(`{"html":"<p>${text.replace('\n', '\\n')}"}\n`, label));
      const [opened] = await readAll([path]);
      if (opened === undefined || 'failure' in opened) throw new Error('no page came out');
      expect(iconv.decode(Buffer.from(opened.bytes), label)).toBe(`<p>${text}`);
      expect(opened.source.contentType).toBeNull();
    },
  );

  it('and a line in UTF-8 that lost a byte keeps the others', async () => {
    const bytes = Buffer.from('{"html":"<p>湖面结冰了\\n渡船停航"}');
    const path = saved(Buffer.concat([bytes.subarray(0, 14), bytes.subarray(15)]));
    const [opened] = await readAll([path]);
    expect(opened && outcome(opened)).toContain('结冰了\n渡船停航');
  });

  it('and a file in UTF-16 fails once', async () => {
    const path = saved(Buffer.from(`\ufeff${LINES.join('\n')}`, 'utf16le'));
    expect((await readAll([path])).map(outcome)).toEqual(['ERR_JSON_LINE']);
  });

  it('with half a surrogate pair replaced', async () => {
    const [opened] = await readAll([saved('{"html":"<p>\\ud842湖"}')]);
    expect(opened && outcome(opened)).toBe('<p>\ufffd湖');
  });
});

describe('lines', { timeout: 60_000 }, () => {
  const cut = async function* (bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  };

  it.each([
    '',
    '\n',
    'a',
    'a\n',
    'a\r\nbb\n\nccc',
    '\ufeffa\nb',
    `${'x'.repeat(300)}\nb\n`,
    `a\n${'x'.repeat(300)}`,
  ])('are the same however the bytes come: %j', async (text) => {
    const found = async (size: number): Promise<string[]> => {
      const lines = linesOf(
        new ByteReader(new StreamSource(cut(Buffer.from(text), size))),
        LF,
        200,
      );
      const list: string[] = [];
      for await (const { bytes, from, to } of lines)
        list.push(`${from}-${to} ${bytes?.toString('latin1')}`);
      return list;
    };
    const wanted = await found(1000);
    expect(wanted.length).toBe(
      text
        .replace('\ufeff', '')
        .split('\n')
        .filter((one, i, all) => i < all.length - 1 || one !== '').length,
    );
    for (const size of [1, 2, 5, 64]) expect(await found(size)).toEqual(wanted);
  });

  it('can be a million in number', async () => {
    const block = Buffer.from('湖/冰.html\n'.repeat(10_000));
    const many = async function* (): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 100; i += 1) yield await Promise.resolve(block);
    };
    let lines = 0;
    for await (const { bytes } of linesOf(new ByteReader(new StreamSource(many())), LF, 1000)) {
      lines += bytes?.length === 12 ? 1 : 0;
    }
    expect(lines).toBe(1_000_000);
    expect(
      await collect(linesOf(new ByteReader(new StreamSource(cut(block, 7))), LF, 1000)).then(
        (list) => list.length,
      ),
    ).toBe(10_000);
  });
});
