/** Reasons why a place that looks damaged is left unchanged. */
export const DAMAGE_REASONS = [
  // several originals are about equally probable
  'ambiguous',
  // no original gives the text on the page
  'no-inverse',
  // there is a probable original, but nothing proves it
  'no-proof',
  // the repair would be less certain than the user requires
  'confidence',
  // the search took too long and was stopped
  'budget',
  // the page no longer contains the bytes
  'lost-bytes',
  // a mirror's `?` stands for a character that nothing determines
  'question-mark',
  // another program than the mirrors' inserted glosses after characters of any kind
  'other-glosses',
  'replaced',
  'replaced-then-gbk',
  'replaced-then-big5',
  'question-marks',
  'uninitialized',
  // the text may have been misread, but it is too short to decide
  'too-short',
  // what remains of misread text beside a repair, or where nothing can be repaired
  'residue',
  // a character that only a font of the page can show
  'private-use',
] as const;

export type DamageReason = (typeof DAMAGE_REASONS)[number];
