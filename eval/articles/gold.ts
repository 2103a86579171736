/**
 * Reads a folder of saved pages with their gold. `<id>.html` holds the bytes; `<id>.json` beside it
 * holds `{id, site, type, lang, title, body, date, author, …}`. Unknown fields are null or missing.
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

/** Reads all pages that have gold, ordered by name. */
export function readGold(folder: string): GoldFolder {
  const names = readdirSync(folder);
  const ids = names
    .filter((name) => name.endsWith('.html') && names.includes(name.replace(HTML, '.json')))
    .map((name) => name.replace(HTML, ''))
    .sort();
  const hash = createHash('sha256');
  const pages = ids.map((id): GoldPage => {
    const bytes = readFileSync(join(folder, `${id}.html`));
    const json = readFileSync(join(folder, `${id}.json`));
    for (const part of [id, '\0', bytes, '\0', json, '\0']) hash.update(part);
    const raw: Partial<Gold> & { url?: string | null } = JSON.parse(json.toString('utf8'));
    const { type = 'news', lang = 'zh', title = null, date = null } = raw;
    const body = raw.body ?? '';
    const site = raw.site ?? hostOf(raw.url) ?? id;
    return {
      gold: { id, site, type, lang, title, body, date, author: raw.author ?? null },
      bytes,
    };
  });
  return { pages, digest: hash.digest('hex').slice(0, SHOWN_DIGITS) };
}

const HTML = /\.html$/;
