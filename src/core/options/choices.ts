/** The options that the doors share, under the names that users know, and what they come to. */
import type { Family, RepairOptions, SCRIPTS } from './repair-settings.ts';

export interface RepairChoices {
  /** How much to repair: nothing, what is sure, or also what is only likelier than all else together. */
  readonly repair?: 'off' | 'safe' | 'bold' | undefined;
  /** Families of repairs that are left out. */
  readonly without?: readonly Family[] | undefined;
  /** The least confidence of an edit that is made, 0 to 1. */
  readonly minConfidence?: number | undefined;
  /** `original` undoes a machine's conversion to traditional; `hans` and `hant` convert every text. */
  readonly script?: (typeof SCRIPTS)[number] | undefined;
}

export interface EncodingChoice {
  /** A label of the WHATWG Encoding Standard, or one of hz-gb-2312, iso-2022-cn, euc-tw and big5-uao. */
  readonly encoding?: string | undefined;
}

/** The repair stage's own options. */
export const repairOptionsOf = (choices: RepairChoices): RepairOptions => ({
  mode: choices.repair ?? 'safe',
  script: choices.script ?? 'original',
  disabled: choices.without ?? [],
  leastConfidence: choices.minConfidence ?? 0,
});
