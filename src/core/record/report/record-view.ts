/**
 * Makes the view of a record. This is the only file of the report that knows the fields of a record.
 */
import { sliceCodePoints } from '../code-points.ts';
import { bylineOf } from '../formats/text.ts';
import type { FullRecord, Outcome } from '../full-record.ts';
import { partsOf } from '../quotes.ts';
import { fieldText } from '../revert.ts';
import type { FailureRecord } from '../schema.ts';
import { convertedBy, editView, quoteViews } from './edit-views.ts';
import { MarkedText, type Marks, type Piece } from './pieces.ts';
import {
  type BlockView,
  type FailedView,
  type LeftView,
  type PageView,
  type ReadView,
  webAddress,
} from './view.ts';

/** The marks of each field of a record, by its JSON pointer. */
function marksOf({ edits, quotes, damage }: FullRecord, pointer: string): Marks {
  return {
    edits: edits.flatMap((edit, index) =>
      !('map' in edit) && edit.pointer === pointer ? [{ ...edit, index }] : [],
    ),
    left: damage.left.flatMap((place, index) =>
      place.pointer === pointer ? [{ ...place, index }] : [],
    ),
    quotes: quotes.flatMap((quote, index) =>
      quote.pointer === pointer
        ? partsOf(quote).map(([start, end]) => ({ start, end, index }))
        : [],
    ),
    conversion: convertedBy(edits, pointer),
  };
}

/** The blocks of the body, and each caption after the block that it belongs to. */
function blocksOf(
  record: FullRecord,
  body: MarkedText,
  field: (pointer: string) => readonly Piece[],
): BlockView[] {
  const captions = record.media.map(({ caption, afterBlock }, index) => ({
    afterBlock,
    block: {
      type: 'caption' as const,
      pieces: caption === null ? [] : field(`/media/${index}/caption`),
    },
  }));
  const after = (index: number): BlockView[] =>
    captions
      .filter(({ afterBlock, block }) => afterBlock === index && block.pieces.length > 0)
      .map(({ block }) => block);
  return [
    ...after(-1),
    ...record.body.blocks.flatMap(({ type, start, end }, index) => [
      { type, pieces: body.pieces(start, end) },
      ...after(index),
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
  const marked = (pointer: string): MarkedText =>
    new MarkedText(fieldText(record, pointer), marksOf(record, pointer));
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
    blocks: blocksOf(record, marked('/body/text'), field),
    footer: record.footer.map(({ kind }, index) => ({
      kind,
      pieces: field(`/footer/${index}/text`),
    })),
    edits: record.edits.map(editView),
    left: record.damage.left.map(
      ({ pointer, start, end, reason }, index): LeftView => ({
        id: `left-${index + 1}`,
        text: sliceCodePoints(fieldText(record, pointer), start, end),
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
