/**
 * The options of the repair. They are in a module of their own, so that `--help` loads nothing
 * else.
 */
import type { Family } from '../page/families.ts';

export { FAMILIES, type Family } from '../page/families.ts';

/** How much to repair: nothing, what is certain, or also what is merely likelier than not. */
export const REPAIR_MODES = ['off', 'safe', 'bold'] as const;

export const SCRIPTS = ['original', 'keep', 'hans', 'hant'] as const;

export interface RepairOptions {
  /** `bold` also makes repairs that are only more probable than all alternatives together. */
  readonly mode: (typeof REPAIR_MODES)[number];
  /** `keep` leaves traditional text that a machine made; `hans` and `hant` convert every text. */
  readonly script: (typeof SCRIPTS)[number];
  /** Families of rules that are not applied. */
  readonly disabled: readonly Family[];
  /** Edits with less confidence are not made. */
  readonly leastConfidence: number;
}

export const DEFAULT_OPTIONS: RepairOptions = {
  mode: 'safe',
  script: 'original',
  disabled: [],
  leastConfidence: 0,
};
