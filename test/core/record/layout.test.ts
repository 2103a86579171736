/** Tests the layout as it is written by default. */
import { describe, expect, test } from 'vitest';
import { compactLayout, expandLayout } from '../../../src/core/record/layout.ts';

const slice = (pointer: string, text: string) => ({ pointer, start: 0, end: text.length });
const texts = new Map(
  Object.entries({
    '/headline': '市集开张',
    '/footer/0/text': '责任编辑：林一',
    '/footer/1/text': '分享',
    '/footer/2/text': '版权所有',
    '/footer/3/text': '联系我们',
  }),
);
const whole = (pointer: string) => slice(pointer, texts.get(pointer) ?? '');

describe('lines of the footer', () => {
  test('that follow each other are one slice', () => {
    const layout = [
      whole('/headline'),
      '\n',
      whole('/footer/0/text'),
      '\n',
      whole('/footer/1/text'),
      '\n',
      whole('/footer/2/text'),
      '\n',
      { pointer: '/body/text', start: 0, end: 5 },
    ];
    const compact = compactLayout(layout, texts);
    expect(compact).toEqual([
      { pointer: '/headline' },
      '\n',
      { pointer: '/footer/0/text', count: 3 },
      '\n',
      { pointer: '/body/text', start: 0, end: 5 },
    ]);
    expect(expandLayout(compact)).toEqual([
      { pointer: '/headline' },
      '\n',
      { pointer: '/footer/0/text' },
      '\n',
      { pointer: '/footer/1/text' },
      '\n',
      { pointer: '/footer/2/text' },
      '\n',
      { pointer: '/body/text', start: 0, end: 5 },
    ]);
  });

  test.each([
    ['in another order', [whole('/footer/1/text'), '\n', whole('/footer/0/text')]],
    ['with a line missing', [whole('/footer/0/text'), '\n', whole('/footer/2/text')]],
    [
      'with more than a line break between them',
      [whole('/footer/0/text'), '\n\n', whole('/footer/1/text')],
    ],
    [
      'of which one is shown in part',
      [whole('/footer/0/text'), '\n', { pointer: '/footer/1/text', start: 0, end: 1 }],
    ],
    ['and other fields', [whole('/headline'), '\n', whole('/footer/0/text')]],
  ])('%s stay apart', (_, layout) => {
    expect(compactLayout(layout, texts)).toHaveLength(3);
  });
});
