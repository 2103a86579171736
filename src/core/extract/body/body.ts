/**
 * Sorts the lines in the article's part of a page: body, captions, lines around it, and the rest.
 */

import { isFurnitureLine, isLinked, RESUMING } from '../lines/boilerplate.ts';
import { isCentred, isFooterPart } from '../lines/furniture.ts';
import type { Line, Part } from '../lines/lines.ts';
import { isByline } from '../names/byline.ts';
import { bare, hasFullStop } from '../text/prose.ts';
import { isCredited, mayBeCaption } from './caption.ts';
import type { Place } from './place.ts';

export interface SortContext {
  /** Position of the headline among the lines, or null. */
  readonly headlineAt: number | null;
  readonly headlineText: string | null;
  /** The body's lines. */
  readonly place: Place;
  /** Indices of the blocks directly after a picture. */
  readonly afterMedia: ReadonlySet<number>;
}

const LONG_PARAGRAPH = 120;
/**
 * Number of lines below the headline among which a byline may follow the lead, and what such a
 * byline contains.
 */
const LATE_BYLINE = 6;
const SAYS_WHEN_OR_WHO = /(?:19|20)\d\d|作者|记者|記者|撰稿/;
/**
 * Number of lines before the first prose that may belong to the byline if the headline is far
 * above.
 */
const BYLINE_REACH = 12;

const parentOf = (line: Line | undefined): string => line?.block.path.slice(0, -1).join('/') ?? '';
const proseOf = (line: Line): number => (line.prose ? line.readable : 0);

/**
 * Share of the body's text in centred elements from which being centred says nothing about a line:
 * some blogs centre their whole text.
 */
const MOST_CENTRED = 0.5;

/** Tells whether most of the text at a place is centred. */
function isMostlyCentred(lines: readonly Line[], { first, end, outside }: Place): boolean {
  let all = 0;
  let centred = 0;
  for (let at = first; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined || outside.has(at)) continue;
    all += line.readable;
    if (isCentred(line.block)) centred += line.readable;
  }
  return centred > all * MOST_CENTRED;
}

function isCaption(line: Line, context: SortContext, isAllCentred: boolean): boolean {
  if (line.captioned) return true;
  if (line.block.kind === 'heading' || line.block.kind === 'table') return false;
  const { text } = line.block;
  if (isCredited(text)) return true;
  if (context.afterMedia.has(line.index) && OF_GALLERY.test(text)) return true;
  // After a picture a short line may also be a sub-heading; centred lines are captions.
  if (isAllCentred || !context.afterMedia.has(line.index)) return false;
  return isCentred(line.block) && mayBeCaption(text);
}

/** `2/5 工人在叶根处安装螺栓。` below a picture of a gallery. */
const OF_GALLERY = /^\d{1,3}\s?[/／]\s?\d{1,3}(?!\d)/;

const isShortByline = (line: Line): boolean =>
  line.readable < RESUMING && !hasFullStop(line.block.text) && isByline(line.block.text);

/** A line that a rule recognizes goes to the footer, but buttons and other articles are dropped. */
function footerPart({ meaning, block }: Line): Part {
  if (meaning === null || meaning.kind === 'related') return 'dropped';
  return meaning.kind === 'share' && block.linkDensity > 0.9 ? 'dropped' : 'footer';
}

/** A paragraph with the label of a lead, which may be above the reporter's name: `核心提示：……` */
const LEAD_LABEL = /^[【[]?(?:核心提示|内容提要|內容提要|导语|導語|导读|導讀)[】\]]?\s?[:：]/;
const LEAST_LEAD = 20;
const isLead = ({ block, readable }: Line): boolean =>
  block.linkDensity === 0 && readable >= LEAST_LEAD && LEAD_LABEL.test(block.text);

class Sorting {
  readonly parts: Part[];
  private readonly lines: readonly Line[];
  private readonly context: SortContext;
  /** The headline in its comparable form, or null. */
  private readonly headline: string | null;
  private readonly isAllCentred: boolean;

  constructor(lines: readonly Line[], context: SortContext) {
    this.lines = lines;
    this.context = context;
    this.parts = lines.map(() => 'dropped');
    this.headline = context.headlineText === null ? null : bare(context.headlineText);
    this.isAllCentred = isMostlyCentred(lines, context.place);
  }

  /** Sorts the lines above the article, of which only counters such as `+1` are of use. */
  sortHead(end: number): void {
    for (let at = 0; at < end; at += 1) {
      const line = this.lines[at];
      if (line?.meaning?.kind === 'engagement') this.parts[at] = 'footer';
    }
  }

  /** Sorts the lines between headline and body: who, when and from where. */
  sortByline(from: number, end: number): void {
    for (let at = from; at < end; at += 1) {
      const line = this.lines[at];
      if (line === undefined) continue;
      if (line.meaning !== null) this.parts[at] = footerPart(line);
      else if (line.furniture || line.block.linkDensity >= 0.9 || this.repeatsHeadline(line))
        continue;
      else if (line.captioned) this.parts[at] = 'caption';
      else if (isByline(line.block.text)) this.parts[at] = 'byline';
      else if (isCaption(line, this.context, this.isAllCentred)) this.parts[at] = 'caption';
      else if (isLead(line)) this.parts[at] = 'body';
      // A subtitle or the name of a column is kept beside the article.
      else if (from > 0 && end - from <= BYLINE_REACH) this.parts[at] = 'footer';
    }
  }

