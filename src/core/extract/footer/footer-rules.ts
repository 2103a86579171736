/**
 * All rules for the lines around an article. The first rule that matches decides.
 * A line is tested without the brackets and bullets around it: `（责任编辑：林某）` →
 * `责任编辑：林某`.
 */

import { APPEAL_RULES } from './appeal-rules.ts';
import type { FooterRule } from './footer-rule.ts';
import { IMPRINT_RULES } from './imprint-rules.ts';

export const FOOTER_RULES: readonly FooterRule[] = [...IMPRINT_RULES, ...APPEAL_RULES];
