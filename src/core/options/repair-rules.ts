/** Rules for the options of every door that repairs. */
import * as z from 'zod/mini';
import type { OptionRules } from './check.ts';
import type { RepairChoices } from './choices.ts';
import { FAMILIES, SCRIPTS } from './repair-settings.ts';

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
