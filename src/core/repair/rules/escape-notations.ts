/**
 * The notations of escapes, and how a run of each is read.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { sequenceLength } from '../../language/utf8.ts';
import type { Replacement } from '../state/revision.ts';
import { countChinese } from './prose.ts';

export interface Escape {
  readonly rule: Replacement['rule'];
  /** A cheap test whether such escapes may be there. */
  readonly sign: string;
  /** A run of escapes. Other characters between two escapes end it. */
  readonly run: RegExp;
  /** Possible readings of the runs of a text, which all must be read in the same way. */
  readonly readings: readonly ((run: string) => string | null)[];
  /** Where a text matches this, a single Chinese character is enough: `"\345\233\276.png"`. */
  readonly quoted?: RegExp;
  /** Whether no Chinese text may stand beside the runs, apart from a name before a colon. */
  readonly isHeader?: true;
}

/**
 * Decodes bytes of UTF-8. Of a character at the end that is cut off, U+FFFD remains. `null` if they
 * are not valid.
 */
function utf8(bytes: readonly number[]): string | null {
  const text = decoded('utf-8', bytes);
  if (text !== null) return text;
  const last = bytes.findLastIndex((byte) => byte >= LEAST_LEAD);
  const isCut = last >= 0 && bytes.length - last < sequenceLength(bytes[last] ?? 0);
  const rest = isCut ? decoded('utf-8', bytes.slice(0, last)) : null;
  return rest === null ? null : `${rest}\ufffd`;
}

const LEAST_LEAD = 0xc0;

/** Decodes bytes in an encoding; `null` if they are not valid in it. */
function decoded(label: string, bytes: readonly number[]): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

type Reading = Escape['readings'][number];

/** Fewer bytes are read as GBK only if they may be GB 2312: any other two are a rare character. */
const SHORT = 8;
const LEAST_OF_GB2312 = 0xa1;

/** Returns how the bytes of a run read as UTF-8 and as GBK. */
const bytesBy = (bytesOf: (run: string) => number[]): Reading[] => [
  (run) => utf8(bytesOf(run)),
  (run) => {
    const bytes = bytesOf(run);
    const isRare = bytes.length < SHORT && bytes.some((byte) => byte < LEAST_OF_GB2312);
    return isRare ? null : decoded('gb18030', bytes);
  },
];

/** A byte, also if its percent sign was escaped again: `%25E4` is the escape of `%E4`. */
const HEX_BYTE = /[\\x%=](?:25)*([0-9a-f]{2})/gi;
const hexBytes = (run: string): number[] =>
  Array.from(run.matchAll(HEX_BYTE), ([, hex = '']) => Number.parseInt(hex, 16));

const OCTAL_BYTE = /[0-7]{3}/g;
const octalBytes = (run: string): number[] =>
  (run.match(OCTAL_BYTE) ?? []).map((octal) => Number.parseInt(octal, 8));

const META_BYTE = /M-(\^?)(.)/g;
/**
 * Returns the bytes of cat's notation: `M-d` is the byte of d with the highest bit set, `M-^B` that
 * of a control character.
 */
const metaBytes = (run: string): number[] =>
  [...run.matchAll(META_BYTE)].map(
    ([, control, character = '']) => (character.charCodeAt(0) ^ (control ? 0x40 : 0)) | 0x80,
  );

const LONE_SURROGATE = /\p{Surrogate}/u;
const UNIT = /U000([0-9a-fA-F]{5})|[uU]\{([0-9a-fA-F]+)\}|[uU]([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})/g;
const MOST_POINT = 0x10ffff;

/** Reads code units and code points: `\\u4e2d`, `\\U00004e2d`, `\\u{4e2d}`, `%u4e2d`. */
function units(run: string): string | null {
  const codes = Array.from(run.matchAll(UNIT), (found) =>
    Number.parseInt(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '', 16),
  );
  if (codes.some((code) => code > MOST_POINT)) return null;
  const text = codes.map((code) => String.fromCodePoint(code)).join('');
  return LONE_SURROGATE.test(text) ? null : text;
}

/** Reads code units whose backslashes are gone: `u4e2du6587`. All must be Chinese. */
function bareUnits(run: string): string | null {
  const text = units(run);
  return text !== null && countChinese(text) === text.length ? text : null;
}

const PERCENT_UNIT = /%u/i;
/** Reads what `escape()` wrote, which has `%20` for a space. */
const percentUnits = (run: string): string | null => (PERCENT_UNIT.test(run) ? units(run) : null);

