/**
 * The library under Node: everything that the command line does, for programs.
 *
 * @example
 * const record = await repairArticle('page.html');
 * if (record.ok) console.log(record.headline, revert(record));
 *
 * @example
 * for await (const record of readPages(['dump.warc.gz', 'saved/'], { recursive: true })) {
 *   if (record.ok) console.log(record.source.input, record.headline);
 * }
 */
import { checkOptions, type OptionRules } from './core/options/check.ts';
import { repairOptionsOf } from './core/options/choices.ts';
import { REPAIR_RULES } from './core/options/repair-rules.ts';
import type { Source } from './core/page/source.ts';
import { processPage } from './core/pipeline.ts';
import type { ArticleRecord, FailureRecord } from './core/record/schema.ts';
import { convertedEdits, type TextRecord } from './core/record/text-edits.ts';
import { repairText as repairLines } from './core/repair/repair-text.ts';
import { contextOf } from './node/data/context.ts';
import type { PageChoices } from './node/run/options/choices.ts';
import { TEXT } from './node/run/options/numbers.ts';
import { PAGE_RULES } from './node/run/options/page-rules.ts';
import { settingsOf } from './node/run/options/settings.ts';
import { contextFor } from './node/run/outcome.ts';

export { OptionError, UnknownOptionError } from './core/options/option-error.ts';
export type { Source } from './core/page/source.ts';
export { revert } from './core/record/revert.ts';
export { revertText, type TextRecord } from './core/record/text-edits.ts';
export type { ReadOptions, ReadPagesOptions } from './node/run/options/choices.ts';
export { readPages, repairArticle } from './node/run/pages.ts';
export { SeveralPagesError } from './node/run/several-pages-error.ts';
export type { ArticleRecord, FailureRecord };

/** The options of a page that is already in memory. */
export interface BytesOptions extends PageChoices {
  /** The Content-Type header that came with the bytes. */
  readonly contentType?: string | undefined;
  /** The address of the page. */
  readonly url?: string | undefined;
  /** Names the page in its record. Without it the address does, or `-`. */
  readonly key?: string | undefined;
}

const BYTES_RULES: OptionRules<BytesOptions> = {
  ...PAGE_RULES,
  contentType: TEXT,
  url: TEXT,
  key: TEXT,
};

/**
 * Makes the record of a page that is already in memory. Throws `OptionError` or
 * `UnknownOptionError` for options that cannot be used.
 */
export function repairBytes(
  bytes: Uint8Array,
  options: BytesOptions = {},
): ArticleRecord | FailureRecord {
  checkOptions(BYTES_RULES, options);
  const source: Source = {
    type: 'stdin',
    key: options.key ?? options.url ?? '-',
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
  return processPage(bytes, source, contextFor(settingsOf(options, false)));
}

/** The options of a text. */
export type TextOptions = Pick<PageChoices, 'repair' | 'without' | 'minConfidence' | 'script'>;

/**
 * Repairs plain text. Offsets of the edits count code points. Throws `OptionError` or
 * `UnknownOptionError` for options that cannot be used.
 */
export function repairText(text: string, options: TextOptions = {}): TextRecord {
  checkOptions(REPAIR_RULES, options);
  return convertedEdits(repairLines(text, contextOf(null, repairOptionsOf(options))));
}
