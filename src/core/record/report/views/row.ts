/** What the index of a report knows about a page. */
import { REQUESTED } from '../../../page/edit.ts';
import { familyOf } from '../../../page/families.ts';
import type { FullRecord, Outcome } from '../../full-record.ts';

export interface ReportRow {
  /** The key of the record, which is the same in every run. */
  readonly key: string;
  /** The input as it was named. */
  readonly input: string;
  /** The headline, or why the page could not be read. */
  readonly title: string;
  /** The host that the page comes from, or `''` if nothing says so. */
  readonly site: string;
  /** The code of the failure, or `null`. */
  readonly code: string | null;
  /** Number of repairs, and of places that look damaged and were left. */
  readonly repairs: number;
  readonly left: number;
  /** The lowest confidence of a repair, or `null` if there is none. */
  readonly confidence: number | null;
  /** Number of repairs by family. */
  readonly families: Readonly<Record<string, number>>;
}

/** Longest title in code points. The index has one line for each page. */
const LONGEST = 120;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
};

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { host } = new URL(url);
  return host === '' ? null : host;
}

const siteOf = ({ source, canonicalUrl, publisher }: FullRecord): string =>
  hostOf(source.url) ?? hostOf(canonicalUrl) ?? publisher.domain ?? '';

export function reportRow(outcome: Outcome): ReportRow {
  const { key } = outcome;
  const { input, url } = outcome.source;
  const none = { repairs: 0, left: 0, confidence: null, families: {} };
  if (!outcome.ok) {
    const { code, message } = outcome.error;
    return { key, input, title: shortened(message), site: hostOf(url) ?? '', code, ...none };
  }
  const families: Record<string, number> = {};
  let confidence = 1;
  const repairs = outcome.edits.filter(({ rule }) => rule !== REQUESTED);
  for (const edit of repairs) {
    const family = familyOf(edit.rule);
    families[family] = (families[family] ?? 0) + 1;
    confidence = Math.min(confidence, edit.confidence);
  }
  return {
    key,
    input,
    title: shortened(outcome.headline ?? input),
    site: siteOf(outcome),
    code: null,
    repairs: repairs.length,
    left: outcome.damage.left.length,
    confidence: repairs.length === 0 ? null : confidence,
    families,
  };
}

/**
 * How much a page deserves a look; larger is worse. Pages that could not be read come first, then
 * those with places that were left, then those with unsure repairs, then those with many.
 */
export function badnessOf({ code, left, confidence, repairs }: ReportRow): number {
  if (code !== null) return Number.MAX_SAFE_INTEGER;
  return left * 1e6 + (confidence === null ? 0 : (2 - confidence) * 1e5) + Math.min(repairs, 9999);
}
