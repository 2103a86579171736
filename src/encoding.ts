/**
 * Detects the encoding of bytes and decodes them. It knows the encodings of the Encoding Standard,
 * HZ, ISO-2022-CN, EUC-TW, Big5-UAO, and UTF-16 without a byte order mark.
 *
 * @example
 * const decoded = decodeBytes(bytes, { contentType: 'text/html; charset=gb2312' });
 * if (decoded.ok) console.log(decoded.encoding.label, decoded.text);
 */
import { decodeBytes as decodePage } from './core/encoding/decode-bytes.ts';
import type { DetectionData } from './core/encoding/detect/detect.ts';
import { type DetectedEncoding, encodingOf } from './core/encoding/encoding-of.ts';
import { ENCODING_RULES } from './core/encoding/encoding-rules.ts';
import type { Failure } from './core/messages/failure.ts';
import type { Message } from './core/messages/message.ts';
import { checkOptions, type OptionRules } from './core/options/check.ts';
import type { EncodingChoice } from './core/options/choices.ts';
import { CONTENT_TYPE_RULES, type ContentTypeChoice } from './core/options/page-facts.ts';
import type { Encoding } from './core/page/encoding.ts';
import { loadTables } from './node/data/character-tables.ts';
import { loadModel } from './node/data/language-model.ts';
import { NATIVE_UTF8 } from './node/data/native-utf8.ts';

export type { DetectedEncoding } from './core/encoding/encoding-of.ts';
export { canonicalLabel } from './core/encoding/labels/labels.ts';
export type { ErrorCode, Failure } from './core/messages/failure.ts';
export type { Message, MessageCode } from './core/messages/message.ts';
export { OptionError, UnknownOptionError } from './core/options/option-error.ts';
export type { Encoding, EncodingMethod } from './core/page/encoding.ts';

export type DetectOptions = ContentTypeChoice;

export interface DecodeOptions extends ContentTypeChoice, EncodingChoice {}

/** A decoded text, or the reason why there is none. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      readonly messages: readonly Message[];
    }
  | { readonly ok: false; readonly error: Failure };

const DATA: DetectionData = { model: loadModel, tables: loadTables, utf8: NATIVE_UTF8 };

const DECODE_RULES: OptionRules<DecodeOptions> = { ...CONTENT_TYPE_RULES, ...ENCODING_RULES };

/**
 * Returns the encoding of the bytes, judged by the bytes themselves and by what HTTP and markup
 * declare, or `null` if they are not text. Throws `OptionError` or `UnknownOptionError` for options
 * that cannot be used.
 */
export function detectEncoding(
  bytes: Uint8Array,
  options: DetectOptions = {},
): DetectedEncoding | null {
  checkOptions(CONTENT_TYPE_RULES, options);
  return encodingOf(bytes, options.contentType ?? null, DATA);
}

/**
 * Decodes bytes. Parts that are in a different encoding from the rest are decoded in their own, and
 * each invalid sequence becomes U+FFFD. Empty input, or bytes that are not text, give an error.
 * Throws `OptionError` or `UnknownOptionError` for options that cannot be used.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  checkOptions(DECODE_RULES, options);
  const decoded = decodePage(bytes, {
    ...DATA,
    contentType: options.contentType ?? null,
    override: options.encoding ?? null,
  });
  if ('failure' in decoded) return { ok: false, error: decoded.failure };
  return { ok: true, ...decoded.value, messages: decoded.messages };
}
