import { expect, test } from 'vitest';
import { findArticleQuotes } from '../../src/quotes/article-quotes.ts';

const BODY = '江海市市长何平说：“大桥年底通车。”';

function found(pointer: string, text: string): unknown[] {
  const { value } = findArticleQuotes(BODY, [{ start: 0, end: BODY.length }], [{ pointer, text }]);
  expect(value.map((one) => one.pointer)).toEqual(['/body/text', pointer]);
  expect(value[0]?.quotes).toHaveLength(1);
  return (value[1]?.quotes ?? []).map(({ parts, speaker }) => [
    parts.map(([start, end]) => text.slice(start, end)),
    speaker?.name,
    speaker?.role,
  ]);
}

test.each([
  ['市长何平说：“年底通车”', [[['年底通车'], '何平', '市长']]],
  ['何平称大桥年底一定通车', [[['大桥年底一定通车'], '何平', '江海市市长']]],
  ['“两山”理念走进江海', []],
  ['“不怕慢，就怕站！”', []],
  ['大桥年底通车', []],
])('headline: %s', (text, expected) => {
  expect(found('/headline', text)).toEqual(expected);
});

test('a caption has its own offsets', () => {
  const text = '图为施工现场。何平说，桥面已经合龙。';
  expect(found('/media/0/caption', text)).toEqual([[['桥面已经合龙'], '何平', '江海市市长']]);
});
