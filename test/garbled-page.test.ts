/** Whole pages that were read in the wrong encoding and saved like that. */
import { readFileSync } from 'node:fs';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { MISREADINGS, type Misreading } from '../src/core/repair/channel/readers/misreadings.ts';
import { repairBytes, revert } from '../src/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8');
const html = read('hekou-div.html');
const expected = JSON.parse(read('hekou-div.expected.json'));

/**
 * What a reader shows. iconv-lite has the tables of DOS code pages, which the Encoding Standard
 * lacks.
 */
function shownBy({ truth, reader }: Misreading): string {
  const bytes = iconv.encode(html, truth);
  if (reader === 'latin1') return String.fromCharCode(...bytes);
  return reader.startsWith('cp')
    ? iconv.decode(bytes, reader)
    : new TextDecoder(reader).decode(bytes);
}

/** Share of characters that may be lost where a page must be fully restored. */
const LOST = 0.004;

/** Pairs in which bytes stand for two characters, or that hardly any text can be recognized by. */
const UNSURE = new Set(['mended-latin1', 'shift_jis', 'euc-kr', 'euc-jp']);

const REASONS = new Set(['lost-bytes', 'replaced']);

const whole = MISREADINGS.filter(
  ({ truth, reader }) => truth !== 'big5' && !UNSURE.has(reader),
).filter((misreading) => {
  const shown = shownBy(misreading);
  return shown.split('\ufffd').length - 1 < shown.length * LOST;
});

describe('a page saved after it was misread', () => {
  it.each(whole)('$truth as $reader comes out as it was', (misreading) => {
    const record = repairBytes(Buffer.from(shownBy(misreading)), { blocks: 'text', edits: 'full' });
    if (!record.ok) throw new Error(record.error.message);
    expect(record.encoding.label).toBe('utf-8');
    expect(record.headline).toBe(expected.headline);
    const paragraphs = record.body.blocks.map(({ text = '' }) => text.trim());
    const exact = paragraphs.filter((text) => expected.paragraphs.includes(text));
    const lost = paragraphs.filter((text) => text.includes('\ufffd'));
    expect(exact.length + lost.length).toBe(expected.paragraphs.length);
    expect(exact.length).toBeGreaterThanOrEqual(expected.paragraphs.length - 2);
    // whatever was not restored must be reported
    const places = record.damage.left.filter(({ reason }) => REASONS.has(reason));
    expect(places.length).toBeGreaterThanOrEqual(lost.length);
    for (const block of record.body.blocks) {
      if (!record.edits.some((edit) => 'pointer' in edit && edit.pointer === '/body/text'))
        continue;
      expect(revert(record)).not.toContain(block.text);
      break;
    }
  });
});
