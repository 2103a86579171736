/** Makes what is written of a record: how much of the edits, and whether blocks repeat their text. */
import type { RecordShape } from '../options/record-shape.ts';
import { compactEdits } from './compact-edits.ts';
import type { FullRecord, Outcome } from './full-record.ts';
import { compactLayout } from './layout.ts';
import { fieldText } from './revert.ts';
import type { ArticleRecord, ConversionEdit, Output, PlaceEdit } from './schema.ts';

type Undoing = Pick<ArticleRecord, 'edits' | 'layout'>;

/** The texts of the fields that the layout names, by pointer. */
function textsOf(record: FullRecord): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const item of record.layout) {
    if (typeof item === 'string' || texts.has(item.pointer)) continue;
    texts.set(item.pointer, fieldText(record, item.pointer));
  }
  return texts;
}

/** The characters that stand outside all edits. */
function untouched(
  texts: ReadonlyMap<string, string>,
  edits: readonly PlaceEdit[],
): ReadonlySet<string> {
  const fields = new Map([...texts].map(([pointer, text]) => [pointer, [...text]]));
  const ends = new Map([...texts.keys()].map((pointer) => [pointer, 0]));
  const found = new Set<string>();
  const add = (pointer: string, to: number): void => {
    const characters = fields.get(pointer)?.slice(ends.get(pointer) ?? 0, to) ?? [];
    for (const character of characters) found.add(character);
  };
  for (const { pointer, start, end } of edits) {
    add(pointer, start);
    ends.set(pointer, end);
  }
  for (const [pointer, characters] of fields) add(pointer, characters.length);
  return found;
}

/** A conversion with the pairs of the characters that no other edit restores. */
function compactConversion(edit: ConversionEdit, needed: ReadonlySet<string>): ConversionEdit {
  const pairs = Object.entries(edit.map.pairs).filter(([character]) => needed.has(character));
  return { ...edit, map: { ...edit.map, pairs: Object.fromEntries(pairs) } };
}

function compactUndoing(record: FullRecord): Undoing {
  const texts = textsOf(record);
  const places = record.edits.filter((edit): edit is PlaceEdit => 'start' in edit);
  const edits = record.edits.map((edit) =>
    'map' in edit ? compactConversion(edit, untouched(texts, places)) : edit,
  );
  return { edits: compactEdits(edits), layout: compactLayout(record.layout, texts) };
}

function undoingOf(record: FullRecord, shape: RecordShape): Undoing {
  const { edits, layout } = record;
  if (shape.edits === 'none') return { edits: [], layout: [] };
  return shape.edits === 'full' ? { edits, layout } : compactUndoing(record);
}

/** The record in a shape, with its keys in the order of the schema. A failure has no shapes. */
export function shaped(outcome: Outcome, shape: RecordShape): Output {
  if (!outcome.ok) return outcome;
  const { text, blocks } = outcome.body;
  const body =
    shape.blocks === 'text'
      ? outcome.body
      : { text, blocks: blocks.map(({ text: _, ...block }) => block) };
  return { ...outcome, body, ...undoingOf(outcome, shape) };
}
