/**
 * Bytes → text under a label: the Encoding Standard's decoders, and four of our own for what it
 * left out. Of these it maps HZ and ISO-2022-CN to "replacement", since scripts could be hidden in
 * them, and does not know the others; no browser runs what comes out here.
 */
import { decodeAs } from '../../language/gbk/decode-as.ts';
import { isOwn, type OwnLabel } from '../labels.ts';
import { decodeBig5Uao } from './big5-uao.ts';
import { decodeEucTw } from './euc-tw.ts';
import { decodeHz } from './hz.ts';
import { decodeIso2022Cn } from './iso-2022-cn.ts';
import type { CharacterTables } from './tables.ts';
import { STANDARD_UTF8, type Utf8 } from './utf8.ts';

type Decode = (bytes: Uint8Array, tables: CharacterTables) => string;

const OWN: Readonly<Record<OwnLabel, Decode>> = {
  'hz-gb-2312': decodeHz,
  'iso-2022-cn': decodeIso2022Cn,
  'euc-tw': decodeEucTw,
  'big5-uao': decodeBig5Uao,
};

/** What comes in from outside. */
export interface DecodingData {
  /** Read only when needed. */
  readonly tables: CharacterTables;
  /** Faster ways for UTF-8 than those of every engine. */
  readonly utf8?: Utf8;
}

/** How UTF-8 is validated and decoded. */
export const utf8Of = ({ utf8 }: Pick<DecodingData, 'utf8'>): Utf8 => utf8 ?? STANDARD_UTF8;

/**
 * The text of the bytes under a label of OWN_LABELS or of the standard: U+FFFD for what is bad, a
 * byte order mark of the label's own left out, no lone surrogate. Only an unknown label throws.
 */
export function decode(bytes: Uint8Array, label: string, data: DecodingData): string {
  if (isOwn(label)) return OWN[label](bytes, data.tables);
  const utf8 = utf8Of(data);
  return label === 'utf-8' && utf8.isValid(bytes) ? utf8.decode(bytes) : decodeAs(label, bytes);
}
