/**
 * Escapes that a program left in prose: `\u4e2d`, the bytes `\xd6\xd0`, `%E4%B8%AD`.
 *
 * In code, addresses and talk about escapes they stay.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { Replacement } from '../revision.ts';
import { countChinese, hasControl, isProse, withoutAddresses } from './prose.ts';

/** Chinese characters that the escapes of a text must give before they are taken for damage. */
const LEAST = 3;

interface Escape {
  readonly rule: Replacement['rule'];
  /** Says cheaply whether it may be there. */
  readonly sign: string;
  /** A run of escapes; what stands between two of them in prose ends it. */
  readonly run: RegExp;
  /** What the runs of a text may have been, each in the same way. */
  readonly readings: readonly ((run: string) => string | null)[];
}

const HEX_BYTE = /[0-9a-f]{2}/gi;

/** Bytes in an encoding; `null` where they are none of it. */
const bytesAs =
  (label: string) =>
  (run: string): string | null => {
    const bytes = Uint8Array.from(run.match(HEX_BYTE) ?? [], (hex) => Number.parseInt(hex, 16));
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };

const BYTES = [bytesAs('utf-8'), bytesAs('gb18030')];

const LONE_SURROGATE = /\p{Surrogate}/u;
const UNIT = /\\u([0-9a-f]{4})/gi;

function units(run: string): string | null {
  const text = run.replace(UNIT, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return LONE_SURROGATE.test(text) ? null : text;
}

const ESCAPES: readonly Escape[] = [
  { rule: 'escape.unicode', sign: '\\u', run: /(?:\\u[0-9a-f]{4})+/gi, readings: [units] },
  { rule: 'escape.bytes', sign: '\\x', run: /(?:\\x[0-9a-f]{2})+/gi, readings: BYTES },
  { rule: 'escape.percent', sign: '%', run: /(?:%[0-9a-f]{2}){2,}/gi, readings: BYTES },
];

/** A word of an address, without its beginning too: `search?q=%E6%B2%B3`, `news.example/%E6`. */
const WORD = /[\w.~:+%#/=&?-]+/g;
const OF_ADDRESS = /[/=&?]/;

const withoutAddressWords = (text: string): string =>
  text.replace(WORD, (word) => (OF_ADDRESS.test(word) ? ' '.repeat(word.length) : word));

interface Found {
  readonly replacements: readonly Replacement[];
  /** Chinese characters in them. */
  readonly chinese: number;
}

/** What one reading makes of all runs of a text. */
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

/** 2008\u5e74 → 2008年; `"\u5e74"` in code stays. */
export function undoEscapes(text: string): Replacement[] {
  return ESCAPES.flatMap((kind) => {
    if (!text.includes(kind.sign)) return [];
    const prose = withoutAddresses(text);
    const plain = kind.sign === '%' ? withoutAddressWords(prose) : prose;
    const [first, ...others] = kind.readings.map((read) => readRuns(plain, kind, read));
    if (first === undefined) return [];
    const best = others.reduce((a, b) => (b.chinese > a.chinese ? b : a), first);
    return best.chinese >= LEAST && isProse(prose.replace(kind.run, ' '))
      ? [...best.replacements]
      : [];
  });
}
