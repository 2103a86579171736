/**
 * The library: what the command line does, for programs.
 *
 * @example
 * const record = await repairArticle('page.html');
 * if (record.ok) console.log(record.headline, revert(record));
 */

import { selectorFault } from './core/html/parse/within.ts';
import type { RepairOptions } from './core/options/repair-settings.ts';
import type { Source } from './core/page/source.ts';
import { type PipelineContext, processPage } from './core/pipeline.ts';
import type { ArticleRecord, FailureRecord } from './core/record/schema.ts';
import { convertedEdits, type TextRecord } from './core/record/text-edits.ts';
import { repairText as repairLines } from './core/repair/repair-text.ts';
import { contextOf } from './node/data/context.ts';
import { DEFAULT_SOURCE_OPTIONS, type SourceOptions } from './node/input/options.ts';
import { outcomeOf } from './node/run/outcome.ts';

export { revert } from './core/record/revert.ts';
export { revertText } from './core/record/text-edits.ts';
export type { ArticleRecord, FailureRecord, RepairOptions, Source, SourceOptions, TextRecord };

export interface Options {
  /** Encoding label that overrules all evidence. */
  readonly encoding?: string;
  readonly repair?: Partial<RepairOptions>;
  /** CSS selector of the elements that hold the article's body. */
  readonly within?: string;
  /** Read a URL's article on its next pages too. */
  readonly followPages?: boolean;
  readonly source?: Partial<SourceOptions>;
}

/** Throws a TypeError for a selector that is none. */
function pageContextOf({ encoding, repair, within }: Options): PipelineContext {
  const fault = within === undefined ? null : selectorFault(within);
  if (fault !== null) throw new TypeError(`The selector '${within}' is invalid. ${fault}.`);
  return contextOf(encoding, repair, within);
}

/**
 * Reads a file or URL and gives its record. Failures are records too; it rejects for a selector that
 * is none alone.
 */
export async function repairArticle(
  input: string,
  options: Options = {},
): Promise<ArticleRecord | FailureRecord> {
  return await outcomeOf(input, {
    source: { ...DEFAULT_SOURCE_OPTIONS, ...options.source },
    context: pageContextOf(options),
    followPages: options.followPages ?? false,
  });
}

/** Makes the record of a page that is already in memory. Throws for a selector that is none alone. */
export function repairBytes(
  bytes: Uint8Array,
  options: Options & { readonly contentType?: string; readonly url?: string } = {},
): ArticleRecord | FailureRecord {
  const source: Source = {
    type: 'stdin',
    input: '-',
    url: options.url ?? null,
    redirects: [],
    status: null,
    contentType: options.contentType ?? null,
    bytes: bytes.length,
    sha256: null,
    truncated: false,
    fetchedAt: null,
  };
  return processPage(bytes, source, pageContextOf(options));
}

/** Repairs plain text. Offsets of the edits count code points. */
export const repairText = (text: string, options: Options = {}): TextRecord =>
  convertedEdits(repairLines(text, contextOf(options.encoding, options.repair)));
