import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Examples } from '../../../eval/articles/train/bins.ts';
import { trainForest } from '../../../eval/articles/train/boosting.ts';
import { trainLinear } from '../../../eval/articles/train/logistic.ts';
import { packModel } from '../../../eval/articles/train/pack.ts';
import { NAME_FEATURES } from '../../../src/core/extract/byline/name-features.ts';
import type { Line } from '../../../src/core/extract/lines/lines.ts';
import { type Lines, readLines } from '../../../src/core/extract/lines/lines.ts';
import { FEATURE_NAMES, featuresOf } from '../../../src/core/extract/scorer/features.ts';
import { LINE_WEIGHTS } from '../../../src/core/extract/scorer/generated/line-weights.ts';
import { NAME_WEIGHTS } from '../../../src/core/extract/scorer/generated/name-weights.ts';
import { scoreRows } from '../../../src/core/extract/scorer/line-model.ts';
import { withPosts } from '../../../src/core/extract/scorer/posts.ts';
import { findRun } from '../../../src/core/extract/scorer/run.ts';
import { scoreLines } from '../../../src/core/extract/scorer/score-lines.ts';
import { scoredLines } from '../../../src/core/extract/scorer/scored-lines.ts';
import { levelTables } from '../../../src/core/extract/scorer/tables.ts';
import { wordHashes } from '../../../src/core/extract/scorer/tokens.ts';
import { lineModel, unpackModel } from '../../../src/core/extract/scorer/weights.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { repaired } from './repaired.ts';

const DIGEST = /SHA-256 of the bytes: ([0-9a-f]{64})/;

const read = (html: string): Lines => readLines(repaired(readHtml(html).value));
const linesOf = (html: string): readonly Line[] => read(html).lines;

describe('weights', () => {
  const models = [
    ['line-weights.ts', LINE_WEIGHTS, FEATURE_NAMES],
    ['name-weights.ts', NAME_WEIGHTS, NAME_FEATURES],
  ] as const;

  test('of both models are at most 30 KB', () => {
    const sizes = models.map(([, base64]) => Buffer.from(base64, 'base64').length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
  });

  test.each(models)('%s states its digest, and knows each feature', (name, base64, features) => {
    const bytes = Buffer.from(base64, 'base64');
    const file = new URL(`../../../src/core/extract/scorer/generated/${name}`, import.meta.url);
    const stated = DIGEST.exec(readFileSync(file, 'utf8'))?.[1];
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(stated);
    const model = unpackModel(base64);
    expect(model.linear.weights.length).toBe(features.length);
    expect(Buffer.from(packModel(model)).toString('base64')).toBe(base64);
  });
});

test('each line that needs a score has a number for each feature', () => {
  const { lines, elements } = read(
    '<h1>大桥通车</h1><p>河口大桥今天通车。</p><ul><li><a href="/">首页</a></ul>',
  );
  const afterMedia = new Set<number>();
  const context = { headlineAt: 0, headlineText: '大桥通车', elements, afterMedia };
  const filled = scoredLines(lines);
  const { rows, values } = featuresOf(lines, context, filled);
  expect(rows).toBe(3);
  expect(values.length).toBe(2 * FEATURE_NAMES.length);
  expect(values.every(Number.isFinite)).toBe(true);
  const scores = scoreLines(lineModel(), lines, context);
  // a line that is only a link needs no score
  expect([...filled]).toEqual([1, 1, 0]);
  expect([...scores].map((score) => score > 0 && score < 1)).toEqual([true, true, false]);
});

test('the words of tokens are runs of 3 to 15 letters', () => {
  expect(wordHashes('ab-1')).toEqual([]);
  expect(wordHashes('post_body2')).toEqual([...wordHashes('post'), ...wordHashes('body')]);
  expect(wordHashes('a'.repeat(20))).toEqual(
    [15, 5].flatMap((length) => wordHashes('a'.repeat(length))),
  );
});

/** The lines of the body of a thread, given the text of its first line. */
const threadOf = (html: string, first: string): string[] => {
  const lines = linesOf(html);
  const at = lines.findIndex(({ block }) => block.text === first);
  const place = withPosts(
    lines,
    new Float64Array(lines.length),
    { first: at, end: at + 1, outside: new Set() },
    0,
  );
  const own = lines.slice(place.first, place.end);
  return own.flatMap(({ block }, of) => (place.outside.has(place.first + of) ? [] : block.text));
};

describe('posts of a thread', () => {
  const post = (number: number, text: string): string =>
    `<div><p class="when">发表于 2025-01-16 08:3${number}</p></div><div class="post_${number}">${text}</div>`;
  const thread = `<h1>书架总往一边歪</h1>${post(1, '没有背板。')}${post(2, '加一块。')}`;

  test('are the elements that look like the first one', () => {
    expect(threadOf(thread, '没有背板。')).toEqual(['没有背板。', '加一块。']);
  });

  test('are none below a heading of something else', () => {
    const html = `${thread}<h2>其他主题讨论</h2>${post(3, '不相关。')}`;
    expect(threadOf(html, '没有背板。')).toEqual(['没有背板。', '加一块。']);
  });

  test('are comments if the first one is an article', () => {
    const long = '没有背板。'.repeat(300);
    const html = `<h1>书架总往一边歪</h1>${post(1, long)}${post(2, '加一块。')}`;
    expect(threadOf(html, long)).toEqual([long]);
  });

  test('are answers below their announcement', () => {
    const html =
      '<h1>书架为什么歪？</h1><div class="q">没有背板。</div><h2>最佳答案</h2><p class="who">阿青 2025-01-16</p>' +
      '<div class="a">背后加一块三合板。</div>';
    expect(threadOf(html, '没有背板。')).toEqual(['没有背板。', '背后加一块三合板。']);
  });
});

test('no page makes the scores anything but probabilities', () => {
  const piece = fc.constantFrom(
    '<p>',
    '<div class="a b">',
    '</div>',
    '<table><tr><td>',
    '。',
    '河口 ',
    '2025-01-16',
    '<h2>',
    '<a>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(50), (pieces, headline) => {
      const { lines, elements } = read(pieces.join(''));
      const headlineAt = headline < lines.length ? headline : null;
      const afterMedia = new Set<number>();
      const context = { headlineAt, headlineText: null, elements, afterMedia };
      const scores = scoreLines(lineModel(), lines, context);
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }),
  );
});

