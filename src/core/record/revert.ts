/**
 * Undoes the edits of a record and returns the text as it was decoded. It needs nothing but the
 * record.
 *
 * For plain text the result is the whole input. For an HTML page it is the visible text of the
 * article and its surroundings, one block per line.
 */
import type { ArticleRecord, ConversionEdit, PlaceEdit } from './schema.ts';

const POINTER =
  /^\/(headline|alternativeHeadline|body\/text|media\/\d+\/(?:caption|credit)|footer\/\d+\/text)$/;

/** The text at a JSON pointer of the record. Throws a RangeError for a pointer that has no text. */
export function fieldText(record: ArticleRecord, pointer: string): string {
  if (!POINTER.test(pointer)) throw new RangeError(`no text at ${pointer}`);
  const [, field, index = '', key] = pointer.split('/');
  if (field === 'headline') return record.headline ?? '';
  if (field === 'alternativeHeadline') return record.alternativeHeadline ?? '';
  if (field === 'body') return record.body.text;
  if (field === 'footer') return record.footer[Number(index)]?.text ?? '';
  const media = record.media[Number(index)];
  return (key === 'caption' ? media?.caption : media?.credit) ?? '';
}

/**
 * Splits a field into pieces, each with its original text: first the edits, then what the
 * conversion changed. Offsets count code points.
 */
function revertedField(
  characters: readonly string[],
  edits: readonly PlaceEdit[],
  conversion: ConversionEdit | null,
  exceptions: ReadonlyMap<number, string>,
): { start: number; end: number; before: string }[] {
  const pieces: { start: number; end: number; before: string }[] = [];
  const pairs = conversion?.map.pairs ?? {};
  let at = 0;
  const plain = (end: number): void => {
    for (; at < end; at += 1) {
      const character = characters[at] ?? '';
      const before = Object.hasOwn(pairs, character) ? (pairs[character] ?? '') : character;
      pieces.push({ start: at, end: at + 1, before: exceptions.get(at) ?? before });
    }
  };
  for (const { start, end, before } of edits) {
    plain(start);
    pieces.push({ start, end, before });
    at = end;
  }
  plain(characters.length);
  return pieces;
}

const isConversion = (edit: ArticleRecord['edits'][number]): edit is ConversionEdit =>
  'map' in edit;

/**
 * Returns the decoded text that a record was made from. Throws a RangeError if the record
 * contradicts itself.
 */
export function revert(record: ArticleRecord): string {
  const conversion = record.edits.find(isConversion) ?? null;
  const cache = new Map<string, { start: number; end: number; before: string }[]>();
  const piecesOf = (pointer: string): { start: number; end: number; before: string }[] => {
    const known = cache.get(pointer);
    if (known !== undefined) return known;
    const edits = record.edits.filter(
      (edit): edit is PlaceEdit => !isConversion(edit) && edit.pointer === pointer,
    );
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    const exceptions = new Map<number, string>();
    for (const exception of conversion?.exceptions ?? []) {
      if (exception.pointer === pointer) exceptions.set(exception.start, exception.before);
    }
    const pieces = revertedField([...fieldText(record, pointer)], edits, conversion, exceptions);
    cache.set(pointer, pieces);
    return pieces;
  };
  // the layout lists the slices of a field in order, so one pass over the field's pieces is enough
  const cursors = new Map<string, number>();
  let text = '';
  for (const item of record.layout) {
    if ('text' in item) {
      text += item.text;
      continue;
    }
    const pieces = piecesOf(item.pointer);
    let cursor = cursors.get(item.pointer) ?? 0;
    for (; cursor < pieces.length; cursor += 1) {
      const piece = pieces[cursor];
      if (piece === undefined || piece.end > item.end) break;
      if (piece.start >= item.start) text += piece.before;
    }
    cursors.set(item.pointer, cursor);
  }
  return text;
}
