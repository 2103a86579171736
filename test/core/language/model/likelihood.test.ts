/**
 * What the search for shifted runs relies on: it weighs and drops paths by their log probability
 * alone.
 */
import { describe, expect, it } from 'vitest';
import {
  advance,
  advanceOver,
  logAfter,
  startOf,
} from '../../../../src/core/language/model/likelihood.ts';
import { pageModel } from '../../../../src/core/language/model/page-model.ts';
import { FOLLOWING } from '../../../../src/core/language/model/words/marks.ts';
import { loadModel } from '../../../../src/node/data/language-model.ts';

const TEXT = '他说河口的大桥今天通车了';

const models = {
  general: loadModel(),
  'of a page': pageModel(loadModel(), [TEXT.repeat(20), '车了车了车了']),
} as const;

describe.each(Object.entries(models))('the model %s', (_, model) => {
  const states = [
    ...Object.keys(FOLLOWING).map((mark) => startOf(model, mark)),
    ...Array.from(TEXT, (_, i) => advanceOver(model, startOf(model), TEXT.slice(0, i + 1))),
  ];

  it('gives the same log probability with and without the state, and no greater one', () => {
    let checked = 0;
    for (const state of states) {
      for (let code = 0x20; code < 0x10000; code += 1) {
        const log = logAfter(model, state, code);
        if (log > state.log || log !== advance(model, state, code).log) {
          expect.fail(`${String.fromCharCode(code)} behind ${state.code}: ${log} of ${state.log}`);
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(2_000_000);
  });
});