/** Makes lines of 100 readable characters each. */
const long = (count: number): readonly Line[] =>
  linesOf(Array.from({ length: count }, () => `<p>${'河口'.repeat(50)}</p>`).join(''));

const bodyOf = (scores: readonly number[], headlineAt: number | null = null): number[] => {
  const run = findRun(long(scores.length), Float64Array.from(scores), headlineAt);
  if (run === null) return [];
  const inside = Array.from({ length: run.end - run.first }, (_, at) => run.first + at);
  return inside.filter((at) => !run.outside.has(at));
};

describe('the run of lines', () => {
  test('is the best one, without what is unlikely in it', () => {
    expect(bodyOf([0, 0.9, 0.9, 0.1, 0.9, 0, 0, 0, 0, 0.7])).toEqual([1, 2, 4]);
  });

  test('goes on behind a long box, where much of the article stands there', () => {
    const box = Array.from({ length: 12 }, () => 0);
    const half = Array.from({ length: 6 }, () => 0.95);
    expect(bodyOf([...half, ...box, ...half])).toEqual([0, 1, 2, 3, 4, 5, 18, 19, 20, 21, 22, 23]);
  });

  test('of two alike is the one at the headline', () => {
    expect(bodyOf([0.9, 0, 0, 0, 0, 0, 0, 0.9], 6)).toEqual([0]);
    expect(bodyOf([0.1, 0.9, 0, 0, 0, 0, 0, 0, 0.9], 0)).toEqual([1]);
  });

  test('is looked for among unlikely lines where no others are', () => {
    expect(bodyOf([0.02, 0.25, 0.28, 0.02])).toEqual([1, 2]);
    expect(bodyOf([0.02, 0.05, 0.03])).toEqual([]);
  });
});

test('the rows of a table have one score', () => {
  const lines = linesOf(
    '<p>河口大桥今天通车。</p><table><tr><th>桥<th>米<tr><td>河口<td>900<tr><td>青泥<td>80</table>',
  );
  const scores = Float64Array.from([0.9, 0.2, 0.6, 0.4].slice(0, lines.length));
  levelTables(lines, scores);
  expect(scores[0]).toBe(0.9);
  expect(new Set(scores.slice(1)).size).toBe(1);
});

describe('training', () => {
  /** 400 rows of three numbers. The label is 1 if the first is large and the second is not. */
  const rows = 400;
  const values = Float32Array.from({ length: rows * 3 }, (_, at) => ((at * 7919) % 101) / 101);
  const labels = Uint8Array.from({ length: rows }, (_, row) =>
    Number((values[row * 3] ?? 0) > 0.5 && (values[row * 3 + 1] ?? 0) < 0.7),
  );
  const examples: Examples = {
    ...{ rows, columns: 3, values, labels },
    weights: new Float64Array(rows).fill(1),
    pages: Int32Array.from({ length: rows }, (_, row) => row >> 3),
  };
  const options = {
    ...{ trees: 30, leaves: 6, rate: 0.3, ridge: 1, leastRows: 5 },
    ...{ featureShare: 1.1, pageShare: 0.8 },
  };

  test('trees learn what one feature alone does not tell, twice the same', () => {
    const forest = trainForest(examples, options);
    expect(trainForest(examples, options)).toEqual(forest);
    const linear = trainLinear(examples, [], [], { steps: 50, ridge: 0.01 });
    const scores = scoreRows({ forest, linear }, { rows, columns: 3, values });
    const right = [...scores].filter((score, row) => score > 0.5 === (labels[row] === 1)).length;
    expect(right / rows).toBeGreaterThan(0.95);
  });

  test('a word of a class token is learned by its hash', () => {
    const tokens = Array.from(labels, (label) => (label === 1 ? [0] : []));
    const linear = trainLinear(examples, tokens, [1234], { steps: 50, ridge: 0.01 });
    expect(linear.words.get(1234)).toBe(0);
    expect(linear.wordWeights[0]).toBeGreaterThan(0.5);
  });
});
