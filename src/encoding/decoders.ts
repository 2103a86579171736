/**
 * Bytes → text under a label: the Encoding Standard's decoders, and four of our own for what it
 * left out. Of these it maps HZ and ISO-2022-CN to "replacement", since scripts could be hidden in
 * them, and does not know the others; no browser runs what comes out here.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { decodeBig5Uao } from './big5-uao.ts';
import { decodeEucTw } from './euc-tw.ts';
import { decodeHz } from './hz.ts';
import { decodeIso2022Cn } from './iso-2022-cn.ts';
import type { CharacterTables } from './tables.ts';

type Decode = (bytes: Uint8Array, tables: CharacterTables) => string;

const OWN: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['hz-gb-2312', decodeHz],
  ['iso-2022-cn', decodeIso2022Cn],
  ['euc-tw', decodeEucTw],
  ['big5-uao', decodeBig5Uao],
]);

/** The encodings that only this package decodes. */
export const OWN_LABELS: ReadonlySet<string> = new Set(OWN.keys());

/** Other names of these encodings, in lower case → the name in OWN_LABELS; each is its own too. */
export const aliases: ReadonlyMap<string, string> = new Map([
  ...[...OWN_LABELS].map((label) => [label, label] as const),
  ['hz', 'hz-gb-2312'],
  ['hz-gb2312', 'hz-gb-2312'],
  ['hzgb2312', 'hz-gb-2312'],
  ['cshzgb2312', 'hz-gb-2312'],
  ['iso2022cn', 'iso-2022-cn'],
  ['iso2022-cn', 'iso-2022-cn'],
  ['csiso2022cn', 'iso-2022-cn'],
  ['iso-2022-cn-ext', 'iso-2022-cn'],
  ['csiso2022cnext', 'iso-2022-cn'],
  ['x-euc-tw', 'euc-tw'],
  ['euc_tw', 'euc-tw'],
  ['euctw', 'euc-tw'],
  ['cseuctw', 'euc-tw'],
  ['big5uao', 'big5-uao'],
  ['big5_uao', 'big5-uao'],
  ['x-big5-uao', 'big5-uao'],
  ['uao', 'big5-uao'],
]);

/**
 * The text of the bytes under a label of OWN_LABELS or of the standard: U+FFFD for what is bad, a
 * byte order mark of the label's own left out, no lone surrogate. Only an unknown label throws.
 */
export function decode(bytes: Uint8Array, label: string, tables: CharacterTables): string {
  const own = OWN.get(label);
  return own === undefined ? new TextDecoder(label).decode(bytes) : own(bytes, tables);
}
