/** Makes the view of a repaired text that is not part of a page. */
import { partsOf } from '../../quotes.ts';
import type { Quote } from '../../schema.ts';
import type { TextRecord } from '../../text-edits.ts';
import { convertedBy, editView, quoteViews } from './edit-views.ts';
import { MarkedText } from './pieces.ts';
import type { BlockView, ReadView } from './view.ts';

/** The lines of a text as blocks. Offsets count code points. */
function blocksOf(text: string, marked: MarkedText): BlockView[] {
  const blocks: BlockView[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + [...line].length;
    const pieces = marked.pieces(start, end);
    if (pieces.length > 0) blocks.push({ type: 'paragraph', pieces });
    start = end + 1;
  }
  return blocks;
}

/** `title` names the text for people; the offsets of the quotes count code points in it. */
export function textView(
  { text, edits, damage }: TextRecord,
  quotes: readonly Pick<Quote, 'start' | 'end' | 'parts' | 'speaker'>[],
  title: string,
): ReadView {
  const marked = new MarkedText(text, {
    edits: edits.flatMap((edit, index) => ('map' in edit ? [] : [{ ...edit, index }])),
    left: damage.left.map((place, index) => ({ ...place, index })),
    quotes: quotes.flatMap((quote, index) =>
      partsOf(quote).map(([start, end]) => ({ start, end, index })),
    ),
    conversion: convertedBy(edits)(''),
  });
  return {
    ok: true,
    input: title,
    url: null,
    language: 'zh',
    title,
    headline: [],
    subtitle: [],
    byline: '',
    blocks: blocksOf(text, marked),
    footer: [],
    edits: edits.map(editView),
    left: damage.left.map(({ start, end, reason }, index) => ({
      id: `left-${index + 1}`,
      text: marked.slice(start, end),
      reason,
    })),
    ...quoteViews(quotes),
    encoding: null,
    notes: [],
  };
}
