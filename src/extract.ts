/**
 * Extracts the article from a page of HTML or plain text, without repairing it.
 *
 * @example
 * const article = extractArticle(html, { url: 'https://news.example/1.html' });
 * if (article.ok) console.log(article.headline, article.body.text);
 */
import { segment } from './core/extract/extract.ts';
import { WITHIN_RULES } from './core/html/parse/within-rules.ts';
import { readText } from './core/html/read-text.ts';
import type { Failure } from './core/messages/failure.ts';
import { type Message, message } from './core/messages/message.ts';
import { checkOptions, type OptionRules } from './core/options/check.ts';
import type { WithinChoice } from './core/options/choices.ts';
import { ADDRESS_RULES, type AddressChoice } from './core/options/page-facts.ts';
import { unrepaired } from './core/page/repaired-page.ts';
import { type PlainArticle, plainArticle } from './core/record/record.ts';

export type { ErrorCode, Failure } from './core/messages/failure.ts';
export type { Message, MessageCode } from './core/messages/message.ts';
export { OptionError, UnknownOptionError } from './core/options/option-error.ts';
export { codePointOffsets, sliceCodePoints, utf16Offsets } from './core/record/code-points.ts';
export type { PlainArticle } from './core/record/record.ts';
export type { BodyBlock, FooterLine, Media, Person } from './core/record/schema.ts';

export interface ExtractOptions extends AddressChoice, WithinChoice {}

/** The article of a page, or the reason why there is none. Offsets count code points. */
export type Extracted =
  | ({ readonly ok: true; readonly messages: readonly Message[] } & PlainArticle)
  | { readonly ok: false; readonly error: Failure; readonly messages: readonly Message[] };

const RULES: OptionRules<ExtractOptions> = { ...ADDRESS_RULES, ...WITHIN_RULES };

/**
 * Extracts the article from a page that has already been decoded. A page without an article gives
 * an error. Throws `OptionError` or `UnknownOptionError` for options that cannot be used.
 */
export function extractArticle(text: string, options: ExtractOptions = {}): Extracted {
  checkOptions(RULES, options);
  const { url = null, within = null } = options;
  const read = readText(text, { baseUrl: url, within });
  const page = unrepaired(read.value);
  const cut = segment(page, { sourceUrl: url, fetchedAt: null });
  if ('failure' in cut) return { ok: false, error: cut.failure, messages: read.messages };
  const messages = [...read.messages, ...cut.messages];
  const { nextPage } = page.facts;
  if (nextPage !== null) messages.push(message('html.next-page', { url: nextPage }));
  return { ok: true, ...plainArticle(page, cut.value), messages };
}
