/** Checks the options that shape the record of a page, wherever the page comes from. */
import { ENCODING_RULES } from '../../../core/encoding/encoding-rules.ts';
import { WITHIN_RULES } from '../../../core/html/parse/within-rules.ts';
import type { OptionRules } from '../../../core/options/check.ts';
import { RECORD_RULES } from '../../../core/options/record-rules.ts';
import { REPAIR_RULES } from '../../../core/options/repair-rules.ts';
import type { PageChoices } from './choices.ts';

export const PAGE_RULES: OptionRules<PageChoices> = {
  ...REPAIR_RULES,
  ...ENCODING_RULES,
  ...WITHIN_RULES,
  ...RECORD_RULES,
};
