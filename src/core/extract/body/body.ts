/** Sorts the lines of the article's part of the page: body, captions, lines round it, and the rest. */

import { isByline, namesAlone } from '../byline/byline.ts';
import { isFurnitureLine, isLinked, isListed, isListHead, RESUMING } from '../lines/boilerplate.ts';
import { isCentred, isFooterPart } from '../lines/furniture.ts';
import { isBehindBox, type Line, type Part, proseParent } from '../lines/lines.ts';
import { bare, hanLength, hasFullStop, hasSentence } from '../lines/prose.ts';
import { foreignLines } from './branches.ts';
import { isCredited, mayBeCaption } from './caption.ts';
import type { Container } from './container.ts';
import { Ending } from './ending.ts';

export interface SortContext {
  readonly format: 'html' | 'text';
  /** Position of the headline among the lines, or null. */
  readonly headlineAt: number | null;
  readonly headlineText: string | null;
  readonly container: Container;
  /** Positions of lines that are none of the body, wherever they stand. */
  readonly outside: ReadonlySet<number>;
  /** Indices of the blocks that stand right after a picture. */
  readonly afterMedia: ReadonlySet<number>;
}

const LONG_PARAGRAPH = 120;
/** Lines below the headline among which a byline may follow the lead, and what it says there. */
const LATE_BYLINE = 6;
const SAYS_WHEN_OR_WHO = /(?:19|20)\d\d|作者|记者|記者|撰稿/;
/** Lines before the first prose that may be the byline's, when the headline stands far above. */
const BYLINE_REACH = 12;
/** Short lines after the last prose that still are the article: a signature, `（完）`, a date. */
const CODA = 3;

const proseOf = (line: Line): number => (line.prose ? line.readable : 0);

function isCaption(line: Line, context: SortContext): boolean {
  if (line.captioned) return true;
  if (line.block.kind === 'heading' || line.block.kind === 'table') return false;
  const { text } = line.block;
  if (isCredited(text)) return true;
  if (context.afterMedia.has(line.index) && OF_GALLERY.test(text)) return true;
  // After a picture a short line may as well be a sub-heading: pages centre captions.
  return context.afterMedia.has(line.index) && isCentred(line.block) && mayBeCaption(text);
}

/** `2/5 工人在叶根处安装螺栓。` under a picture of a gallery. */
const OF_GALLERY = /^\d{1,3}\s?[/／]\s?\d{1,3}(?!\d)/;

/** First line in the container that reads as prose, from the headline on. */
function firstProse(
  lines: readonly Line[],
  from: number,
  end: number,
  foreign: ReadonlySet<number>,
): number {
  for (let at = from; at < end; at += 1) {
    const line = lines[at];
    if (line?.prose === true && !foreign.has(at) && !isShortByline(line)) return at;
  }
  return -1;
}

const isShortByline = (line: Line): boolean =>
  line.readable < RESUMING && !hasFullStop(line.block.text) && isByline(line.block.text);

/** A line that a rule knows belongs to the footer, but buttons and other articles are dropped. */
function footerPart({ meaning, block }: Line): Part {
  if (meaning === null || meaning.kind === 'related') return 'dropped';
  return meaning.kind === 'share' && block.linkDensity > 0.9 ? 'dropped' : 'footer';
}

/** A paragraph above the reporter's name is a lead: `核心提示：……`. */
const isLead = (line: Line): boolean => !isLinked(line) && line.readable >= LEAST_LEAD;
const LEAST_LEAD = 20;
/** Lines below the headline. */
const SIGNATURE_REACH = 2;
const PAUSE = /[，、；]/;
/** Said above the article's element as well: `核心提示：……` */
const LEAD_LABEL = /^[【[]?(?:核心提示|内容提要|內容提要|导语|導語|导读|導讀)[】\]]?\s?[:：]/;

class Sorting {
  readonly parts: Part[];
  private readonly lines: readonly Line[];
  private readonly context: SortContext;
  /** Positions of lines in parts of the container that are not the article. */
  readonly foreign: ReadonlySet<number>;
  /** The head of the list of other articles that has begun. */
  private list: Line | null = null;
  /** The headline as it compares, or null. */
  private readonly headline: string | null;
  /** Where the article's paragraphs stand. */
  private readonly parent: readonly number[];

