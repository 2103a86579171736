/** Properties that every record must have, whatever the page. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { looksLikeHtml, readPlainText } from '../../../src/core/html/parse/plain-text.ts';
import { sliceCodePoints, wellFormed } from '../../../src/core/record/code-points.ts';
import { expandLayout } from '../../../src/core/record/layout.ts';
import { partsOf } from '../../../src/core/record/quotes.ts';
import {
  type ArticleRecord,
  ArticleRecord as ArticleSchema,
  Output,
} from '../../../src/core/record/schema.ts';
import { type BytesOptions, expandEdits, repairBytes, revert } from '../../../src/index.ts';

const ROOT = new URL('../../../fixtures/', import.meta.url);
const garbled = readFileSync(new URL('seed/garbled-article.txt', ROOT), 'utf8');
const ESCAPED_SURROGATE = /\\ud[89a-f]/;
const encoder = new TextEncoder();

/** Expects no lone surrogate, since jq 1.6 drops the rest of its input at one. */
function expectWellFormed(value: unknown): void {
  if (typeof value === 'string') expect(wellFormed(value)).toBe(value);
  else if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(expectWellFormed);
  }
}

/** All that can be said about a page. */
const FULL = { edits: 'full', blocks: 'text' } as const;

function recordOf(text: string, options: BytesOptions = FULL): ArticleRecord | null {
  const record = Output.parse(repairBytes(encoder.encode(text), options));
  expectWellFormed(record);
  return record.ok ? record : null;
}

/** What a record has after it was written and read again. */
const written = (record: ArticleRecord): ArticleRecord => JSON.parse(JSON.stringify(record));

/**
 * Expects the default form of a record to give back the input and every single edit, which the full
 * form states.
 */
function expectCompact(compact: ArticleRecord | null, full: ArticleRecord | null): void {
  if (compact === null || full === null) throw new Error('no record');
  const read = written(compact);
  expect(revert(read)).toBe(revert(full));
  const withoutSteps = (record: ArticleRecord): object[] =>
    expandEdits(record).map((edit) =>
      'map' in edit ? { ...edit, map: null } : { ...edit, steps: null },
    );
  expect(withoutSteps(read)).toEqual(withoutSteps(full));
  const { edits: _, body: __, layout: ___, ...rest } = full;
  expect(read).toMatchObject(rest);
  expect(JSON.stringify(read).length).toBeLessThanOrEqual(JSON.stringify(full).length);
}

/** The text fields of a record by JSON pointer. */
function fieldsOf(record: ArticleRecord): Map<string, string> {
  const fields = new Map([['/body/text', record.body.text]]);
  if (record.headline !== null) fields.set('/headline', record.headline);
  const { alternativeHeadline } = record;
  if (alternativeHeadline !== null) fields.set('/alternativeHeadline', alternativeHeadline);
  record.media.forEach(({ caption, creditText }, i) => {
    if (caption !== null) fields.set(`/media/${i}/caption`, caption);
    if (creditText !== null) fields.set(`/media/${i}/creditText`, creditText);
  });
  record.footer.forEach(({ text }, i) => {
    fields.set(`/footer/${i}/text`, text);
  });
  return fields;
}

