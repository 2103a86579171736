/**
 * The damage of codecs, forward: text written in one encoding and read in another, as browsers,
 * Python and careless converters do it.
 *
 * It leans on the encoders of iconv-lite and the decoders of the WHATWG tables, not on the tables
 * of the repair.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';

/** What a reader made of bytes, and whether bytes are gone. */
export interface Shown {
  readonly text: string;
  readonly lossy: boolean;
}

type Reader = (bytes: Uint8Array) => Shown;

const REPLACEMENT = '\ufffd';
const asciiOnly = (unit: number): boolean => unit < 0x80;

/** A browser: what it can't read is U+FFFD, C1 controls stay. */
export const web =
  (label: string): Reader =>
  (bytes) => {
    const text = new TextDecoder(label).decode(bytes);
    return { text, lossy: text.includes(REPLACEMENT) };
  };

/** Latin-1: each byte is a character. */
export const latin1: Reader = (bytes) => ({
  text: String.fromCharCode(...bytes),
  lossy: false,
});

const strict = new Map<string, InstanceType<typeof TextDecoder>>();

/** The character of a sequence, or `null`. */
function characterOf(label: string, sequence: Uint8Array): string | null {
  let decoder = strict.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label, { fatal: true });
    strict.set(label, decoder);
  }
  try {
    const text = decoder.decode(sequence);
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}

/** Bytes of windows-1252 that Python knows no character for. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Python reads on behind the one byte that it could not use; `mark` stands for it. */
export const python =
  (label: string, mark: string): Reader =>
  (bytes) => {
    let text = '';
    let lossy = false;
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at] ?? 0;
      const length = asciiOnly(byte) || label.startsWith('windows') ? 1 : 2;
      const sequence = bytes.subarray(at, at + length);
      const gone = label === 'windows-1252' && UNDEFINED_1252.has(byte);
      const euro = label === 'gbk' && byte === 0x80;
      const character =
        gone || euro || sequence.length < length ? null : characterOf(label, sequence);
      if (character === null) {
        text += mark;
        lossy = true;
        at += 1;
      } else {
        text += character;
        at += length;
      }
    }
    return { text, lossy };
  };

/** Drops what a browser could not read. */
export const dropping =
  (reader: Reader): Reader =>
  (bytes) => {
    const { text, lossy } = reader(bytes);
    return { text: text.replaceAll(REPLACEMENT, ''), lossy };
  };

/** Shows `?` for what could not be read. */
export const questioning =
  (reader: Reader): Reader =>
  (bytes) => {
    const { text, lossy } = reader(bytes);
    return { text: text.replaceAll(REPLACEMENT, '?'), lossy };
  };

/** The bytes of a text, or `null` where the encoding lacks one of its characters. */
export function encode(text: string, encoding: string): Uint8Array | null {
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? bytes : null;
}

export interface Misread {
  readonly truth: string;
  readonly reader: Reader;
}

/** A text through several misreadings, the first one first; `null` where one can't write it. */
export function misread(text: string, ...layers: readonly Misread[]): Shown | null {
  let shown: Shown = { text, lossy: false };
  for (const { truth, reader } of layers) {
    // what was shown is written again in UTF-8, which has all of it
    const bytes = encode(shown.text, truth);
    if (bytes === null) return null;
    const next = reader(bytes);
    shown = { text: next.text, lossy: shown.lossy || next.lossy };
  }
  return shown;
}

const UTF8_RUN = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/g;

/** A half-clever repair: what happens to be UTF-8 within GBK that was read as Latin-1. */
export function halfClever(text: string): Shown | null {
  const shown = misread(text, { truth: 'gbk', reader: latin1 });
  if (shown === null) return null;
  const fixed = shown.text.replace(
    UTF8_RUN,
    (run) =>
      characterOf(
        'utf-8',
        Uint8Array.from(run, (c) => c.charCodeAt(0)),
      ) ?? run,
  );
  return { text: fixed, lossy: false };
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': 'ldquo',
    '”': 'rdquo',
    '‘': 'lsquo',
    '’': 'rsquo',
    '—': 'mdash',
    '…': 'hellip',
    '·': 'middot',
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
  }),
);

const NON_ASCII = /[^\0-\x7f]/g;
const NON_ASCII_UNIT = /[^\0-\x7f]/gu;
const whole = (text: string): Shown => ({ text, lossy: false });

/** `\u4e2d` as JSON writes it. */
export const jsonEscapes = (text: string): Shown =>
  whole(
    text.replace(NON_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** `&amp;#20013;`: a reference that was escaped once more. */
export const doubledNumeric = (text: string): Shown =>
  whole(text.replace(NON_ASCII_UNIT, (character) => `&amp;#${character.codePointAt(0)};`));

/** `&amp;ldquo;` for marks that have a name. */
export const doubledNamed = (text: string): Shown =>
  whole(
    [...text]
      .map((character) => {
        const name = NAMED.get(character);
        return name === undefined ? character : `&amp;${name};`;
      })
      .join(''),
  );

/** `\xd6\xd0`: GBK bytes as Python prints them. */
export function byteEscapes(text: string): Shown | null {
  const bytes = encode(text, 'gbk');
  if (bytes === null) return null;
  return whole(
    Array.from(bytes, (byte) =>
      asciiOnly(byte) ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
    ).join(''),
  );
}

/** `%E4%B8%AD` in prose. */
export const percentEscapes = (text: string): Shown =>
  whole(text.replace(NON_ASCII_UNIT, (character) => encodeURIComponent(character)));
