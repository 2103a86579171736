/**
 * Reads a folder of saved pages with their true encodings. `<id>.html` holds the bytes; `<id>.json`
 * beside it holds `{"encoding": …}`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, decodeAs } from './encoders.ts';
import type { Case } from './right.ts';

export interface SavedCase extends Case {
  readonly id: string;
}

export function readSaved(folder: string): SavedCase[] {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))
    .sort();
  return ids.flatMap((id) => {
    const { encoding }: { encoding?: string } = JSON.parse(
      readFileSync(join(folder, `${id}.json`), 'utf8'),
    );
    const label = canonical(encoding ?? '');
    if (label === null) return [];
    const bytes = readFileSync(join(folder, `${id}.html`));
    const text = decodeAs(bytes, label) ?? '';
    return [{ id, bytes, encoding: label, text, contentType: null, wounds: 0 }];
  });
}
