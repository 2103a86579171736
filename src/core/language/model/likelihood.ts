/**
 * Scores mixed text (Chinese, digits, Latin, marks) by the language model. All scores are natural
 * logarithms of probabilities (nats).
 */
import type { LanguageModel, TextState } from './language-model.ts';

export type { TextState } from './language-model.ts';

/** The state at a line's start, or behind a character: a mark, `0` for a number, `A` for a word. */
export const startOf = (model: LanguageModel, behind = '\n'): TextState => model.startOf(behind);

/** The state after one more character, given by its code point. */
export const advance = (model: LanguageModel, state: TextState, code: number): TextState =>
  model.advance(state, code);

/** The `log` of that state alone. No character makes it greater. */
export const logAfter = (model: LanguageModel, state: TextState, code: number): number =>
  model.logAfter(state, code);

/** The state after a text. */
export function advanceOver(model: LanguageModel, state: TextState, text: string): TextState {
  let result = state;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    result = model.advance(result, code);
  }
  return result;
}
