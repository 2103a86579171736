/** How the bytes of a page were decoded, as the record tells it. */

/** What decided the encoding. */
export type EncodingMethod = 'bom' | 'http' | 'meta' | 'detected' | 'override';

/** The encoding of a page. Labels are those of the WHATWG Encoding Standard where it has one. */
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
