/** Finds the headline: among the visible lines if it is there, otherwise in the page's metadata. */

import type { RepairedPage } from '../../page/repaired-page.ts';
import type { Span } from '../../page/span.ts';
import { isHeadlinePart } from '../lines/furniture.ts';
import { type Line, proseParent } from '../lines/lines.ts';
import { isByline } from '../names/byline.ts';
import { bare, endsSentence, readableLength } from '../text/prose.ts';
import { categoryLength, labelLength, lineLabelLength, mayBeLabelled } from './labels.ts';
import { cutSiteTail } from './site-tail.ts';
import {
  agreement,
  type Evidence,
  endOfTitle,
  isLastSegment,
  readStatements,
  SHORTEST,
  type Statement,
} from './statements.ts';

export interface Headline {
  readonly span: Span;
  /** Position among the lines, or null if the headline is only in the metadata. */
  readonly at: number | null;
}

const LONGEST = 120;
/** Least length of a headline whose element marks it as one: `更正`. */
const SHORTEST_MARKED = 2;
/** Breadcrumbs, which are never a headline: `首页 > 要闻 > 正文` */
const BREADCRUMB = /[>»›]\s*(?:正文|内容|详情|$)|^(?:当前|您的|您现在的?|你的)?位置\s?[:：]/;