interface Place {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

const placesOf = (edits: readonly object[]): Place[] =>
  edits.filter((edit): edit is Place => 'pointer' in edit && 'start' in edit);

/** The slices of the layout, each with its offsets. */
const slicesOf = ({ layout }: ArticleRecord, fields: ReadonlyMap<string, string>): Place[] =>
  expandLayout(layout).flatMap((item) => {
    if (typeof item === 'string') return [];
    const { pointer, start = 0, end = [...(fields.get(pointer) ?? '')].length } = item;
    return [{ pointer, start, end }];
  });

/**
 * Expects each place to lie in an existing field, and none to begin before the previous one ends.
 */
function expectDisjoint(places: readonly Place[], fields: ReadonlyMap<string, string>): void {
  const ends = new Map<string, number>();
  for (const { pointer, start, end } of places) {
    expect(fields.has(pointer)).toBe(true);
    expect(start).toBeGreaterThanOrEqual(ends.get(pointer) ?? 0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual([...(fields.get(pointer) ?? '')].length);
    ends.set(pointer, end);
  }
}

/** Expects the blocks to cover the body, with one `\n` between two of them. */
function expectBlocks({ body }: ArticleRecord): void {
  let at = 0;
  for (const { text = '', start, end } of body.blocks) {
    expect(start).toBe(at);
    expect(sliceCodePoints(body.text, start, end)).toBe(text);
    at = end + 1;
  }
  expect(at).toBe([...body.text].length + 1);
  expect(body.blocks.map(({ text }) => text).join('\n')).toBe(body.text);
}

function expectQuotes(record: ArticleRecord): void {
  const { quotes } = record;
  const fields = fieldsOf(record);
  const ids = new Set(quotes.map(({ id }) => id));
  expect(ids.size).toBe(quotes.length);
  for (const quote of quotes) {
    const { pointer, start, end, text, marks, cue, parent } = quote;
    const parts = partsOf(quote);
    const field = fields.get(pointer);
    if (field === undefined) throw new Error(`no field ${pointer}`);
    expect(parts.map(([from, to]) => sliceCodePoints(field, from, to)).join('')).toBe(text);
    expect(parts[0]?.[0]).toBeGreaterThanOrEqual(start);
    expect(parts.at(-1)?.[1]).toBeLessThanOrEqual(end);
    if (marks !== null && parts.length === 1) {
      expect(sliceCodePoints(field, start, end)).toContain(text);
    }
    if (cue !== null) expect(sliceCodePoints(field, cue.start, cue.end)).toBe(cue.text);
    if (parent !== null) expect(ids.has(parent)).toBe(true);
  }
}

/** Expects every offset to point at the text that it claims, and everything to be stated once. */
function expectSound(record: ArticleRecord): void {
  const fields = fieldsOf(record);
  expectBlocks(record);
  expectQuotes(record);
  expectDisjoint(placesOf(record.edits), fields);
  for (const edit of record.edits) {
    if (!('start' in edit)) continue;
    const { pointer, start, end, before, after } = edit;
    expect(sliceCodePoints(fields.get(pointer) ?? '', start, end)).toBe(after);
    expect(before).not.toBe(after);
  }
  expect(new Set(record.edits.map(({ id }) => id)).size).toBe(record.edits.length);
  expectDisjoint(record.damage.left, fields);
  expect(record.damage.repaired).toBe(record.edits.length);
  expect(record.damage.found).toBe(record.edits.length + record.damage.left.length);
  // the layout names the whole of every field in order; the line ends in the body are literal text
  const slices = slicesOf(record, fields);
  expectDisjoint(slices, fields);
  for (const [pointer, text] of fields) {
    const own = slices.filter((slice) => slice.pointer === pointer);
    const joint = own.map(({ start, end }) => sliceCodePoints(text, start, end)).join('\n');
    expect(joint).toBe(text);
  }
}

/** The seed article with places cut out or doubled and with strange characters inserted. */
const mangled = fc
  .array(
    fc.record({
      at: fc.nat(garbled.length),
      drop: fc.nat(12),
      put: fc.oneof(
        fc.constantFrom('', '?', '(', ')', '?！', '(dàng)', '\n', '\u0000', '\ufffd', '😀', '𠮷'),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
    }),
    { maxLength: 12 },
  )
  .map((changes) => {
    let text = garbled;
    for (const { at, drop, put } of changes) {
      text = text.slice(0, at) + put + text.slice(at + drop);
    }
    // as from a decoder: without lone surrogates and byte order marks
    return wellFormed(text).replaceAll('\ufeff', '');
  });

describe('of any text', () => {
  it('revert restores the input', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const record = recordOf(text);
        if (record === null) return;
        expect(revert(record)).toBe(text);
        expectSound(record);
        expectCompact(recordOf(text, {}), record);
      }),
      { numRuns: 60, seed: 5 },
    );
  }, 120_000);

  it('the same input gives the same record', () => {
    expect(recordOf(garbled)).toEqual(recordOf(garbled));
  });

  it('nothing is edited with --repair off', () => {
    const record = recordOf(garbled, { ...FULL, repair: 'off' });
    expect(record?.edits).toEqual([]);
    expect(record && revert(record)).toBe(garbled);
  });
});

/**
 * Rows of: name, input, and what `revert` returns: the whole input of plain text, the blocks of a
 * page.
 */
const FIXTURES: readonly (readonly [string, Buffer, 'all' | 'blocks'])[] = [
  ...['garbled-article.txt', 'page-utf8.html', 'page-gb18030.html'].map((name) => `seed/${name}`),
  ...readdirSync(new URL('pages/', ROOT))
    .filter((name) => name.endsWith('.html') && !name.startsWith('fail-'))
    .map((name) => `pages/${name}`),
].map((name) => [
  name,
  readFileSync(new URL(name, ROOT)),
  name.endsWith('.txt') ? 'all' : 'blocks',
]);

