/**
 * Decodes bytes under a given label: by the decoders of the Encoding Standard, and by eight of our
 * own.
 *
 * The standard maps HZ and ISO-2022-CN to "replacement", because scripts can be hidden in them, and
 * does not know the others. That danger does not exist here, because no browser runs the result.
 */
import { decodeAs } from '../../language/gbk/decode-as.ts';
import { isOwn, type OwnLabel } from '../labels/labels.ts';
import { decodeBig5Uao } from './big5-uao.ts';
import { decodeEucTw } from './euc-tw.ts';
import { decodeHz } from './hz.ts';
import { decodeIso2022Cn } from './iso-2022-cn.ts';
import type { CharacterTables } from './tables.ts';
import { cesu8AsUtf8, decodeUtf7, decodeUtf32 } from './unicode-forms.ts';
import { STANDARD_UTF8, type Utf8 } from './utf8.ts';

type Decode = (bytes: Uint8Array, tables: CharacterTables) => string;

const OWN: Readonly<Record<OwnLabel, Decode>> = {
  'hz-gb-2312': decodeHz,
  'iso-2022-cn': decodeIso2022Cn,
  'euc-tw': decodeEucTw,
  'big5-uao': decodeBig5Uao,
  'utf-32le': (bytes) => decodeUtf32(bytes, true),
  'utf-32be': (bytes) => decodeUtf32(bytes, false),
  'utf-7': decodeUtf7,
  'cesu-8': (bytes) => decodeAs('utf-8', cesu8AsUtf8(bytes) ?? bytes),
};

/** Data and functions that come from outside. */
export interface DecodingData {
  /** Read only when needed. */
  readonly tables: CharacterTables;
  /** A faster implementation of UTF-8 than the one that every engine has. */
  readonly utf8?: Utf8;
  /** A faster decoder of GB18030. It returns `null` for bytes that it may read in another way. */
  readonly gb18030?: (bytes: Uint8Array) => string | null;
}

/** The implementation by which UTF-8 is validated and decoded. */
export const utf8Of = ({ utf8 }: Pick<DecodingData, 'utf8'>): Utf8 => utf8 ?? STANDARD_UTF8;

/**
 * Decodes bytes under a label of OWN_LABELS or of the standard. Invalid bytes become U+FFFD, a byte
 * order mark of the same encoding is dropped, and there are no lone surrogates. Throws only for an
 * unknown label.
 */
export function decode(bytes: Uint8Array, label: string, data: DecodingData): string {
  if (isOwn(label)) return OWN[label](bytes, data.tables);
  const fast = label === 'gb18030' ? (data.gb18030?.(bytes) ?? null) : null;
  if (fast !== null) return fast;
  const utf8 = utf8Of(data);
  return label === 'utf-8' && utf8.isValid(bytes) ? utf8.decode(bytes) : decodeAs(label, bytes);
}
