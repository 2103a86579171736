/**
 * The encodings that compete for the bytes of a page, the kind of text in each, and how frequent
 * each is.
 */
import type { Family } from '../../language/model/character-costs.ts';

export interface Candidate {
  readonly label: string;
  readonly family: Family;
  /**
   * Log (nats) of the share of non-ASCII pages in this encoding, among the pages that a program for
   * Chinese news reads.
   */
  readonly prior: number;
}

export const CANDIDATES: readonly Candidate[] = [
  { label: 'utf-8', family: 'any', prior: -0.5 },
  { label: 'gb18030', family: 'Chinese', prior: -0.8 },
  { label: 'big5', family: 'Chinese', prior: -2 },
  { label: 'shift_jis', family: 'Japanese', prior: -6 },
  { label: 'euc-jp', family: 'Japanese', prior: -6 },
  { label: 'euc-kr', family: 'Korean', prior: -6 },
];

/** Prior (nats) of UTF-16, which is tried only where the bytes have its pattern. */
export const UTF_16_PRIOR = -6;

/**
 * Encodings that are tried if no other makes sense, or after the encoding that they extend. Reading
 * their tables takes time.
 */
export const RARE_CANDIDATES: readonly (Candidate & { readonly after: string | null })[] = [
  { label: 'big5-uao', family: 'board', prior: -4, after: 'big5' },
  { label: 'euc-tw', family: 'Chinese', prior: -7, after: null },
];

/** The kind of text to expect in a declared encoding. */
export const familyOf = (label: string): Family =>
  CANDIDATES.find((candidate) => candidate.label === label)?.family ?? 'any';
