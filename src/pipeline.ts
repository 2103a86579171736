/**
 * The way of a page: bytes → text → blocks → repaired blocks → article → quotes → record.
 * Every stage is a pure function; what it has to say comes back as messages.
 */
import { decodeBytes } from './encoding/index.ts';
import type { CharacterTables } from './encoding/tables.ts';
import { readHtml } from './html/parse.ts';
import { looksLikeHtml, readPlainText } from './html/plain-text.ts';
import { type Failure, type Message, message } from './messages.ts';
import { articleRecord, failureRecord, linesOf, paragraphsOf } from './output/record.ts';
import type { ArticleRecord, Encoding, FailureRecord, Source } from './output/schema.ts';
import { type Page, type RepairedPage, type StageResult, textOf } from './page.ts';
import { findArticleQuotes } from './quotes/article-quotes.ts';
import { type RepairContext, repairTexts } from './repair/repair.ts';
import { segmentPages } from './segment/several-pages.ts';

export interface PipelineContext extends RepairContext {
  readonly tables: CharacterTables;
  /** Encoding label that overrules all evidence, or `null`. */
  readonly encoding: string | null;
}

/** Bytes and where they came from. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly source: Source;
}

interface Read {
  readonly page: Page;
  readonly encoding: Encoding;
  readonly messages: readonly Message[];
}

/** Bytes → text → blocks. */
function read(
  { bytes, source }: Input,
  context: PipelineContext,
): Read | { readonly failure: Failure } {
  const decoded = decodeBytes(bytes, {
    contentType: source.contentType,
    override: context.encoding,
    model: context.model,
    tables: context.tables,
  });
  if ('failure' in decoded) return decoded;
  const { text, encoding } = decoded.value;
  const { value: page, messages } = looksLikeHtml(text)
    ? readHtml(text, { baseUrl: source.url })
    : { value: readPlainText(text), messages: [] };
  return {
    page,
    encoding,
    messages: [
      ...(source.truncated ? [message('source.truncated')] : []),
      ...decoded.messages,
      ...messages,
    ],
  };
}

/** The pages up to the first that is no text. */
function readWhile(inputs: readonly Input[], context: PipelineContext): Read[] {
  const pages: Read[] = [];
  for (const input of inputs) {
    const page = read(input, context);
    if ('failure' in page) break;
    pages.push(page);
  }
  return pages;
}

/** Address of the page on which an article goes on, or null. Reads no further than that takes. */
export function nextPageOf(input: Input, context: PipelineContext): string | null {
  const page = read(input, context);
  return 'failure' in page ? null : page.page.facts.nextPage;
}

/** Repairs pages of one article together: the damage to one tells of the others. */
function repairPages(
  [first, ...later]: readonly [Page, ...Page[]],
  context: RepairContext,
): StageResult<readonly [RepairedPage, ...RepairedPage[]]> {
  const blocks = [first, ...later].flatMap((page) => page.blocks);
  const { texts, conversion, script } = repairTexts(
    blocks.map(({ text }) => text),
    context,
  );
  let at = 0;
  const repairedPage = (page: Page): RepairedPage => ({
    ...page,
    blocks: page.blocks.map((block) => {
      const { text = block.text, original = block.text, edits = [], left = [] } = texts[at] ?? {};
      at += 1;
      // by name: spreading half a million blocks took a tenth of the time of a parse
      const { kind, tag, level, path, classes, linkDensity, gap } = block;
      return { kind, text, tag, level, path, classes, linkDensity, gap, original, edits, left };
    }),
    conversion,
    script,
  });
  const count = texts.reduce((sum, { left }) => sum + left.length, 0);
  return {
    value: [repairedPage(first), ...later.map(repairedPage)],
    messages: count > 0 ? [message('repair.left', { count })] : [],
  };
}

/**
 * Makes the record of one article from its bytes; `later` are the pages on which it goes on.
 * Never throws for what the bytes hold.
 */
export function processPage(
  bytes: Uint8Array,
  source: Source,
  context: PipelineContext,
  later: readonly Input[] = [],
): ArticleRecord | FailureRecord {
  const first = read({ bytes, source }, context);
  if ('failure' in first) return failureRecord(source, first.failure);
  const rest = readWhile(later, context);
  const messages: Message[] = [first, ...rest].flatMap((page) => page.messages);
  if (rest.length < later.length) {
    messages.push(message('segment.other-article', { page: rest.length + 2 }));
  }
  const keep = <T>(result: StageResult<T>): T => {
    messages.push(...result.messages);
    return result.value;
  };
  const pages = keep(repairPages([first.page, ...rest.map(({ page }) => page)], context));
  const { page, result } = segmentPages(pages, {
    sourceUrl: source.url,
    fetchedAt: source.fetchedAt,
  });
  if ('failure' in result) return failureRecord(source, result.failure, messages);
  const article = keep(result);
  const { nextPage } = page.facts;
  if (nextPage !== null) messages.push(message('html.next-page', { url: nextPage }));
  const body = article.body.map(({ span }) => textOf(page, span)).join('\n');
  const lines = linesOf(article).map(({ pointer, span }) => ({
    pointer,
    text: textOf(page, span),
  }));
  const quotes = keep(findArticleQuotes(body, paragraphsOf(article), lines));
  const { encoding } = first;
  return articleRecord({ source, encoding, page, article, quotes, messages });
}
