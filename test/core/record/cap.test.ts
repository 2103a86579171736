/**
 * Tests that a record stays in proportion to its page and that a message says what was left out.
 */
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/options/repair-settings.ts';
import { processPage } from '../../../src/core/pipeline.ts';
import { capped, recordLimit } from '../../../src/core/record/cap.ts';
import { Output } from '../../../src/core/record/schema.ts';
import { contextOf } from '../../../src/node/data/context.ts';
import { describe as sourceOf } from '../../../src/node/input/entry/arrival.ts';

const PARAGRAPH =
  '<p>县里的渡口昨天夜里结了冰，三条渡船停在岸边。船工老周说：“往年这个时候还能再走半个月，今年太冷了。”</p>';
const bytes = Buffer.from(
  `<meta charset="utf-8"><title>渡口结冰</title><h1>渡口结冰</h1>${PARAGRAPH.repeat(4)}`,
);
const source = sourceOf('file', 'page.html', { bytes });

describe('a record', () => {
  const record = processPage(bytes, source, contextOf(null, DEFAULT_OPTIONS, null));
  if (!record.ok) throw new Error(record.error.message);
  const parts = { source, messages: [] };
  const size = Buffer.byteLength(JSON.stringify(record));

  it('has 32 times the bytes of its page at most, or a megabyte', () => {
    expect([recordLimit(100), recordLimit(1_000_000)]).toEqual([1_048_576, 32_000_000]);
    expect(capped(record, parts, size)).toBe(record);
  });

  it('loses its quotes first, and says so', () => {
    expect(record.quotes.length).toBeGreaterThan(0);
    const smaller = Output.parse(capped(record, parts, size - 1));
    expect(smaller.ok && smaller.quotes).toEqual([]);
    expect(smaller.messages.at(-1)).toMatchObject({ code: 'quotes.left-out', severity: 'warning' });
  });

  it('that is still too large is a failure', () => {
    const failed = Output.parse(capped(record, parts, 500));
    expect(failed.ok ? null : failed.error.code).toBe('ERR_RECORD_SIZE');
  });
});