  constructor(lines: readonly Line[], context: SortContext) {
    this.lines = lines;
    this.context = context;
    this.parts = lines.map(() => 'dropped');
    this.headline = context.headlineText === null ? null : bare(context.headlineText);
    const { container, outside } = context;
    this.parent = proseParent(lines.slice(container.first, container.end));
    this.foreign = foreignLines(lines, container, outside);
  }

  /** What stands above the article: only what was counted there may be of use, `+1`. */
  sortHead(end: number): void {
    for (let at = 0; at < end; at += 1) {
      const line = this.lines[at];
      if (line?.meaning?.kind === 'engagement') this.parts[at] = 'footer';
    }
  }

  /** Between headline and body: who, when and where from. */
  sortByline(from: number, end: number): void {
    for (let at = from; at < end; at += 1) {
      const line = this.lines[at];
      if (line === undefined) continue;
      if (line.meaning !== null) this.parts[at] = footerPart(line);
      else if (line.furniture || line.block.linkDensity >= 0.9 || this.repeatsHeadline(line))
        continue;
      else if (line.captioned) this.parts[at] = 'caption';
      else if (isByline(line.block.text) || this.isSignature(at)) this.parts[at] = 'byline';
      else if (isCaption(line, this.context)) this.parts[at] = 'caption';
      else if (this.mayLead(at) && isLead(line)) this.parts[at] = 'body';
      // A subtitle, a column's name: kept beside the article.
      else if (from > 0 && end - from <= BYLINE_REACH) this.parts[at] = 'footer';
    }
  }

  /** The author's name alone, right under the headline. */
  private isSignature(at: number): boolean {
    const { headlineAt } = this.context;
    if (headlineAt === null || at > headlineAt + SIGNATURE_REACH) return false;
    return namesAlone(this.lines[at]?.block.text ?? '').length > 0;
  }

  private mayLead(at: number): boolean {
    const { container, outside } = this.context;
    if (outside.has(at)) return false;
    if (at >= container.first) return true;
    return LEAD_LABEL.test(this.lines[at]?.block.text ?? '');
  }

  sortBody(from: number, end: number): void {
    const { headlineAt, outside } = this.context;
    const prose = this.lines
      .slice(from, end)
      .reduce((sum, line, offset) => sum + (outside.has(from + offset) ? 0 : proseOf(line)), 0);
    const ending = new Ending(this.lines, headlineAt, prose);
    let done = 0;
    for (let at = from; at < end; at += 1) {
      const line = this.lines[at];
      if (line === undefined || at === headlineAt) continue;
      if (outside.has(at)) {
        this.parts[at] = this.partBeside(line);
        continue;
      }
      const part = this.isLateByline(line, at, done) ? 'byline' : this.part(line, at);
      this.parts[at] = ending.reached(at, done) && part === 'body' ? 'dropped' : part;
      if (part === 'body') done += proseOf(line);
    }
  }

  /** A byline under the lead: `发表时间： 10/04/2024 - 18:20` */
  private isLateByline(line: Line, at: number, done: number): boolean {
    const { headlineAt } = this.context;
    if (headlineAt === null || at > headlineAt + LATE_BYLINE || done > LONG_PARAGRAPH) return false;
    return isShortByline(line) && SAYS_WHEN_OR_WHO.test(line.block.text);
  }

  /** What is known to be none of the body neither ends it nor begins a list in it. */
  private partBeside(line: Line): Part {
    if (line.meaning !== null) return footerPart(line);
    return isCaption(line, this.context) ? 'caption' : 'dropped';
  }

  private part(line: Line, at: number): Part {
    if (line.meaning?.kind === 'related') {
      if (isListHead(line)) this.list ??= line;
      return 'dropped';
    }
    if (line.meaning !== null) return footerPart(line);
    if (this.list !== null) {
      if (!isBehindBox(this.parent, this.list, line) && !this.resumes(at)) return 'dropped';
      this.list = null;
    }
    if (isFurnitureLine(line) || this.repeatsHeadline(line)) return 'dropped';
    if (isCaption(line, this.context)) return 'caption';
    return this.foreign.has(at) ? 'dropped' : 'body';
  }

  private repeatsHeadline({ block, readable }: Line): boolean {
    const { headline } = this;
    // lower case may be longer by a mark: `İ`
    if (headline === null || readable > headline.length) return false;
    return bare(block.text) === headline;
  }

  /** Whether the article goes on behind a list: by a long paragraph, or by two that follow. */
  private resumes(at: number): boolean {
    const line = this.lines[at];
    const next = this.lines[at + 1];
    if (line === undefined || isListed(line)) return false;
    return hanLength(line.block.text) >= LONG_PARAGRAPH || (next !== undefined && !isListed(next));
  }

