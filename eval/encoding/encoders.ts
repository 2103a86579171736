/** Encodes text in every encoding of the sets, and decodes answers for comparison. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import iconv from 'iconv-lite';
import { encodeEucTw, encodeHz, encodeIso2022Cn } from './iso2022.ts';

type Encode = (text: string) => Uint8Array | null;

/**
 * Names that detectors use and the Encoding Standard does not know, and the standard's label for
 * each.
 */
const LABELS: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'ascii-7-bit': 'windows-1252',
  gb: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'euc-cn': 'gb18030',
  cp936: 'gb18030',
  'hz-gb-2312': 'hz',
  'hz-gb2312': 'hz',
  iso2022cn: 'iso-2022-cn',
  'iso-2022-cn-ext': 'iso-2022-cn',
  euctw: 'euc-tw',
  'x-euc-tw': 'euc-tw',
  cns: 'euc-tw',
  euc: 'euc-tw',
  'big5-cp950': 'big5',
  big5_hkscs: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  uao: 'big5-uao',
  sjs: 'shift_jis',
  cp932: 'shift_jis',
  'shift_jis-2004': 'shift_jis',
  'euc-jis-2004': 'euc-jp',
  ksc: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  johab: 'johab',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  latin1: 'windows-1252',
  'mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
  'tis-620': 'windows-874',
};

const CP = /^(?:cp|win|windows)[-_]?(125[0-8]|874)$/;

/**
 * A single name for each encoding, whichever detector named it; `null` for a name that means
 * nothing.
 */
export function canonical(label: string): string | null {
  const name = label.trim().toLowerCase();
  const windows = CP.exec(name)?.[1];
  const mapped = LABELS[name] ?? (windows === undefined ? name : `windows-${windows}`);
  const standard = normalizeEncoding(mapped);
  if (standard === null || standard === 'replacement') return OWN_ENCODERS[mapped] ? mapped : null;
  return standard === 'gbk' ? 'gb18030' : standard;
}

const uaoTable: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('uao-js/table/u2b.json'), 'utf8'),
);

function encodeUao(text: string): Uint8Array | null {
  let bytes = '';
  for (const character of text) {
    const pair = character <= '\x7f' ? character : uaoTable[character];
    if (pair === undefined) return null;
    bytes += pair;
  }
  return Buffer.from(bytes, 'latin1');
}

function utf16(text: string, swap: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
}

/** Encodings that the Encoding Standard lacks. For these the truth is the text that was encoded. */
const OWN_ENCODERS: Readonly<Record<string, Encode>> = {
  hz: encodeHz,
  'iso-2022-cn': encodeIso2022Cn,
  'euc-tw': encodeEucTw,
  'big5-uao': encodeUao,
};

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes bytes under a canonical label, or returns `null` if no common decoder exists for it. */
export function decodeAs(bytes: Uint8Array, label: string): string | null {
  if (OWN_ENCODERS[label] !== undefined || label === 'johab') return null;
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}

/** Lead bytes of Big5 before HKSCS, including the kana of ETEN. */
const PLAIN_BIG5 = [0xa1, 0xf9] as const;

/**
 * The bytes of each character in the standard's big5. A character with several cells gets the first
 * of them.
 */
function invertBig5(first: number, last: number): Map<string, readonly number[]> {
  const cells = new Map<string, readonly number[]>();
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decodeAs(Uint8Array.of(lead, trail), 'big5') ?? '';
      if ([...text].length === 1 && text !== '\ufffd' && !cells.has(text)) {
        cells.set(text, [lead, trail]);
      }
    }
  }
  return cells;
}

const plainBig5 = invertBig5(...PLAIN_BIG5);
// the cells before plain Big5 belong to HKSCS; the standard repeats some of them after it
const hkscs = invertBig5(0x87, 0xfe);

function encodeBig5(text: string, withHkscs: boolean): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const cell = plainBig5.get(character) ?? (withHkscs ? hkscs.get(character) : undefined);
    if (character <= '\x7f') bytes.push(character.charCodeAt(0));
    else if (cell === undefined) return null;
    else bytes.push(...cell);
  }
  return Uint8Array.from(bytes);
}

const STANDARD: Readonly<Record<string, Encode>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => utf16(text, false),
  'utf-16be': (text) => utf16(text, true),
  big5: (text) => encodeBig5(text, false),
  'big5-hkscs': (text) => encodeBig5(text, true),
};

/**
 * The bytes of a text, or `null` if the encoding cannot represent it. A text that does not come
 * back through the standard's decoder does not count as representable.
 */
export function encode(text: string, encoding: string): Uint8Array | null {
  const own = OWN_ENCODERS[encoding] ?? STANDARD[encoding];
  if (own !== undefined) return own(text);
  const bytes = iconv.encode(text, encoding);
  return decodeAs(bytes, canonical(encoding) ?? encoding) === text ? bytes : null;
}
