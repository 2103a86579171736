/** What is known about characters that may fill a hole before the text around it is read. */
import { foldings } from '../../../language/model/folding.ts';
import type { LanguageModel } from '../../../language/model/language-model.ts';
import { shareAfter, startOf } from '../../../language/model/likelihood.ts';
import { isSimplifiedOnly, isTraditionalOnly } from '../../../language/script/traditional.ts';
import { readerOf } from '../readers/readers.ts';

/** Cost (nats) of a character for a hole that only the other script uses. */
const OTHER_SCRIPT = -6;

/**
 * Cost (nats) of a rare form, such as 爲 for 為, to which the model gives the probability of the
 * usual one.
 */
const VARIANT = -4;

const FIRST_USUAL = 0xa440;
const LAST_USUAL = 0xc67e;

/** Whether the model knows a character only as another one, and Big5 has it among the rare ones. */
function isVariant(point: number): boolean {
  const form = foldings()[point] ?? 0;
  if (form === point || form === 0) return false;
  const code = readerOf('big5').code(point);
  return code < FIRST_USUAL || code > LAST_USUAL;
}

export type Script = 'traditional' | 'simplified' | null;

/** Cost (nats) of a character for a hole in a text of a script, in addition to that of the model. */
function strangenessOf(point: number, script: Script): number {
  if (point < 0x3400) return 0;
  const variant = isVariant(point) ? VARIANT : 0;
  if (script === null) return variant;
  const character = String.fromCodePoint(point);
  const strange =
    script === 'traditional' ? isSimplifiedOnly(character) : isTraditionalOnly(character);
  return strange ? OTHER_SCRIPT : variant;
}

const FIRST = 0x3400;
const LAST = 0xffff;

/** The factors by which strangeness lowers the probability of each UTF-16 code unit. */
const factors = new Map<Script, Float64Array>();

/** Returns those factors, and computes them when a script is met first. */
export function strangenessTable(script: Script): Float64Array {
  let table = factors.get(script);
  if (table === undefined) {
    table = new Float64Array(0x10000).fill(1);
    for (let point = FIRST; point <= LAST; point += 1) {
      table[point] = Math.exp(strangenessOf(point, script));
    }
    factors.set(script, table);
  }
  return table;
}

/** The same as a cost in nats. */
export const strangeness = (point: number, script: Script): number =>
  Math.log(strangenessTable(script)[point] ?? 1);

/** The probability of each UTF-16 code unit by itself; 0 if it is not known yet. */
const frequencies = new WeakMap<LanguageModel, Float64Array>();

/** Probability of a character by itself, for choosing among many. */
export function frequencyBy(model: LanguageModel, point: number): number {
  if (point > 0xffff) return 0;
  let known = frequencies.get(model);
  if (known === undefined) {
    known = new Float64Array(0x10000);
    frequencies.set(model, known);
  }
  let share = known[point] ?? 0;
  if (share === 0) {
    share = shareAfter(model, startOf(model, '，'), point);
    known[point] = share;
  }
  return share;
}
