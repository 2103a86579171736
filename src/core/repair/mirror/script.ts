/**
 * Converts text that a machine turned from simplified to traditional back to simplified, character
 * by character. This is the inverse of the naive one-to-one map.
 */

import type { LanguageModel } from '../../language/model/language-model.ts';
import { advanceOver, startOf } from '../../language/model/likelihood.ts';
import { AMBIGUOUS, simplifiedCode } from '../../language/script/traditional.ts';
import type { Conversion } from '../../page/edit.ts';
import type { Script } from '../../page/repaired-page.ts';
import type { Revision } from '../state/revision.ts';

/** Number of characters on either side that decide. */
const CONTEXT = 4;

/** Words with 著 in simplified text, by what precedes and what follows it. */
const BEFORE_ZHU = /[所显顯昭卓名巨专專论論译譯编編原合遗遺土新拙主]$/;
const BEHIND_ZHU = /^(?:[名者述称稱]|作(?!业|業))/;

/** Whether 著 keeps its own form: 著名, 所著的, but not 看著. */
const isWritten = (before: string, after: string): boolean =>
  BEFORE_ZHU.test(before) || BEHIND_ZHU.test(after);

/** Decides characters whose inverse the map does not determine: 著名 stays, 看著 → 看着. */
function resolve(model: LanguageModel, text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const after = text.slice(at + 1, at + 1 + CONTEXT);
  if (text[at] === '著' && isWritten(before, after)) return '著';
  const score = (character: string): number =>
    advanceOver(model, startOf(model), before + character + after).log;
  const same = text[at] ?? '';
  const other = AMBIGUOUS.get(same) ?? same;
  return score(same) > score(other) ? same : other;
}

/** Traditional text with 着 for 著 where simplified text has it: 看著 → 看着, but not 名著. */
export const withParticles = (text: string, model: () => LanguageModel): string =>
  text.replaceAll('著', (_, at: number) => resolve(model(), text, at));

/** The characters of AMBIGUOUS, by UTF-16 code unit. */
const ambiguous: ReadonlySet<number> = new Set(
  [...AMBIGUOUS.keys()].map((character) => character.charCodeAt(0)),
);

/**
 * The simplified text, one UTF-16 code unit for one. Places for which `avoid` is true stay as they
 * are.
 */
export function toSimplified(
  model: LanguageModel,
  text: string,
  avoid: (at: number) => boolean,
): string {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const form = simplifiedCode(unit);
    const isOpen = ambiguous.has(unit);
    if ((form === unit && !isOpen) || avoid(at)) continue;
    const character = isOpen ? resolve(model, text, at) : String.fromCharCode(form);
    result += text.slice(done, at) + character;
    done = at + 1;
  }
  return result + text.slice(done);
}

/** Share of distinctive characters below which the other script is a name or a quotation. */
const MIXED = 0.15;

/** The script of a page, by the numbers of characters that only one script uses. */
export function scriptBy(traditional: number, simplified: number): Script {
  if (traditional + simplified === 0) return 'none';
  const share = traditional / (traditional + simplified);
  return share < MIXED ? 'Hans' : share > 1 - MIXED ? 'Hant' : 'mixed';
}

interface Sources {
  /** For each code unit that occurs, the first one that it came from. */
  readonly first: ReadonlyMap<number, number>;
  /** The code units that came from different ones. */
  readonly several: ReadonlySet<number>;
  /** The code units that are not always what they were. */
  readonly changed: ReadonlySet<number>;
}

function sourcesOf(before: readonly string[], after: readonly string[]): Sources {
  const first = new Map<number, number>();
  const several = new Set<number>();
  const changed = new Set<number>();
  after.forEach((text, index) => {
    const source = before[index] ?? '';
    for (let i = 0; i < text.length; i += 1) {
      const to = text.charCodeAt(i);
      const from = source.charCodeAt(i);
      const known = first.get(to);
      if (known === from) continue;
      if (known === undefined) first.set(to, from);
      else several.add(to);
      if (from !== to || known !== undefined) changed.add(to);
    }
  });
  return { first, several, changed };
}

type Counts = Map<number, number>;

/** Counts how often ambiguous code units came from each original. They are few. */
function countSources(
  before: readonly string[],
  after: readonly string[],
  several: ReadonlySet<number>,
): ReadonlyMap<number, Counts> {
  const all = new Map<number, Counts>();
  if (several.size === 0) return all;
  after.forEach((text, index) => {
    const source = before[index] ?? '';
    for (let i = 0; i < text.length; i += 1) {
      const to = text.charCodeAt(i);
      if (!several.has(to)) continue;
      const from = source.charCodeAt(i);
      const counts = all.get(to) ?? new Map<number, number>();
      counts.set(from, (counts.get(from) ?? 0) + 1);
      all.set(to, counts);
    }
  });
  return all;
}

/** The key with the highest count; among equal ones the first in Unicode. */
const commonest = (counts: Counts): number | undefined =>
  [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];

/**
 * The pairs by which a conversion is undone: what each converted character was most often. `before`
 * and `after` are the same texts, code unit for code unit, before and after the conversion.
 */
function conversionPairs(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, string> {
  const { first, several, changed } = sourcesOf(before, after);
  const counted = countSources(before, after, several);
  const pairs = new Map<string, string>();
  for (const to of [...changed].sort((a, b) => a - b)) {
    const from = commonest(counted.get(to) ?? new Map()) ?? first.get(to) ?? to;
    if (from !== to) pairs.set(String.fromCharCode(to), String.fromCharCode(from));
  }
  return pairs;
}

/** What `revert` needs to know about a conversion of these revisions. */
export function describeConversion(
  rule: Conversion['rule'],
  from: string,
  to: string,
  before: readonly Revision[],
  after: readonly Revision[],
  evidence: Conversion['evidence'],
): Conversion {
  const texts = (list: readonly Revision[]): string[] => list.map((revision) => revision.text);
  const pairs = conversionPairs(texts(before), texts(after));
  return { rule, from, to, confidence: 0.97, pairs, evidence };
}
