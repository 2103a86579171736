/** Schemas that several parts of a record share. */
import * as z from 'zod/mini';
import { STAGES } from '../../messages/severity.ts';
import { type EditRule, RULE_GROUPS } from '../../page/families.ts';
import { described, growing } from './described.ts';

/** A place in a text in Unicode code points from 0, or a number of bytes. */
export const offset = z.int().check(z.nonnegative());

export const confidence = described(
  z.number().check(z.minimum(0), z.maximum(1)),
  'Confidence',
  'Probability that this is right, from 0 to 1.',
);

/** A text, or null if it is not known. */
export const text = z.nullable(z.string());

export const pointer = described(
  z.string(),
  'Pointer',
  'JSON pointer of the field that contains the text, such as `/body/text`.',
);

export const start = described(
  offset,
  'Start',
  'Where it begins in the field, in Unicode code points from 0.',
);

export const end = described(
  offset,
  'End',
  'Where it ends in the field, in Unicode code points. The character at this offset no longer belongs to it.',
);

export const stage = growing(
  z.enum(STAGES),
  'Stage',
  'The stage of the program that it comes from.',
);

export const editRule: z.ZodMiniType<EditRule> = described(
  z.templateLiteral([z.enum(RULE_GROUPS), z.optional(z.templateLiteral(['.', z.string()]))]),
  'Rule',
  'The rule that made the edit: its family, alone or followed by what it undoes, as in `codec.utf-8-as-gbk`.',
);
