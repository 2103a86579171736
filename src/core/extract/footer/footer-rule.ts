/** A rule that recognizes a line around the article. */
import type { FooterKind } from '../../page/article.ts';
import type { Signed } from '../text/text-counts.ts';

export interface FooterRule extends Signed {
  readonly kind: FooterKind;
  readonly pattern: RegExp;
  /** Number of the group in the pattern that holds the value; 0 for none. */
  readonly value: number;
  readonly example: string;
  /** The characters that every match begins with, if these are few. */
  readonly starts?: string;
  /**
   * Length of the longest line that may match, in UTF-16 code units. A sentence of the body may
   * begin with the same words.
   */
  readonly longest?: number;
}
