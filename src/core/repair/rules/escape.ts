/**
 * Undoes escapes that a program left in prose: `\u4e2d`, `%u4e2d`, `<U+4E2D>`, and the bytes
 * `\xd6\xd0`, `\326\320`, `%E4%B8%AD`, `=E4=B8=AD`, `M-dM-8M--`.
 *
 * In code, in addresses and in text about escapes they stay.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { Replacement } from '../revision.ts';
import { countChinese, hasControl, isProse, withoutAddresses } from './prose.ts';

/**
 * Number of Chinese characters that the escapes of a text must give to count as damage: a name such
 * as `docs/\346\265\213\350\257\225.md`.
 */
const LEAST = 2;

interface Escape {
  readonly rule: Replacement['rule'];
  /** A cheap test whether such escapes may be there. */
  readonly sign: string;
  /** A run of escapes. Other characters between two escapes end it. */
  readonly run: RegExp;
  /** Possible readings of the runs of a text, which all must be read in the same way. */
  readonly readings: readonly ((run: string) => string | null)[];
}

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
  (run) => decoded('utf-8', bytesOf(run)),
  (run) => {
    const bytes = bytesOf(run);
    const isRare = bytes.length < SHORT && bytes.some((byte) => byte < LEAST_OF_GB2312);
    return isRare ? null : decoded('gb18030', bytes);
  },
];

const HEX_BYTE = /[0-9a-f]{2}/gi;
const hexBytes = (run: string): number[] =>
  (run.match(HEX_BYTE) ?? []).map((hex) => Number.parseInt(hex, 16));

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
const UNIT = /u([0-9a-f]{4})/gi;

function units(run: string): string | null {
  const codes = Array.from(run.matchAll(UNIT), ([, hex = '']) => Number.parseInt(hex, 16));
  const text = String.fromCharCode(...codes);
  return LONE_SURROGATE.test(text) ? null : text;
}

const POINT = /[0-9a-f]{4,6}/gi;

/** R shows the mark of the byte order in front of a file too: <U+FEFF><U+6D41>. */
const ORDER_MARK = /^\ufeff/;

function points(run: string): string | null {
  const codes = (run.match(POINT) ?? []).map((hex) => Number.parseInt(hex, 16));
  if (codes.some((code) => code > 0x10ffff)) return null;
  const text = String.fromCodePoint(...codes).replace(ORDER_MARK, '');
  return LONE_SURROGATE.test(text) ? null : text;
}

const ESCAPES: readonly Escape[] = [
  { rule: 'escape.unicode', sign: '\\u', run: /(?:\\u[0-9a-f]{4})+/gi, readings: [units] },
  { rule: 'escape.bytes', sign: '\\x', run: /(?:\\x[0-9a-f]{2})+/gi, readings: bytesBy(hexBytes) },
  // git and other tools: \346\265\213
  { rule: 'escape.octal', sign: '\\', run: /(?:\\[2-3][0-7]{2})+/g, readings: bytesBy(octalBytes) },
  // JavaScript's escape()
  { rule: 'escape.percent-unicode', sign: '%', run: /(?:%u[0-9a-f]{4})+/gi, readings: [units] },
  {
    rule: 'escape.percent',
    sign: '%',
    run: /(?:%[0-9a-f]{2}){2,}/gi,
    readings: bytesBy(hexBytes),
  },
  // R on Windows
  { rule: 'escape.code-point', sign: '<U+', run: /(?:<U\+[0-9a-f]{4,6}>)+/gi, readings: [points] },
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

/**
 * A word that may be an address, even without its beginning: `search?q=%E6%B2%B3`,
 * `news.example/%E6`.
 */
const WORD = /[\w.~:+%#/=&?-]+/g;
const OF_ADDRESS = /[/&?]|=(?![89A-F][0-9A-F])/;

const withoutAddressWords = (text: string): string =>
  text.replace(WORD, (word) => (OF_ADDRESS.test(word) ? ' '.repeat(word.length) : word));

interface Found {
  readonly replacements: readonly Replacement[];
  /** Number of Chinese characters in the readings. */
  readonly chinese: number;
}

/** The result of one reading for all runs of a text. */
function readRuns(text: string, { rule, run }: Escape, read: Escape['readings'][number]): Found {
  const replacements = [...text.matchAll(run)].flatMap(({ index, 0: escaped }): Replacement[] => {
    const after = read(escaped);
    if (after === null || hasControl(after)) return [];
    const end = index + escaped.length;
    return [{ start: index, end, after, rule, confidence: 0.97, lossy: false, evidence: {} }];
  });
  const chinese = replacements.reduce((sum, { after }) => sum + countChinese(after), 0);
  return { replacements, chinese };
}

/** A range of characters, as patterns have it: [\\u4e00-\\u9fa5]. */
const RANGE = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})-\\[ux]/i;

/** Undoes the escapes of a text: 2008\u5e74 → 2008年. `"\u5e74"` in code stays. */
export function undoEscapes(text: string): Replacement[] {
  if (RANGE.test(text)) return [];
  return ESCAPES.flatMap((kind) => {
    if (!text.includes(kind.sign)) return [];
    const prose = withoutAddresses(text);
    const plain = kind.sign === '%' || kind.sign === '=' ? withoutAddressWords(prose) : prose;
    const [first, ...others] = kind.readings.map((read) => readRuns(plain, kind, read));
    if (first === undefined) return [];
    // bytes of GBK are seldom valid UTF-8, but those of UTF-8, also if one run is cut, are often valid GBK
    const runs = plain.match(kind.run)?.length ?? 0;
    const isWhole = ({ replacements }: Found): boolean => replacements.length === runs;
    const chinese = first.replacements.filter(({ after }) => countChinese(after) > 0);
    const best =
      isWhole(first) || chinese.length >= runs / 2
        ? first
        : others.filter(isWhole).reduce((a, b) => (b.chinese > a.chinese ? b : a), first);
    return best.chinese >= LEAST && isProse(prose.replace(kind.run, ' '))
      ? [...best.replacements]
      : [];
  });
}
