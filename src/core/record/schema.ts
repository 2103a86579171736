/**
 * The record: one JSON object per page. All its types are derived from this schema.
 *
 * Offsets count Unicode code points from 0; ends are exclusive. Unknown values are `null`; lists
 * are never null.
 */
export { BodyBlock, FooterLine, Media, Person } from './schema/article.ts';
export {
  CompactEdit,
  ConversionEdit,
  DamageLeft,
  Edit,
  LayoutItem,
  PlaceEdit,
} from './schema/edits.ts';
export {
  ArticleRecord,
  DuplicateOf,
  FailureRecord,
  Message,
  Output,
} from './schema/outcome.ts';
export { Quote } from './schema/quote.ts';
export { Encoding, Source } from './schema/source.ts';
