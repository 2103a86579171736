/**
 * What the lines round an article are, by their text. The first rule that fits decides.
 * A line is tried without the brackets and bullets round it: `（责任编辑：林某）` → `责任编辑：林某`.
 */

import { APPEAL_RULES } from './appeal-rules.ts';
import type { FooterRule } from './footer-rule.ts';
import { IMPRINT_RULES } from './imprint-rules.ts';

export const FOOTER_RULES: readonly FooterRule[] = [...IMPRINT_RULES, ...APPEAL_RULES];
