/**
 * The library for Node. It offers to programs all that the command line does.
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
import {
  ADDRESS_RULES,
  type AddressChoice,
  CONTENT_TYPE_RULES,
  type ContentTypeChoice,
} from './core/options/page-facts.ts';
import type { Source } from './core/page/source.ts';
import { processPage } from './core/pipeline.ts';
import type { Output } from './core/record/schema.ts';
import { shaped } from './core/record/shape.ts';
import type { PageChoices } from './node/run/options/choices.ts';
import { TEXT } from './node/run/options/numbers.ts';
import { PAGE_RULES } from './node/run/options/page-rules.ts';
import { settingsOf } from './node/run/options/settings.ts';
import { contextFor } from './node/run/outcome/outcome.ts';

export type { ErrorCode } from './core/messages/failure.ts';
export type { MessageCode } from './core/messages/message.ts';
export { expandEdits } from './core/record/compact-edits.ts';
export { revert } from './core/record/revert.ts';
export type {
  ArticleRecord,
  BodyBlock,
  CompactEdit,
  ConversionEdit,
  DamageLeft,
  DuplicateOf,
  Edit,
  Encoding,
  FailureRecord,
  FooterLine,
  LayoutItem,
  Media,
  Message,
  Output,
  Person,
  PlaceEdit,
  Quote,
  Source,
} from './core/record/schema.ts';
export type { ReadOptions, ReadPagesOptions } from './node/run/options/choices.ts';
export { readPages, repairArticle } from './node/run/pages.ts';
export { SeveralPagesError } from './node/run/several-pages-error.ts';
export * from './text.ts';

/** The options for a page that is already in memory. */
export interface BytesOptions extends PageChoices, ContentTypeChoice, AddressChoice {
  /** Name of the page in its record. The default is its address, or `-` if it has none. */
  readonly key?: string | undefined;
}

const BYTES_RULES: OptionRules<BytesOptions> = {
  ...PAGE_RULES,
  ...CONTENT_TYPE_RULES,
  ...ADDRESS_RULES,
  key: TEXT,
};

/**
 * Makes the record of a page that is already in memory. Throws `OptionError` or
 * `UnknownOptionError` for options that cannot be used.
 */
export function repairBytes(bytes: Uint8Array, options: BytesOptions = {}): Output {
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
  const settings = settingsOf(options, false);
  return shaped(processPage(bytes, source, contextFor(settings)), settings.shape);
}
