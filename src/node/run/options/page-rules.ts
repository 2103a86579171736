/** The rules of the options that shape the record of a page, wherever it is read from. */
import * as z from 'zod/mini';
import { selectorFault } from '../../../core/html/parse/within.ts';
import type { OptionRules } from '../../../core/options/check.ts';
import { ENCODING_RULES } from '../../../core/options/encoding-rules.ts';
import { REPAIR_RULES } from '../../../core/options/repair-rules.ts';
import type { PageChoices } from './choices.ts';

export const PAGE_RULES: OptionRules<PageChoices> = {
  ...REPAIR_RULES,
  ...ENCODING_RULES,
  within: {
    schema: z.string().check(z.refine((selector) => selectorFault(selector) === null)),
    allowed: (given) =>
      typeof given === 'string'
        ? `a valid CSS selector. ${selectorFault(given)}`
        : 'a CSS selector',
  },
};
