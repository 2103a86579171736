import { describe, expect, test } from 'vitest';

import { SIGNS } from '../../../src/core/extract/abstain.ts';
import { isCredited, splitCaption } from '../../../src/core/extract/body/caption.ts';
import {
  findPublished,
  readAddressDay,
  readMoments,
  toIso,
} from '../../../src/core/extract/byline/dateline.ts';
import { readRelative } from '../../../src/core/extract/byline/relative-date.ts';
import { footerMeaning, splitFooter } from '../../../src/core/extract/footer/footer.ts';
import { FOOTER_RULES } from '../../../src/core/extract/footer/footer-rules.ts';
import { findKicker } from '../../../src/core/extract/headline/kicker.ts';
import { cutSiteTail } from '../../../src/core/extract/headline/site-tail.ts';
import { authorsOfBody, authorsOfLine, editorsOf } from '../../../src/core/extract/names/byline.ts';
import { TextReader } from '../../../src/core/extract/text/text-counts.ts';
import { beginsWithOneOf, needsOneOf } from './needed.ts';

/** Rows of: a pattern, characters, and whether every match contains one of them. */
const NEEDED: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:编辑|责编)[:：]/, '编', true],
  [/^(?:编辑|责任)[:：]/, '编', false],
  [/(?:编辑)?[:：]/, '编', false],
  [/[编審]/, '编', false],
  [/news/i, 'w', false],
  [/news/i, 'wW', true],
  [/\d+年?/, '年', false],
  [/\d+年?/, '0123456789', true],
];

/** Rows of: a pattern, characters, and whether every match begins the text with one of them. */
const BEGUN: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:编辑|责编)[:：]/, '编责', true],
  [/^(?:编辑|责编)[:：]/, '编', false],
  [/^(?:本文)?编辑/, '编', false],
  [/^(?:本文)?编辑/, '本编', true],
  [/^\s{0,3}编辑/, '编', false],
  [/编辑/, '编', false],
  [/^news/i, 'n', false],
  [/^news/i, 'nN', true],
];

describe('footer rules', () => {
  test.each(FOOTER_RULES.map(({ example, kind }) => [example, kind]))(
    '%s is %s',
    (example, kind) => {
      expect(footerMeaning(example)?.kind).toBe(kind);
    },
  );

  test.each(
    FOOTER_RULES.flatMap(({ example, pattern, signs = [] }) =>
      signs.map((sign) => [example, sign, pattern] as const),
    ),
  )('what is like %s has one of %s', (_, sign, pattern) => {
    expect(needsOneOf(pattern, new Set(sign))).toBe(true);
  });

  test.each(
    FOOTER_RULES.flatMap(({ example, pattern, starts }) =>
      starts === undefined ? [] : [[example, starts, pattern] as const],
    ),
  )('what is like %s begins with one of %s', (_, starts, pattern) => {
    expect(beginsWithOneOf(pattern, new Set(starts))).toBe(true);
  });

  test.each(BEGUN)('whether %s begins with one of %s', (pattern, set, begins) => {
    expect(beginsWithOneOf(pattern, new Set(set))).toBe(begins);
  });

  test.each(NEEDED)('whether %s does without %s', (pattern, set, isNeeded) => {
    expect(needsOneOf(pattern, new Set(set))).toBe(isNeeded);
  });

  test('the rules tried on a text are those whose signs it contains', () => {
    const rules = [{ signs: ['编', ':：'] }, { signs: ['编'] }, {}];
    const reader = new TextReader(rules);
    const fitting = (text: string) =>
      rules.map((_, at) => reader.nextFitting(reader.read(text), at));
    expect(fitting('编辑：林某')).toEqual([0, 1, 2]);
    expect(fitting('编辑林某')).toEqual([1, 1, 2]);
    expect(fitting('林某')).toEqual([2, 2, 2]);
  });

  test.each([
    ['互联网新闻信息服务许可证：99120310001', '99120310001'],
    ['（责任编辑：林某 陈某）', '林某 陈某'],
    ['報料熱線: 021-55501234', '021-55501234'],
    ['+1', '1'],
    ['阅读 1.2万', '1.2万'],
  ])('%s states %s', (text, value) => {
    expect(footerMeaning(text)?.value).toBe(value);
  });

  test('copyright has holder and years', () => {
    expect(footerMeaning('© 2014-2026 河口报业有限公司')).toEqual({
      kind: 'copyright',
      value: null,
      holder: '河口报业有限公司',
      years: '2014-2026',
    });
  });

  test.each([
    '编辑部的灯亮了一夜。',
    '他来自山里。',
    '记者从许可证大厅了解到，办证时间缩短了一半，来办事的人不用再排队等号。',
    '热线接听员说，这个月接到的电话比上个月多。',
    '大桥今天通车。',
  ])('%s is a sentence', (text) => {
    expect(footerMeaning(text)).toBeNull();
  });

  test('an editor after the last sentence is split off', () => {
    const text = '大桥今天通车。（责编：林某）';
    expect(splitFooter(text)).toEqual({
      at: 7,
      start: 7,
      meaning: { kind: 'editor', value: '林某' },
    });
  });
});

