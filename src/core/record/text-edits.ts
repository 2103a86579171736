/**
 * The result of `repair-article text --jsonl`: repaired text, edits and damage. Offsets count code
 * points.
 */

import type { DamageReason } from '../page/damage-reasons.ts';
import { DAMAGE_TEXTS } from '../page/damage-texts.ts';
import type { EditRule } from '../page/families.ts';
import type { TextRepair } from '../page/repaired-text.ts';
import { codePointOffsets, wellFormed } from './code-points.ts';
import { repairsIn } from './damage.ts';
import { exceptionsOf } from './fields.ts';

/** A change at one place. */
export interface TextEdit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly rule: EditRule;
  readonly confidence: number;
  readonly lossy: boolean;
}

/** A one-to-one conversion of all characters that lie outside the other edits. */
export interface TextConversion {
  readonly id: string;
  readonly rule: EditRule;
  readonly map: {
    readonly from: string;
    readonly to: string;
    /** Maps each character that the conversion made to the character that it was before. */
    readonly pairs: Readonly<Record<string, string>>;
  };
  /** Characters whose original differs from what `pairs` says. */
  readonly exceptions: readonly { readonly start: number; readonly before: string }[];
  readonly confidence: number;
}

/** A place that looks damaged and was left unchanged. */
export interface TextDamage {
  readonly start: number;
  readonly end: number;
  readonly reason: DamageReason;
  /** What can be done about it. */
  readonly hint: string;
}

/** A repaired text. Offsets count code points in `text`. */
export interface TextRecord {
  readonly text: string;
  readonly edits: readonly (TextEdit | TextConversion)[];
  readonly damage: {
    /** Number of damaged places, both repaired and left unchanged. */
    readonly found: number;
    readonly repaired: number;
    readonly left: readonly TextDamage[];
  };
}

function conversionOf(repair: TextRepair, point: (unit: number) => number): TextConversion[] {
  const { conversion } = repair;
  if (conversion === null) return [];
  const { rule, from, to, pairs, confidence } = conversion;
  const exceptions = repair.lines.flatMap((line) => {
    const span = { block: 0, start: 0, end: line.text.length };
    return exceptionsOf({ pointer: '', span, at: line.at }, line, pairs, point);
  });
  return [
    {
      id: 'e1',
      rule,
      map: { from, to, pairs: Object.fromEntries(pairs) },
      exceptions: exceptions.map(({ start, before }) => ({ start, before })),
      confidence,
    },
  ];
}

export function convertedEdits(repair: TextRepair): TextRecord {
  if (repair.edits.length + repair.left.length === 0 && repair.conversion === null) {
    return {
      text: wellFormed(repair.text),
      edits: [],
      damage: { found: 0, repaired: 0, left: [] },
    };
  }
  const point = codePointOffsets(repair.text);
  const conversion = conversionOf(repair, point);
  const places = repair.edits.map(
    ({ start, end, before, after, rule, confidence, lossy }, index): TextEdit => ({
      id: `e${index + 1 + conversion.length}`,
      start: point(start),
      end: point(end),
      before: wellFormed(before),
      after: wellFormed(after),
      rule,
      confidence,
      lossy,
    }),
  );
  const left = repair.left.map(({ start, end, reason }) => ({
    start: point(start),
    end: point(end),
    reason,
    hint: DAMAGE_TEXTS[reason].hint,
  }));
  const edits = [...conversion, ...places];
  const repaired = repairsIn(edits);
  return {
    text: wellFormed(repair.text),
    edits,
    damage: { found: repaired + left.length, repaired, left },
  };
}

/** Returns the original text. It needs nothing but the record. */
export function revertText({ text, edits }: TextRecord): string {
  const characters = [...text];
  const conversion = edits.find((edit) => 'map' in edit);
  const places = edits.filter((edit): edit is TextEdit => !('map' in edit));
  const exceptions = new Map(conversion?.exceptions.map(({ start, before }) => [start, before]));
  const pairs = conversion?.map.pairs ?? {};
  let result = '';
  let at = 0;
  const plain = (end: number): void => {
    for (; at < end; at += 1) {
      const character = characters[at] ?? '';
      const before = Object.hasOwn(pairs, character) ? pairs[character] : character;
      result += exceptions.get(at) ?? before ?? '';
    }
  };
  for (const { start, end, before } of places) {
    plain(start);
    result += before;
    at = end;
  }
  plain(characters.length);
  return result;
}
