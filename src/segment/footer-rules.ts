/**
 * What the lines round an article are, by their text. The first rule that fits decides.
 * A line is tried without the brackets and bullets round it: `（责任编辑：林某）` → `责任编辑：林某`.
 */

import type { FooterKind } from '../page.ts';
import { APPEAL_RULES } from './appeal-rules.ts';
import { IMPRINT_RULES } from './imprint-rules.ts';
import type { Signed } from './signs.ts';

export interface FooterRule extends Signed {
  readonly kind: FooterKind;
  readonly pattern: RegExp;
  /** Group of the pattern that holds the value; 0 for none. */
  readonly value: number;
  readonly example: string;
  /** The longest line it may be, in code units: a sentence in the body may begin with the same words. */
  readonly longest?: number;
}

export const FOOTER_RULES: readonly FooterRule[] = [...IMPRINT_RULES, ...APPEAL_RULES];
