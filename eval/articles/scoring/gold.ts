/**
 * Reads a folder of saved pages with their gold. `<id>.html` holds the bytes; `<id>.json` beside it
 * holds `{id, site, type, lang, title, body, date, author, …}`. Unknown fields are null or missing.
 * For `fixtures/pages` the expected outcome is the gold.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Gold {
  readonly id: string;
  readonly site: string;
  /** `news`, or another kind of page in the folder. */
  readonly type: string;
  readonly lang: string;
  readonly title: string | null;
  /** Paragraphs joined by `\n`. */
  readonly body: string;
  /** `2025-01-16 08:30`, `2025-01-16`, or less precise. */
  readonly date: string | null;
  /** Names, separated by spaces or punctuation. */
  readonly author: string | null;
}

export interface GoldPage {
  readonly gold: Gold;
  readonly bytes: Uint8Array;
}

export interface GoldFolder {
  readonly pages: readonly GoldPage[];
  /**
   * SHA-256 of the names and bytes of all pages and gold. Figures can be compared only between
   * folders with the same digest.
   */
  readonly digest: string;
}

const SHOWN_DIGITS = 16;

const hostOf = (url: string | null | undefined): string | null =>
  url && URL.canParse(url) ? new URL(url).hostname : null;

/** The stored outcome of a page in `fixtures/pages`: `<id>.expected.json`. */
interface Outcome {
  readonly failure?: string;
  readonly headline: string | null;
  readonly paragraphs: readonly string[];
  readonly date: string | null;
  readonly authors: readonly string[];
}

function goldOf(id: string, json: string): Gold {
  const raw: (Partial<Gold> & { url?: string | null }) | Outcome = JSON.parse(json);
  if ('failure' in raw || 'paragraphs' in raw) {
    const { failure, headline = null, paragraphs = [], date = null, authors = [] } = raw;
    return {
      ...{ id, site: id, type: failure === undefined ? 'news' : 'none', lang: 'zh' },
      ...{ title: headline, body: paragraphs.join('\n'), date, author: authors.join('、') },
    };
  }
  const { type = 'news', lang = 'zh', title = null, body = '', date = null, author = null } = raw;
  return { id, site: raw.site ?? hostOf(raw.url) ?? id, type, lang, title, body, date, author };
}

/** Reads all pages that have gold, ordered by name. */
export function readGold(folder: string): GoldFolder {
  const names = readdirSync(folder);
  const golds = new Map(
    names.flatMap((name) => {
      const id = JSON_NAME.exec(name)?.[1];
      return id !== undefined && names.includes(`${id}.html`) ? [[id, name]] : [];
    }),
  );
  const hash = createHash('sha256');
  const pages = [...golds].sort(byName).map(([id, name]): GoldPage => {
    const bytes = readFileSync(join(folder, `${id}.html`));
    const json = readFileSync(join(folder, name));
    for (const part of [id, '\0', bytes, '\0', json, '\0']) hash.update(part);
    return { gold: goldOf(id, json.toString('utf8')), bytes };
  });
  return { pages, digest: hash.digest('hex').slice(0, SHOWN_DIGITS) };
}

const JSON_NAME = /^(.*?)(?:\.expected)?\.json$/;

const byName = ([a]: readonly string[], [b]: readonly string[]): number =>
  (a ?? '') < (b ?? '') ? -1 : 1;
