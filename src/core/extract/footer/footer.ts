/** Tells what a line around the article is, and which value it states. */

import { isAsked } from '../../language/turn-labels.ts';
import type { FooterLine } from '../../page/article.ts';
import { isHanzi, isSpace } from '../text/characters.ts';
import { TextReader } from '../text/text-counts.ts';
import type { FooterRule } from './footer-rule.ts';
import { FOOTER_RULES } from './footer-rules.ts';

export type FooterMeaning = Omit<FooterLine, 'span'>;

const OPENINGS = '(（[【［<〔*•·●■◆▶►|-';
const CLOSINGS = ')）]】］>〕|';
const OPEN_BRACKET = /[(（[【［〔]/;
/** Greatest number of such marks, and of spaces among them, that are removed at either end. */
const MOST_MARKS = 4;
const BREAKS = '\n\r\u2028\u2029';

function isIn(marks: string, text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // most texts begin and end with a Chinese character
  return !isHanzi(unit) && (isSpace(unit) || marks.includes(text.charAt(at)));
}

/** The years as written, then the holder: `© 2014-2026 河口报业有限公司` */
const YEARS = /(?:19|20)\d\d(?:\s?[-–—－~～至]\s?(?:(?:19|20)\d\d|今))?/;
const NOT_HOLDER =
  /©|ⓒ|[(（]c[)）]|copyright|all rights? reserved|版权所有|版權所有|著作权所有|by|(?<![\s.,，。|:：;；])[\s.,，。|:：;；]+(?=$)|^[\s.,，。|:：;；]+/gi;
const SPACES = /\s{2,}/g;

/** Removes brackets around a whole line: `（责任编辑：林某）` → `责任编辑：林某`. */
export function unwrap(text: string): string {
  let start = 0;
  while (start < MOST_MARKS && start < text.length && isIn(OPENINGS, text, start)) start += 1;
  // something must be left
  while (start > 0 && (start >= text.length || BREAKS.includes(text.charAt(start)))) start -= 1;
  const least = Math.max(start, text.length - MOST_MARKS);
  let end = text.length;
  while (end > least && isIn(CLOSINGS, text, end - 1)) end -= 1;
  const inner = text.slice(start, end);
  return end === text.length || OPEN_BRACKET.test(inner) ? text.slice(start) : inner;
}

function copyrightParts(text: string): Pick<FooterLine, 'holder' | 'years'> {
  const years = YEARS.exec(text)?.[0] ?? null;
  const rest = years === null ? text : text.replace(years, ' ');
  const holder = rest.replace(NOT_HOLDER, ' ').replace(SPACES, ' ').replace(NOT_HOLDER, '').trim();
  return { holder: holder === '' ? null : holder, years };
}

/** Tells whether a rule may match a text, judged by the text's first character. */
const mayBegin = ({ starts }: FooterRule, first: string): boolean =>
  starts === undefined || first === '' || starts.includes(first);

function fits(rule: FooterRule, whole: string, inner: string): RegExpExecArray | null {
  if (whole.length > (rule.longest ?? LONGEST_LINE)) return null;
  const match = mayBegin(rule, inner.charAt(0)) ? rule.pattern.exec(inner) : null;
  if (match !== null || inner.length === whole.length) return match;
  return mayBegin(rule, whole.charAt(0)) ? rule.pattern.exec(whole) : null;
}

const LONGEST_LINE = 400;

/** Counts what a text consists of, and knows the rules that may match it. */
export const reader = new TextReader(FOOTER_RULES);

/** The meaning of a line, or null if no rule matches. */
export function footerMeaning(text: string, counts = reader.read(text)): FooterMeaning | null {
  let at = reader.nextFitting(counts, 0);
  if (at < 0) return null;
  const inner = unwrap(text);
  for (; at >= 0; at = reader.nextFitting(counts, at + 1)) {
    const rule = FOOTER_RULES[at] as FooterRule;
    const match = fits(rule, text, inner);
    if (match === null) continue;
    // 编辑：您一个人去的吗？ asks, and credits nobody.
    if (isAsked(text)) return null;
    const value = rule.value === 0 ? null : (match[rule.value]?.trim() ?? null);
    if (rule.kind !== 'copyright') return { kind: rule.kind, value };
    return { kind: 'copyright', value: null, ...copyrightParts(text) };
  }
  return null;
}

const NAMED_SOURCE = /(?:来源|來源|稿源)\s?[:：]\s?([^\s\u3000:：|｜]{2,30})/;

/** The meaning of a byline. `2025-01-16 08:30 来源：河口日报 作者：林某` names its source. */
export function bylineMeaning(text: string): FooterMeaning {
  const value = NAMED_SOURCE.exec(text)?.[1] ?? null;
  return { kind: value === null ? 'other' : 'source', value };
}

/**
 * A bracket or label at the end of a paragraph that names an editor or a source:
 * `……。（责任编辑：林某）`
 */
const TRAILING =
  /(?:(?<!\s)\s+)?[（(【[〔]?\s?(?:责任编辑|責任編輯|责编|責編|本文来源|文章来源|来源|來源)\s?[:：][^。！？:：]{1,30}$/;

/** What it contains, and hardly any paragraph. */
const LABEL_ENDS: ReadonlySet<string> = new Set('编編责責源辑輯');

/** Whether a text contains the end of such a label and a colon. */
function isLabelled(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== COLON && unit !== WIDE_COLON) continue;
    const last = isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
    if (LABEL_ENDS.has(text.charAt(last))) return true;
  }
  return false;
}
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

export interface FooterSplit {
  /** End of the paragraph, and start of the footer line after it (UTF-16 offsets). */
  readonly at: number;
  readonly start: number;
  readonly meaning: FooterMeaning;
}

/** Finds a footer line at the end of a paragraph, or returns null. */
export function splitFooter(text: string): FooterSplit | null {
  const tail = text.slice(-60);
  if (!isLabelled(tail)) return null;
  const match = TRAILING.exec(tail);
  if (match === null) return null;
  const at = text.length - tail.length + match.index;
  const start = at + (match[0].length - match[0].trimStart().length);
  const meaning = footerMeaning(text.slice(start));
  return at === 0 || meaning === null ? null : { at, start, meaning };
}
