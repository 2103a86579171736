/** The record of a page as the stages make it, with everything that it can say. */

import { processPage } from '../src/core/pipeline.ts';
import type { FullRecord, Outcome } from '../src/core/record/full-record.ts';
import { settingsOf } from '../src/node/run/options/settings.ts';
import { contextFor } from '../src/node/run/outcome/outcome.ts';

export const outcomeOf = (
  bytes: Uint8Array,
  { url = null, key = url ?? '-' }: { url?: string | null; key?: string } = {},
): Outcome =>
  processPage(
    bytes,
    {
      type: 'stdin',
      key,
      input: '-',
      url,
      redirects: [],
      status: null,
      contentType: null,
      bytes: bytes.length,
      sha256: null,
      truncated: false,
      fetchedAt: null,
    },
    contextFor(settingsOf({}, false)),
  );

/** The same for a page that has an article. */
export function fullRecordOf(bytes: Uint8Array): FullRecord {
  const outcome = outcomeOf(bytes);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome;
}
