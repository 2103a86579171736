/** The options that every door with a repair in it shares. The command line has them under the same names. */
import * as z from 'zod/mini';
import { FAMILIES, type Family, type RepairOptions, SCRIPTS } from '../repair/options.ts';
import type { OptionRules } from './check.ts';

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

const MODES = ['off', 'safe', 'bold'] as const;

export const REPAIR_RULES: OptionRules<RepairChoices> = {
  repair: { schema: z.enum(MODES), allowed: `one of ${MODES.join(', ')}` },
  without: {
    schema: z.array(z.enum(FAMILIES)),
    allowed: `a list of these families: ${FAMILIES.join(', ')}`,
  },
  minConfidence: {
    schema: z.number().check(z.minimum(0), z.maximum(1)),
    allowed: 'a number from 0 to 1',
  },
  script: { schema: z.enum(SCRIPTS), allowed: `one of ${SCRIPTS.join(', ')}` },
};

/** The repair stage's own options. */
export const repairOptionsOf = (choices: RepairChoices): RepairOptions => ({
  mode: choices.repair ?? 'safe',
  script: choices.script ?? 'original',
  disabled: choices.without ?? [],
  leastConfidence: choices.minConfidence ?? 0,
});
