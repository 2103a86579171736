/** Measures what texts cost under the language model, in nats per character. */
import type { LanguageModel } from '../../src/core/language/model/language-model.ts';

export interface Cost {
  /** Number of characters. Line ends count, spaces do not. */
  readonly characters: number;
  /** Nats per character. */
  readonly all: number;
  /** Nats per Chinese character. */
  readonly chinese: number;
}

const SPACE = /[^\S\n]/u;
const CHINESE = /\p{Script=Han}/u;

/** Measures the cost of lines. Each line is a text of its own and includes its end. */
export function costOf(model: LanguageModel, lines: readonly string[]): Cost {
  let characters = 0;
  let all = 0;
  let chinese = 0;
  let ofChinese = 0;
  for (const line of lines) {
    let state = model.startOf('\n');
    for (const character of `${line}\n`) {
      const next = model.advance(state, character.codePointAt(0) ?? 0);
      if (!SPACE.test(character)) {
        const cost = state.log - next.log;
        characters += 1;
        all += cost;
        if (CHINESE.test(character)) {
          chinese += 1;
          ofChinese += cost;
        }
      }
      state = next;
    }
  }
  return { characters, all: all / characters, chinese: ofChinese / chinese };
}
