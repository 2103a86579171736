/** Checks the option `within`, which names the elements that contain the article. */
import * as z from 'zod/mini';
import type { OptionRules } from '../../options/check.ts';
import type { WithinChoice } from '../../options/choices.ts';
import { selectorFault } from './within.ts';

export const WITHIN_RULES: OptionRules<WithinChoice> = {
  within: {
    schema: z.string().check(z.refine((selector) => selectorFault(selector) === null)),
    allowed: (given) =>
      typeof given === 'string'
        ? `a valid CSS selector. ${selectorFault(given)}`
        : 'a CSS selector',
  },
};