describe.each(FIXTURES)('of %s', (name, bytes, extent) => {
  const made = repairBytes(bytes, FULL);
  const compact = repairBytes(bytes);
  if (!made.ok || !compact.ok) throw new Error(`${name}: no record`);
  const decoded = new TextDecoder(made.encoding.label).decode(bytes);

  it('every offset is sound and every string well-formed', () => {
    expect(Output.parse(made)).toEqual(made);
    expectSound(made);
    expectWellFormed(made);
  });

  it('revert restores the input', () => {
    if (extent === 'all') expect(revert(made)).toBe(decoded);
    const page = looksLikeHtml(decoded) ? readHtml(decoded).value : readPlainText(decoded);
    // each line must be a line of a block of the page, and the whole body must be there
    const known = new Set(page.blocks.flatMap(({ text }) => text.split('\n')));
    const reverted = revert(made);
    if (extent === 'blocks') for (const line of reverted.split('\n')) expect(known).toContain(line);
    for (const { text } of made.edits.length === 0 ? made.body.blocks : []) {
      expect(reverted).toContain(text);
    }
  });

  it('revert needs only the record as it was written', () => {
    expect(revert(written(made))).toBe(revert(made));
    expectCompact(compact, made);
  });

  it('the keys are in the order of the schema, and the bytes are always the same', () => {
    // `duplicateOf`, the last key, is known only to a run
    expect(Object.keys(made)).toEqual(Object.keys(ArticleSchema.shape).slice(0, -1));
    expect(Object.keys(ArticleSchema.shape).at(-1)).toBe('duplicateOf');
    expect(Object.keys(compact)).toEqual(Object.keys(made));
    expect(JSON.stringify(repairBytes(bytes))).toBe(JSON.stringify(compact));
  });
});

describe('of characters beyond the basic plane', () => {
  const text = [
    '𠮷野家😀新店开业',
    '',
    '😀“𠮷𠮷的招牌😀是老师傅写的。”店长林𠮷说，“写了三天。”',
    '店长林𠮷表示，𡈽屋的😀木料来自北山，一共用了两百根。',
    '',
    '（编辑：陈😀）',
  ].join('\n');

  it('offsets count each of them as one', () => {
    const record = recordOf(text);
    if (record === null) throw new Error('no record');
    expectSound(record);
    expect(record.quotes.length).toBeGreaterThan(1);
    expect(record.body.blocks[0]?.end).toBe([...(record.body.blocks[0]?.text ?? '')].length);
    expect(revert(record)).toBe(text);
  });

  it('and so do the offsets of edits and exceptions', () => {
    // 發 and 髮, 曆 and 歷 become one character each in the output; 来 and 后 were there before
    const put = '😀𠮷他理了頭髮，發現日曆翻過，后来皇后說起歷史，';
    const lines = garbled.split('\n').map((line) => (line.length > 60 ? put + line : line));
    const came = lines.join('\n');
    const record = recordOf(came);
    if (record === null) throw new Error('no record');
    expectSound(record);
    expect(record.edits.length).toBeGreaterThan(200);
    expect(record.edits.find((edit) => 'exceptions' in edit)).toMatchObject({
      exceptions: expect.arrayContaining([expect.objectContaining({ before: '髮' })]),
    });
    expect(revert(record)).toBe(came);
  });
});

describe('of strings that only escapes can write', () => {
  const ld = {
    '@type': 'NewsArticle',
    headline: '渡船\ud83d停航',
    publisher: { name: '河口\ud800新闻' },
    articleSection: '要闻\udfff',
    datePublished: '2033-04-02',
  };
  const html = `<!doctype html><title>渡船停航</title><script type="application/ld+json">${JSON.stringify(ld)}</script>
<meta name="author" content="&#xD83D;某"><h1>渡船停航</h1>
<p>河口的渡船今天停航，因为大雾到中午还没有散去&#xDC00;。</p><p>船务公司说，明天早上再看天气&#55357;决定。</p>`;

  it('none is a lone surrogate', () => {
    const record = recordOf(html);
    expect(record?.publisher.name).toBe('河口\ufffd新闻');
    expect(record?.articleSection).toBe('要闻\ufffd');
    expect(JSON.stringify(record)).not.toMatch(ESCAPED_SURROGATE);
  });
});

describe('of any bytes', () => {
  it('there is a record or a failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const record = Output.parse(repairBytes(bytes));
        expectWellFormed(record);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
