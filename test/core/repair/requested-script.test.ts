/** Tests `--script hans|hant`: every text in the requested script, and back again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertedEdits, revertText } from '../../../src/core/record/text-edits.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { contextOf } from '../../../src/node/data/context.ts';
import { readSentences } from '../../sentences.ts';

const SENTENCES = [...readSentences('hans'), ...readSentences('hant')].map(({ text }) => text);

const inScript = (script: 'hans' | 'hant', text: string) =>
  convertedEdits(repairText(text, contextOf(null, { script })));

describe('a requested script', () => {
  test.each([
    ['hant', '头发干燥，干部在里面只说了三公里。', '頭髮乾燥，幹部在裡面只說了三公里。'],
    ['hans', '頭髮乾燥，幹部在裡面隻說了三公里。', '头发干燥，干部在里面只说了三公里。'],
    [
      'hant',
      '軟體 app_1.2 https://河口.example/a?b=里',
      '軟體 app_1.2 https://河口.example/a?b=裡',
    ],
    [
      'hans',
      '著名作家躺著讀書，藉著窗外的光，寫著他的名著。',
      '著名作家躺着读书，借着窗外的光，写着他的名著。',
    ],
    ['hans', '这部著作所著录的书，都是他的专著。', '这部著作所著录的书，都是他的专著。'],
    [
      'hans',
      '新しい図書館では子どもたちが本を読んでいる。',
      '新しい図書館では子どもたちが本を読んでいる。',
    ],
    ['hant', '도서관(图书馆)은 오전 9시부터 연다.', '도서관(图书馆)은 오전 9시부터 연다.'],
    ['hans', '店名叫「さくら」，在車站對面。', '店名叫「さくら」，在车站对面。'],
    [
      'hant',
      '居民范丽今天说，范女士和老师余华都这样说。主任于秋萍、老涂也说没有余下的票。范丽走了。',
      '居民范麗今天說，范女士和老師余華都這樣說。主任于秋萍、老涂也說沒有餘下的票。范麗走了。',
    ],
    [
      'hant',
      '师范老师说了算，导游小姐说范围不大，他于昨天表示，其余先生都走了，由于先生没来，干部说好。',
      '師範老師說了算，導遊小姐說範圍不大，他於昨天表示，其餘先生都走了，由於先生沒來，幹部說好。',
    ],
    ['hans', 'No Chinese at all.', 'No Chinese at all.'],
    ['hans', '𠀀𠮷野家', '𠀀𠮷野家'],
  ] as const)('%s: %s', (script, text, expected) => {
    const record = inScript(script, text);
    expect(record.text).toBe(expected);
    expect(revertText(record)).toBe(text);
    expect(record.damage.repaired).toBe(0);
  });

  test('a mirror page is repaired first, and its original is converted', () => {
    const mirrored =
      '閔行:做強(qiáng)“大零號灣”創(chuàng)新策源功能,產(chǎn)業(yè)強(qiáng)了,后面的業(yè)務(wù)也強(qiáng)了。';
    const record = inScript('hant', mirrored);
    expect(record.text).toContain('做強“大零號灣”創新策源功能');
    expect(record.text).toContain('後面的業務');
    expect(revertText(record)).toBe(mirrored);
  });

  test('revert restores any text', () => {
    const sentence = fc.constantFrom(...SENTENCES);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 12 })), {
          maxLength: 4,
        }),
        fc.constantFrom('hans' as const, 'hant' as const),
        (lines, script) => {
          const text = lines.join('\n');
          const record = inScript(script, text);
          expect(revertText(record)).toBe(text.toWellFormed?.() ?? text);
        },
      ),
      { numRuns: 60 },
    );
  });
});