const ENCODED_WORD = /=\?([\w-]+)\?([bq])\?([^?\s]*)\?=/gi;
const OF_Q = /=([0-9a-f]{2})|_|[^=_]/gi;

/** The bytes of an encoded word of a mail: Base64, or quoted-printable with `_` for a space. */
function wordBytes(coding: string, coded: string): number[] {
  if (coding.toLowerCase() === 'b') {
    return Array.from(atob(coded), (character) => character.charCodeAt(0));
  }
  return Array.from(coded.matchAll(OF_Q), ([character, hex]) => {
    if (hex !== undefined) return Number.parseInt(hex, 16);
    return character === '_' ? 0x20 : character.charCodeAt(0);
  });
}

/**
 * Reads the encoded words of a mail: `=?utf-8?B?5rih5Y+j?=`. Their bytes are joined if they have the
 * same encoding, since some programs divide a character.
 */
function encodedWords(run: string): string | null {
  const parts: { label: string; bytes: number[] }[] = [];
  for (const [, label = '', coding = '', coded = ''] of run.matchAll(ENCODED_WORD)) {
    try {
      const bytes = wordBytes(coding, coded);
      const last = parts.at(-1);
      if (last?.label.toLowerCase() === label.toLowerCase()) last.bytes.push(...bytes);
      else parts.push({ label, bytes });
    } catch {
      return null;
    }
  }
  const texts = parts.map(({ label, bytes }) => decoded(label, bytes));
  return texts.includes(null) ? null : texts.join('');
}

const POINT = /[0-9a-f]{4,8}/gi;

/** R shows the mark of the byte order in front of a file too: <U+FEFF><U+6D41>. */
const ORDER_MARK = /^\ufeff/;

function points(run: string): string | null {
  const codes = (run.match(POINT) ?? []).map((hex) => Number.parseInt(hex, 16));
  if (codes.some((code) => code > MOST_POINT)) return null;
  const text = String.fromCodePoint(...codes).replace(ORDER_MARK, '');
  return LONE_SURROGATE.test(text) ? null : text;
}

export const ESCAPES: readonly Escape[] = [
  // a backslash may itself be escaped, as in JSON within JSON
  {
    rule: 'escape.unicode',
    sign: '\\',
    run: /(?:\\{1,8}(?:U000[0-9a-fA-F]{5}|[uU]\{[0-9a-fA-F]{2,6}\}|[uU][0-9a-fA-F]{4}))+/g,
    readings: [units],
  },
  {
    rule: 'escape.unicode',
    sign: 'u',
    run: /(?<![\w\\%+])(?:u[3-9f][0-9a-f]{3}){3,}(?!\w)/g,
    readings: [bareUnits],
  },
  {
    rule: 'escape.bytes',
    sign: '\\',
    run: /(?:\\{1,8}x[0-9a-f]{2})+/gi,
    readings: bytesBy(hexBytes),
  },
  // git and other tools: \346\265\213
  {
    rule: 'escape.octal',
    sign: '\\',
    run: /(?:\\{1,8}[2-3][0-7]{2})+/g,
    readings: bytesBy(octalBytes),
    quoted: /"[^"\n]{0,200}\\[2-3][0-7]{2}[^"\n]{0,200}"/,
  },
  // JavaScript's escape()
  {
    rule: 'escape.percent-unicode',
    sign: '%',
    run: /(?:%u[0-9a-f]{4}|%[2-7][0-9a-f])+/gi,
    readings: [percentUnits],
  },
  {
    rule: 'escape.percent',
    sign: '%',
    run: /(?:%(?:25)*[0-9a-f]{2}){2,}/gi,
    readings: bytesBy(hexBytes),
  },
  // R on Windows
  { rule: 'escape.code-point', sign: '<', run: /(?:<U\+[0-9a-f]{4,8}>)+/gi, readings: [points] },
  // headers of mails
  {
    rule: 'escape.encoded-word',
    sign: '=?',
    run: /=\?[\w-]+\?[bq]\?[^?\s]*\?=(?:\s*=\?[\w-]+\?[bq]\?[^?\s]*\?=)*/gi,
    readings: [encodedWords],
    isHeader: true,
  },
  // mail
  {
    rule: 'escape.quoted-printable',
    sign: '=',
    run: /(?:=[8-9A-F][0-9A-F]){2,}/g,
    readings: bytesBy(hexBytes),
  },
  // cat -v
  {
    rule: 'escape.meta',
    sign: 'M-',
    run: /(?:M-(?:\^[@-_?]|[ -\]_-~]|\^(?![@-_?]))){2,}/g,
    readings: bytesBy(metaBytes),
  },
];
