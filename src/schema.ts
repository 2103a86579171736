/**
 * The shape of the records: zod schemas, their JSON Schema, and their types.
 *
 * @example
 * const record = Output.parse(JSON.parse(line));
 * if (record.ok) console.log(record.headline);
 */
import { openSchema } from './core/record/schema/json-schema.ts';

export type { ErrorCode } from './core/messages/failure.ts';
export type { MessageCode } from './core/messages/message.ts';
export type { DamageReason } from './core/page/damage-reasons.ts';
export type { EditRule } from './core/page/families.ts';
export {
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

/**
 * JSON Schema (draft 2020-12) of the records: an article or a failure. It accepts the records of
 * later versions 1.x too, which may have further fields.
 */
export const jsonSchema: Readonly<Record<string, unknown>> = openSchema();
