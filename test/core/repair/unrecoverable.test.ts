import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const context = { model: loadModel, options: DEFAULT_OPTIONS };

/** Rows of: a text, and its damage (what and why). */
const ROWS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ['他说锟斤拷锟斤拷，走了。', [['锟斤拷锟斤拷', 'replaced-then-gbk']]],
  ['標題：嚙踝蕭嚙踝蕭今天', [['嚙踝蕭嚙踝蕭', 'replaced-then-big5']]],
  ['今天�й���，天晴。', [['�й���', 'replaced']]],
  ['中文????中文', [['????', 'question-marks']]],
  ['变量里全是烫烫烫烫', [['烫烫烫烫', 'uninitialized']]],
  ['变量里全是屯屯屯屯', [['屯屯屯屯', 'uninitialized']]],
  ['標題：嚙請嚙緩嚙請', [['嚙請嚙緩嚙請', 'replaced-then-big5']]],
  ['??????', [['??????', 'question-marks']]],
  ['2031??? ?????.doc', [['?????', 'question-marks']]],
  ['????', []],
  ['真的吗???', []],
  ['What???? Really????', []],
  ['水很烫，烫手。', []],
  ['军屯、民屯、商屯', []],
  ['α±β, γ±δ, ε±ζ', []],
  ['Δx±Δy±Δz', []],
  ['Ελλάδα® και «Κύπρος»', []],
  ['一个�也没有', [['�', 'replaced']]],
];

describe('what nothing can undo', () => {
  it.each(ROWS)('%s', (text, damage) => {
    const result = repairText(text, context);
    expect(result.text).toBe(text);
    expect(result.edits).toEqual([]);
    expect(result.left.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual(
      damage,
    );
  });

  it('is not looked for if repairs are off', () => {
    const off = { ...context, options: { ...DEFAULT_OPTIONS, mode: 'off' as const } };
    expect(repairText('锟斤拷锟斤拷', off).left).toEqual([]);
  });
});
