import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment } from '../../../src/core/extract/extract.ts';
import { readPlainText } from '../../../src/core/html/parse/plain-text.ts';
import { repaired } from './repaired.ts';

const LINES = [
  '+1',
  '大桥通车',
  '河口大桥今天上午正式通车，两岸行车时间缩短四十分钟，渡船仍将保留。',
  '市民说：“以前要排队，现在几分钟就到了。”',
  '大桥夜景 视觉中国 资料图',
  '责任编辑：林某',
  '来源：河口日报',
  '相关阅读',
  '关于我们 联系我们',
  '2025-01-16 08:30',
  '© 2014-2026 河口报业有限公司',
];

test('every line of a plain text is in exactly one field', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 16 }), (lines) => {
      const page = repaired(readPlainText(lines.join('\n')));
      const result = segment(page, { sourceUrl: null, fetchedAt: null });
      if ('failure' in result) return;
      const { headline, body, footer, media } = result.value;
      const blocks = [
        ...(headline === null ? [] : [headline.block]),
        ...body.map(({ span }) => span.block),
        ...footer.map(({ span }) => span.block),
        ...media.flatMap(({ caption, credit }) => (caption ?? credit ?? { block: -1 }).block),
      ];
      expect(blocks.toSorted((a, b) => a - b)).toEqual([...page.blocks.keys()]);
    }),
  );
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      segment(repaired(readPlainText(text)), { sourceUrl: null, fetchedAt: null });
    }),
  );
});
