import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { looksLikeHtml, readPlainText } from '../../../src/core/html/parse/plain-text.ts';

const rebuilt = (text: string): string => {
  const { blocks, tail } = readPlainText(text);
  return blocks.map((block) => block.gap + block.text).join('') + tail;
};

describe('readPlainText', () => {
  test('lines, bullets and indents', () => {
    const page = readPlainText('- 甲\r\n\n　　乙 \n* 丙\n-丁\n');
    expect(page.blocks.map(({ gap, text, kind }) => [gap, text, kind])).toEqual([
      ['- ', '甲', 'list-item'],
      ['\r\n\n　　', '乙', 'paragraph'],
      [' \n* ', '丙', 'list-item'],
      ['\n', '-丁', 'paragraph'],
    ]);
    expect(page.tail).toBe('\n');
  });

  test('gaps, texts and tail are the input', () => {
    const piece = fc.constantFrom(
      '- ',
      '• ',
      '*',
      '\n',
      '\r\n',
      '\r',
      '　',
      ' ',
      '\t',
      '甲',
      '\u2028',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => rebuilt(text) === text));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => rebuilt(pieces.join('')) === pieces.join('')),
    );
  });

  test('no block is empty or spans lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        readPlainText(text).blocks.every(
          (block) => block.text !== '' && !block.text.includes('\n'),
        ),
      ),
    );
  });
});

describe('looksLikeHtml', () => {
  test.each([
    '<!DOCTYPE html><p>甲',
    '<html><body>甲',
    '<p>甲</p>',
    '甲<br>乙<br>丙',
    '<div class="a">甲</div>',
  ])('%s is HTML', (text) => expect(looksLikeHtml(text)).toBe(true));
  test.each([
    '若 a<b 且 c>d，则停。',
    '甲',
    '',
    '用<br>换行',
    '<甲>与<乙>',
    '3 < 5',
    '<code> 标签',
  ])('%s is plain text', (text) => expect(looksLikeHtml(text)).toBe(false));
});
