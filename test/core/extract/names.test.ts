import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../src/core/extract/byline/candidates.ts';
import { cutRoles, roleOf } from '../../../src/core/extract/names/roles.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { repaired } from './repaired.ts';

const words = (text: string): (readonly [string, string | null])[] =>
  candidatesIn(text, 'head', null).map(({ name, role }) => [name, role]);

describe('words of a byline', () => {
  test('have the role that the label before them names', () => {
    expect(words('作者：林远山 编辑：陈小满 来源：石启明')).toEqual([
      ['林远山', 'writer'],
      ['陈小满', 'editor'],
      ['石启明', 'source'],
    ]);
  });

  test('are cut free of offices and of what they did', () => {
    expect(words('本报记者林远山 陈小满摄')).toEqual([
      ['林远山', 'writer'],
      ['陈小满', 'writer'],
    ]);
    expect(cutRoles('陈小满摄')).toEqual({ name: '陈小满', before: null, after: 'picture' });
    expect(roleOf('責任編輯')).toBe('editor');
  });

  test('behind a writer the place that a report came from is none', () => {
    expect(words('記者林遠山／河口報導')).toEqual([['林遠山', 'writer']]);
  });

  test('Latin names stay whole', () => {
    expect(words('By MARY O. LINDGREN, JOHN P. WARD').map(([name]) => name)).toEqual([
      'MARY O. LINDGREN',
      'JOHN P. WARD',
    ]);
  });

  test('counters, dates and buttons are none', () => {
    expect(words('2025-01-16 08:30 阅读 1234 分享 字号')).toEqual([]);
  });

  test('inline elements that stand side by side are words of their own', () => {
    const html =
      '<div><em>2025-01-16</em><em>夜航船长</em><a href="/u">河口日记</a><em>发表于福建</em></div>';
    const block = repaired(readHtml(html).value).blocks.at(-1);
    const found = candidatesIn(
      block?.text ?? '',
      'head',
      block === undefined ? null : { block, at: 0 },
    );
    expect(found.map(({ name }) => name)).toContain('夜航船长');
    expect(found.every(({ isPiece }) => isPiece)).toBe(true);
  });
});