test.each(SIGNS.map(({ example, pattern }) => [example, pattern]))(
  'sign: %s',
  (example, pattern) => {
    expect(pattern.test(example)).toBe(true);
  },
);

test.each([
  ['2025怎么干|河口区：做强新港湾的创新功能', '2025怎么干'],
  ['数读｜城区公园去年新增十七处', '数读'],
  ['【图解】大桥通车要过几道关', '图解'],
  ['大桥通车', null],
  ['河口大桥今天正式通车|河口新闻网', null],
])('kicker of %s', (headline, kicker) => {
  expect(findKicker(headline)).toBe(kicker);
});

test.each([
  ['河口大桥今天通车_要闻_河口新闻网', '河口大桥今天通车'],
  ['河口大桥今天通车 - 生活 - 河口日报', '河口大桥今天通车'],
  ['河口大桥今天通车|河口新闻网', '河口大桥今天通车'],
  ['河口大桥今天通车 | Hekou Daily', '河口大桥今天通车'],
  ['2025怎么干|河口区：做强新港湾的创新功能', '2025怎么干|河口区：做强新港湾的创新功能'],
  ['A股三大指数收涨-0.5%的回调结束', 'A股三大指数收涨-0.5%的回调结束'],
])('site tail of %s', (title, headline) => {
  expect(title.slice(0, cutSiteTail(title, []))).toBe(headline);
});

describe('dates', () => {
  test.each([
    ['2025年1月16日 08:30', '2025-01-16T08:30:00+08:00'],
    ['2025/1/16 下午3:05:09', '2025-01-16T15:05:09+08:00'],
    ['2025-01-16T00:30:00Z', '2025-01-16T08:30:00+08:00'],
    ['2025-01-16T08:30:00+0800', '2025-01-16T08:30:00+08:00'],
    ['2025-01-1608:30', '2025-01-16T08:30:00+08:00'],
    ['2025.01.16', '2025-01-16'],
    ['中華民國114年1月16日', '2025-01-16'],
    ['发布时间：25-01-16 08:30', '2025-01-16T08:30:00+08:00'],
  ])('%s', (text, iso) => {
    expect(readMoments(text).map(toIso)).toEqual([iso]);
  });

  test.each(['2025-13-01', '2025-02-30', '12025-01-01', '第2025.1章'])(
    '%s is not a date',
    (text) => {
      expect(readMoments(text)).toEqual([]);
    },
  );

  test.each([
    ['https://news.example/2025/0116/c_12.html', '2025-01-16'],
    ['https://news.example/2025-01/16/content.htm', '2025-01-16'],
    ['https://news.example/t20250116_123.shtml', '2025-01-16'],
    ['https://news.example/12345678.html', undefined],
  ])('%s', (address, day) => {
    expect(readAddressDay(address)?.day).toBe(day);
  });

  test('a visible day takes its time from the metadata', () => {
    const moment = findPublished({
      near: ['2025年1月16日'],
      above: [],
      stated: ['2025-01-17T00:00:00+08:00', '2025-01-16T08:30:00+08:00'],
      addresses: [],
      far: () => [],
      relative: null,
    });
    expect(moment && toIso(moment)).toBe('2025-01-16T08:30:00+08:00');
  });

  test.each([
    ['今天 08:30', '2025-01-01T08:30:00+08:00'],
    ['来源：河口日报 昨天 23:05', '2024-12-31T23:05:00+08:00'],
    ['前天', '2024-12-30'],
    ['3小时前', '2024-12-31'],
    ['25分钟前', '2025-01-01T00:05:00+08:00'],
    ['刚刚', '2025-01-01T00:30:00+08:00'],
    ['2 天前', '2024-12-30'],
    ['12-31 21:00', '2024-12-31T21:00:00+08:00'],
    ['01-01 08:30', '2025-01-01T08:30:00+08:00'],
    ['1月1日', '2025-01-01'],
    ['2月29日 08:30', '2024-02-29T08:30:00+08:00'],
    ['2月30日 08:30', undefined],
    ['今日头条', undefined],
    ['7-11便利店', undefined],
    ['活动于1月1日举行', undefined],
    [
      '今天 08:30，列车从河口站开出，两百多名旅客坐上了这一年的第一趟列车，车厢里很热闹。',
      undefined,
    ],
  ])('%s, read in China half an hour into 2025', (line, iso) => {
    const moment = readRelative(line, '2024-12-31T16:30:00.000Z');
    expect(moment === null ? undefined : toIso(moment)).toBe(iso);
  });

  test('a relative date counts if nothing more precise is stated', () => {
    const relative = (line: string) => readRelative(line, '2024-12-31T16:30:00.000Z');
    const near = ['河口日报 昨天 23:05'];
    const none = { near, above: [], stated: [], addresses: [], far: () => ['2020-01-01'] };
    expect(findPublished({ ...none, relative })?.day).toBe('2024-12-31');
    expect(findPublished({ ...none, relative: null })?.day).toBe('2020-01-01');
    const stated = ['2024-12-30T08:30:00+08:00'];
    expect(findPublished({ ...none, stated, relative })?.day).toBe('2024-12-30');
  });
});

