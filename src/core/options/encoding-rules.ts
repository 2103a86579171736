/** The rule for the option that takes precedence over the detection of encodings. */
import * as z from 'zod/mini';
import { isKnownLabel } from '../encoding/labels.ts';
import type { OptionRules } from './check.ts';
import type { EncodingChoice } from './choices.ts';

export const ENCODING_RULES: OptionRules<EncodingChoice> = {
  encoding: {
    schema: z.string().check(z.refine(isKnownLabel)),
    allowed:
      'the label of an encoding (see encoding.spec.whatwg.org), or hz-gb-2312, iso-2022-cn, euc-tw or big5-uao',
  },
};
