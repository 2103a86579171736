/**
 * Scores mixed text (Chinese, digits, Latin, punctuation) by the language model. All scores are
 * natural logarithms of probabilities (nats).
 */

import type { LanguageModel, TextState } from './language-model.ts';
import type { CharacterList } from './words/character-list.ts';

export type { TextState } from './language-model.ts';

/**
 * The state at the start of a line, or after a given character: a punctuation mark, `0` for a
 * number, `A` for a word.
 */
export const startOf = (model: LanguageModel, behind = '\n'): TextState => model.startOf(behind);

/** The state after one more character, given by its code point. */
export const advance = (model: LanguageModel, state: TextState, code: number): TextState =>
  model.advance(state, code);

/** Only the `log` of that state. It is never greater than before. */
export const logAfter = (model: LanguageModel, state: TextState, code: number): number =>
  model.logAfter(state, code);

/** Probability of the character after the state, without computing its logarithm. */
export const shareAfter = (model: LanguageModel, state: TextState, code: number): number =>
  model.shareAfter(state, code);

/** The same for all characters of a list. Writes into `shares`. */
export const sharesAfter = (
  model: LanguageModel,
  state: TextState,
  list: CharacterList,
  shares: Float64Array,
): void => model.sharesAfter(state, list, shares);

/** The state after one more character, whose `log` stays the same. */
export const follow = (model: LanguageModel, state: TextState, code: number): TextState =>
  model.follow(state, code);

/**
 * Whether two texts continue alike, although they differ in what lies further back than the model
 * looks. Only the probability that a word goes on may differ between them.
 */
export const continueAlike = (a: TextState, b: TextState): boolean =>
  a.history === b.history && a.row === b.row && a.id === b.id && a.code === b.code;

/** The state after a text of UTF-16 code units, whose `log` stays the same. */
export function followOver(model: LanguageModel, state: TextState, text: string): TextState {
  let result = state;
  for (let at = 0; at < text.length; at += 1) result = model.follow(result, text.charCodeAt(at));
  return result;
}

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
