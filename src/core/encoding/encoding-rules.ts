/** The rule for the option that takes precedence over the detection of encodings. */
import * as z from 'zod/mini';
import type { OptionRules } from '../options/check.ts';
import type { EncodingChoice } from '../options/choices.ts';
import { isKnownLabel } from './labels/labels.ts';

export const ENCODING_RULES: OptionRules<EncodingChoice> = {
  encoding: {
    schema: z.string().check(z.refine(isKnownLabel)),
    allowed:
      'the label of an encoding (see encoding.spec.whatwg.org), or hz-gb-2312, iso-2022-cn, euc-tw or big5-uao',
  },
};
