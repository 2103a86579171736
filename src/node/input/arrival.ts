/** What comes of an input: its bytes, and what is known of where they came from. */
import { createHash } from 'node:crypto';
import type { Failure } from '../../core/messages/failure.ts';
import type { Message } from '../../core/messages/message.ts';
import type { Source } from '../../core/page/source.ts';
import { internationalHost, withoutCredentials } from './names.ts';

/** What is known of where bytes came from; of a failure, of the last answer on the way. */
export interface Evidence {
  readonly url?: string;
  readonly redirects?: readonly string[];
  readonly status?: number;
  readonly contentType?: string | null;
  /** When the bytes came from the server, or were last confirmed by it; ISO 8601. */
  readonly fetchedAt?: string;
  /** The digest an archive states, where the page has another. */
  readonly digest?: { readonly stated: string; readonly found: string };
}

/** What a source gives: bytes and their evidence. */
export interface Arrival extends Evidence {
  readonly bytes: Uint8Array;
  /** The input ended early. */
  readonly truncated?: boolean;
  readonly messages?: readonly Message[];
}

/** Bytes that came; `messages` tell what was odd on the way. */
export interface Whole {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly messages: readonly Message[];
}

/** What an input gave; `later` are the pages on which its article goes on. */
export type Opened =
  | (Whole & { readonly later?: readonly Whole[] })
  | { readonly failure: Failure; readonly source: Source; readonly messages: readonly Message[] };

function hostOf(address: string): Pick<Source, 'host'> {
  const host = URL.canParse(address) ? internationalHost(address) : null;
  return host === null ? {} : { host };
}

/** What the record says of an input; with no evidence nothing came of it. */
export const describe = (
  type: Source['type'],
  input: string,
  arrival: Evidence & Partial<Arrival>,
): Source => ({
  type,
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

/** An input that failed, with the evidence that there is. */
export interface Failed extends Evidence {
  readonly failure: Failure;
  readonly messages?: readonly Message[];
}
