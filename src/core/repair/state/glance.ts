/**
 * One look at the texts of a page. It finds which of them have characters that the searches for damage
 * begin with; most texts have none, and nothing else looks at them.
 */
import { CHINESE_MARKS } from '../../language/model/frequent.ts';
import { COMMON_HANZI } from '../../language/script/generated/common.ts';
import {
  SIMPLIFIED,
  scriptTable,
  simplifiedPairs,
  TRADITIONAL,
} from '../../language/script/traditional.ts';

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

/** The characters of each bit. */
const CHARACTERS: readonly (readonly [bit: number, characters: string])[] = [
  [SEEN.bracket, '('],
  [SEEN.question, '?'],
  [SEEN.hiding, '&\\%<=uUmM'],
  [SEEN.tidying, '<> \u00a0\u200b\u2060\ufeff\u00ad\u00b4\u05df\u0e4f\u2116\u2229锘'],
  [MARK, ',;，、；'],
  [SEEN.replaced, '锟踝嚙烫屯\ufffd'],
];

/** First and last of more characters that are tidied: letters of misread text, and radicals. */
const TIDIED_RANGES = [
  [0xc3, 0x44f],
  [0x2e80, 0x2fd5],
] as const;

let classes: Uint8Array | null = null;

/**
 * The bits of each UTF-16 code unit. ASCII, common characters in both scripts, and Chinese punctuation
 * are usual.
 */
export function classTable(): Uint8Array {
  if (classes !== null) return classes;
  classes = new Uint8Array(0x10000).fill(SEEN.unusual, 0x80);
  const usual = COMMON_HANZI + CHINESE_MARKS;
  for (let at = 0; at < usual.length; at += 1) classes[usual.charCodeAt(at)] = 0;
  const pairs = simplifiedPairs();
  for (let at = 0; at < pairs.length; at += 2) {
    if (classes[pairs[at + 1] ?? 0] === 0) classes[pairs[at] ?? 0] = 0;
  }
  for (const [first, last] of TIDIED_RANGES) {
    classes.fill(SEEN.unusual | SEEN.tidying, first, last + 1);
  }
  for (const [bit, characters] of CHARACTERS) {
    for (let at = 0; at < characters.length; at += 1) {
      const unit = characters.charCodeAt(at);
      classes[unit] = (classes[unit] ?? 0) | bit;
    }
  }
  return classes;
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
  const seen = new Uint8Array(texts.length);
  let any = 0;
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] ?? '';
    let bits = 0;
    let before = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const own = table[unit] ?? 0;
      const script = scripts[unit];
      if (own !== 0) bits |= own | ((own & before & MARK) << 1);
      before = own;
      if (script === TRADITIONAL) traditional += 1;
      else if (script === SIMPLIFIED) simplified += 1;
    }
    bits &= ~MARK;
    seen[i] = bits;
    any |= bits;
  }
  return { seen, any, traditional, simplified };
}
