/** Chooses among the characters that may fill a hole. */
import { foldings } from '../../language/model/folding.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import { shareAfter, startOf } from '../../language/model/likelihood.ts';
import { isSimplifiedOnly, isTraditionalOnly } from '../../language/script/traditional.ts';
import type { CharacterArc } from './graph.ts';
import { readerOf } from './readers/readers.ts';

/** Number of characters for a hole that are weighed, beginning with the frequent ones. */
const WEIGHED = 240;

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
export function strangeness(point: number, script: Script): number {
  if (point < 0x3400) return 0;
  const variant = isVariant(point) ? VARIANT : 0;
  if (script === null) return variant;
  const character = String.fromCodePoint(point);
  const strange =
    script === 'traditional' ? isSimplifiedOnly(character) : isTraditionalOnly(character);
  return strange ? OTHER_SCRIPT : variant;
}

/** The probability of each UTF-16 code unit by itself; 0 if it is not known yet. */
const frequencies = new WeakMap<LanguageModel, Float64Array>();

/** Probability of a character by itself, for choosing among many. */
function frequency(model: LanguageModel, point: number): number {
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

/**
 * The most frequent characters among many, besides those that the page shows, and their share of
 * the frequencies of all.
 */
function mostFrequent(
  model: LanguageModel,
  arcs: readonly CharacterArc[],
): { readonly arcs: readonly CharacterArc[]; readonly covered: number } {
  const shares = Float64Array.from(arcs, ({ point, hole }) => (hole ? frequency(model, point) : 2));
  const least = shares.toSorted()[arcs.length - WEIGHED] ?? 0;
  let all = 0;
  let kept = 0;
  const chosen = arcs.filter(({ hole }, i) => {
    const share = shares[i] ?? 0;
    if (hole) all += share;
    if (share < least) return false;
    if (hole) kept += share;
    return true;
  });
  return { arcs: chosen, covered: all === 0 ? 1 : kept / all };
}

/** The characters that may come next. */
export interface Ranked {
  readonly arcs: readonly CharacterArc[];
  /** Number of choices for holes, among all characters. */
  readonly choices: number;
  readonly many: boolean;
  /** Share of the weighed characters among all, by their frequency. */
  readonly covered: number;
}

/** The characters that are weighed among some; `few` is a number that continue in any case. */
export function rankedOf(model: LanguageModel, arcs: readonly CharacterArc[], few: number): Ranked {
  const weighed = arcs.length > WEIGHED ? mostFrequent(model, arcs) : { arcs, covered: 1 };
  return { ...weighed, choices: Math.max(1, arcs.length), many: arcs.length > few };
}
