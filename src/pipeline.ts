/**
 * The way of a page: bytes → text → blocks → repaired blocks → article → quotes → record.
 * Every stage is a pure function; what it has to say comes back as messages.
 */
import { decodeBytes } from './encoding/index.ts';
import type { CharacterTables } from './encoding/tables.ts';
import { hiddenMessages } from './html/hidden.ts';
import { readHtml } from './html/parse.ts';
import { looksLikeHtml, readPlainText } from './html/plain-text.ts';
import { type Message, message } from './messages.ts';
import { articleRecord, failureRecord, linesOf, paragraphsOf } from './output/record.ts';
import type { ArticleRecord, FailureRecord, Source } from './output/schema.ts';
import type { Page, RepairedPage, Span, StageResult } from './page.ts';
import { findArticleQuotes } from './quotes/article-quotes.ts';
import { type RepairContext, repairTexts } from './repair/repair.ts';
import { segment } from './segment/segment.ts';

export interface PipelineContext extends RepairContext {
  readonly tables: CharacterTables;
  /** Encoding label that overrules all evidence, or `null`. */
  readonly encoding: string | null;
}

function readPage(text: string, baseUrl: string | null): StageResult<Page> {
  const { value, messages } = looksLikeHtml(text)
    ? readHtml(text, { baseUrl })
    : { value: readPlainText(text), messages: [] };
  return { value, messages: [...messages, ...hiddenMessages(value)] };
}

function repairPage(page: Page, context: RepairContext): StageResult<RepairedPage> {
  const repaired = repairTexts(
    page.blocks.map((block) => block.text),
    context,
  );
  const blocks = page.blocks.map((block, i) => {
    const {
      text = block.text,
      original = block.text,
      edits = [],
      left = [],
    } = repaired.texts[i] ?? {};
    return { ...block, text, original, edits, left };
  });
  const count = blocks.reduce((sum, block) => sum + block.left.length, 0);
  const { conversion, script } = repaired;
  return {
    value: { ...page, blocks, conversion, script },
    messages: count > 0 ? [message('repair.left', { count })] : [],
  };
}

/** Makes the record of one page from its bytes. Never throws for what the bytes hold. */
export function processPage(
  bytes: Uint8Array,
  source: Source,
  context: PipelineContext,
): ArticleRecord | FailureRecord {
  const messages: Message[] = source.truncated ? [message('source.truncated')] : [];
  if (source.digest !== undefined) messages.push(message('source.digest-mismatch', source.digest));
  const keep = <T>(result: StageResult<T>): T => {
    messages.push(...result.messages);
    return result.value;
  };
  const decoded = decodeBytes(bytes, {
    contentType: source.contentType,
    override: context.encoding,
    model: context.model,
    tables: context.tables,
  });
  if ('failure' in decoded) return failureRecord(source, decoded.failure, messages);
  const { text, encoding } = keep(decoded);
  const page = keep(repairPage(keep(readPage(text, source.url)), context));
  const segmented = segment(page, { sourceUrl: source.url, fetchedAt: source.fetchedAt });
  if ('failure' in segmented) return failureRecord(source, segmented.failure, messages);
  const article = keep(segmented);
  const textOf = (span: Span): string =>
    page.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
  const body = article.body.map(({ span }) => textOf(span)).join('\n');
  const lines = linesOf(article).map(({ pointer, span }) => ({ pointer, text: textOf(span) }));
  const quotes = keep(findArticleQuotes(body, paragraphsOf(article), lines));
  return articleRecord({ source, encoding, page, article, quotes, messages });
}
