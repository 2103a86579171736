/**
 * Decodes pages that mix two encodings, such as a UTF-8 page with a block of GBK from a feed, or
 * the reverse. Each line, and each text between tags, is decoded in its own encoding.
 */
import { plausibility } from '../../language/model/plausibility.ts';
import { decode, utf8Of } from '../decode/decoders.ts';
import type { Utf8 } from '../decode/utf8.ts';
import { familyOf } from '../detect/candidates.ts';
import type { DetectionData } from '../detect/detect.ts';
import { markLength } from '../detect/mark.ts';
import { multiByteSequences } from '../detect/utf8.ts';
import { inStep, seemsInStep } from './in-step.ts';

/** Gain (nats) at which a part of the page is decoded in another encoding. */
const LEAST_GAIN = 14;

/** Number of bytes of a part that the model reads. Fewer would already show another encoding. */
const READ = 512;

/** A part with fewer non-ASCII bytes than this shows nothing. */
const LEAST_HIGH = 4;

interface Mixture {
  /** The other encodings that a part of such a page may be in. */
  readonly others: readonly string[];
  /** Whether a part is worth asking the model. */
  readonly suspects: (part: Uint8Array, utf8: Utf8) => boolean;
}

const mayBeUtf8 = (part: Uint8Array, utf8: Utf8): boolean =>
  utf8.isValid(part) && multiByteSequences(part, 2) > 1;

const MIXTURES: ReadonlyMap<string, Mixture> = new Map([
  ['utf-8', { others: ['gb18030', 'big5'], suspects: (part, utf8) => !utf8.isValid(part) }],
  ['gb18030', { others: ['utf-8'], suspects: mayBeUtf8 }],
  ['big5', { others: ['utf-8'], suspects: mayBeUtf8 }],
  ['big5-uao', { others: ['utf-8'], suspects: mayBeUtf8 }],
]);

export interface MixedText {
  readonly text: string;
  /** For each other encoding, the number of parts that were decoded in it. */
  readonly others: ReadonlyMap<string, number>;
}

const LINE_FEED = 0x0a;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/** Whether a byte ends a part. None of these bytes can be a trail byte in any of the encodings. */
const isEnd = (byte: number | undefined): boolean =>
  byte === LINE_FEED || byte === LESS_THAN || byte === GREATER_THAN;

/** The encoding of a part: that of the page, unless another one is much better. */
function labelOf(part: Uint8Array, label: string, mixture: Mixture, data: DetectionData): string {
  const head = part.subarray(0, READ);
  const log = (name: string): number =>
    plausibility(data.model(), decode(head, name, data), familyOf(name));
  let best = label;
  let most = log(label) + LEAST_GAIN;
  for (const other of mixture.others) {
    const found = log(other);
    if (found <= most) continue;
    most = found;
    best = other;
  }
  return best;
}

interface Page {
  readonly label: string;
  readonly mixture: Mixture;
  /** Whether no byte of the page seems to be missing. */
  readonly isInStep: boolean;
  readonly data: DetectionData;
}

/** The text of a part and its encoding if the page's decoder reads it wrongly, otherwise `null`. */
function readOtherwise(
  part: Uint8Array,
  { label, mixture, isInStep, data }: Page,
): { readonly text: string; readonly other: string } | null {
  const suspect = mixture.suspects(part, utf8Of(data));
  const other = suspect ? labelOf(part, label, mixture, data) : label;
  if (other !== label) return { text: decode(part, other, data), other };
  const text = isInStep ? null : inStep(part, label, data);
  return text === null ? null : { text, other };
}

/** Decodes a page, part by part where a part looks like another encoding or is out of step. */
export function decodeMixed(bytes: Uint8Array, label: string, data: DetectionData): MixedText {
  const others = new Map<string, number>();
  const mixture = MIXTURES.get(label);
  if (mixture === undefined || (label === 'utf-8' && utf8Of(data).isValid(bytes))) {
    return { text: decode(bytes, label, data), others };
  }
  const whole = decode(bytes, label, data);
  const page: Page = { label, mixture, isInStep: seemsInStep(whole, label), data };
  let text = '';
  let kept = 0;
  // a byte order mark would put its line out of step in a two-byte encoding
  for (let start = markLength(bytes), end = 0; start < bytes.length; start = end + 1) {
    let high = 0;
    for (end = start; end < bytes.length && !isEnd(bytes[end]); end += 1) {
      if ((bytes[end] ?? 0) >= 0x80) high += 1;
    }
    if (high < LEAST_HIGH) continue;
    const part = bytes.subarray(start, end);
    const read = readOtherwise(part, page);
    if (read === null) continue;
    const { other } = read;
    if (other !== label) others.set(other, (others.get(other) ?? 0) + 1);
    text += decode(bytes.subarray(kept, start), label, data) + read.text;
    kept = end;
  }
  return { text: kept === 0 ? whole : text + decode(bytes.subarray(kept), label, data), others };
}
