/**
 * Finds in a Chinese text who said what.
 *
 * @example
 * for (const { speaker, text } of findQuotes('林某说：“路还很长。”')) console.log(speaker?.name, text);
 */
import { findArticleQuotes } from './core/quotes/article-quotes.ts';
import { quotesOf } from './core/record/quotes.ts';
import type { Quote } from './core/record/schema.ts';

export { codePointOffsets, sliceCodePoints, utf16Offsets } from './core/record/code-points.ts';
export { partsOf } from './core/record/quotes.ts';

/** A quote in a text. Offsets count code points. */
export type TextQuote = Omit<Quote, 'pointer'>;

const LINE = /[^\n]+/g;

/** Returns the non-empty lines of a text as UTF-16 ranges. */
const paragraphsOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(LINE)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));

/**
 * Finds the quotes of a text. Each of its lines is a paragraph. A speaker who is named in one
 * paragraph is recognized in the others.
 */
export function findQuotes(text: string): TextQuote[] {
  const found = findArticleQuotes(text, paragraphsOf(text), []).value;
  return quotesOf(found).map(({ pointer: _, ...quote }) => quote);
}
