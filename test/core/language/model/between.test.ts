import { describe, expect, it } from 'vitest';
import { logBetween, logOfRight, REACH } from '../../../../src/core/language/model/between.ts';
import { advanceOver, startOf } from '../../../../src/core/language/model/likelihood.ts';
import { loadModel } from '../../../../src/node/data/language-model.ts';

const model = loadModel();
const stateOf = (text: string) => advanceOver(model, startOf(model), text);

describe('what stands between a left and a right context', () => {
  it('is scored as the whole text is', () => {
    const left = stateOf('河口的大桥');
    const whole = advanceOver(model, left, '今天通车了').log - left.log;
    expect(logBetween(model, left, '今天', '通车了')).toBeCloseTo(whole, 9);
    expect(logBetween(model, left, '', '今天通车')).toBeCloseTo(
      logOfRight(model, left, '今天通车了'),
      9,
    );
  });

  it.each([
    ['他们一致', '认为', '任何', '这个办法可行。'],
    ['大桥今天正', '式', '是', '通车，市民很高兴。'],
    ['这里的风', '景', '紧', '很好，游客不少。'],
    ['由于', '大雾', '大物', '，能见度很低。'],
  ])('%s…: %s and not %s', (left, right, wrong, behind) => {
    const state = stateOf(left);
    expect(logBetween(model, state, right, behind)).toBeGreaterThan(
      logBetween(model, state, wrong, behind),
    );
  });

  it('depends on the right context where the characters alone would decide wrongly', () => {
    const state = stateOf('后来他');
    const [truth, other] = ['再', '在'];
    expect(logBetween(model, state, truth, '')).toBeLessThan(logBetween(model, state, other, ''));
    expect(logBetween(model, state, truth, '次回到岛上。')).toBeGreaterThan(
      logBetween(model, state, other, '次回到岛上。'),
    );
  });

  it('reads no more than it must, and stops below a bound', () => {
    const state = stateOf('河口的');
    expect(logBetween(model, state, '大', '桥今天通车')).toBe(
      logBetween(model, state, '大', '桥今天通'.slice(0, REACH)),
    );
    expect(logBetween(model, state, '鸂', '桥今天通', -5)).toBe(Number.NEGATIVE_INFINITY);
  });
});
