/** Whole pages that were read in the wrong encoding and saved like that. */
import { readFileSync } from 'node:fs';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { MISREADINGS } from '../src/core/repair/channel/misreadings.ts';
import { repairBytes, revert } from '../src/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8');
const html = read('hekou-div.html');
const expected = JSON.parse(read('hekou-div.expected.json'));

/** Pairs in which many bytes are lost, or stand for two things. */
const LOSSY = new Set([
  'utf-8 as big5',
  'utf-8 as euc-kr',
  'utf-8 as shift_jis',
  'gb18030 as euc-kr',
  'gb18030 as shift_jis',
  'gb18030 as mended-latin1',
]);

const REASONS = new Set(['lost-bytes', 'replaced']);

const whole = MISREADINGS.filter(
  ({ truth, reader }) => truth !== 'big5' && !LOSSY.has(`${truth} as ${reader}`),
);

describe('a page saved after it was misread', () => {
  it.each(whole)('$truth as $reader comes out as it was', ({ truth, reader }) => {
    const shown = new TextDecoder(reader).decode(iconv.encode(html, truth));
    const record = repairBytes(Buffer.from(shown));
    if (!record.ok) throw new Error(record.error.message);
    expect(record.encoding.label).toBe('utf-8');
    expect(record.headline).toBe(expected.headline);
    const paragraphs = record.body.blocks.map(({ text }) => text.trim());
    const exact = paragraphs.filter((text) => expected.paragraphs.includes(text));
    const lost = paragraphs.filter((text) => text.includes('\ufffd'));
    expect(exact.length + lost.length).toBe(expected.paragraphs.length);
    expect(exact.length).toBeGreaterThanOrEqual(expected.paragraphs.length - 2);
    // whatever was not restored must be reported
    const places = record.damage.left.filter(({ reason }) => REASONS.has(reason));
    expect(places.length).toBeGreaterThanOrEqual(lost.length);
    for (const block of record.body.blocks) {
      if (!record.edits.some(({ pointer }) => pointer === '/body/text')) continue;
      expect(revert(record)).not.toContain(block.text);
      break;
    }
  });
});
