/**
 * Repairs plain text, under Node and in browsers and workers.
 *
 * @example
 * const { text, edits } = repairText('璺ㄦ睙澶фˉ涓婂崍姝ｅ紡閫氳溅');
 */
import { checkOptions } from './core/options/check.ts';
import { type RepairChoices, repairOptionsOf } from './core/options/choices.ts';
import { REPAIR_RULES } from './core/options/repair-rules.ts';
import { convertedEdits, type TextRecord } from './core/record/text-edits.ts';
import { repairText as repairLines } from './core/repair/repair-text.ts';
import { loadModel } from './node/data/language-model.ts';
import { scriptConverters } from './node/data/script-converters.ts';

export type { RepairChoices as TextOptions } from './core/options/choices.ts';
export { OptionError, UnknownOptionError } from './core/options/option-error.ts';
export { FAMILIES, type Family, SCRIPTS } from './core/options/repair-settings.ts';
export type { DamageReason } from './core/page/damage-reasons.ts';
export type { EditRule } from './core/page/families.ts';
export { codePointOffsets, sliceCodePoints, utf16Offsets } from './core/record/code-points.ts';
export {
  revertText,
  type TextConversion,
  type TextDamage,
  type TextEdit,
  type TextRecord,
} from './core/record/text-edits.ts';

/**
 * Repairs plain text, judging all its lines together. Offsets in the result count code points.
 * Throws `OptionError` or `UnknownOptionError` for options that cannot be used.
 */
export function repairText(text: string, options: RepairChoices = {}): TextRecord {
  checkOptions(REPAIR_RULES, options);
  const context = {
    model: loadModel,
    options: repairOptionsOf(options),
    converters: scriptConverters,
  };
  return convertedEdits(repairLines(text, context));
}
