/** What holds of every record, whatever became of the page. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Options, repairBytes, revert } from '../../src/index.ts';
import { sliceCodePoints, wellFormed } from '../../src/output/code-points.ts';
import { type ArticleRecord, Output } from '../../src/output/schema.ts';

const garbled = readFileSync(
  new URL('../../fixtures/seed/garbled-article.txt', import.meta.url),
  'utf8',
);
const encoder = new TextEncoder();

/** No lone surrogate: one makes jq 1.6 drop the whole stream. */
function expectWellFormed(value: unknown): void {
  if (typeof value === 'string') expect(wellFormed(value)).toBe(value);
  else if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(expectWellFormed);
  }
}

function recordOf(text: string, options: Options = {}): ArticleRecord | null {
  const record = Output.parse(repairBytes(encoder.encode(text), options));
  expectWellFormed(record);
  return record.ok ? record : null;
}

/** Every offset points at the text it claims. */
function expectOffsets(record: ArticleRecord): void {
  const body = record.body.text;
  for (const { text, start, end } of record.body.blocks) {
    expect(sliceCodePoints(body, start, end)).toBe(text);
  }
  for (const quote of record.quotes) {
    if (quote.pointer === '/body/text') {
      expect(sliceCodePoints(body, quote.start, quote.end)).toContain(quote.text);
    }
  }
  for (const edit of record.edits) {
    if (edit.pointer === '/body/text' && 'after' in edit) {
      expect(sliceCodePoints(body, edit.start, edit.end)).toBe(edit.after);
    }
  }
}

/** The seed article with places cut out, doubled, and strange characters put in. */
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
    // what a decoder gives: no lone surrogates, no byte order mark
    return wellFormed(text).replaceAll('\ufeff', '');
  });

describe('of any text', () => {
  it('revert gives back what came', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const record = recordOf(text);
        if (record === null) return;
        expect(revert(record)).toBe(text);
        expectOffsets(record);
      }),
      { numRuns: 60, seed: 5 },
    );
  }, 120_000);

  it('the same input gives the same record', () => {
    expect(recordOf(garbled)).toEqual(recordOf(garbled));
  });

  it('nothing is edited with --repair off', () => {
    const record = recordOf(garbled, { repair: { mode: 'off' } });
    expect(record?.edits).toEqual([]);
    expect(record && revert(record)).toBe(garbled);
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
