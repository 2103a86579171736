/**
 * Decodes the bytes of a page to text, and reports the encoding, how it was found, how certain it
 * is and what was declared. A part of the page in another encoding than the rest is decoded in its
 * own.
 */
import { type Failure, failure } from '../messages/failure.ts';
import { type Message, message } from '../messages/message.ts';
import type { Encoding } from '../page/encoding.ts';
import type { StageResult } from '../page/stage.ts';
import { charsetOfContentType, charsetOfMarkup } from './declared.ts';
import { decode } from './decode/decoders.ts';
import { isBinary, magicKind } from './detect/binary.ts';
import { type Declared, type DetectionData, detect, type Verdict } from './detect/detect.ts';
import { decodeMixed } from './detect/mixed.ts';
import { canonicalLabel } from './labels.ts';

export interface DecodeOptions extends DetectionData {
  readonly contentType: string | null;
  /** A label that takes precedence over all evidence, or `null`. */
  readonly override: string | null;
}

/**
 * A `<meta>` that declares UTF-16 cannot be right, since it was itself read as ASCII. The standard
 * takes it as UTF-8.
 */
const readable = (label: string | null): string | null =>
  label?.startsWith('utf-16') ? 'utf-8' : label;

/** Reports a declaration as the method if it agrees with the detected encoding. */
function asDeclared(verdict: Verdict, declared: Declared): Verdict {
  if (verdict.method !== 'detected') return verdict;
  if (verdict.label === declared.http) return { ...verdict, method: 'http' };
  return verdict.label === declared.meta ? { ...verdict, method: 'meta' } : verdict;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** Decodes the bytes of a page. Never throws, and never returns a lone surrogate. */
export function decodeBytes(
  bytes: Uint8Array,
  options: DecodeOptions,
):
  | StageResult<{ readonly text: string; readonly encoding: Encoding }>
  | { readonly failure: Failure } {
  if (bytes.length === 0) return { failure: failure('ERR_EMPTY') };
  const kind = magicKind(bytes);
  if (kind !== null) return { failure: failure('ERR_BINARY', { detail: kind }) };
  const http = charsetOfContentType(options.contentType);
  const meta = charsetOfMarkup(bytes);
  const declared: Declared = {
    http: http === null ? null : canonicalLabel(http),
    meta: meta === null ? null : readable(canonicalLabel(meta)),
  };
  const forced = options.override === null ? null : canonicalLabel(options.override);
  const verdict: Verdict =
    forced === null
      ? asDeclared(detect(bytes, declared, options), declared)
      : { label: forced, method: 'override', confidence: 1 };
  if (isBinary(bytes, verdict.label)) {
    return { failure: failure('ERR_BINARY', { detail: 'this is binary data' }) };
  }
  const { text, others } =
    forced === null
      ? decodeMixed(bytes, verdict.label, options)
      : { text: decode(bytes, forced, options), others: new Map<string, number>() };
  if (text.trim() === '') return { failure: failure('ERR_EMPTY') };
  const messages: Message[] = [];
  const said = declared.http ?? declared.meta;
  if (said !== null && said !== verdict.label && verdict.method !== 'override') {
    messages.push(
      message('encoding.overruled', { declared: http ?? meta ?? said, label: verdict.label }),
    );
  }
  for (const [other, count] of others) {
    messages.push(message('encoding.mixed', { count, other, label: verdict.label }));
  }
  const replacements = countReplacements(text);
  if (replacements > 0) {
    messages.push(message('encoding.replacements', { count: replacements, label: verdict.label }));
  }
  if (forced !== null && replacements > 0) {
    const better = detect(bytes, declared, options).label;
    const left = countReplacements(decode(bytes, better, options));
    if (better !== forced && left < replacements) {
      messages.push(message('encoding.better', { label: forced, better, count: left }));
    }
  }
  const encoding: Encoding = { ...verdict, declared: { http, meta }, replacements };
  return { value: { text, encoding }, messages };
}
