import { expect, test } from 'vitest';
import { findArticleQuotes } from '../../../src/core/quotes/article-quotes.ts';

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

test.each([
  [
    '何平说：“老船工对我说：‘船不等人，人得等船。’这句话我记了二十年。”',
    [['船不等人，人得等船。', '老船工', 0]],
  ],
  ['何平說：「老船工告訴我：『船不等人。』我記了二十年。」', [['船不等人。', '老船工', 0]]],
  ['何平说：“‘渡口精神’就是‘船等人’。”', []],
  ['何平说：“我们的口号是‘人人有船坐’，大家都知道。”', []],
])('a quote within a quote: %s', (text, expected) => {
  const { value } = findArticleQuotes(text, [{ start: 0, end: text.length }], []);
  const quotes = value[0]?.quotes ?? [];
  expect(quotes[0]?.parent).toBeNull();
  const nested = quotes.filter(({ parent }) => parent !== null);
  expect(
    nested.map(({ start, end, speaker, parent }) => [
      text.slice(start, end),
      speaker?.mention,
      parent,
    ]),
  ).toEqual(expected);
});
