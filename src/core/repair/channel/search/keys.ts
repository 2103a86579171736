/** What tells the paths at a node apart: their last two characters, as the language model sees them. */
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { beginReading, read } from '../../../language/model/plausibility.ts';

const known = new WeakMap<LanguageModel, (point: number) => number>();

/** The folded form of a code point, by which paths are told apart; computed once for each. */
export function lastCharacterBy(model: LanguageModel): (point: number) => number {
  let last = known.get(model);
  if (last === undefined) {
    // the form plus one; 0 where it is not known yet
    const forms = new Uint32Array(0x10000);
    last = (point) => {
      const form = forms[point] ?? 0;
      if (form > 0) return form - 1;
      const { state, previous } = read(model, beginReading(model), point, 'any');
      const folded = (state.code || previous) & 0xffff;
      forms[point] = folded + 1;
      return folded;
    };
    known.set(model, last);
  }
  return last;
}

export const BUCKETS = 1 << 13;

/** Where the path of a key is looked for; `offset` is that of its node among those of its place. */
export function bucketOf(slot: number, offset: number, last: number, secondLast: number): number {
  const key = Math.imul(slot, 0x9e3779b1) ^ Math.imul(offset, 0xc2b2ae35);
  const hash = key ^ Math.imul(last, 0x85ebca6b) ^ Math.imul(secondLast, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}
