/** Our own sentences with their quotes, as marked pages (fixtures/quotes/*.json). */
import { readdirSync, readFileSync } from 'node:fs';
import type { MarkedPage, MeasuredQuote, Span } from './marked/quote.ts';

export interface ExpectedQuote {
  readonly type: MeasuredQuote['type'];
  readonly parts: readonly string[];
  readonly cue: string | null;
  /** Mention, name, role, kind and resolution. */
  readonly speaker: readonly (string | null)[] | null;
}

export interface Sentence {
  readonly label: string;
  readonly comment: string;
  readonly text: string;
  readonly expected: readonly ExpectedQuote[];
  readonly messages?: readonly string[];
  /** Why the program is still wrong here. The case must fail until this line is removed. */
  readonly fails?: string;
}

const FOLDER = new URL('../../fixtures/quotes/', import.meta.url);

export const sentenceFiles = (): readonly string[] =>
  readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

export const readSentences = (file: string): readonly Sentence[] =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

const MARKED = /[“「『"]([^“”「」『』"\n]+)[”」』"]/gu;

/** Makes a page of a sentence. Its parts are in the order of the text. */
function pageOf(sentence: Sentence, file: string): MarkedPage {
  const toPoints = (at: number): number => [...sentence.text.slice(0, at)].length;
  let from = 0;
  const quotes = sentence.expected.map(({ type, parts, speaker }): MeasuredQuote => {
    const spans = parts.map((text): Span => {
      const at = sentence.text.indexOf(text, from);
      if (at < 0) throw new Error(`${sentence.label}: no ${text}`);
      from = type === 'mixed' ? at : at + text.length;
      return [toPoints(at), toPoints(at + text.length)];
    });
    const [mention = null, name = null] = speaker ?? [];
    return { type, parts: spans, speaker: speaker === null ? null : { mention, name } };
  });
  const inside = (start: number, end: number): boolean =>
    quotes.some(
      ({ type, parts }) =>
        type !== 'indirect' && parts.some(([from, to]) => start >= from && end <= to),
    );
  const notSpeech = Array.from(sentence.text.matchAll(MARKED), (hit): Span => {
    const start = toPoints(hit.index + 1);
    return [start, start + [...(hit[1] ?? '')].length];
  }).filter(([start, end]) => !inside(start, end));
  return { id: sentence.label, outlet: file, text: sentence.text, quotes, notSpeech };
}

export const sentencePages = (): readonly MarkedPage[] =>
  sentenceFiles().flatMap((file) => readSentences(file).map((one) => pageOf(one, file)));
