/** No stage takes more than linear time, whatever the shape of the page. */
import { describe, expect, it } from 'vitest';
import { segmentPages } from '../../src/core/extract/several-pages.ts';
import { DEFAULT_OPTIONS } from '../../src/core/options/repair-settings.ts';
import type { RepairedPage } from '../../src/core/page/repaired-page.ts';
import { textOf } from '../../src/core/page/span.ts';
import { processPage } from '../../src/core/pipeline.ts';
import { findArticleQuotes } from '../../src/core/quotes/article-quotes.ts';
import { readPage } from '../../src/core/read-page.ts';
import { linesOf, paragraphsOf } from '../../src/core/record/record.ts';
import { pageDocument } from '../../src/core/record/report/documents.tsx';
import { repairPages } from '../../src/core/repair/repair-pages.ts';
import { contextOf } from '../../src/node/data/context.ts';
import { describe as sourceOf } from '../../src/node/input/entry/arrival.ts';
import { MOST_GROWTH } from './growth.ts';

const context = contextOf(null, DEFAULT_OPTIONS, null);

const PARAGRAPH =
  '<p>县里的渡口昨天夜里结了冰，三条渡船停在岸边。船工老周说：“往年这个时候还能再走半个月，今年太冷了。”</p>';

const page = (middle: string): Buffer =>
  Buffer.from(
    `<!doctype html><meta charset="utf-8"><title>渡口结冰</title><h1>渡口结冰</h1>${PARAGRAPH.repeat(4)}${middle}${PARAGRAPH.repeat(2)}`,
  );

/**
 * Text that is repeated to fill a page: beginnings of rules, unclosed marks, formatting, whole
 * paragraphs.
 */
const UNITS = [
  ...['（', '“', '「', '(', '"', '？', '?', ' ', '，', '。', '\u3000', '|', '-', '@a'],
  ...[
    '表示：',
    '说，“',
    '他说：“好。”',
    '业(yè)',
    '锟斤拷',
    '又写锟斤拷锟斤拷。',
    '鍏',
    'Ã¦',
    '\ufffd',
    '&amp;',
    '\\u6cb3',
    '%E6',
  ],
  ...[
    '责任编辑：',
    '来源：',
    '2025年',
    '（记者',
    '图为',
    '©',
    '林某',
    '据新华社报道',
    '“甲”、',
    '对他来说',
    '歌手水木年，',
  ],
  ...[
    '<font>字',
    '<p>字',
    '<br>字',
    '<a href=x>字</a>',
    '<td>字',
    '<div>字</div>',
    '<b><i>字',
    '<!-- x -->',
    '<h2>题</h2>',
  ],
  ...[
    '<img src=a.jpg>',
    '<script>1</script>',
    '<A',
    '=\t',
    '记者 林某 ',
    '<p>“未完',
    '<p>他说，这样很好。</p>',
  ],
  PARAGRAPH,
];

/** Size of the smaller of the two pages that are compared, in bytes. */
const SIZE = 60_000;
/** CPU time in milliseconds below which a measurement is noise. */
const AUDIBLE = 60;

type Times = Map<string, number>;

function timesOf(unit: string, size: number): Times {
  const bytes = page(unit.repeat(Math.ceil(size / Buffer.byteLength(unit))));
  const source = sourceOf('file', 'page.html', { bytes });
  const times: Times = new Map();
  const timed = <T>(stage: string, work: () => T): T => {
    const start = process.cpuUsage();
    const value = work();
    const { user, system } = process.cpuUsage(start);
    times.set(stage, (user + system) / 1000);
    return value;
  };
  const read = timed('read', () => readPage({ bytes, source }, context));
  if ('failure' in read) return times;
  const repaired = timed('repair', () => repairPages([read.page], context)).value;
  const { page: whole, result } = timed('extract', () =>
    segmentPages(repaired, { sourceUrl: null, fetchedAt: null, models: context.models }),
  );
  if ('failure' in result) return times;
  const article = result.value;
  const textIn = (from: RepairedPage) => (span: Parameters<typeof textOf>[1]) => textOf(from, span);
  const body = article.body.map(({ span }) => textIn(whole)(span)).join('\n');
  const lines = linesOf(article).map(({ pointer, span }) => ({
    pointer,
    text: textIn(whole)(span),
  }));
  timed('quotes', () => findArticleQuotes(body, paragraphsOf(article), lines));
  const record = timed('all', () => processPage(bytes, source, context));
  timed('report', () => pageDocument(record, null));
  return times;
}

/** Lists the stages that take more than their share for twice the size, three times in a row. */
function slowStages(unit: string): string[] {
  let slow: string[] | null = null;
  for (let sighting = 0; sighting < 3; sighting += 1) {
    const [one, two] = [timesOf(unit, SIZE), timesOf(unit, 2 * SIZE)];
    const seen = [...two]
      .filter(([stage, time]) => time > AUDIBLE && time > MOST_GROWTH * (one.get(stage) ?? time))
      .map(([stage]) => stage);
    slow = slow === null ? seen : slow.filter((stage) => seen.includes(stage));
    if (slow.length === 0) break;
  }
  return slow ?? [];
}

describe('D10 a page of twice the size', { timeout: 600_000 }, () => {
  it.each(UNITS)('D10 takes each stage about twice the time: %j', (unit) => {
    expect(slowStages(unit)).toEqual([]);
  });
});