/** A date with little beside it: `河口融媒 05月06日 09:50`. */
const DATE_OR_CLOCK =
  /(?:(?:19|20)\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?/;
const LONGEST_SOURCE = 8;
const isOnlyByline = (text: string): boolean =>
  DATE_OR_CLOCK.test(text) && bare(text.replace(DATE_OR_CLOCK, '')).length <= LONGEST_SOURCE;

/** The name of a section, which may be the whole title of a page: `新闻动态`. */
const SECTION =
  /^(?:新闻|要闻|资讯|动态|公告|通知|新聞|要聞|資訊|工作|校园|学院|公司|行业|图片|媒体|最新){1,2}(?:中心|动态|公告|资讯|详情|内容|正文)?$/;

/** A template that a script fills in: `{{detail.title}}`. */
const TEMPLATE = /^\{\{[^{}]*\}\}$/;

/** What a label before it adds to the rank of a line. */
const LABELLED = 3;

/** What an agreement of all words with the title adds to the rank of a line. */
const AGREED = 6;

/** What a name of a headline's element adds to the rank of a line. */
const NAMED = 1.5;

/** What the element of a line adds to its rank, without the element's name. */
function rankOfElement({ block, meaning }: Line, isOfPage: boolean): number {
  const level = block.level === 1 ? 3 : block.level === 2 ? 2 : block.level > 0 ? 1 : 0;
  const linked = block.linkDensity > 0.8 ? 2 : 0;
  return level - linked - (isOfPage ? 3 : 0) - (meaning === null ? 0 : 4);
}

/** The greatest rank that a line may have, whatever its words are. */
const mostRank = (line: Line, { siteLines }: Evidence): number =>
  rankOfElement(line, line.furniture || siteLines.has(line)) + NAMED + LABELLED + AGREED;

/**
 * How much a line looks like a headline, by its words and its element, if that is more than `least`;
 * otherwise 0. Most lines could not become the best one whatever their words are, which are therefore
 * read last.
 */
function rank(line: Line, { statements, siteLines }: Evidence, least: number): number {
  const { block } = line;
  if (block.text.length > LONGEST) return 0;
  const element = rankOfElement(line, line.furniture || siteLines.has(line));
  const isNamed = isHeadlinePart(block);
  const label = lineLabelLength(block);
  const own = element + (isNamed ? NAMED : 0) + (label > 0 ? LABELLED : 0);
  if (own + AGREED <= least) return 0;
  const text = bare(block.text.slice(label));
  const length = Math.min(text.length, block.text.length);
  const isMarked = (): boolean => block.level === 1 || isNamed || isLastSegment(text, statements);
  if (length < SHORTEST_MARKED || (length < SHORTEST && !isMarked())) return 0;
  return agreement(text, statements) * AGREED + own;
}

const isHan = (unit: number): boolean => unit > 0x33ff && unit < 0xa000;

/**
 * Makes a function that tells whether a line is worth a rank: not a line that no element marks, and
 * that by its first character and its length neither is in a title nor contains one.
 */
function sieve(statements: readonly Statement[]): (line: Line) => boolean {
  const stated = new Set(statements.map(({ whole }) => whole).join(''));
  const shortest = Math.min(...statements.map(({ whole }) => whole.length));
  return ({ block, readable }) => {
    if (block.level > 0 || readable >= shortest || !isHan(block.text.charCodeAt(0))) return true;
    const { text } = block;
    return stated.has(text.charAt(0)) || mayBeLabelled(text) || isHeadlinePart(block);
  };
}

/** Whether a line cannot be a headline, whatever its rank. */
const isRuledOut = ({ text, level }: Line['block']): boolean =>
  BREADCRUMB.test(text) || TEMPLATE.test(text) || (level === 0 && isOnlyByline(text));

/** Rank below which a line is a headline neither by its words nor by its element. */
const LEAST_RANK = 3;

function bestLine(lines: readonly Line[], evidence: Evidence): number | null {
  let best: number | null = null;
  let bestRank = LEAST_RANK - 0.01;
  // below the last paragraph there is no article: a contact box has a heading too
  const last = lines.findLastIndex(({ prose }) => prose);
  const isWorth = sieve(evidence.statements);
  const end = last < 0 ? lines.length : last;
  for (let at = 0; at < end; at += 1) {
    const line = lines[at] as Line;
    if (mostRank(line, evidence) <= bestRank || !isWorth(line)) continue;
    const own = rank(line, evidence, bestRank);
    // checked last, because few lines have such a rank
    if (own > bestRank && !isRuledOut(line.block)) {
      best = at;
      bestRank = own;
    }
  }
  return best;
}

/**
 * A byline in the same element as the headline: `大桥通车 2025-01-16 08:30 来源：河口日报`. The
 * match gives the length of the headline.
 */
const BYLINE_BEHIND =
  /(?<!\s)\s+(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s+\d{1,2}:\d\d|(?:来源|來源|作者|记者|記者|发布时间|發布時間)\s?[:：])/;

export function headlineLength(text: string): number {
  if (!(text.includes(':') || text.includes('：'))) return text.length;
  const at = text.search(BYLINE_BEHIND);
  return at > SHORTEST ? at : text.length;
}

/** What a user box says: `文章：213`, `积分: 12` */
const COUNTER = /^\S{1,6}\s?[:：]\s?[\d,.]+$/;

/** Number of lines above its byline in which a headline without other evidence is found. */
const ABOVE_BYLINE = 3;
const LONGEST_ABOVE = 60;
const DATED = /(?:19|20)\d\d\s?[-/.年]|(?:记者|記者)/;

const isDated = ({ block, furniture, prose }: Line): boolean =>
  !furniture &&
  !prose &&
  block.linkDensity < 0.5 &&
  DATED.test(block.text) &&
  isByline(block.text) &&
  !TODAY.test(block.text);

const mayBeHeadline = ({ block, furniture, meaning, readable }: Line): boolean =>
  !furniture &&
  meaning === null &&
  readable > SHORTEST &&
  !COUNTER.test(block.text) &&
  block.text.length <= LONGEST_ABOVE &&
  block.linkDensity < 0.5 &&
  (!endsSentence(block.text) || (block.level > 0 && EXCLAIMED.test(block.text))) &&
  !BREADCRUMB.test(block.text);

/**
 * The line above the first byline that reads like a headline, because old pages mark it only by its
 * size. Half of the page's prose must follow that byline; otherwise it belongs to another text.
 */
function lineAboveByline(lines: readonly Line[], siteLines: ReadonlySet<Line>): number | null {
  const total = lines.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  for (let byline = 0; byline < lines.length; byline += 1) {
    const line = lines[byline] as Line;
    before += line.value;
    if (before > total / 2) return null;
    if (siteLines.has(line) || !isDated(line)) continue;
    const first = Math.max(0, byline - ABOVE_BYLINE);
    const above = lines
      .slice(first, byline)
      .findLastIndex((one) => !siteLines.has(one) && mayBeHeadline(one));
    if (above >= 0) return first + above;
    // a date at the head of the page is that of the issue or of today
    if (byline >= ABOVE_BYLINE) return null;
  }
  return null;
}
const TODAY = /^今[天日]/;

/** Number of lines between a headline and the first paragraph, such as a subtitle or a date. */
const ABOVE_BODY = 4;

/** The highest heading directly above the paragraphs, if no line agrees with the title. */
function headingAboveBody(lines: readonly Line[], siteLines: ReadonlySet<Line>): number | null {
  const parent = proseParent(lines).join('/');
  const first = lines.findIndex(
    ({ block, prose }) => prose && block.path.slice(0, -1).join('/') === parent,
  );
  let best: number | null = null;
  for (let at = first - 1; at >= Math.max(0, first - ABOVE_BODY); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.block.level === 0) continue;
    if (siteLines.has(line) || !mayBeHeadline(line)) continue;
    if (best === null || line.block.level < (lines[best]?.block.level ?? 0)) best = at;
  }
  return best;
}

