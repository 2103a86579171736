/** Repairs plain text alone: lines are the blocks, the whole text is the evidence. */
import type { Conversion, DamageLeft, Edit } from '../page/edit.ts';
import { type RepairContext, type RepairedText, repairTexts } from './repair.ts';

export interface TextRepair {
  readonly text: string;
  /** Offsets are UTF-16 units in `text`; a script conversion is none of them. */
  readonly edits: readonly Edit[];
  readonly conversion: Conversion | null;
  readonly left: readonly DamageLeft[];
  readonly lines: readonly (RepairedText & {
    /** Offset in `text`. */
    readonly at: number;
  })[];
}

const LINE_BREAK = /(\r\n|\r|\n)/;

export function repairText(text: string, context: RepairContext): TextRepair {
  const parts = text.split(LINE_BREAK);
  const lines = parts.filter((_, i) => i % 2 === 0);
  const repaired = repairTexts(lines, context);
  const edits: Edit[] = [];
  const left: DamageLeft[] = [];
  let result = '';
  const placed = repaired.texts.map((line, i) => {
    const at = result.length;
    const move = <T extends { start: number; end: number }>(item: T): T => ({
      ...item,
      start: item.start + at,
      end: item.end + at,
    });
    if (line.edits.length > 0) edits.push(...line.edits.map(move));
    if (line.left.length > 0) left.push(...line.left.map(move));
    result += line.text + (parts[i * 2 + 1] ?? '');
    return { text: line.text, original: line.original, edits: line.edits, left: line.left, at };
  });
  return {
    text: result,
    edits,
    conversion: repaired.conversion,
    left,
    lines: placed,
  };
}
