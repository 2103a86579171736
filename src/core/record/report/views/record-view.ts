/**
 * Makes the view of a record. This is the only file of the report that knows the fields of a record.
 */

import type { FullRecord, Outcome } from '../../full-record.ts';
import { bylineOf } from '../../full-record.ts';
import { partsOf } from '../../quotes.ts';
import { fieldText } from '../../revert.ts';
import type { FailureRecord } from '../../schema.ts';
import { convertedBy, editView, quoteViews } from './edit-views.ts';
import { MarkedText, type Piece } from './pieces.ts';
import {
  type BlockView,
  type FailedView,
  type LeftView,
  type PageView,
  type ReadView,
  webAddress,
} from './view.ts';

/** Groups things by a key, in their order. */
function grouped<K, T>(things: Iterable<readonly [K, T]>): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const [key, thing] of things) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Returns a function that gives the text of a field with its marks. Each field is read only once. */
function markedFields(record: FullRecord): (pointer: string) => MarkedText {
  const { edits, quotes, damage } = record;
  const editsAt = grouped(
    edits.flatMap((edit, index) =>
      'map' in edit ? [] : [[edit.pointer, { ...edit, index }] as const],
    ),
  );
  const leftAt = grouped(
    damage.left.map((place, index) => [place.pointer, { ...place, index }] as const),
  );
  const quotesAt = grouped(
    quotes.flatMap((quote, index) =>
      partsOf(quote).map(([start, end]) => [quote.pointer, { start, end, index }] as const),
    ),
  );
  const conversionAt = convertedBy(edits);
  const known = new Map<string, MarkedText>();
  return (pointer) => {
    const text =
      known.get(pointer) ??
      new MarkedText(fieldText(record, pointer), {
        edits: editsAt.get(pointer) ?? [],
        left: leftAt.get(pointer) ?? [],
        quotes: quotesAt.get(pointer) ?? [],
        conversion: conversionAt(pointer),
      });
    known.set(pointer, text);
    return text;
  };
}

/** The blocks of the body, and each caption after the block that it belongs to. */
function blocksOf(
  { media, body }: FullRecord,
  marked: (pointer: string) => MarkedText,
): BlockView[] {
  const captions = grouped(
    media.flatMap(({ caption, afterBlock }, index): [number, BlockView][] => {
      const pieces = caption === null ? [] : marked(`/media/${index}/caption`).pieces();
      return pieces.length === 0 ? [] : [[afterBlock, { type: 'caption', pieces }]];
    }),
  );
  const text = marked('/body/text');
  return [
    ...(captions.get(-1) ?? []),
    ...body.blocks.flatMap(({ type, start, end }, index) => [
      { type, pieces: text.pieces(start, end) },
      ...(captions.get(index) ?? []),
    ]),
  ];
}

/** How the encoding of a page was found. */
const METHODS: Readonly<Record<FullRecord['encoding']['method'], string>> = {
  bom: 'stated by its first bytes',
  http: 'stated by the server',
  meta: 'stated by the page',
  detected: 'found from the bytes',
  override: 'as you asked',
};

const encodingWords = ({ label, method, declared }: FullRecord['encoding']): string => {
  const stated = declared.http ?? declared.meta;
  const how = METHODS[method];
  return stated === null || stated.toLowerCase() === label.toLowerCase()
    ? `${label} (${how})`
    : `${label} (${how}; the page declares ${stated})`;
};

const notesOf = ({ messages }: Outcome): PageView['notes'] =>
  messages.map(({ code, severity, message }) => ({ code, severity, text: message }));

function articleView(record: FullRecord): ReadView {
  const marked = markedFields(record);
  const field = (pointer: string): Piece[] => marked(pointer).pieces();
  return {
    ok: true,
    input: record.source.input,
    url: webAddress(record.source.url),
    language: record.inLanguage,
    title: record.headline ?? record.source.input,
    headline: field('/headline'),
    subtitle: field('/alternativeHeadline'),
    byline: bylineOf(record),
    blocks: blocksOf(record, marked),
    footer: record.footer.map(({ kind }, index) => ({
      kind,
      pieces: field(`/footer/${index}/text`),
    })),
    edits: record.edits.map(editView),
    left: record.damage.left.map(
      ({ pointer, start, end, reason }, index): LeftView => ({
        id: `left-${index + 1}`,
        text: marked(pointer).slice(start, end),
        reason,
      }),
    ),
    ...quoteViews(record.quotes),
    encoding: encodingWords(record.encoding),
    notes: notesOf(record),
  };
}

const failedView = (record: FailureRecord): FailedView => ({
  ok: false,
  input: record.source.input,
  url: webAddress(record.source.url),
  code: record.error.code,
  message: record.error.message,
  hint: record.error.hint,
  notes: notesOf(record),
});

export const viewOf = (record: Outcome): PageView =>
  record.ok ? articleView(record) : failedView(record);
