/**
 * Produces the damage of codecs: text that is written in one encoding and read in another, as
 * browsers, Python and careless converters do it.
 *
 * It uses the encoders of iconv-lite and the WHATWG decoders, not the tables of the repair.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';

/** The text that a reader makes of bytes, and whether bytes are lost in it. */
export interface Shown {
  readonly text: string;
  readonly lossy: boolean;
}

type Reader = (bytes: Uint8Array) => Shown;

const REPLACEMENT = '\ufffd';
const asciiOnly = (unit: number): boolean => unit < 0x80;

/** A browser: unreadable bytes become U+FFFD, and C1 controls stay. */
export const web =
  (label: string): Reader =>
  (bytes) => {
    const text = new TextDecoder(label).decode(bytes);
    return { text, lossy: text.includes(REPLACEMENT) };
  };

/** Latin-1: each byte is one character. */
export const latin1: Reader = (bytes) => ({
  text: String.fromCharCode(...bytes),
  lossy: false,
});

const strict = new Map<string, InstanceType<typeof TextDecoder>>();

/** The character of a byte sequence, or `null`. */
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

/** Bytes of windows-1252 for which Python has no character. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Python, which continues after the one byte that it could not decode; `mark` takes its place. */
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

/** Leaves out what a browser could not read. */
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

/** The bytes of a text, or `null` if the encoding lacks one of its characters. */
export function encode(text: string, encoding: string): Uint8Array | null {
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? bytes : null;
}

export interface Misread {
  readonly truth: string;
  readonly reader: Reader;
}

/** A text after several misreadings in order, or `null` if one of them cannot encode it. */
export function misread(text: string, ...layers: readonly Misread[]): Shown | null {
  let shown: Shown = { text, lossy: false };
  for (const { truth, reader } of layers) {
    // what was shown is written again in UTF-8, which can represent all of it
    const bytes = encode(shown.text, truth);
    if (bytes === null) return null;
    const next = reader(bytes);
    shown = { text: next.text, lossy: shown.lossy || next.lossy };
  }
  return shown;
}

const UTF8_RUN = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/g;

/**
 * A half-clever repair: it mends those parts of GBK read as Latin-1 that happen to be valid UTF-8.
 */
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

/** JSON escapes: `\u4e2d`. */
export const jsonEscapes = (text: string): Shown =>
  whole(
    text.replace(NON_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** A numeric reference that was escaped once more: `&amp;#20013;`. */
export const doubledNumeric = (text: string): Shown =>
  whole(text.replace(NON_ASCII_UNIT, (character) => `&amp;#${character.codePointAt(0)};`));

/** Named references that were escaped once more: `&amp;ldquo;`. */
export const doubledNamed = (text: string): Shown =>
  whole(
    [...text]
      .map((character) => {
        const name = NAMED.get(character);
        return name === undefined ? character : `&amp;${name};`;
      })
      .join(''),
  );

/** GBK bytes as Python prints them: `\xd6\xd0`. */
export function byteEscapes(text: string): Shown | null {
  const bytes = encode(text, 'gbk');
  if (bytes === null) return null;
  return whole(
    Array.from(bytes, (byte) =>
      asciiOnly(byte) ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
    ).join(''),
  );
}

/** Percent escapes in prose: `%E4%B8%AD`. */
export const percentEscapes = (text: string): Shown =>
  whole(text.replace(NON_ASCII_UNIT, (character) => encodeURIComponent(character)));
