/** Repairs plain text alone: lines are the blocks, the whole text is the evidence. */
import type { DamageLeft, Edit } from '../page/edit.ts';
import type { TextRepair } from '../page/repaired-text.ts';
import { type RepairContext, repairTexts } from './repair.ts';

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
