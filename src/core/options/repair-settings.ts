/** What a user may choose about the repair. It stands by itself, so that `--help` loads nothing else. */

/** Families of rules, in the order in which they are applied. */
export const FAMILIES = [
  'gbk-shift',
  'gloss',
  'script',
  'lost',
  'width',
  'escape',
  'entity',
  'codec',
  'radical',
  'zero-width',
  'remnant',
  'spacing',
  'punctuation',
] as const;

export type Family = (typeof FAMILIES)[number];

export const SCRIPTS = ['original', 'keep', 'hans', 'hant'] as const;

export interface RepairOptions {
  /** `bold` guesses where one reading is only likelier than all others together. */
  readonly mode: 'off' | 'safe' | 'bold';
  /**
   * `keep` leaves traditional text that a machine made as it is; `hans` and `hant` convert every text.
   */
  readonly script: (typeof SCRIPTS)[number];
  /** Families of rules that are not applied. */
  readonly disabled: readonly Family[];
  /** Edits that are less sure are not made. */
  readonly leastConfidence: number;
}

export const DEFAULT_OPTIONS: RepairOptions = {
  mode: 'safe',
  script: 'original',
  disabled: [],
  leastConfidence: 0,
};
