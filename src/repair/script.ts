/**
 * Brings text that a machine turned from simplified to traditional back to simplified, character
 * by character: the inverse of the naive one-to-one map.
 */

import type { BigramModel } from '../language/bigram-model.ts';
import { advanceOver, startOf } from '../language/likelihood.ts';
import { AMBIGUOUS, countScripts, simplifiedOf } from '../language/traditional.ts';
import type { Conversion, Script } from '../page.ts';
import type { Revision } from './revision.ts';

/** Characters on either side that decide. */
const CONTEXT = 4;

/** 著名 stays, 看著 → 看着: the characters whose inverse the map does not tell. */
function resolve(model: BigramModel, text: string, at: number, other: string): string {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const after = text.slice(at + 1, at + 1 + CONTEXT);
  const score = (character: string): number =>
    advanceOver(model, startOf(model), before + character + after).log;
  const same = text[at] ?? '';
  return score(same) > score(other) ? same : other;
}

/** The simplified text, one UTF-16 unit for one; where `avoid` says so, the text as it is. */
export function toSimplified(
  model: BigramModel,
  text: string,
  avoid: (at: number) => boolean,
): string {
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    const other = AMBIGUOUS.get(character);
    if (avoid(i)) result += character;
    else result += other === undefined ? simplifiedOf(character) : resolve(model, text, i, other);
  }
  return result;
}

/** Below this share of the characters that tell, the other script is a name or a quotation. */
const MIXED = 0.15;

/** The script of a page, by the characters that only one script has. */
export function scriptOf(texts: readonly string[]): Script {
  let hant = 0;
  let hans = 0;
  for (const text of texts) {
    const { traditional, simplified } = countScripts(text);
    hant += traditional;
    hans += simplified;
  }
  if (hant + hans === 0) return 'none';
  const share = hant / (hant + hans);
  return share < MIXED ? 'Hans' : share > 1 - MIXED ? 'Hant' : 'mixed';
}

/** The units that came of another somewhere; most never do, and need no counting. */
function unitsMade(before: readonly string[], after: readonly string[]): Uint8Array {
  const made = new Uint8Array(0x10000);
  after.forEach((text, index) => {
    const source = before[index] ?? '';
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit !== source.charCodeAt(i)) made[unit] = 1;
    }
  });
  return made;
}

/**
 * The pairs by which a conversion is undone: what each converted character most often was.
 * `before` and `after` are the same texts, unit for unit, before and after the conversion.
 */
function conversionPairs(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, string> {
  const isMade = unitsMade(before, after);
  const counts = new Map<string, Map<string, number>>();
  after.forEach((text, index) => {
    const source = before[index] ?? '';
    for (let i = 0; i < text.length; i += 1) {
      if (isMade[text.charCodeAt(i)] === 0) continue;
      const to = text[i] ?? '';
      const from = source[i] ?? '';
      const row = counts.get(to) ?? new Map<string, number>();
      row.set(from, (row.get(from) ?? 0) + 1);
      counts.set(to, row);
    }
  });
  const pairs = new Map<string, string>();
  for (const [to, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [from = to] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    if (from !== to) pairs.set(to, from);
  }
  return pairs;
}

/** What `revert` has to know of a conversion of these revisions. */
export function describeConversion(
  rule: string,
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
