/**
 * Bytes → text under a label: the Encoding Standard's decoders, and four of our own for what it
 * left out. Of these it maps HZ and ISO-2022-CN to "replacement", since scripts could be hidden in
 * them, and does not know the others; no browser runs what comes out here.
 */
import { isAscii, isUtf8, transcode } from 'node:buffer';
import { decodeAs } from '../../language/gbk/decode-as.ts';
import { isOwn, type OwnLabel } from '../labels.ts';
import { decodeBig5Uao } from './big5-uao.ts';
import { decodeEucTw } from './euc-tw.ts';
import { decodeHz } from './hz.ts';
import { decodeIso2022Cn } from './iso-2022-cn.ts';
import type { CharacterTables } from './tables.ts';

type Decode = (bytes: Uint8Array, tables: CharacterTables) => string;

const OWN: Readonly<Record<OwnLabel, Decode>> = {
  'hz-gb-2312': decodeHz,
  'iso-2022-cn': decodeIso2022Cn,
  'euc-tw': decodeEucTw,
  'big5-uao': decodeBig5Uao,
};

/** Valid UTF-8, by way of UTF-16 in two steps of memory alone: 2.5 times as fast as a decoder. */
function decodeValid(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) return buffer.toString('latin1');
  const text = transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of the bytes under a label of OWN_LABELS or of the standard: U+FFFD for what is bad, a
 * byte order mark of the label's own left out, no lone surrogate. Only an unknown label throws.
 */
export function decode(bytes: Uint8Array, label: string, tables: CharacterTables): string {
  if (isOwn(label)) return OWN[label](bytes, tables);
  return label === 'utf-8' && isUtf8(bytes) ? decodeValid(bytes) : decodeAs(label, bytes);
}
