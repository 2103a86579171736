/** The source of an entry that was not read, or whose reader is gone. */
import type { Source } from '../output/schema.ts';
import type { Entry } from '../source/entry.ts';

export const bareSource = ({ type, input, evidence }: Entry): Source => ({
  type,
  input,
  url: evidence?.url ?? null,
  redirects: [],
  status: evidence?.status ?? null,
  contentType: evidence?.contentType ?? null,
  bytes: 0,
  sha256: null,
  truncated: false,
  fetchedAt: evidence?.fetchedAt ?? null,
});
