/** Reads what an entry stands for. */
import type { Entry } from './entry.ts';
import { type Opened, openSource, type SourceOptions } from './index.ts';

/** Does not reject: what cannot be read is a failure. */
export function openEntry(entry: Entry, options: SourceOptions): Promise<Opened> {
  const { place } = entry;
  if (place.kind === 'url') return openSource(place.url, options);
  return openSource(
    place.kind === 'file' ? Buffer.from(place.path).toString() : entry.input,
    options,
  );
}
