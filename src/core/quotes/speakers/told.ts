/**
 * Tells essays, memories and stories from news. Their narrators, relatives and thinkers are found much
 * worse than the people of news, so that the confidence of speakers is lower there.
 */

import type { Reading } from '../speech/reading.ts';
import type { FoundQuote } from './found-quote.ts';

/** What only news says about itself, and dates. */
const NEWS = /记者|报道|报导|本报|快讯|[电讯][)）]|受访|采访|通讯员|消息人士|\d[月日号]/;
/** The author speaks: 我, but not 我国. */
const AUTHOR = /我(?![们國国省市县區区校军軍方])/g;
/**
 * Number of 我 outside of quotation marks per thousand characters from which an author tells the text. Of
 * 113 marked pages the essays have 2.3 and more, the news at most 1.7, but for one of 2.3.
 */
const TELLS = 2;
const THOUSAND = 1000;
/** Shorter texts, such as headlines and notices, show neither. */
const LEAST_LENGTH = 300;

/**
 * What remains of the confidence where an author speaks. On such pages, left out of the training, 12 of 28
 * speakers were right, which claimed .75 on average.
 */
const REMAINS = 0.57;
/**
 * Most confidence where nothing tells that a text is news. On such pages 27 of 30 speakers were right, but
 * some of them were news all the same.
 */
const MOST_UNKNOWN = 0.85;
const HUNDREDTHS = 100;

const rounded = (confidence: number): number => Math.round(confidence * HUNDREDTHS) / HUNDREDTHS;

/** How confidence is lowered in a text, or null if it is not. */
function lowering(
  { view }: Reading,
  quotes: readonly FoundQuote[],
): ((confidence: number) => number) | null {
  if (view.length < LEAST_LENGTH) return null;
  const authors = view.match(AUTHOR)?.length ?? 0;
  if (authors * THOUSAND > TELLS * view.length) return (one) => rounded(one * REMAINS);
  const isNews = NEWS.test(view) || quotes.some(({ speaker }) => speaker?.role != null);
  return isNews ? null : (one) => Math.min(one, MOST_UNKNOWN);
}

/** The quotes with a lower confidence of their speakers if the text is no news. */
export function humbled(reading: Reading, quotes: readonly FoundQuote[]): readonly FoundQuote[] {
  const lower = lowering(reading, quotes);
  if (lower === null) return quotes;
  return quotes.map((quote) => {
    const { speaker, type } = quote;
    if (speaker === null || type === 'turn') return quote;
    return { ...quote, speaker: { ...speaker, confidence: lower(speaker.confidence) } };
  });
}
