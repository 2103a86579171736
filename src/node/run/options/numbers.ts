/** Checks the options that are numbers. */
import * as z from 'zod/mini';
import type { OptionRule } from '../../../core/options/check.ts';

export const POSITIVE: OptionRule = {
  schema: z.number().check(z.positive()),
  allowed: 'a number above 0',
};

export const NOT_NEGATIVE: OptionRule = {
  schema: z.number().check(z.nonnegative()),
  allowed: 'a number that is 0 or more',
};

export const WHOLE: OptionRule = {
  schema: z.int().check(z.nonnegative()),
  allowed: 'a whole number that is 0 or more',
};

export const WHOLE_POSITIVE: OptionRule = {
  schema: z.int().check(z.positive()),
  allowed: 'a whole number above 0',
};

export const YES_OR_NO: OptionRule = { schema: z.boolean(), allowed: 'true or false' };

export const TEXT: OptionRule = { schema: z.string(), allowed: 'a text' };
