/**
 * One look at the texts of a page. It finds which of them have characters that the searches for damage
 * begin with; most texts have none, and nothing else looks at them.
 */
import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import { COMMON_HANZI } from '../../language/script/generated/common.ts';
import { scriptTable, simplifiedPairs } from '../../language/script/traditional.ts';

/** What a text has, one bit each. */
export const SEEN = {
  /** `(`, which begins a gloss. */
  bracket: 1,
  /** `?`, which stands for lost bytes. */
  question: 2,
  /** Characters that every escape and reference has one of. */
  hiding: 4,
  /** Characters that the rules for readable text look for, and blanks. */
  tidying: 8,
  /** Two commas or the like in a row. */
  twoMarks: 32,
  /** Characters that bytes became which were replaced before. */
  replaced: 64,
  /** Characters that hardly occur in clean Chinese text. */
  unusual: 128,
} as const;

/** A comma or the like. Only two of them in a row are worth a look. */
const MARK = SEEN.twoMarks >> 1;

/** The characters of each bit, and the first and last ones of ranges. */
const CHARACTERS: readonly (readonly [
  bit: number,
  characters: string,
  ranges: readonly string[],
])[] = [
  [SEEN.bracket, '(', []],
  [SEEN.question, '?', []],
  [SEEN.hiding, '&\\%<=uUmM', []],
  [
    SEEN.tidying,
    '<> \u00a0\u200b\u2060\ufeff\u00ad\u00b4\u05df\u0e4f\u2116\u2229',
    ['\u2e80\u2fd5', '\u00c3\u044f'],
  ],
  [MARK, ',;，、；', []],
  [SEEN.replaced, '锟踝嚙烫屯\ufffd', []],
];

let classes: Uint8Array | null = null;

function classTable(): Uint8Array {
  if (classes !== null) return classes;
  const table = new Uint8Array(0x10000).fill(SEEN.unusual, 0x80);
  for (const character of COMMON_HANZI + CHINESE_MARKS) table[character.charCodeAt(0)] = 0;
  const pairs = simplifiedPairs();
  for (let at = 0; at < pairs.length; at += 2) {
    if (table[pairs[at + 1] ?? 0] === 0) table[pairs[at] ?? 0] = 0;
  }
  for (const [bit, characters, ranges] of CHARACTERS) {
    for (let at = 0; at < characters.length; at += 1) {
      const unit = characters.charCodeAt(at);
      table[unit] = (table[unit] ?? 0) | bit;
    }
    for (const range of ranges) {
      for (let unit = range.charCodeAt(0); unit <= range.charCodeAt(1); unit += 1) {
        table[unit] = (table[unit] ?? 0) | bit;
      }
    }
  }
  classes = table;
  return table;
}

export interface Glance {
  /** The bits of each text. */
  readonly seen: Uint8Array;
  /** The bits of all texts together. */
  readonly any: number;
  /** Numbers of characters that only one script uses, in all texts. */
  readonly traditional: number;
  readonly simplified: number;
}

/** Looks at texts once. */
export function glanceAt(texts: readonly string[]): Glance {
  const table = classTable();
  const scripts = scriptTable();
  const counts = [0, 0, 0];
  const seen = new Uint8Array(texts.length);
  let any = 0;
  for (const [i, text] of texts.entries()) {
    let bits = 0;
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const own = table[unit] ?? 0;
      bits |= own | ((own & before & MARK) << 1);
      before = own;
      counts[scripts[unit] ?? 0] = (counts[scripts[unit] ?? 0] ?? 0) + 1;
    }
    bits &= ~MARK;
    seen[i] = bits;
    any |= bits;
  }
  const [, traditional = 0, simplified = 0] = counts;
  return { seen, any, traditional, simplified };
}
