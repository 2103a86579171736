/**
 * A record as the row of a table: the flat schema of `--format csv` and `--format parquet`, which
 * docs/scale.md describes. Names of columns do not change within a major version; columns may be
 * added at the end.
 */
import { familyOf } from '../../../core/page/families.ts';
import type { Outcome } from '../../../core/record/full-record.ts';

export interface QuoteCell {
  readonly type: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly mention: string | null;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

export interface RepairCell {
  readonly family: string;
  readonly edits: number;
}

export interface DamageCell {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface Row {
  readonly key: string;
  readonly ok: boolean;
  readonly input: string;
  readonly url: string | null;
  readonly encoding: string | null;
  readonly headline: string | null;
  readonly text: string | null;
  readonly date_published: string | null;
  readonly date_modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly quotes: readonly QuoteCell[];
  readonly repairs: readonly RepairCell[];
  readonly damage_left: readonly DamageCell[];
  readonly error_code: string | null;
  readonly error_message: string | null;
}

/** Number of edits of each family. */
function repairsOf(edits: Extract<Outcome, { ok: true }>['edits']): RepairCell[] {
  const counts = new Map<string, number>();
  for (const { rule } of edits) {
    const family = familyOf(rule);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...counts].map(([family, count]) => ({ family, edits: count }));
}

/** The row of a failure, which has empty cells and an error. */
export function rowOf(outcome: Outcome): Row {
  const { key, source } = outcome;
  const common = { key, ok: outcome.ok, input: source.input, url: source.url };
  if (!outcome.ok) {
    return {
      ...common,
      encoding: null,
      headline: null,
      text: null,
      date_published: null,
      date_modified: null,
      authors: [],
      publisher: null,
      section: null,
      language: null,
      quotes: [],
      repairs: [],
      damage_left: [],
      error_code: outcome.error.code,
      error_message: outcome.error.message,
    };
  }
  return {
    ...common,
    encoding: outcome.encoding.label,
    headline: outcome.headline,
    text: outcome.body.text,
    date_published: outcome.datePublished,
    date_modified: outcome.dateModified,
    authors: outcome.author.map(({ name }) => name),
    publisher: outcome.publisher.name,
    section: outcome.articleSection,
    language: outcome.inLanguage,
    quotes: outcome.quotes.map(({ type, text, speaker, start, end, confidence }) => ({
      type,
      text,
      speaker: speaker?.name ?? null,
      mention: speaker?.mention ?? null,
      start,
      end,
      confidence,
    })),
    repairs: repairsOf(outcome.edits),
    damage_left: outcome.damage.left,
    error_code: null,
    error_message: null,
  };
}

/** The columns in order. */
export const COLUMNS = [
  'key',
  'ok',
  'input',
  'url',
  'encoding',
  'headline',
  'text',
  'date_published',
  'date_modified',
  'authors',
  'publisher',
  'section',
  'language',
  'quotes',
  'repairs',
  'damage_left',
  'error_code',
  'error_message',
] as const satisfies readonly (keyof Row)[];
