/**
 * Tests that the turns of interviews are found by their labels, with their speakers, and are never
 * lost from the body.
 */
import { describe, expect, test } from 'vitest';
import { passagePages } from '../../../eval/quotes/passages.ts';
import { isAsked } from '../../../src/core/language/turn-labels.ts';
import { processPage } from '../../../src/core/pipeline.ts';
import { findArticleQuotes } from '../../../src/core/quotes/article-quotes.ts';
import { contextOf } from '../../../src/node/data/context.ts';

function turnsOf(text: string): readonly (readonly [string | null, string])[] {
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const paragraph = { start, end: start + line.length };
    start = paragraph.end + 1;
    return paragraph;
  });
  const quotes = findArticleQuotes(text, paragraphs, []).value[0]?.quotes ?? [];
  return quotes
    .filter(({ type }) => type === 'turn')
    .map(({ speaker, ...turn }) => [
      speaker?.name ?? speaker?.mention ?? null,
      text.slice(turn.start, turn.end),
    ]);
}

describe('speakers of turns', () => {
  test('an answer is of the one person whom the text names before', () => {
    const text = '船长周明远昨天见了记者。\n问：会谈顺利吗？\n答：很顺利。';
    expect(turnsOf(text)).toEqual([
      [null, '会谈顺利吗？'],
      ['周明远', '很顺利。'],
    ]);
  });

  test('nobody is made up where nothing says who answers', () => {
    expect(turnsOf('问：会谈顺利吗？\n答：很顺利。').map(([who]) => who)).toEqual([null, null]);
  });

  test('a label that says nothing of a speaker makes no turn', () => {
    expect(turnsOf('优点：便宜。\n缺点：声音大。\n优点：省电。\n缺点：难看。')).toEqual([]);
    expect(turnsOf('时间：周六上午\n地点：祠堂\n联系人：林小雨')).toEqual([]);
  });

  test('what is quoted within a turn has it as its parent', () => {
    const text = '记者：后来呢？\n何大川：我爹对我说：“船不等人。”我就上了船。';
    const ends = text.split('\n').reduce<number[]>((all, line) => {
      all.push((all.at(-1) ?? -1) + 1 + line.length);
      return all;
    }, []);
    const paragraphs = ends.map((end, i) => ({ start: i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end }));
    const quotes = findArticleQuotes(text, paragraphs, []).value[0]?.quotes ?? [];
    expect(quotes.map(({ type, parent }) => [type, parent])).toEqual([
      ['turn', null],
      ['turn', null],
      ['direct', 1],
    ]);
  });
});

describe('a line that asks is no credit', () => {
  test.each([
    ['编辑：您第一次上山是哪年？', true],
    ['记者：请您介绍一下当时的情况。', true],
    ['Q：要收费吗？', true],
    ['责任编辑：林某', false],
    ['编辑：林某 校对：陈某', false],
    ['记者：林某', false],
  ])('%s', (line, asked) => {
    expect(isAsked(line)).toBe(asked);
  });
});

const SOURCE = {
  type: 'file',
  input: 'page.html',
  url: null,
  redirects: [],
  status: null,
  contentType: null,
  bytes: 0,
  sha256: null,
  truncated: false,
  fetchedAt: null,
  key: 'page.html',
} as const;

const LEAD =
  '护林员赵永贵今年六十八岁，在青山林场住了四十年，冬天下雪的时候要走六个小时才能到镇上，他说自己从来没有觉得孤单。';
const ANSWER =
  '那时候没有路，全靠两条腿走上去，粮食也要自己背，冬天要走六个小时，夏天也要三个小时，一年下山两次，见一见孩子。';

/** Makes an interview in which each question is a short paragraph of its own. */
const pageOf = (asker: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>守林四十年</title></head><body><article>
<h1>守林四十年</h1><p>${LEAD}</p><p>${asker}：您第一次上山是哪年？</p><p>赵永贵：${ANSWER}</p>
<p>${asker}：一个人去的吗？</p><p>赵永贵：${ANSWER}</p></article></body></html>`;

test.each(['编辑', '记者', '主持人', '问'])('turns of %s stay in the body', (asker) => {
  const bytes = new TextEncoder().encode(pageOf(asker));
  const record = processPage(bytes, { ...SOURCE, redirects: [] }, contextOf(null, {}, null));
  if (!record.ok) throw new Error(record.error.message);
  expect(record.body.blocks).toHaveLength(5);
  expect(record.footer).toEqual([]);
  const turns = record.quotes.filter(({ type }) => type === 'turn');
  expect(turns.map(({ speaker }) => speaker?.name)).toEqual([
    asker === '问' ? undefined : null,
    '赵永贵',
    asker === '问' ? undefined : null,
    '赵永贵',
  ]);
});

test('each turn of our interviews is found with its speaker', () => {
  const interviews = passagePages().filter(({ outlet }) => outlet === 'interviews.txt');
  for (const { text, quotes } of interviews) {
    const points = [...text];
    expect(turnsOf(text)).toEqual(
      quotes
        .filter(({ type }) => type === 'turn')
        .map(({ parts: [part], speaker }) => [
          speaker?.name ?? null,
          points.slice(...(part ?? [0, 0])).join(''),
        ]),
    );
  }
});
