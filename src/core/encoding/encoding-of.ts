/**
 * Detects the encoding of bytes from the bytes themselves and from what HTTP and markup declare.
 */
import type { Encoding } from '../page/encoding.ts';
import { isBinary, magicKind } from './detect/binary.ts';
import { type Declared, type DetectionData, detect, type Verdict } from './detect/detect.ts';
import { charsetOfContentType, charsetOfMarkup } from './labels/declared.ts';
import { canonicalLabel } from './labels/labels.ts';

/** The encodings that a page declares, both as they are written and by their standard names. */
export interface Declarations {
  readonly asWritten: Encoding['declared'];
  readonly labels: Declared;
}

const NEVER_DECLARED = /^(?:utf-(?:7|32..)|cesu-8)$/;

/**
 * A declaration of UTF-7, UTF-32 or CESU-8 is taken as UTF-8, since the bytes show these beyond doubt.
 */
const plausible = (label: string | null): string | null =>
  label !== null && NEVER_DECLARED.test(label) ? 'utf-8' : label;

/**
 * A `<meta>` that declares UTF-16 cannot be right, since it was itself read as ASCII. The standard
 * takes it as UTF-8.
 */
const readable = (label: string | null): string | null =>
  label?.startsWith('utf-16') ? 'utf-8' : label;

export function declarationsOf(bytes: Uint8Array, contentType: string | null): Declarations {
  const http = charsetOfContentType(contentType);
  const meta = charsetOfMarkup(bytes);
  return {
    asWritten: { http, meta },
    labels: {
      http: http === null ? null : plausible(canonicalLabel(http)),
      meta: meta === null ? null : readable(plausible(canonicalLabel(meta))),
    },
  };
}

/** Reports a declaration as the method if it agrees with the detected encoding. */
function asDeclared(verdict: Verdict, declared: Declared): Verdict {
  if (verdict.method !== 'detected') return verdict;
  if (verdict.label === declared.http) return { ...verdict, method: 'http' };
  return verdict.label === declared.meta ? { ...verdict, method: 'meta' } : verdict;
}

/** Chooses the encoding from all the evidence. */
export const verdictOf = (
  bytes: Uint8Array,
  { labels }: Declarations,
  data: DetectionData,
): Verdict => asDeclared(detect(bytes, labels, data), labels);

/** What is known about an encoding before anything has been decoded. */
export type DetectedEncoding = Omit<Encoding, 'replacements'>;

/** Returns the encoding of the bytes, or `null` if they are not text. */
export function encodingOf(
  bytes: Uint8Array,
  contentType: string | null,
  data: DetectionData,
): DetectedEncoding | null {
  if (magicKind(bytes) !== null) return null;
  const declarations = declarationsOf(bytes, contentType);
  const verdict = verdictOf(bytes, declarations, data);
  return isBinary(bytes, verdict.label) ? null : { ...verdict, declared: declarations.asWritten };
}