  /** After the last prose: a few short lines end an article, many are something else. */
  trimEnd(from: number, end: number): void {
    let last = end - 1;
    while (last >= from && !(this.parts[last] === 'body' && this.isProseAt(last))) last -= 1;
    if (last < from) return;
    let coda = 0;
    let open = true;
    for (let at = last + 1; at < end; at += 1) {
      if (this.context.outside.has(at)) continue;
      if (this.parts[at] !== 'body') {
        if (this.parts[at] === 'dropped') open = false;
        continue;
      }
      coda += 1;
      // a heading with nothing behind it is none of the article's
      const isHeading = this.lines[at]?.block.kind === 'heading';
      if (!open || coda > CODA || isHeading) this.parts[at] = 'dropped';
    }
  }

  private isProseAt(at: number): boolean {
    const line = this.lines[at];
    if (line === undefined) return false;
    if (line.prose || hasSentence(line.block.text)) return true;
    // `支持两种语言，售价三十六元`: a last paragraph without its full stop.
    return line.readable >= LEAST_LEAD && !isLinked(line) && PAUSE.test(line.block.text);
  }

  /** Under the article: what the page says of itself. Counters there are other articles'. */
  sortFoot(from: number): void {
    let listed = false;
    for (let at = from; at < this.lines.length; at += 1) {
      const line = this.lines[at];
      if (line === undefined) continue;
      if (isLinked(line) && line.readable > LINKED_HEADLINE) listed = true;
      if (line.meaning === null) continue;
      const { kind } = line.meaning;
      if (kind === 'related') listed = true;
      else if (isFooterPart(line.block) || LASTING.has(kind)) this.parts[at] = 'footer';
      else if (!listed && (!line.furniture || kind === 'engagement')) {
        this.parts[at] = footerPart(line);
      }
    }
  }
}

/** Linked lines longer than this are headlines of other articles. */
const LINKED_HEADLINE = 9;

/** Kinds that stand at the foot of the page, behind lists of other articles. */
const LASTING = new Set(['licence', 'icp', 'hotline', 'email', 'copyright', 'disclaimer']);

/** Gives each line its part. */
export function sortLines(lines: readonly Line[], context: SortContext): Part[] {
  const { container, headlineAt, format } = context;
  const sorting = new Sorting(lines, context);
  const inside = headlineAt !== null && headlineAt >= container.first && headlineAt < container.end;
  const start = inside ? headlineAt + 1 : container.first;
  const prose = firstProse(lines, start, container.end, sorting.foreign);
  const bodyStart = prose < 0 ? start : leadStart(lines, start, prose, context);
  const above = headlineAt !== null && headlineAt < start ? headlineAt + 1 : null;
  sorting.sortHead(above ?? bodyStart);
  sorting.sortByline(above ?? Math.max(0, bodyStart - BYLINE_REACH), bodyStart);
  sorting.sortBody(bodyStart, container.end);
  if (format === 'html') sorting.trimEnd(bodyStart, container.end);
  sorting.sortFoot(container.end);
  if (headlineAt !== null) sorting.parts[headlineAt] = 'headline';
  return sorting.parts;
}

/** `09:58` above each report of a live ticker. */
const CLOCK = /^\d{1,2}[:：]\d{2}$/;
const isTicker = (lines: readonly Line[]): boolean =>
  lines.filter(({ block }) => CLOCK.test(block.text)).length > 2;

/**
 * Where the body begins: at its first prose, or at the short lines before it that are no byline,
 * such as a sub-heading.
 */
function leadStart(
  lines: readonly Line[],
  from: number,
  prose: number,
  context: SortContext,
): number {
  let start = prose;
  const headline = context.headlineText === null ? null : bare(context.headlineText);
  for (let at = prose - 1; at >= from; at -= 1) {
    if (context.outside.has(at)) continue;
    const line = lines[at];
    if (line === undefined || line.meaning !== null || isFurnitureLine(line)) break;
    if (isByline(line.block.text) && !(CLOCK.test(line.block.text) && isTicker(lines))) break;
    const { headlineAt } = context;
    if (
      headlineAt !== null &&
      at <= headlineAt + SIGNATURE_REACH &&
      namesAlone(line.block.text).length > 0
    )
      break;
    if (headline !== null && bare(line.block.text) === headline) break;
    start = at;
  }
  return start;
}
