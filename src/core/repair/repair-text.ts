/** Repairs plain text that is not part of a page. */
import type { Conversion, DamageLeft, Edit } from '../page/edit.ts';
import type { RepairedText, TextRepair } from '../page/repaired-text.ts';
import { type RepairContext, repairTexts } from './repair.ts';

/** The lines of a text, and what breaks them: `breaks[i]` stands behind `lines[i]`. */
interface Lines {
  readonly text: string;
  readonly lines: readonly string[];
  readonly breaks: readonly string[];
}

const LINE_BREAK = /\r\n|\r|\n/g;
const RETURN = '\r';

function linesOf(text: string): Lines {
  if (!text.includes(RETURN)) {
    const lines = text.split('\n');
    return { text, lines, breaks: Array.from({ length: lines.length - 1 }, () => '\n') };
  }
  return { text, lines: text.split(LINE_BREAK), breaks: text.match(LINE_BREAK) ?? [] };
}

/** Joins the repaired lines of a text. */
function joined(
  { text, breaks }: Lines,
  repaired: readonly RepairedText[],
  conversion: Conversion | null,
): TextRepair {
  const edits: Edit[] = [];
  const left: DamageLeft[] = [];
  let at = 0;
  const lines = repaired.map((line, i) => {
    const from = at;
    const move = <T extends { start: number; end: number }>(item: T): T => ({
      ...item,
      start: item.start + from,
      end: item.end + from,
    });
    if (line.edits.length > 0) edits.push(...line.edits.map(move));
    if (line.left.length > 0) left.push(...line.left.map(move));
    at += line.text.length + (breaks[i]?.length ?? 0);
    return {
      text: line.text,
      original: line.original,
      edits: line.edits,
      left: line.left,
      at: from,
    };
  });
  const isSame = edits.length === 0 && conversion === null;
  const result = isSame ? text : lines.map((line, i) => line.text + (breaks[i] ?? '')).join('');
  return { text: result, edits, conversion, left, lines };
}

/** Repairs the texts of one document. What one of them proves counts for the others too. */
export function repairTogether(texts: readonly string[], context: RepairContext): TextRepair[] {
  const split = texts.map(linesOf);
  const repaired = repairTexts(
    split.flatMap(({ lines }) => lines),
    context,
  );
  let from = 0;
  return split.map((lines) => {
    const to = from + lines.lines.length;
    const own = repaired.texts.slice(from, to);
    from = to;
    return joined(lines, own, repaired.conversion);
  });
}

/** Repairs one text. Its lines are the blocks, and the whole text is the evidence. */
export function repairText(text: string, context: RepairContext): TextRepair {
  const [repair] = repairTogether([text], context);
  if (repair === undefined) throw new TypeError('a text always gives a repair');
  return repair;
}
