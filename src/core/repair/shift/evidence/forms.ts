/**
 * The forms in which a page shows characters that have several. The mirrors' map is one to one: where it
 * made 发 into 發, it never made it into 髮, and 后 stays 后 and is never 後. The language model reads all
 * forms of a character as the same.
 */
import { foldings } from '../../../language/model/folding.ts';
import { isSimplifiedUnit, simplifiedCode } from '../../../language/script/traditional.ts';

/** By the folded form: the only form that occurs, or SEVERAL. */
export type Forms = ReadonlyMap<number, number>;

const SEVERAL = 0;
const FIRST_CHINESE = 0x3400;
const LAST_CHINESE = 0x9fff;

/**
 * The forms in texts of which what may be out of step was cut out. Simplified characters, which no map
 * made, do not count.
 */
export function formsIn(texts: readonly string[]): Forms {
  const folded = foldings();
  const forms = new Map<number, number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < FIRST_CHINESE || unit > LAST_CHINESE || isSimplifiedUnit(unit)) continue;
      const form = folded[unit] ?? 0;
      const known = forms.get(form);
      if (known === undefined) forms.set(form, unit);
      else if (known !== unit) forms.set(form, SEVERAL);
    }
  }
  return forms;
}

/**
 * Whether the map did not make this form of a character: the page shows another one and never this one,
 * or no such map has it.
 */
export function hasOtherForm(forms: Forms, unit: number): boolean {
  if (unit < FIRST_CHINESE || unit > LAST_CHINESE) return false;
  const form = foldings()[unit] ?? 0;
  if (form !== unit && simplifiedCode(unit) === unit) return true;
  const known = forms.get(form);
  return known !== undefined && known !== SEVERAL && known !== unit;
}
