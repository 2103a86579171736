/**
 * Undoes the edits of a record and returns the text as it was decoded. It needs nothing but the
 * record.
 *
 * For plain text the result is the whole input. For an HTML page it is the visible text of the
 * article and its surroundings, one block per line.
 */
import { expandEdits } from './compact-edits.ts';
import { expandLayout } from './layout.ts';
import type { ArticleRecord, ConversionEdit, PlaceEdit } from './schema.ts';

const POINTER =
  /^\/(headline|alternativeHeadline|body\/text|media\/\d+\/(?:caption|creditText)|footer\/\d+\/text)$/;

/** The text at a JSON pointer of the record. Throws a RangeError for a pointer that has no text. */
export function fieldText(record: ArticleRecord, pointer: string): string {
  if (!POINTER.test(pointer)) throw new RangeError(`no text at ${pointer}`);
  const [, field, index = '', key] = pointer.split('/');
  if (field === 'headline') return record.headline ?? '';
  if (field === 'alternativeHeadline') return record.alternativeHeadline ?? '';
  if (field === 'body') return record.body.text;
  if (field === 'footer') return record.footer[Number(index)]?.text ?? '';
  const media = record.media[Number(index)];
  return (key === 'caption' ? media?.caption : media?.creditText) ?? '';
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

/**
 * Returns the decoded text that a record was made from. Throws a RangeError if the record
 * contradicts itself, or was written without its edits.
 */
export function revert(record: ArticleRecord): string {
  if (record.layout.length === 0) throw new RangeError('the record was written without its edits');
  const edits = expandEdits(record);
  const conversion = edits.find((edit): edit is ConversionEdit => 'map' in edit) ?? null;
  const cache = new Map<string, { start: number; end: number; before: string }[]>();
  const piecesOf = (pointer: string): { start: number; end: number; before: string }[] => {
    const known = cache.get(pointer);
    if (known !== undefined) return known;
    const own = edits.filter((edit): edit is PlaceEdit => edit.pointer === pointer);
    const exceptions = new Map<number, string>();
    for (const exception of conversion?.exceptions ?? []) {
      if (exception.pointer === pointer) exceptions.set(exception.start, exception.before);
    }
    const pieces = revertedField([...fieldText(record, pointer)], own, conversion, exceptions);
    cache.set(pointer, pieces);
    return pieces;
  };
  // the layout lists the slices of a field in order, so one pass over the field's pieces is enough
  const cursors = new Map<string, number>();
  let text = '';
  for (const item of expandLayout(record.layout)) {
    if (typeof item === 'string') {
      text += item;
      continue;
    }
    const { start = 0, end = Number.POSITIVE_INFINITY } = item;
    const pieces = piecesOf(item.pointer);
    let cursor = cursors.get(item.pointer) ?? 0;
    for (; cursor < pieces.length; cursor += 1) {
      const piece = pieces[cursor];
      if (piece === undefined || piece.end > end) break;
      if (piece.start >= start) text += piece.before;
    }
    cursors.set(item.pointer, cursor);
  }
  return text;
}
