/** Checks the options that determine how inputs are opened. */
import * as z from 'zod/mini';
import type { OptionRules } from '../../../core/options/check.ts';
import { shardOf } from '../../input/shard.ts';
import type { ReadOptions, ReadPagesOptions } from './choices.ts';
import { POSITIVE, TEXT, WHOLE, WHOLE_POSITIVE, YES_OR_NO } from './numbers.ts';
import { PAGE_RULES } from './page-rules.ts';
import { WEB_RULES } from './web-rules.ts';

export const READ_RULES: OptionRules<ReadOptions> = {
  ...PAGE_RULES,
  ...WEB_RULES,
  followPages: YES_OR_NO,
  maxBytes: WHOLE_POSITIVE,
  htmlField: TEXT,
  urlField: TEXT,
  keyField: TEXT,
};

export const READ_PAGES_RULES: OptionRules<ReadPagesOptions> = {
  ...READ_RULES,
  recursive: YES_OR_NO,
  inputList: { schema: z.array(z.string()), allowed: 'a list of file names' },
  null: YES_OR_NO,
  shard: {
    schema: z.string().check(z.refine((text) => shardOf(text) !== null)),
    allowed: 'written as 3/8, with a first number from 1 to the second',
  },
  jobs: WHOLE,
  pageTimeout: POSITIVE,
  pageMemory: WHOLE_POSITIVE,
  unordered: YES_OR_NO,
  dedupe: YES_OR_NO,
  onMessage: {
    schema: z.custom((value) => typeof value === 'function'),
    allowed: 'a function',
  },
};
