/** Rules for the options of every door that gives records. */
import * as z from 'zod/mini';
import type { OptionRules } from './check.ts';
import type { RecordChoices } from './choices.ts';
import { BLOCK_SHAPES, EDIT_SHAPES } from './record-shape.ts';

export const RECORD_RULES: OptionRules<RecordChoices> = {
  edits: { schema: z.enum(EDIT_SHAPES), allowed: `one of ${EDIT_SHAPES.join(', ')}` },
  blocks: { schema: z.enum(BLOCK_SHAPES), allowed: `one of ${BLOCK_SHAPES.join(', ')}` },
};
