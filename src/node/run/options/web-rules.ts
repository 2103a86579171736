/** Checks the options that apply to URLs. */
import * as z from 'zod/mini';
import type { OptionRules } from '../../../core/options/check.ts';
import { ROBOTS_MODES } from '../../input/entry/options.ts';
import { headerFault, headerTextFault } from '../../input/web/exchange/header-line.ts';
import { proxyAddress } from '../../input/web/guard/proxy.ts';
import type { WebChoices } from './choices.ts';
import { NOT_NEGATIVE, POSITIVE, TEXT, WHOLE, WHOLE_POSITIVE, YES_OR_NO } from './numbers.ts';

export const WEB_RULES: OptionRules<WebChoices> = {
  timeout: POSITIVE,
  retries: WHOLE,
  allowPrivateNetwork: YES_OR_NO,
  allowTruncated: YES_OR_NO,
  userAgent: {
    schema: z.string().check(z.refine((text) => headerTextFault(text) === null)),
    allowed: 'a text without control characters or Chinese',
  },
  header: {
    schema: z.array(z.string().check(z.refine((line) => headerFault(line) === null))),
    allowed: 'a list of headers, each written as "Name: value"',
  },
  cookie: {
    schema: z
      .string()
      .check(z.refine((text) => text.includes('=') && headerTextFault(text) === null)),
    allowed: 'written as "name=value; name=value"',
  },
  proxy: {
    schema: z.string().check(z.refine((text) => text === '' || proxyAddress(text) !== null)),
    allowed: 'the address of an HTTP proxy',
  },
  robots: { schema: z.enum(ROBOTS_MODES), allowed: `one of ${ROBOTS_MODES.join(', ')}` },
  delay: NOT_NEGATIVE,
  hosts: WHOLE_POSITIVE,
  cache: TEXT,
};
