/** Tells what a line around the article is, and which value it states. */

import { isAsked } from '../../language/turn-labels.ts';
import type { FooterLine } from '../../page/article.ts';
import { signFilter } from '../lines/signs.ts';
import type { FooterRule } from './footer-rule.ts';
import { FOOTER_RULES } from './footer-rules.ts';

export type FooterMeaning = Omit<FooterLine, 'span'>;

const OPENING = /^[\s\u3000(（[【［<〔*•·●■◆▶►|-]{1,4}(?=.)/;
const CLOSING = /[\s\u3000)）\]】］>〕|]{1,4}$/;
const OPEN_BRACKET = /[(（[【［〔]/;

/** The years as written, then the holder: `© 2014-2026 河口报业有限公司` */
const YEARS = /(?:19|20)\d\d(?:\s?[-–—－~～至]\s?(?:(?:19|20)\d\d|今))?/;
const NOT_HOLDER =
  /©|ⓒ|[(（]c[)）]|copyright|all rights? reserved|版权所有|版權所有|著作权所有|by|(?<![\s.,，。|:：;；])[\s.,，。|:：;；]+(?=$)|^[\s.,，。|:：;；]+/gi;
const SPACES = /\s{2,}/g;

/** Removes brackets around a whole line: `（责任编辑：林某）` → `责任编辑：林某`. */
export function unwrap(text: string): string {
  const start = OPENING.exec(text)?.[0].length ?? 0;
  const inner = text.slice(start);
  const close = CLOSING.exec(inner);
  if (close === null || OPEN_BRACKET.test(inner.slice(0, close.index))) return inner;
  return inner.slice(0, close.index);
}

function copyrightParts(text: string): Pick<FooterLine, 'holder' | 'years'> {
  const years = YEARS.exec(text)?.[0] ?? null;
  const rest = years === null ? text : text.replace(years, ' ');
  const holder = rest.replace(NOT_HOLDER, ' ').replace(SPACES, ' ').replace(NOT_HOLDER, '').trim();
  return { holder: holder === '' ? null : holder, years };
}

function fits(rule: FooterRule, whole: string, inner: string): RegExpExecArray | null {
  if (whole.length > (rule.longest ?? LONGEST_LINE)) return null;
  return rule.pattern.exec(inner) ?? (inner === whole ? null : rule.pattern.exec(whole));
}

const LONGEST_LINE = 400;
const candidates = signFilter(FOOTER_RULES);

/** The meaning of a line, or null if no rule matches. */
export function footerMeaning(text: string): FooterMeaning | null {
  const rules = candidates(text);
  // 编辑：您一个人去的吗？ asks, and credits nobody.
  if (rules.length === 0 || isAsked(text)) return null;
  const inner = unwrap(text);
  for (const rule of rules) {
    const match = fits(rule, text, inner);
    if (match === null) continue;
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
const LABELLED = /[编編责責源]\s?[:：]/;

export interface FooterSplit {
  /** End of the paragraph, and start of the footer line after it (UTF-16 offsets). */
  readonly at: number;
  readonly start: number;
  readonly meaning: FooterMeaning;
}

/** Finds a footer line at the end of a paragraph, or returns null. */
export function splitFooter(text: string): FooterSplit | null {
  const tail = text.slice(-60);
  if (!LABELLED.test(tail)) return null;
  const match = TRAILING.exec(tail);
  if (match === null) return null;
  const at = text.length - tail.length + match.index;
  const start = at + (match[0].length - match[0].trimStart().length);
  const meaning = footerMeaning(text.slice(start));
  return at === 0 || meaning === null ? null : { at, start, meaning };
}
