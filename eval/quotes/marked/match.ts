/**
 * Pairs found spans with true ones. It finds as many pairs as possible; each span is in one pair at
 * most.
 */
import type { MeasuredQuote, Span } from './quote.ts';

export type Pair = readonly [truth: number, found: number];

const lengthOf = (parts: readonly Span[]): number =>
  parts.reduce((sum, [start, end]) => sum + end - start, 0);

/** Shared characters divided by all characters of two quotes; 1 if they are equal. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const [start, end] of a) {
    for (const other of b)
      shared += Math.max(0, Math.min(end, other[1]) - Math.max(start, other[0]));
  }
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared);
}

/** Pairs whose overlap is at least `least`: an optimal matching by augmenting paths. */
export function matchSpans(
  truths: readonly MeasuredQuote[],
  found: readonly MeasuredQuote[],
  least: number,
): readonly Pair[] {
  const options = truths.map((truth) =>
    found
      .map((quote, index) => ({ index, share: overlap(truth.parts, quote.parts) }))
      .filter(({ share }) => share >= least)
      .toSorted((a, b) => b.share - a.share)
      .map(({ index }) => index),
  );
  const truthOf = new Map<number, number>();
  const place = (truth: number, tried: Set<number>): boolean =>
    (options[truth] ?? []).some((index) => {
      if (tried.has(index)) return false;
      tried.add(index);
      const holder = truthOf.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      truthOf.set(index, truth);
      return true;
    });
  truths.forEach((_, truth) => {
    place(truth, new Set());
  });
  return Array.from(truthOf, ([index, truth]): Pair => [truth, index]).toSorted(
    (a, b) => a[0] - b[0],
  );
}
