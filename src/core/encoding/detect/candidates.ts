/** The encodings that compete for bytes, what is written in them, and how usual they are. */
import type { Family } from '../../language/model/plausibility.ts';

export interface Candidate {
  readonly label: string;
  readonly family: Family;
  /**
   * Natural log of how often bytes that are no ASCII come in this encoding, for a program that
   * reads Chinese pages.
   */
  readonly prior: number;
}

export const CANDIDATES: readonly Candidate[] = [
  { label: 'utf-8', family: 'any', prior: -0.5 },
  { label: 'gb18030', family: 'Chinese', prior: -1.2 },
  { label: 'big5', family: 'Chinese', prior: -2 },
  { label: 'shift_jis', family: 'Japanese', prior: -6 },
  { label: 'euc-jp', family: 'Japanese', prior: -6 },
  { label: 'euc-kr', family: 'Korean', prior: -6 },
];

/** Tried where the bytes have its pattern. */
export const UTF_16_PRIOR = -6;

/** Tried where no other makes sense, or after their like: their tables have to be read first. */
export const RARE_CANDIDATES: readonly (Candidate & { readonly after: string | null })[] = [
  { label: 'big5-uao', family: 'board', prior: -4, after: 'big5' },
  { label: 'euc-tw', family: 'Chinese', prior: -7, after: null },
];

/** The family of an encoding that a page declares. */
export const familyOf = (label: string): Family =>
  CANDIDATES.find((candidate) => candidate.label === label)?.family ?? 'any';
