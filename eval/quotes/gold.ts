/**
 * Reads marked pages. GOLD.jsonl has one page per line; its text is in DIR/<id>.json under `body`.
 *
 *     {"id", "quotes": [{type, text | parts + partStarts, start, speaker}], "notSpeech": [{text, start}]}
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkedPage, MeasuredQuote, MeasuredSpeaker, Span } from './marked/quote.ts';

interface GoldSpan {
  readonly text: string;
  readonly start: number;
}

interface GoldQuote {
  readonly type: MeasuredQuote['type'];
  readonly start: number;
  readonly text?: string;
  readonly parts?: readonly string[];
  readonly partStarts?: readonly number[];
  readonly speaker: MeasuredSpeaker | null;
}

interface GoldPage {
  readonly id: string;
  readonly quotes: readonly GoldQuote[];
  readonly notSpeech: readonly GoldSpan[];
}

/** Pages of the same outlet differ in a number: tw_ftv2 belongs to tw_ftv. */
const NUMBER = /\d+$/;

const spanOf = (text: string, start: number): Span => [start, start + [...text].length];

/** Checks that a mark points at its text. Otherwise the measures would mean nothing. */
function checked(id: string, points: readonly string[], span: Span, text: string): Span {
  const found = points.slice(...span).join('');
  if (found !== text) throw new Error(`${id}: at ${span[0]} stands ${found}, not ${text}`);
  return span;
}

function readQuote(id: string, points: readonly string[], quote: GoldQuote): MeasuredQuote {
  const { type, speaker } = quote;
  const texts = quote.parts ?? [quote.text ?? ''];
  const starts = quote.partStarts ?? [quote.start];
  const parts = texts.map((text, i) =>
    checked(id, points, spanOf(text, starts[i] ?? quote.start), text),
  );
  return { type, parts, speaker };
}

export function readGold(file: string, folder: string): readonly MarkedPage[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const page: GoldPage = JSON.parse(line);
      const { body, site }: { body: string; site?: string } = JSON.parse(
        readFileSync(path.join(folder, `${page.id}.json`), 'utf8'),
      );
      const points = [...body];
      return {
        id: page.id,
        outlet: site ?? page.id.replace(NUMBER, ''),
        text: body,
        quotes: page.quotes.map((quote) => readQuote(page.id, points, quote)),
        notSpeech: page.notSpeech.map(({ text, start }) =>
          checked(page.id, points, spanOf(text, start), text),
        ),
      };
    });
}
