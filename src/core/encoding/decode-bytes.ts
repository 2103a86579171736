/**
 * Decodes the bytes of a page to text, and reports the encoding, how it was found, how certain it
 * is and what was declared. A part of the page in another encoding than the rest is decoded in its
 * own.
 */
import { type Failure, failure } from '../messages/failure.ts';
import { type Message, message } from '../messages/message.ts';
import type { Encoding } from '../page/encoding.ts';
import type { StageResult } from '../page/stage.ts';
import { decode, utf8Of } from './decode/decoders.ts';
import { isBinary, magicKind } from './detect/binary.ts';
import { type Declared, type DetectionData, detect, type Verdict } from './detect/detect.ts';
import { markLength } from './detect/mark.ts';
import { utf16AtLast } from './detect/utf16.ts';
import { type Declarations, declarationsOf, verdictOf } from './encoding-of.ts';
import { canonicalLabel } from './labels/labels.ts';
import { decodeMixed } from './parts/mixed.ts';

export interface DecodeOptions extends DetectionData {
  readonly contentType: string | null;
  /** A label that takes precedence over all evidence, or `null`. */
  readonly override: string | null;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** The bytes without a byte order mark that stands before another encoding than its own. */
const withoutFalseMark = (bytes: Uint8Array, { label, method }: Verdict): Uint8Array =>
  method === 'bom' ||
  method === 'override' ||
  label.startsWith('utf-16') ||
  label.startsWith('utf-32')
    ? bytes
    : bytes.subarray(markLength(bytes));

/** Says that another encoding than the one that was asked for leaves fewer bytes invalid. */
function betterThan(
  forced: { readonly label: string; readonly replacements: number },
  bytes: Uint8Array,
  declared: Declared,
  options: DecodeOptions,
): Message[] {
  const better = detect(bytes, declared, options).label;
  const left = countReplacements(decode(bytes, better, options));
  return better !== forced.label && left < forced.replacements
    ? [message('encoding.better', { label: forced.label, better, count: left })]
    : [];
}

/** Byte order marks behind the first, of programs that each added one. */
const FURTHER_MARKS = /^\ufeff+/;

interface Chosen {
  readonly verdict: Verdict;
  /** The bytes without a byte order mark that lies. */
  readonly bytes: Uint8Array;
}

/**
 * Chooses the encoding of a page: the one that was asked for, else what the bytes and their declarations
 * say. Null if the bytes are not text.
 */
function choose(
  whole: Uint8Array,
  forced: string | null,
  declarations: Declarations,
  options: DecodeOptions,
): Chosen | null {
  const found: Verdict =
    forced === null
      ? verdictOf(whole, declarations, options)
      : { label: forced, method: 'override', confidence: 1 };
  const bytes = withoutFalseMark(whole, found);
  if (!isBinary(bytes, found.label)) return { verdict: found, bytes };
  const wide = forced === null ? utf16AtLast(bytes) : null;
  return wide === null
    ? null
    : { verdict: { label: wide, method: 'detected', confidence: 0.9 }, bytes };
}

interface Read {
  readonly text: string;
  /** The encodings of parts that are in another one, with the number of their lines. */
  readonly others: ReadonlyMap<string, number>;
  /** How many characters are U+FFFD. */
  readonly replacements: number;
}

function read({ verdict, bytes }: Chosen, options: DecodeOptions): Read {
  const { label, method } = verdict;
  const { text: whole, others } =
    method === 'override'
      ? { text: decode(bytes, label, options), others: new Map<string, number>() }
      : decodeMixed(bytes, label, options);
  const text = method === 'bom' ? whole.replace(FURTHER_MARKS, '') : whole;
  return { text, others, replacements: countReplacements(text) };
}

/** What a user should know about how the bytes were read. */
function messagesAbout(
  { verdict: { label, method }, bytes }: Chosen,
  { others, replacements }: Read,
  { asWritten, labels: declared }: Declarations,
  options: DecodeOptions,
): Message[] {
  const messages: Message[] = [];
  const said = declared.http ?? declared.meta;
  if (said !== null && said !== label && method !== 'override') {
    const written = asWritten.http ?? asWritten.meta ?? said;
    messages.push(message('encoding.overruled', { declared: written, label }));
  }
  for (const [other, count] of others) {
    messages.push(message('encoding.mixed', { count, other, label }));
  }
  if (replacements === 0) return messages;
  const isSaved = label === 'utf-8' && utf8Of(options).isValid(bytes);
  messages.push(
    isSaved
      ? message('encoding.saved-replacements', { count: replacements })
      : message('encoding.replacements', { count: replacements, label }),
  );
  if (method === 'override') {
    messages.push(...betterThan({ label, replacements }, bytes, declared, options));
  }
  return messages;
}

/** Decodes the bytes of a page. Never throws, and never returns a lone surrogate. */
export function decodeBytes(
  whole: Uint8Array,
  options: DecodeOptions,
):
  | StageResult<{ readonly text: string; readonly encoding: Encoding }>
  | { readonly failure: Failure } {
  if (whole.length === 0) return { failure: failure('ERR_EMPTY') };
  const kind = magicKind(whole);
  if (kind !== null) return { failure: failure('ERR_BINARY', { detail: kind }) };
  const declarations = declarationsOf(whole, options.contentType);
  const forced = options.override === null ? null : canonicalLabel(options.override);
  const chosen = choose(whole, forced, declarations, options);
  if (chosen === null) {
    return { failure: failure('ERR_BINARY', { detail: 'this is binary data' }) };
  }
  const reading = read(chosen, options);
  const { text, replacements } = reading;
  if (text.trim() === '') return { failure: failure('ERR_EMPTY') };
  const declared = declarations.asWritten;
  const encoding: Encoding = { ...chosen.verdict, declared, replacements };
  return {
    value: { text, encoding },
    messages: messagesAbout(chosen, reading, declarations, options),
  };
}
