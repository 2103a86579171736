/** Which encoding a page is found to have, and what the record says about it. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/core/encoding/decode-bytes.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const TEXT = '渡船靠岸时，天边刚刚露出一点鱼肚白，码头上的人已经开始卸货。';
const TRADITIONAL = '渡船靠岸時，天邊剛剛露出一點魚肚白，碼頭上的人已經開始卸貨。';

const page = (text: string, meta: string | null = null): string =>
  `<!DOCTYPE html><html><head>${meta === null ? '' : `<meta charset="${meta}">`}` +
  `<title>${text}</title></head><body><p>${text}</p></body></html>`;

function decoded(
  bytes: Uint8Array,
  contentType: string | null = null,
  override: string | null = null,
) {
  const result = decodeBytes(bytes, {
    contentType,
    override,
    model: loadModel,
    tables: loadTables,
  });
  if ('failure' in result) throw new Error(result.failure.code);
  return { ...result.value, codes: result.messages.map(({ code }) => code) };
}

interface Row {
  readonly what: string;
  readonly text: string;
  readonly encoding: string;
  readonly meta?: string;
  readonly http?: string;
  readonly label: string;
  readonly method: string;
  readonly codes: readonly string[];
}

const OVERRULED = ['encoding.overruled'];

const ROWS: readonly Row[] = [
  {
    what: 'GBK that says nothing',
    text: TEXT,
    encoding: 'gb18030',
    label: 'gb18030',
    method: 'detected',
    codes: [],
  },
  {
    what: 'GBK that says gb2312',
    text: TEXT,
    encoding: 'gb18030',
    meta: 'gb2312',
    label: 'gb18030',
    method: 'meta',
    codes: [],
  },
  {
    what: 'GBK whose header says gbk',
    text: TEXT,
    encoding: 'gb18030',
    http: 'gbk',
    label: 'gb18030',
    method: 'http',
    codes: [],
  },
  {
    what: 'GBK that says UTF-8',
    text: TEXT,
    encoding: 'gb18030',
    meta: 'utf-8',
    label: 'gb18030',
    method: 'detected',
    codes: OVERRULED,
  },
  {
    what: 'UTF-8 that says gb2312',
    text: TEXT,
    encoding: 'utf-8',
    meta: 'gb2312',
    label: 'utf-8',
    method: 'detected',
    codes: OVERRULED,
  },
  {
    what: 'UTF-8 whose header is wrong and whose meta is right',
    text: TEXT,
    encoding: 'utf-8',
    meta: 'utf-8',
    http: 'gbk',
    label: 'utf-8',
    method: 'meta',
    codes: OVERRULED,
  },
  {
    what: 'Big5 that says gb2312',
    text: TRADITIONAL,
    encoding: 'big5',
    meta: 'gb2312',
    label: 'big5',
    method: 'detected',
    codes: OVERRULED,
  },
  {
    what: 'a label that no standard knows',
    text: TEXT,
    encoding: 'gb18030',
    meta: 'chinese-new',
    label: 'gb18030',
    method: 'detected',
    codes: [],
  },
  {
    what: 'a meta of UTF-16, which cannot be',
    text: TEXT,
    encoding: 'utf-8',
    meta: 'utf-16',
    label: 'utf-8',
    method: 'meta',
    codes: [],
  },
  {
    what: 'plain ASCII',
    text: 'Plain text.',
    encoding: 'utf-8',
    label: 'utf-8',
    method: 'detected',
    codes: [],
  },
  {
    what: 'plain ASCII that says gbk',
    text: 'Plain text.',
    encoding: 'utf-8',
    meta: 'gbk',
    label: 'gb18030',
    method: 'meta',
    codes: [],
  },
];

describe('a page', () => {
  it.each(ROWS)('of $what', ({ text, encoding, meta, http, label, method, codes }) => {
    const html = page(text, meta ?? null);
    const contentType = http === undefined ? null : `text/html; charset=${http}`;
    const result = decoded(iconv.encode(html, encoding), contentType);
    expect(result.text).toBe(html);
    expect(result.encoding).toMatchObject({
      label,
      method,
      declared: { http: http ?? null, meta: meta ?? null },
      replacements: 0,
    });
    expect(result.encoding.confidence).toBeGreaterThan(0.5);
    expect(result.codes).toEqual(codes);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf], 'utf-8'],
    ['utf-16le', [0xff, 0xfe], 'utf-16le'],
    ['utf-16be', [0xfe, 0xff], 'utf-16be'],
  ])('with the mark of %s is that, whatever it says', (label, mark, encoding) => {
    const html = page(TEXT, 'gbk');
    const bytes = Buffer.concat([Buffer.from(mark), iconv.encode(html, encoding)]);
    const result = decoded(bytes, 'text/html; charset=big5');
    expect(result.text).toBe(html);
    expect(result.encoding).toMatchObject({ label, method: 'bom', confidence: 1 });
  });

  it('is decoded as the user asks', () => {
    const { text, encoding } = decoded(iconv.encode(page(TEXT), 'gb18030'), null, 'GB2312');
    expect(text).toBe(page(TEXT));
    expect(encoding).toMatchObject({ label: 'gb18030', method: 'override', confidence: 1 });
    expect(decoded(iconv.encode('日', 'gb18030'), null, 'big5').encoding.method).toBe('override');
  });

  it('reports the encoding that would have lost less than the requested one', () => {
    const bytes = iconv.encode(page(TEXT), 'gb18030');
    expect(decoded(bytes, null, 'utf-8').codes).toContain('encoding.better');
    expect(decoded(bytes, null, 'gb18030').codes).not.toContain('encoding.better');
    const bad = Buffer.concat([bytes, Buffer.from([0xff])]);
    expect(decoded(bad, null, 'gb18030').codes).not.toContain('encoding.better');
  });

  it('reports how many bytes were invalid', () => {
    const bytes = Buffer.concat([Buffer.from(page(TEXT)), Buffer.from([0xff, 0x20, 0xfe])]);
    const { encoding, codes } = decoded(bytes);
    expect(encoding).toMatchObject({ label: 'utf-8', replacements: 2 });
    expect(codes).toEqual(['encoding.replacements']);
  });
});

describe('two encodings in one page', () => {
  const long = Array.from({ length: 12 }, (_, i) => `<p>${i}. ${TEXT}</p>\n`).join('');

  it.each([
    ['utf-8', 'gb18030', '从别处转来的一段话，写它的人用的是另一种编码。'],
    ['utf-8', 'big5', '從別處轉來的一段話，寫它的人用的是另一種編碼。'],
    ['gb18030', 'utf-8', '从别处转来的一段话，写它的人用的是另一种编码。'],
  ])('%s with a block of %s', (main, other, block) => {
    const bytes = Buffer.concat([
      iconv.encode(long, main),
      iconv.encode(`<p>${block}</p>\n`, other),
      iconv.encode(long, main),
    ]);
    const result = decoded(bytes);
    expect(result.text).toBe(`${long}<p>${block}</p>\n${long}`);
    expect(result.encoding.label).toBe(main);
    expect(result.codes).toEqual(['encoding.mixed']);
  });

  it('a title cut off inside a character loses only that character', () => {
    const cut = iconv.encode('<title>渡船靠岸时，天边', 'gb18030').subarray(0, -1);
    const rest = iconv.encode(`...</title>${long}`, 'gb18030');
    const result = decoded(Buffer.concat([cut, rest]));
    expect(result.encoding.label).toBe('gb18030');
    expect(result.text).toContain('<title>渡船靠岸时，天');
    expect(result.text).toContain(long);
  });
});

describe('a form of Unicode that browsers do not read', () => {
  const rare = TEXT.replace('船', '𬱖');

  it.each(['utf-32le', 'utf-32be', 'utf-7', 'cesu-8'])('%s', (label) => {
    for (const mark of label.startsWith('utf-32') ? ['', '\ufeff'] : ['']) {
      const { text, encoding } = decoded(iconv.encode(mark + page(rare, label), label));
      expect([text, encoding.label]).toEqual([page(rare, label), label]);
    }
  });

  it.each([
    ['a sum', '<p>1+2345=2346, c++11 and q=news+page+list+of+china+MAI'],
    ['a picture', `<img src="data:image/png;base64,${'iVBORw0KGgo+Tti/abc+ImIDkQ'.repeat(20)}">`],
  ])('is not seen in %s', (_, text) => {
    expect(decoded(Buffer.from(text), null).text).toBe(text);
    expect(decoded(Buffer.from(text), 'text/html; charset=utf-7').text).toBe(text);
  });
});

describe('what looks like an escape but is not', () => {
  it.each([
    ['a template', 'const text = `~{x1~}`; // ~{a~}'],
    ['a shell', 'ls ~{alice,bob}~} && echo $) A'],
  ])('%s', (_, text) => {
    expect(decoded(Buffer.from(text)).encoding.label).toBe('utf-8');
  });
});

describe('large input', () => {
  it('is decided by a small part, and takes memory in proportion to its size', () => {
    const line = iconv.encode(`<p>${TEXT}</p>\n`, 'gb18030');
    const bytes = Buffer.alloc(50 * 1024 * 1024, line);
    let read = 0;
    const before = process.memoryUsage();
    const result = decodeBytes(bytes, {
      contentType: null,
      override: null,
      tables: loadTables,
      model: () => {
        read += 1;
        return loadModel();
      },
    });
    const after = process.memoryUsage();
    if ('failure' in result) throw new Error(result.failure.code);
    expect(result.value.encoding.label).toBe('gb18030');
    expect(read).toBe(0);
    // the text, the decoder's code units, and the string made of them
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown).toBeLessThan(bytes.length * 5);
  }, 60_000);
});
