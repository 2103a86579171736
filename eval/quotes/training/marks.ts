/**
 * Places that were marked on the development pages in addition to the gold, as offsets (code points
 * of the body): spans in quotation marks that are speech (1) or not (0), and the beginnings and
 * ends of reports. They were chosen where the models were uncertain, and where a paragraph
 * continues after a report.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkedPage, MeasuredQuote, Span } from '../quote.ts';

interface Marks {
  readonly page: string;
  readonly spans: readonly (readonly [start: number, end: number, speech: 0 | 1])[];
  readonly reports: readonly Span[];
}

const FILE = new URL('../marks.jsonl', import.meta.url);

const quoteOf = (type: MeasuredQuote['type'], span: Span): MeasuredQuote => ({
  type,
  parts: [span],
  speaker: null,
});

/** The marked places of the pages in a folder. They have no speakers. */
export function readMarks(folder: string): readonly MarkedPage[] {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { page, spans, reports }: Marks = JSON.parse(line);
    const { body, site }: { body: string; site: string } = JSON.parse(
      readFileSync(path.join(folder, `${page}.json`), 'utf8'),
    );
    const said = spans.filter(([, , speech]) => speech === 1);
    return {
      id: page,
      outlet: site,
      text: body,
      quotes: [
        ...said.map(([start, end]) => quoteOf('direct', [start, end])),
        ...reports.map((span) => quoteOf('indirect', span)),
      ],
      notSpeech: spans
        .filter(([, , speech]) => speech === 0)
        .map(([start, end]): Span => [start, end]),
    };
  });
}
