/** Which `?` of a mirror's page stand for the dot of a foreign name. */
import { describe, expect, it } from 'vitest';
import { restoreLostMarks } from '../../../src/core/repair/mirror/lost-marks.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const dotsOf = (text: string): number =>
  restoreLostMarks(loadModel(), text, true).filter(({ after }) => after === '·').length;

describe('a lost dot', () => {
  it.each([
    '这条路通罗马?条条都通',
    '老王家卖马?卖了三匹',
    '他会说德语?会一点',
    '里面有光?有一点',
    '班里一共几人?一共十人',
    '不用多思考?必须多思考',
    '可以带卡?可以带',
  ])('is not a question: %s', (text) => {
    expect(dotsOf(text)).toBe(0);
  });

  it.each(['约翰?杜威认为', '彼得?德鲁克的书', '保罗?弗莱雷的课', '比尔?盖茨与史蒂夫?乔布斯'])(
    'stands in a foreign name: %s',
    (text) => {
      expect(dotsOf(text)).toBe(text.split('?').length - 1);
    },
  );
});
