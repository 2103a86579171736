/** Makes the views of edits and quotes, which records and texts have in common. */
import type { ConversionEdit, PlaceEdit } from '../../schema.ts';
import type { TextConversion, TextEdit } from '../../text-edits.ts';
import type { Converted } from './pieces.ts';
import type { EditView, QuoteView } from './view.ts';

type AnyEdit = PlaceEdit | ConversionEdit | TextEdit | TextConversion;

/** Characters of a conversion that are shown as examples. */
const EXAMPLES = 12;

function conversionView(edit: ConversionEdit | TextConversion): EditView {
  const { from, to, pairs } = edit.map;
  const examples = Object.entries(pairs).slice(0, EXAMPLES);
  return {
    id: edit.id,
    rule: edit.rule,
    before: examples.map(([, before]) => before).join(''),
    after: examples.map(([after]) => after).join(''),
    confidence: edit.confidence,
    lossy: false,
    steps: [],
    evidence: [
      ['from', from],
      ['to', to],
      ['characters', String(Object.keys(pairs).length)],
    ],
    isConversion: true,
  };
}

function placeView(edit: PlaceEdit | TextEdit): EditView {
  const { id, rule, before, after, confidence, lossy } = edit;
  const evidence = 'evidence' in edit ? Object.entries(edit.evidence) : [];
  return {
    id,
    rule,
    before,
    after,
    confidence,
    lossy,
    steps: 'steps' in edit ? edit.steps : [],
    evidence: evidence.map(([name, value]) => [name, String(value)]),
    isConversion: false,
  };
}

export const editView = (edit: AnyEdit): EditView =>
  'map' in edit ? conversionView(edit) : placeView(edit);

/**
 * Returns a function that gives the conversion among the edits, if there is one, with the exceptions of the
 * field at a pointer. The pointer of a text that is no record is `''`.
 */
export function convertedBy(edits: readonly AnyEdit[]): (pointer: string) => Converted | null {
  const index = edits.findIndex((edit) => 'map' in edit);
  const edit = edits[index];
  if (edit === undefined || !('map' in edit)) return () => null;
  const { pairs } = edit.map;
  const fields = new Map<string, Map<number, string>>();
  for (const exception of edit.exceptions) {
    const pointer = 'pointer' in exception ? exception.pointer : '';
    const exceptions = fields.get(pointer) ?? new Map<number, string>();
    exceptions.set(exception.start, exception.before);
    fields.set(pointer, exceptions);
  }
  return (pointer) => ({ index, pairs, exceptions: fields.get(pointer) ?? new Map() });
}

/** What a report needs to know of a quote. */
interface Spoken {
  readonly speaker: { readonly name: string | null; readonly mention: string | null } | null;
}

/** The quotes, and the speakers in the order in which they first speak. */
export function quoteViews(quotes: readonly Spoken[]): {
  readonly quotes: QuoteView[];
  readonly speakers: string[];
} {
  const colours = new Map<string, number>();
  const views = quotes.map(({ speaker }): QuoteView => {
    const name = speaker?.name ?? speaker?.mention ?? null;
    if (name === null) return { speaker: null, colour: null };
    const colour = colours.get(name) ?? colours.size;
    colours.set(name, colour);
    return { speaker: name, colour };
  });
  return { quotes: views, speakers: [...colours.keys()] };
}