test.each([
  [['已于 2025-01-17 09:02 修改', '于 2025-01-16 21:40 首次发布'], [], '2025-01-16'],
  [['10/04/2024 - 18:20'], [], '2024-04-10'],
  [['5/21/2024, 3:08:44 PM'], [], '2024-05-21'],
  [[], ['2025年12月24日 星期三 29°C'], undefined],
  [[], ['2025-12-24 08:30'], '2025-12-24'],
])('of %j and, above the headline, %j', (near, above, day) => {
  const evidence = { near, above, stated: [], addresses: [], far: () => [], relative: null };
  expect(findPublished(evidence)?.day).toBe(day);
});

describe('people', () => {
  test.each([
    ['来源：河口日报 作者：林远山 陈小满', ['林远山', '陈小满']],
    ['本报记者 林 远 李在山', ['林远', '李在山']],
    ['记者 林远 实习生 陈小满', ['林远', '陈小满']],
    ['（中社記者葉芷山石灣島23日電）', ['葉芷山']],
    ['（中社記者王明台北23日電）', ['王明']],
    ['生活中心／林遠山報導', ['林遠山']],
    ['（文/林远　图/陈小满）', ['林远']],
    ['报道：林远山', ['林远山']],
    ['〔記者張海雲／台北報導〕', ['張海雲']],
    ['文/林远山', ['林远山']],
    ['林远山/河口日报', ['林远山']],
    ['【文/河口网专栏作者 林远山】', ['林远山']],
    ['发表于2025-01-16| 来源河口网| 作者林远山', ['林远山']],
    ['对河口新闻（m.copy.example）记者表示，大桥明年通车', []],
    ['记者从市政府了解到', []],
  ])('%s', (text, names) => {
    expect(authorsOfLine(text)).toEqual(names);
  });

  test('a name in brackets after the last sentence', () => {
    expect(authorsOfBody(['大桥今天通车。', '工程用了三年。（林远山）'])).toEqual(['林远山']);
    expect(authorsOfBody(['大桥今天通车。', '工程用了三年。（完）'])).toEqual([]);
    expect(authorsOfBody(['大桥今天通车。', '记者看到，桥上已有行人。'])).toEqual([]);
    expect(authorsOfBody(['通车。', '引桥仍在施工。（林远山 河口报道）'])).toEqual(['林远山']);
  });

  test('editors', () => {
    expect(editorsOf('王半夏、李知秋')).toEqual(['王半夏', '李知秋']);
    expect(editorsOf('王半夏_NN1234')).toEqual(['王半夏']);
  });
});

describe('captions', () => {
  const split = (text: string) => {
    const { caption, credit } = splitCaption(text);
    const cut = (part: typeof caption) => part && text.slice(part.start, part.end);
    return [cut(caption), cut(credit)];
  };

  test.each([
    ['新港湾航拍 视觉中国 资料图', '新港湾航拍', '视觉中国 资料图'],
    ['大桥通车 新华社记者 林某 摄', '大桥通车', '新华社记者 林某 摄'],
    ['步道新設的平台。（記者張海雲攝）', '步道新設的平台。', '記者張海雲攝'],
    ['大桥夜景 图源：河口发布', '大桥夜景', '图源：河口发布'],
    ['林某 摄', null, '林某 摄'],
    ['大桥今天通车。林远山 摄', '大桥今天通车。', '林远山 摄'],
    ['大桥夜景', '大桥夜景', null],
  ])('%s', (text, caption, credit) => {
    expect(split(text)).toEqual([caption, credit]);
  });

  test.each([
    '有人提供了线索。',
    '船长摇摇头：“水太浅了。”（林某 上海报道）',
    '一张蓝图',
    '下午 出发',
  ])('%s is no caption', (text) => {
    expect(isCredited(text)).toBe(false);
  });
});

test('the counts of a text', () => {
  const { low, high, ...counts } = new TextReader([]).read('第3座桥，Ning 2号。𠮷……OK? v1.2');
  expect({ low, high }).toEqual({ low: 0, high: 0 });
  expect(counts).toEqual({
    ...{ readable: 16, marks: 5, sentences: 4, pauses: 1, digits: 4, latin: 7 },
    ...{ hasHan: true, hasSentence: true },
  });
});
