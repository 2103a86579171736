/** The result of reading an input: its bytes, and what is known about where they came from. */
import { createHash } from 'node:crypto';
import type { Failure } from '../../../core/messages/failure.ts';
import type { Message } from '../../../core/messages/message.ts';
import type { Source } from '../../../core/page/source.ts';
import { internationalHost, withoutCredentials } from './names.ts';

/** What is known about where bytes came from. After a failure it describes the last response. */
export interface Evidence {
  readonly url?: string;
  readonly redirects?: readonly string[];
  readonly status?: number;
  readonly contentType?: string | null;
  /** When the server sent the bytes or last confirmed them (ISO 8601). */
  readonly fetchedAt?: string;
  /** Only if an archive states another digest for its page than the page has. */
  readonly digest?: { readonly stated: string; readonly found: string };
}

/** Bytes and what is known about where they came from. */
export interface Arrival extends Evidence {
  readonly bytes: Uint8Array;
  /** Key of the page if the input itself gives one. */
  readonly key?: string;
  /** Whether the input ended early. */
  readonly truncated?: boolean;
  readonly messages?: readonly Message[];
}

/** An input that was read. `messages` report what was unusual about it. */
export interface Whole {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly messages: readonly Message[];
}

/** An input that was opened. `later` are the further pages of the same article. */
export type Opened =
  | (Whole & { readonly later?: readonly Whole[] })
  | { readonly failure: Failure; readonly source: Source; readonly messages: readonly Message[] };

function hostOf(address: string): Pick<Source, 'host'> {
  const host = URL.canParse(address) ? internationalHost(address) : null;
  return host === null ? {} : { host };
}

/** Makes the `source` of a record. Unknown facts become `null`. */
export const describe = (
  type: Source['type'],
  input: string,
  arrival: Evidence & Partial<Arrival>,
): Source => ({
  type,
  key: arrival.key ?? withoutCredentials(input),
  input: withoutCredentials(input),
  url: arrival.url ?? null,
  ...(type === 'url' ? hostOf(arrival.url ?? input) : {}),
  redirects: [...(arrival.redirects ?? [])],
  status: arrival.status ?? null,
  contentType: arrival.contentType ?? null,
  bytes: arrival.bytes?.length ?? 0,
  sha256:
    arrival.bytes === undefined ? null : createHash('sha256').update(arrival.bytes).digest('hex'),
  truncated: arrival.truncated ?? false,
  fetchedAt: arrival.fetchedAt ?? null,
});

/** An input that failed, with what is known about it. */
export interface Failed extends Evidence {
  readonly failure: Failure;
  readonly messages?: readonly Message[];
}
