/**
 * The library: what the command line does, for programs.
 *
 * @example
 * const record = await repairArticle('page.html');
 * if (record.ok) console.log(record.headline, revert(record));
 */
import { outcomeOf } from './batch/outcome.ts';
import { contextOf } from './cli/context.ts';
import type { ArticleRecord, FailureRecord, Source } from './output/schema.ts';
import { convertedEdits, type TextRecord } from './output/text-edits.ts';
import { processPage } from './pipeline.ts';
import type { RepairOptions } from './repair/options.ts';
import { repairText as repairLines } from './repair/repair-text.ts';
import { DEFAULT_SOURCE_OPTIONS, type SourceOptions } from './source/index.ts';

export { revert } from './output/revert.ts';
export { revertText } from './output/text-edits.ts';
export type { ArticleRecord, FailureRecord, RepairOptions, Source, SourceOptions, TextRecord };

export interface Options {
  /** Encoding label that overrules all evidence. */
  readonly encoding?: string;
  readonly repair?: Partial<RepairOptions>;
  /** Read a URL's article on its next pages too. */
  readonly followPages?: boolean;
  readonly source?: Partial<SourceOptions>;
}

/** Reads a file or URL and gives its record. Failures are records too; it does not reject. */
export function repairArticle(
  input: string,
  options: Options = {},
): Promise<ArticleRecord | FailureRecord> {
  return outcomeOf(input, {
    source: { ...DEFAULT_SOURCE_OPTIONS, ...options.source },
    context: contextOf(options.encoding, options.repair),
    followPages: options.followPages ?? false,
  });
}

/** Makes the record of a page that is already in memory. */
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
  return processPage(bytes, source, contextOf(options.encoding, options.repair));
}

/** Repairs plain text. Offsets of the edits count code points. */
export const repairText = (text: string, options: Options = {}): TextRecord =>
  convertedEdits(repairLines(text, contextOf(options.encoding, options.repair)));
