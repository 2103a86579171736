/** The options that state facts about a page which its content does not contain. */
import * as z from 'zod/mini';
import type { OptionRules } from './check.ts';

export interface ContentTypeChoice {
  /** The Content-Type header that came with the bytes. */
  readonly contentType?: string | undefined;
}

export interface AddressChoice {
  /** The address of the page. */
  readonly url?: string | undefined;
}

const TEXT = { schema: z.string(), allowed: 'a text' };

export const CONTENT_TYPE_RULES: OptionRules<ContentTypeChoice> = { contentType: TEXT };

export const ADDRESS_RULES: OptionRules<AddressChoice> = { url: TEXT };
