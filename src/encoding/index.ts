/**
 * Bytes → text. The evidence, strongest first: a byte order mark, the validity of UTF-8, what text
 * each candidate gives, and what HTTP and markup declare (a small prior: 11 of 222 saved pages
 * contradict their own bytes).
 */
import { getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { type Failure, failure, type Message, message } from '../messages.ts';
import type { Encoding } from '../output/schema.ts';
import type { StageResult } from '../page.ts';
import { binaryKind, utf16WithoutMark } from './binary.ts';
import { charsetOfContentType, charsetOfMarkup } from './declared.ts';
import { canonicalLabel } from './labels.ts';
import { nonAsciiSample, scoreDecodings } from './statistics.ts';
import { utf8Share } from './utf8.ts';

export interface DecodeOptions {
  readonly contentType: string | null;
  /** A label that overrules all evidence, or `null`. */
  readonly override: string | null;
}

type Method = Encoding['method'];

interface Verdict {
  readonly label: string;
  readonly method: Method;
  readonly confidence: number;
}

/** Candidates beside what is declared. */
const CANDIDATES = ['gb18030', 'big5', 'utf-8', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

/** What a declaration adds to the mean weight of its decoding (a frequent character weighs 2). */
const DECLARED = 0.35;

/** Below this mean no Chinese, Japanese or Korean reading makes sense. */
const SENSE = -0.6;

/** Share of non-ASCII bytes in valid UTF-8 sequences from which bytes are UTF-8 with errors. */
const MOSTLY_UTF8 = 0.9;

/** So few non-ASCII bytes can be valid UTF-8 by chance, as 4,239 common GBK words are. */
const SHORT = 24;

interface Declared {
  readonly http: string | null;
  readonly meta: string | null;
}

function byStatistics(bytes: Uint8Array, declared: Declared): Verdict {
  const sample = nonAsciiSample(bytes);
  const labels = new Set<string>(CANDIDATES);
  for (const label of [declared.http, declared.meta]) if (label !== null) labels.add(label);
  const scores = scoreDecodings(sample, [...labels]).map((score) => ({
    ...score,
    mean:
      score.mean +
      (score.label === declared.http ? DECLARED : 0) +
      (score.label === declared.meta ? DECLARED : 0),
  }));
  scores.sort((a, b) => b.mean - a.mean);
  const [best, second] = scores;
  if (best === undefined || best.mean < SENSE) {
    const label = declared.http ?? declared.meta ?? 'windows-1252';
    const method = declared.http ? 'http' : declared.meta ? 'meta' : 'detected';
    return { label, method, confidence: 0.4 };
  }
  const lead = best.mean - (second?.mean ?? SENSE);
  const confidence = Math.min(0.99, 0.6 + lead * 0.3);
  return { label: best.label, method: 'detected', confidence: Math.round(confidence * 100) / 100 };
}

/** UTF-16 that a `<meta>` names cannot be true, since the meta was read as ASCII. */
const readable = (label: string | null): string | null =>
  label?.startsWith('utf-16') ? 'utf-8' : label;

function detect(bytes: Uint8Array, declared: Declared): Verdict {
  const mark = getBOMEncoding(bytes);
  if (mark !== null) return { label: mark, method: 'bom', confidence: 1 };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) return { label: utf16, method: 'detected', confidence: 0.95 };
  const { nonAscii, share } = utf8Share(bytes);
  if (nonAscii === 0) {
    const label = declared.http ?? declared.meta ?? 'utf-8';
    const method = declared.http ? 'http' : declared.meta ? 'meta' : 'detected';
    return { label, method, confidence: 1 };
  }
  if (share === 1 && nonAscii > SHORT) return { label: 'utf-8', method: 'detected', confidence: 1 };
  if (share > MOSTLY_UTF8 && nonAscii > SHORT) {
    return { label: 'utf-8', method: 'detected', confidence: 0.95 };
  }
  if (share === 1 && (declared.http ?? declared.meta ?? 'utf-8') === 'utf-8') {
    return { label: 'utf-8', method: 'detected', confidence: 0.95 };
  }
  return byStatistics(bytes, declared);
}

/** A page agrees with a declaration: then that is the method, as users know it. */
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

/** Decodes the bytes of a page; never throws, never gives a lone surrogate. */
export function decodeBytes(
  bytes: Uint8Array,
  options: DecodeOptions,
):
  | StageResult<{ readonly text: string; readonly encoding: Encoding }>
  | { readonly failure: Failure } {
  if (bytes.length === 0) return { failure: failure('ERR_EMPTY') };
  const mark = getBOMEncoding(bytes);
  if (mark === null && utf16WithoutMark(bytes) === null) {
    const kind = binaryKind(bytes);
    if (kind !== null) return { failure: failure('ERR_BINARY', { detail: kind }) };
  }
  const http = charsetOfContentType(options.contentType);
  const meta = charsetOfMarkup(bytes);
  const declared: Declared = {
    http: http === null ? null : canonicalLabel(http),
    meta: meta === null ? null : readable(canonicalLabel(meta)),
  };
  const forced = options.override === null ? null : canonicalLabel(options.override);
  const verdict: Verdict =
    forced === null
      ? asDeclared(detect(bytes, declared), declared)
      : { label: forced, method: 'override', confidence: 1 };
  const text = new TextDecoder(verdict.label).decode(bytes);
  if (text.trim() === '') return { failure: failure('ERR_EMPTY') };
  const replacements = countReplacements(text);
  const messages: Message[] = [];
  const said = declared.http ?? declared.meta;
  if (said !== null && said !== verdict.label && verdict.method !== 'override') {
    messages.push(
      message('encoding.overruled', { declared: http ?? meta ?? said, label: verdict.label }),
    );
  }
  if (replacements > 0) {
    messages.push(message('encoding.replacements', { count: replacements, label: verdict.label }));
  }
  const encoding: Encoding = { ...verdict, declared: { http, meta }, replacements };
  return { value: { text, encoding }, messages };
}