const NO_LINES: ReadonlySet<Line> = new Set();

/** Finds the headline of an HTML page. */
export function findHeadline(
  page: RepairedPage,
  lines: readonly Line[],
  siteNames: readonly string[],
): Headline | null {
  const names = new Set(siteNames.map(bare));
  const lengths = new Set(siteNames.map(readableLength));
  const isSiteName = (text: string): boolean => names.has(bare(text));
  const statements = readStatements(page, siteNames).filter(
    ({ text, segments }) => !isSiteName(text) && !SECTION.test(segments[0] ?? ''),
  );
  const siteLines =
    names.size === 0
      ? NO_LINES
      : new Set(lines.filter((line) => lengths.has(line.readable) && isSiteName(line.block.text)));
  const evidence = { statements, siteLines };
  const best = bestLine(lines, evidence);
  const found = best === null ? null : endOfTitle(lines, best, evidence);
  const placed = (): number | null =>
    lineAboveByline(lines, siteLines) ?? headingAboveBody(lines, siteLines);
  const at = found ?? (statements.some(({ isOwn }) => isOwn) ? null : placed());
  const line = at === null ? undefined : lines[at];
  if (at !== null && line !== undefined) {
    const text = line.block.text.slice(0, headlineLength(line.block.text));
    const end = cutSiteTail(text, siteNames);
    const own = text.slice(0, end);
    const start = lineLabelLength(line.block) || categoryLength(line, own, statements);
    return { span: { block: line.index, start, end }, at };
  }
  const stated = statements.find(({ bare: words }) => words.length >= SHORTEST);
  if (stated === undefined) return null;
  return { span: { ...stated.span, start: labelLength(stated.text) }, at: null };
}

/** Length of the longest headline of a plain text. A longer first line is its lead. */
const LONGEST_LINE = 60;

/** The headline of a plain text: its first line that is not furniture, if a body follows. */
export function findFirstLine(lines: readonly Line[]): Headline | null {
  const at = lines.findIndex(({ meaning }) => meaning === null);
  const line = lines[at];
  if (line === undefined || line.block.text.length > LONGEST_LINE) return null;
  const { text } = line.block;
  // `大桥通车了！` is a headline, `大桥今天通车。` a sentence
  const marked = endsSentence(text) && !EXCLAIMED.test(text);
  if (marked || at === lines.length - 1) return null;
  return { span: { block: line.index, start: 0, end: text.length }, at };
}

const EXCLAIMED = /[！？!?…][”’」』"']?$/;
