/** How the bytes of a page were decoded, as the record reports it. */

/** What decided the encoding. */
export type EncodingMethod = 'bom' | 'http' | 'meta' | 'detected' | 'override';

/**
 * The encoding of a page. Its label is that of the WHATWG Encoding Standard where the standard has
 * one.
 */
export interface Encoding {
  label: string;
  method: EncodingMethod;
  /** Probability that the label is right, 0 to 1. */
  confidence: number;
  /** The labels that the HTTP header and the markup declare. */
  declared: { http: string | null; meta: string | null };
  /** Number of byte sequences that were invalid and became U+FFFD. */
  replacements: number;
}
