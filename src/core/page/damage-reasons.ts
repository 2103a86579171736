/** Why a place that looks damaged is left as it is. */
export const DAMAGE_REASONS = [
  // several originals are about as likely
  'ambiguous',
  // no original gives what the page shows
  'no-inverse',
  // what it would become has not been proven
  'unproven',
  // the repair would be less sure than the user wants
  'confidence',
  // the search was ended, since it took too long
  'budget',
  // the page no longer has the bytes
  'lost-bytes',
  // a mirror's `?` that stands for a character nothing tells
  'question-mark',
  'replaced',
  'replaced-then-gbk',
  'replaced-then-big5',
  'question-marks',
  'uninitialized',
  // it may have been misread, but one short line is too little to know
  'suspected',
] as const;

export type DamageReason = (typeof DAMAGE_REASONS)[number];
