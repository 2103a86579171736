/** Decides which n-grams are kept: those whose removal would cost the texts most. */
import { byHistory, type Estimate } from './estimate.ts';
import { gramAt, type Level } from './levels.ts';

export interface PruneOptions {
  /** How many times as much an external count weighs as an occurrence in the text. */
  readonly weight: number;
  /** In nats. */
  readonly threshold: number;
}

/**
 * A flag for each n-gram of each level. An n-gram is kept if its removal would cost the texts
 * `threshold` nats, or if a longer one that is kept begins with it.
 */
export function prune(
  levels: readonly Level[],
  estimates: readonly Estimate[],
  tokens: Uint16Array,
  { weight, threshold }: PruneOptions,
): readonly Uint8Array[] {
  const kept = levels.map(({ places }, index) =>
    new Uint8Array(places.length).fill(index === 0 ? 1 : 0),
  );
  for (let index = levels.length - 1; index > 0; index -= 1) {
    const level = levels[index] as Level;
    const shorter = levels[index - 1] as Level;
    const { probabilities } = estimates[index] as Estimate;
    const below = estimates[index - 1] as Estimate;
    const own = kept[index] as Uint8Array;
    const histories = kept[index - 1] as Uint8Array;
    byHistory(level, shorter, tokens, (history, from, to) => {
      const left = Math.max(1e-9, below.left[history] ?? 1);
      for (let i = from; i < to; i += 1) {
        const lower = below.probabilities[gramAt(shorter, tokens, (level.places[i] ?? 0) + 1)] ?? 0;
        const count = (level.text[i] ?? 0) + weight * (level.counted[i] ?? 0);
        if (count * Math.log((probabilities[i] ?? 0) / (left * lower)) > threshold) own[i] = 1;
        if (own[i] === 1) histories[history] = 1;
      }
    });
  }
  return kept;
}
