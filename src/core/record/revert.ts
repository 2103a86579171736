/**
 * Undoes the edits of a record: gives the text back as it was decoded. Needs the record alone.
 *
 * For plain text that is the whole input; for an HTML page the visible text of the article's
 * neighbourhood, a block a line.
 */
import type { ArticleRecord, ConversionEdit, PlaceEdit } from './schema.ts';

const POINTER =
  /^\/(headline|alternativeHeadline|body\/text|media\/\d+\/(?:caption|credit)|footer\/\d+\/text)$/;

/** The text at a JSON pointer of the record. */
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

/** One field as code points, each with what it was before: edits first, then the conversion. */
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

/** The decoded text of a record. Throws a RangeError where the record contradicts itself. */
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
  // the layout names the slices of a field in their order, so one pass over its pieces serves
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
