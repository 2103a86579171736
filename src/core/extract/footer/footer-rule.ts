/** What a rule for the lines around an article says. */
import type { FooterKind } from '../../page/article.ts';
import type { Signed } from '../lines/signs.ts';

export interface FooterRule extends Signed {
  readonly kind: FooterKind;
  readonly pattern: RegExp;
  /** Group of the pattern that holds the value; 0 for none. */
  readonly value: number;
  readonly example: string;
  /** The longest line it may be, in code units: a sentence in the body may begin with the same words. */
  readonly longest?: number;
}
