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
  readonly rule: string;
  /** Says cheaply whether it may be there. */
  readonly sign: string;
  /** A run of escapes; what stands between two of them in prose ends it. */
  readonly run: RegExp;
  readonly read: (run: string) => string | null;
}

/** Bytes as UTF-8, or else as GBK; `null` where they are neither. */
function decoded(bytes: Uint8Array): string | null {
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {}
  }
  return null;
}

const HEX_BYTE = /[0-9a-f]{2}/gi;
const bytesOf = (run: string): Uint8Array =>
  Uint8Array.from(run.match(HEX_BYTE) ?? [], (hex) => Number.parseInt(hex, 16));

const LONE_SURROGATE = /\p{Surrogate}/u;
const UNIT = /\\u([0-9a-f]{4})/gi;

const ESCAPES: readonly Escape[] = [
  {
    rule: 'escape.unicode',
    sign: '\\u',
    run: /(?:\\u[0-9a-f]{4})+/gi,
    read: (run) => {
      const text = run.replace(UNIT, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      return LONE_SURROGATE.test(text) ? null : text;
    },
  },
  {
    rule: 'escape.bytes',
    sign: '\\x',
    run: /(?:\\x[0-9a-f]{2})+/gi,
    read: (run) => decoded(bytesOf(run)),
  },
  {
    rule: 'escape.percent',
    sign: '%',
    // a word of an address goes on: ?q=%E4%B8%AD
    run: /(?<![\w.\-/=&?+%])(?:%[0-9a-f]{2}){2,}/gi,
    read: (run) => decoded(bytesOf(run)),
  },
];

/** 2008\u5e74 → 2008年; `"\u5e74"` in code stays. */
export function undoEscapes(text: string): Replacement[] {
  return ESCAPES.flatMap(({ rule, sign, run, read }) => {
    if (!text.includes(sign)) return [];
    const found = [...withoutAddresses(text).matchAll(run)].flatMap((match): Replacement[] => {
      const after = read(match[0]);
      if (after === null || countChinese(after) === 0 || hasControl(after)) return [];
      const { index } = match;
      return [
        {
          start: index,
          end: index + match[0].length,
          after,
          rule,
          confidence: 0.97,
          lossy: false,
          evidence: {},
        },
      ];
    });
    const given = found.reduce((sum, { after }) => sum + countChinese(after), 0);
    return given >= LEAST && isProse(withoutAddresses(text).replace(run, ' ')) ? found : [];
  });
}
