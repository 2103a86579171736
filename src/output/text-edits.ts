/** The result of `repair-article text --jsonl`: text, edits and damage, offsets in code points. */
import type { TextRepair } from '../repair/repair-text.ts';
import { codePointOffsets, wellFormed } from './code-points.ts';

export interface TextRecord {
  readonly text: string;
  readonly edits: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly before: string;
    readonly after: string;
    readonly rule: string;
    readonly confidence: number;
    readonly lossy: boolean;
  }[];
  readonly damage: {
    readonly found: number;
    readonly repaired: number;
    readonly left: readonly { start: number; end: number; reason: string }[];
  };
}

export function convertedEdits(repair: TextRepair): TextRecord {
  const point = codePointOffsets(repair.text);
  const edits = repair.edits.map(
    ({ start, end, before, after, rule, confidence, lossy }, index) => ({
      id: `e${index + 1}`,
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
  }));
  return {
    text: wellFormed(repair.text),
    edits,
    damage: { found: edits.length + left.length, repaired: edits.length, left },
  };
}
