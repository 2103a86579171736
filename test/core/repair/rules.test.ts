/** Tests the rules that work on characters, with one case per row. */
import { describe, expect, it } from 'vitest';
import { findGlosses, removeGlosses, weighGlosses } from '../../../src/core/repair/mirror/gloss.ts';
import { restoreLost } from '../../../src/core/repair/mirror/lost.ts';
import { foldedTexts, restoreWidths } from '../../../src/core/repair/mirror/width.ts';
import {
  editsOf,
  type Replacement,
  revise,
  toCurrent,
  unrevised,
} from '../../../src/core/repair/state/revision.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const apply = (text: string, replacements: readonly Replacement[]): string =>
  revise(unrevised(text), replacements).text;
const anywhere = (): boolean => false;

describe('width', () => {
  it.each([
    ['天晴了,风停了。', '天晴了，风停了。'],
    ['他问:“几点了?”', '他问：“几点了？”'],
    ['开馆时间8:30,闭馆时间17:00。', '开馆时间8:30，闭馆时间17:00。'],
    ['共1,250人参加。', '共1,250人参加。'],
    ['见 http://a.example/b?c=1,2 一文。', '见 http://a.example/b?c=1,2 一文。'],
    ['用Python(3.12)写成。', '用Python(3.12)写成。'],
    ['会议(第二次)结束。', '会议（第二次）结束。'],
    ['Hello, world!', 'Hello, world!'],
    ['比分3:2,主队胜。', '比分3:2，主队胜。'],
  ])('%s → %s', (text, expected) => {
    expect(apply(text, restoreWidths(loadModel(), text, anywhere))).toBe(expected);
  });

  it('is restored only on pages whose punctuation was folded', () => {
    const folded = ['天晴了,风停了。', '他说:好。', null, '走吧,回家。', '行,明天见。'];
    expect([...foldedTexts(folded)]).toEqual([0, 1, 3, 4]);
    // a template may have a wide mark of its own, which stays
    expect([...foldedTexts([...folded, '来源：河口'])]).toEqual([0, 1, 3, 4]);
    expect(foldedTexts(['天晴了，风停了。', '他说:好。', '走吧,回家。']).size).toBe(0);
    expect(foldedTexts(['Plain text, nothing else.']).size).toBe(0);
  });
});

describe('what a code page lost', () => {
  it.each([
    ['? 2014-2026 海湾时报有限公司', '© 2014-2026 海湾时报有限公司'],
    ['你去过吗? 2014年的时候', '你去过吗? 2014年的时候'],
  ])('%s → %s', (text, expected) => {
    expect(apply(text, restoreLost(text))).toBe(expected);
  });
});

describe('glosses', () => {
  const clean = (texts: readonly string[]): string[] => {
    const evidence = weighGlosses(texts, 0);
    return texts.map((text) =>
      evidence.sure
        ? apply(text, removeGlosses(text, { ...evidence, own: undefined, runEnds: new Set() }))
        : text,
    );
  };

  it('are removed if a page has three of them on two characters', () => {
    expect(clean(['建設(shè)新區(qū),發展產業(yè)。'])).toEqual(['建設新區,發展產業。']);
  });

  it.each([
    ['two are a note', '區(qū)和業(yè)兩個字。'],
    ['one character is a lesson', '單(shàn)讀作單(shàn),不讀單(dān)。'],
    ['a wrong reading is none', '設(hǎo)建區(nǐ)開業(wǒ)產。'],
    ['simplified characters are never keys', '设(shè)区(qū)业(yè)发(fā)'],
    ['a character that also stands bare', '設(shè)區(qū)業(yè)。設區業設區業設區業。'],
  ])('stay where %s', (_, text) => {
    expect(clean([text])).toEqual([text]);
  });

  it('are found at their places', () => {
    expect(findGlosses('新區(qū)')).toEqual([{ character: '區', reading: 'qū', start: 2, end: 6 }]);
  });
});

describe('a revision', () => {
  const change = (
    start: number,
    end: number,
    after: string,
    rule: Replacement['rule'],
  ): Replacement => ({
    start,
    end,
    after,
    rule,
    confidence: 0.9,
    lossy: false,
    evidence: {},
  });

  it('makes one edit with two steps of overlapping changes', () => {
    const first = revise(unrevised('abcdef'), [change(1, 3, 'XYZ', 'gloss')]);
    const second = revise(first, [change(3, 5, 'W', 'width')]);
    expect(second.text).toBe('aXYWef');
    expect(editsOf(second)).toMatchObject([
      {
        start: 1,
        end: 4,
        before: 'bcd',
        after: 'XYW',
        rule: 'gloss',
        steps: [
          { rule: 'gloss', before: 'bc', after: 'XYZ' },
          { rule: 'width', before: 'Zd', after: 'W' },
        ],
      },
    ]);
    expect([0, 1, 4, 5, 6].map((at) => toCurrent(second, at))).toEqual([0, 1, 4, 5, 6]);
  });

  it('forgets a change that was taken back', () => {
    const there = revise(unrevised('abc'), [change(1, 2, 'B', 'gloss')]);
    const back = revise(there, [change(1, 2, 'b', 'width')]);
    expect(editsOf(back)).toEqual([]);
    expect(back.text).toBe('abc');
  });
});
