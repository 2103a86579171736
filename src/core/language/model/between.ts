/**
 * Scores what may have stood between a left and a right context. A few characters are often decided
 * by what comes after them:
 *
 *     后来他 [再|在] 次回到 → after 后来他 alone 在 is more probable, before 次 it is 再
 */
import type { LanguageModel, TextState } from './language-model.ts';

/**
 * Number of characters of the right context that depend on what stands before them: one less than
 * the longest n-grams have.
 */
export const REACH = 4;

/**
 * Log probability (nats) of the first REACH characters of the right context after a state. `least`
 * is a sum below which the exact value does not matter: the result is then negative infinity.
 */
export function logOfRight(
  model: LanguageModel,
  state: TextState,
  right: string,
  least = Number.NEGATIVE_INFINITY,
): number {
  let after = state;
  let count = 0;
  for (let at = 0; at < right.length && count < REACH; at += 1) {
    const code = right.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    after = model.advance(after, code);
    if (after.log - state.log < least) return Number.NEGATIVE_INFINITY;
    count += 1;
  }
  return after.log - state.log;
}

/**
 * Log probability (nats) of a candidate and of the beginning of the right context, after the state of
 * the left one. Candidates of different lengths can be compared, because each is scored together with
 * the same right context. It costs as many steps as the candidate and REACH have characters.
 */
export function logBetween(
  model: LanguageModel,
  left: TextState,
  candidate: string,
  right: string,
  least = Number.NEGATIVE_INFINITY,
): number {
  let state = left;
  for (let at = 0; at < candidate.length; at += 1) {
    const code = candidate.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    state = model.advance(state, code);
    if (state.log - left.log < least) return Number.NEGATIVE_INFINITY;
  }
  const own = state.log - left.log;
  return own + logOfRight(model, state, right, least - own);
}
