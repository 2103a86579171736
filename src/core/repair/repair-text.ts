/** Repairs plain text that is not part of a page. */
import type { Conversion, DamageLeft, Edit } from '../page/edit.ts';
import type { RepairedText, TextRepair } from '../page/repaired-text.ts';
import { type RepairContext, repairTexts } from './repair.ts';

const LINE_BREAK = /(\r\n|\r|\n)/;

/** The parts of a text: lines at even indices, and their line breaks at odd ones. */
const partsOf = (text: string): string[] => text.split(LINE_BREAK);

const linesOf = (parts: readonly string[]): string[] => parts.filter((_, i) => i % 2 === 0);

/** Joins the repaired lines of a text. */
function joined(
  parts: readonly string[],
  repaired: readonly RepairedText[],
  conversion: Conversion | null,
): TextRepair {
  const edits: Edit[] = [];
  const left: DamageLeft[] = [];
  let result = '';
  const lines = repaired.map((line, i) => {
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
  return { text: result, edits, conversion, left, lines };
}

/** Repairs the texts of one document. What one of them proves counts for the others too. */
export function repairTogether(texts: readonly string[], context: RepairContext): TextRepair[] {
  const split = texts.map(partsOf);
  const lines = split.map(linesOf);
  const repaired = repairTexts(lines.flat(), context);
  let from = 0;
  return split.map((parts, i) => {
    const to = from + (lines[i]?.length ?? 0);
    const own = repaired.texts.slice(from, to);
    from = to;
    return joined(parts, own, repaired.conversion);
  });
}

/** Repairs one text. Its lines are the blocks, and the whole text is the evidence. */
export function repairText(text: string, context: RepairContext): TextRepair {
  const [repair] = repairTogether([text], context);
  if (repair === undefined) throw new TypeError('a text always gives a repair');
  return repair;
}
