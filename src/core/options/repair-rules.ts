/** Rules for the options of every door that repairs. */
import * as z from 'zod/mini';
import type { OptionRules } from './check.ts';
import type { RepairChoices } from './choices.ts';
import { FAMILIES, REPAIR_MODES, SCRIPTS } from './repair-settings.ts';

export const REPAIR_RULES: OptionRules<RepairChoices> = {
  repair: { schema: z.enum(REPAIR_MODES), allowed: `one of ${REPAIR_MODES.join(', ')}` },
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
