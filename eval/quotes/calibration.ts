/** Compares, bin by bin, the confidence of what was found with how often it is right. */
import { matchSpans } from './marked/match.ts';
import { type MarkedPage, type MeasuredQuote, speakerKey } from './marked/quote.ts';

export interface Bin {
  readonly low: number;
  readonly count: number;
  /** Mean confidence, and share that is right. */
  readonly claimed: number;
  readonly right: number;
}

interface Claim {
  readonly confidence: number;
  readonly right: boolean;
}

const STEPS = 10;

function binsOf(claims: readonly Claim[]): readonly Bin[] {
  const bins = new Map<number, Claim[]>();
  for (const claim of claims) {
    const step = Math.min(STEPS - 1, Math.floor(claim.confidence * STEPS + 1e-9));
    const bin = bins.get(step);
    if (bin === undefined) bins.set(step, [claim]);
    else bin.push(claim);
  }
  return Array.from(bins, ([step, held]) => ({
    low: step / STEPS,
    count: held.length,
    claimed: held.reduce((sum, { confidence }) => sum + confidence, 0) / held.length,
    right: held.filter(({ right }) => right).length / held.length,
  })).toSorted((a, b) => a.low - b.low);
}

/**
 * Which confidence to check: of spans (is there such a quote, by type and half of its characters)
 * or of speakers of correct spans.
 */
export function calibrate(
  pages: readonly MarkedPage[],
  found: readonly (readonly MeasuredQuote[])[],
): { readonly spans: readonly Bin[]; readonly speakers: readonly Bin[] } {
  const spans: Claim[] = [];
  const speakers: Claim[] = [];
  pages.forEach((page, i) => {
    for (const type of ['direct', 'indirect', 'mixed'] as const) {
      const truths = page.quotes.filter((quote) => quote.type === type);
      const quotes = (found[i] ?? []).filter((quote) => quote.type === type);
      const truthOf = new Map(matchSpans(truths, quotes, 0.5).map(([a, b]) => [b, truths[a]]));
      quotes.forEach((quote, index) => {
        const truth = truthOf.get(index);
        spans.push({ confidence: quote.confidence ?? 0, right: truth !== undefined });
        const confidence = quote.speaker?.confidence;
        if (truth === undefined || confidence === undefined) return;
        speakers.push({ confidence, right: speakerKey(quote) === speakerKey(truth) });
      });
    }
  });
  return { spans: binsOf(spans), speakers: binsOf(speakers) };
}