  sortBody({ first, end, outside, replies }: Place): void {
    let done = 0;
    for (let at = first; at < end; at += 1) {
      const line = this.lines[at];
      if (line === undefined || at === this.context.headlineAt) continue;
      if (outside.has(at)) {
        this.parts[at] = this.partBeside(line);
        continue;
      }
      const isReply = replies?.has(at) === true;
      if (!isReply && this.isPulled(line, at)) continue;
      const part = this.isLateByline(line, at, done) ? 'byline' : this.part(line, isReply);
      this.parts[at] = part;
      if (part === 'body') done += proseOf(line);
    }
    this.tellStory({ first, end, outside });
  }

  /**
   * Makes captions body that are longer than the paragraphs beside which they stand: a photo story of
   * a sentence and ten pictures. Captions in elements of their own stay captions, unless there is nothing
   * else.
   */
  private tellStory({ first, end, outside }: Place): void {
    let told = 0;
    let shown = 0;
    for (let at = first; at < end; at += 1) {
      const line = this.lines[at];
      if (line === undefined || line.captioned) continue;
      if (this.parts[at] === 'body') told += line.readable;
      else if (this.parts[at] === 'caption') shown += line.readable;
    }
    if (shown <= told) return;
    const parents = new Set<string>();
    for (let at = first; at < end; at += 1) {
      if (this.parts[at] === 'body') parents.add(parentOf(this.lines[at]));
    }
    for (let at = first; at < end; at += 1) {
      const isCaption = this.parts[at] === 'caption' && this.lines[at]?.captioned === false;
      const isBeside = told === 0 ? !outside.has(at) : parents.has(parentOf(this.lines[at]));
      if (isCaption && isBeside) this.parts[at] = 'body';
    }
  }

  /**
   * Tells whether a quotation set apart repeats words of a paragraph near it: `<blockquote
   * class="pullquote">`
   */
  private isPulled(line: Line, at: number): boolean {
    if (line.block.kind !== 'blockquote' || line.readable > LONGEST_PULLED) return false;
    const words = bare(line.block.text);
    for (let near = at - PULLED_REACH; near <= at + PULLED_REACH; near += 1) {
      const other = near === at ? undefined : this.lines[near];
      if (other === undefined || other.readable <= line.readable) continue;
      if (bare(other.block.text).includes(words)) return true;
    }
    return false;
  }

  /** Whether a line is a byline below the lead: `发表时间： 10/04/2024 - 18:20` */
  private isLateByline(line: Line, at: number, done: number): boolean {
    const { headlineAt } = this.context;
    if (headlineAt === null || at > headlineAt + LATE_BYLINE || done > LONG_PARAGRAPH) return false;
    return isShortByline(line) && SAYS_WHEN_OR_WHO.test(line.block.text);
  }

  /**
   * The part of a line that is known not to be body. Such a line neither ends the body nor begins a
   * list in it.
   */
  private partBeside(line: Line): Part {
    if (line.meaning !== null) return footerPart(line);
    return isCaption(line, this.context, this.isAllCentred) ? 'caption' : 'dropped';
  }

  private part(line: Line, isReply: boolean): Part {
    if (isReply) return 'body';
    if (line.meaning !== null) return footerPart(line);
    if (isFurnitureLine(line)) return 'dropped';
    return isCaption(line, this.context, this.isAllCentred) ? 'caption' : 'body';
  }

  private repeatsHeadline({ block, readable }: Line): boolean {
    const { headline } = this;
    // lower case may be longer by a combining mark: `İ`
    if (headline === null || readable > headline.length) return false;
    return bare(block.text) === headline;
  }

  /**
   * Sorts the lines below the article, in which the page speaks about itself. Counters there belong
   * to other articles.
   */
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

/** Greatest number of readable characters of a repeated quotation, and of lines between it and its paragraph. */
const LONGEST_PULLED = 80;
const PULLED_REACH = 4;

/** Linked lines with more readable characters than this are headlines of other articles. */
const LINKED_HEADLINE = 9;

/** Kinds of lines at the foot of the page, after lists of other articles. */
const LASTING = new Set(['licence', 'icp', 'hotline', 'email', 'copyright', 'disclaimer']);

/** Assigns a part to each line. */
export function sortLines(lines: readonly Line[], context: SortContext): Part[] {
  const { place, headlineAt } = context;
  const sorting = new Sorting(lines, context);
  const above = headlineAt !== null && headlineAt < place.first ? headlineAt + 1 : null;
  sorting.sortHead(above ?? place.first);
  sorting.sortByline(above ?? Math.max(0, place.first - BYLINE_REACH), place.first);
  sorting.sortBody(place);
  sorting.sortFoot(place.end);
  if (headlineAt !== null) sorting.parts[headlineAt] = 'headline';
  return sorting.parts;
}
