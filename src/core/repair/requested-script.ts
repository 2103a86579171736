/**
 * Converts a whole page to the script that its reader asked for, whatever it was: the last step,
 * behind all repairs. One character becomes one, so that places stay and `revert` finds back.
 */

import { REQUESTED } from '../page/edit.ts';
import { describeConversion } from './mirror/script.ts';
import type { Draft } from './repair-state.ts';
import { convert, type Revision } from './revision.ts';

export type Requested = 'hans' | 'hant';

/** Converters of text, by words where the library knows them: 头发 → 頭髮, 发展 → 發展. */
export interface ScriptConverters {
  readonly hans: (text: string) => string;
  readonly hant: (text: string) => string;
}

/** Half of a character beyond the first plane. */
const isHalf = (unit: string): boolean => unit >= '\ud800' && unit <= '\udfff';
const HALVES = /[\ud800-\udfff]/;

/**
 * By words where that keeps the length, else character by character. Characters of two units stay:
 * edits tell what one unit was.
 */
function keepingLength(
  text: string,
  to: (text: string) => string,
  toUnit: (unit: string) => string,
): string {
  const whole = to(text);
  const fits = whole.length === text.length;
  if (fits && !HALVES.test(text) && !HALVES.test(whole)) return whole;
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const other = fits ? whole.charAt(at) : toUnit(unit);
    result += isHalf(unit) || isHalf(other) || other.length !== 1 ? unit : other;
  }
  return result;
}

/** A page has some hundred different characters, and many of each. */
function remembering(to: (text: string) => string): (unit: string) => string {
  const known = new Map<string, string>();
  return (unit) => {
    const other = known.get(unit) ?? to(unit);
    known.set(unit, other);
    return other;
  };
}

/** The original, unit for unit beside the current text; inside changes the current text itself. */
function besideCurrent({ original, text, changes }: Revision): string {
  let result = '';
  let at = 0;
  let shift = 0;
  for (const { start, end, originalEnd } of changes) {
    result += original.slice(at + shift, start + shift) + text.slice(start, end);
    at = end;
    shift = originalEnd - end;
  }
  return result + original.slice(at + shift);
}

/** The draft in the script that was asked for; the same draft if nothing has to change. */
export function convertTo(
  requested: Requested,
  draft: Draft,
  found: string,
  converters: ScriptConverters | undefined,
): Draft {
  const to = converters?.[requested];
  if (to === undefined) throw new TypeError('a script was asked for, and no converter given');
  const toUnit = remembering(to);
  const revisions = draft.revisions.map((revision) => {
    const text = keepingLength(revision.text, to, toUnit);
    return text === revision.text ? revision : convert(revision, text);
  });
  if (revisions.every((revision, i) => revision === draft.revisions[i])) return draft;
  const beside = draft.revisions.map((revision) => ({
    ...revision,
    text: besideCurrent(revision),
  }));
  const script = requested === 'hans' ? 'Hans' : 'Hant';
  const conversion = describeConversion(REQUESTED, found, script, beside, revisions, {});
  return { ...draft, revisions, conversion: { ...conversion, confidence: 1 } };
}
