/**
 * What words contain that tells speech from reports and from facts: pronouns, particles, numbers. A
 * text is looked through once, by a table of code units, which finds all traits together. Patterns for
 * each of them took a tenth of the time for the first page's quotes to compile.
 */

import { once } from '../text/once.ts';
import { characterAt, isHan } from '../text/units.ts';

/** Traits are bits. Those of the words in quotation marks: */
export const COMMA = 1 << 0;
export const FULL_STOP = 1 << 1;
export const COLON = 1 << 2;
/** A question, a request or a wish: 什么, 谁, 哪. These are said, but are never names. */
export const ASKS = 1 << 3;
export const I = 1 << 4;
export const YOU = 1 << 5;
/** 他, 这, 自己 */
export const THEY = 1 << 6;
export const NEGATED = 1 << 7;
/** Words such as 要 and 可以, as speech has them. */
export const WISHES = 1 << 8;
/** 是, 有, 在 */
export const IS = 1 << 9;
export const COMPLETED = 1 << 10;
/** 很, 最, 都 */
export const DEGREE = 1 << 11;
export const OF = 1 << 12;
/** Characters of Cantonese and of Taiwanese Mandarin, which are spoken rather than written. */
export const COLLOQUIAL = 1 << 13;
/** 系, which is Cantonese except in words such as 关系. */
export const IS_IN_CANTONESE = 1 << 14;
export const CHINESE = 1 << 15;
/** Those of clauses that may go on with a report: what shall, may or must be. */
export const MODAL = 1 << 16;
/** 我, 自己, 大家 */
export const OURSELVES = 1 << 17;
export const DENIED = 1 << 18;
export const NUMBER = 1 << 19;
/** Verbs of saying, whatever they announce. */
export const SAYS = 1 << 20;
/** What happened or how something is: 曾, 过, 位于. */
export const FACT = 1 << 21;
/** 了, which makes a fact only near the end. */
export const LE = 1 << 22;
/** What is said about a place or a company: 位于, 成立. */
export const DESCRIBES = 1 << 23;
export const HAPPENED = 1 << 24;

/** The words of each trait, in which those of a single character stand together. */
const WORDS: readonly (readonly [trait: number, alone: string, words?: string])[] = [
  [COMMA, '，,'],
  [FULL_STOP, '。！？!?；;'],
  [COLON, '：:'],
  [ASKS, '谁哪', '怎么 什么 几点'],
  [I, '我咱俺'],
  [YOU, '你您', '大家'],
  [THEY, '他她它这那', '自己'],
  [NEGATED, '不没别无未'],
  [WISHES, '要会能应得想', '可以 必须'],
  [IS, '是有在'],
  [COMPLETED, '了过着'],
  [DEGREE, '很太最更都就也还只', '非常'],
  [OF, '的'],
  [COLLOQUIAL, '咗嘅哋佢冇嚟唔啲喺嗰咁㗎喇嘞噃啩咩乜俾冧攰嗌睇餸耶欸齁餒'],
  [IS_IN_CANTONESE, '系'],
  [MODAL, '将应会能若更最', '必须 需要 希望 要 可以 只要 如果 否则 不得 值得'],
  [OURSELVES, '我咱', '自己 大家'],
  [DENIED, '不没无未'],
  [NUMBER, '0123456789'],
  [SAYS, '说称问', '表示 指出 认为 介绍 告诉 透露 强调 回应 坦言 回忆 补充'],
  [FACT, '曾过', '位于 成立于 始建于 是一家 是一名 是一个 是一位'],
  [LE, '了'],
  [DESCRIBES, '', '位于 地处 成立 是一'],
  [HAPPENED, '了着过曾已'],
];
/** 要求 asks for something, while 要 alone says what shall be. */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map([['要', '求']]);

/** A code unit with which a word of several characters begins. */
const BEGINS = 1 << 30;

interface Table {
  /** The traits by UTF-16 code unit. */
  readonly units: Int32Array;
  readonly words: ReadonlyMap<number, readonly (readonly [word: string, trait: number])[]>;
}

const table = once((): Table => {
  const units = new Int32Array(0x10000);
  const words = new Map<number, (readonly [string, number])[]>();
  const mark = (unit: number, trait: number): void => {
    units[unit] = (units[unit] ?? 0) | trait;
  };
  for (const [trait, alone, several = ''] of WORDS) {
    for (let i = 0; i < alone.length; i += 1) mark(alone.charCodeAt(i), trait);
    if (several === '') continue;
    for (const word of several.split(' ')) {
      const first = word.charCodeAt(0);
      mark(first, BEGINS);
      const known = words.get(first);
      if (known === undefined) words.set(first, [[word, trait]]);
      else known.push([word, trait]);
    }
  }
  return { units, words };
});

function traitsOfWords(words: Table['words'], text: string, at: number): number {
  let traits = 0;
  for (const [word, trait] of words.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(word, at)) continue;
    if (NOT_BEFORE.get(word) !== characterAt(text, at + word.length)) traits |= trait;
  }
  return traits;
}

/** The traits of a folded text, up to an offset. Words may extend beyond it. */
export function traitsOf(folded: string, to = folded.length): number {
  const { units, words } = table();
  let traits = 0;
  for (let at = 0; at < to; at += 1) {
    const unit = folded.charCodeAt(at);
    const own = units[unit] ?? 0;
    traits |= own;
    if ((own & BEGINS) !== 0) traits |= traitsOfWords(words, folded, at);
    if (isHan(unit)) traits |= CHINESE;
  }
  return traits;
}
