/** Text made by an attacker to keep the repair busy or to smuggle something into the output. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const repair = (text: string): string =>
  repairText(text, { model: loadModel, options: DEFAULT_OPTIONS }).text;

describe('long input', () => {
  const parts = [
    ...['?', 'Ã', '鍏', '\ufffd', '(', '闂', 'a', '@', '"', '; ', '&', '&amp;', '&#27827;', '%E6'],
    ...['\\u6cb3', '\\xba', '<p', 'br>', '中 ', '， ', ',，', '\u200b', '⽂', 'www.', 'ô', '? '],
  ];

  // quadratic work on this many would take minutes
  it.each(parts)(
    '%j, 100,000 times',
    (part) => {
      expect(repair(part.repeat(100_000)).length).toBeGreaterThan(0);
      expect(repair(`${part.repeat(100_000)}河口镇`).length).toBeGreaterThan(0);
    },
    60_000,
  );
});

const CONTROL = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

describe('controls', () => {
  it.each([
    '\\u001b[31m\\u6cb3\\u53e3\\u9547',
    '\\u6cb3\\u53e3\\u202e\\u9547\\u4eba',
    '他说&#27;[31m&ldquo;好&rdquo;，&ldquo;行&rdquo;',
    '&#8238;&ldquo;好&rdquo;，&ldquo;行&rdquo;',
    '标题是%E6%B2%B3%1B%E5%8F%A3%E9%95%87',
  ])('%j brings none in', (text) => {
    expect(repair(text)).not.toMatch(CONTROL);
  });
});
