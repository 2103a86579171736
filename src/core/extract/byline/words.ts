/** The words of a page's lines that may be the names of its writers. */

import { metadataOf } from '../../page/page.ts';
import type { RepairedPage } from '../../page/repaired-page.ts';
import { headlineLength } from '../headline/headline.ts';
import type { SortedLine } from '../lines/lines.ts';
import { endsSentence } from '../text/prose.ts';
import { wordFinder } from '../text/word-finder.ts';
import { type Candidate, candidatesIn, isAppeal, type Source, type Zone } from './candidates.ts';

/** Class tokens of an element that contains the author's name: `author`, `article-author-name`. */
const AUTHOR_TOKEN = /(?:^|[-_])(?:author|byline|reporter|writer)s?(?:$|[-_]|info|name)/;
/** Whether one of the two nearest tokens of a line is of a kind. */
function isNamedBy({ block: { classes } }: SortedLine, kind: RegExp): boolean {
  const [first, second] = classes;
  if (first === undefined) return false;
  return kind.test(first) || (second !== undefined && kind.test(second));
}

/** Makes a function that tells whether a line is marked as its author's. Adjacent ones often share tokens. */
function markedFinder(): (line: SortedLine) => boolean {
  let tokens: readonly string[] | null = null;
  let isMarked = false;
  return (line) => {
    if (line.block.classes !== tokens) {
      tokens = line.block.classes;
      isMarked = isNamedBy(line, AUTHOR_TOKEN);
    }
    return isMarked;
  };
}

/** The nearest token of an element with the author of a post, before the post: `<td class="postauthor">` */
const POSTER_TOKEN = /^(?:post|thread)author$|^readname$/;
const isPoster = ({ block }: SortedLine): boolean => POSTER_TOKEN.test(block.classes[0] ?? '');

/** Class tokens of buttons and navigation: `<a class="share_yixin">` */
const BUTTON_TOKEN = /(?:^|[-_])(?:share|btn|button|breadcrumbs?|crumbs?|nav|login)(?:$|[-_])/;
/** `国际 > 亚洲 2025-01-16` */
const ARROW = /[>»›]/;
const BREADCRUMB = /\S\s?[>»›]\s?\S/;
const isButton = (line: SortedLine): boolean => isNamedBy(line, BUTTON_TOKEN);

/** The facts about a page that are needed to find its writers. */
export interface Byline {
  readonly page: RepairedPage;
  readonly lines: readonly SortedLine[];
  readonly siteNames: readonly string[];
  readonly headlineAt: number | null;
}

/**
 * Number of lines above the headline, below it, and behind the body that may name the writer. On pages of
 * sites left out, half as many lose the writers of one or two pages, and more only find false ones.
 */
const ABOVE = 8;
const BELOW = 10;
const BEHIND = 4;
const LONGEST_LINE = 140;
const LINKED = 0.9;
/** Kinds of lines that are about the page: `© 2025 by河口报业` */
const LEGAL: ReadonlySet<string> = new Set('copyright icp licence hotline disclaimer'.split(' '));
/**
 * Words of those who write. A line above the headline, far from the body or in the page's furniture
 * names a writer only if it contains one of them.
 */
export const saysWho = wordFinder(
  '作者 记者 記者 文/ 文／ 文： 文: 撰 采写 採訪 采访 通讯员 通訊員 编译 編譯 评论员 評論員 报道 報導 報道 楼主 樓主 发表 發表 著 整理 供稿 by By BY',
);
/**
 * Number of code units at the beginning and at the end of a body in which a bracket may name its
 * writer.
 */
export const LEAD = 80;
const TAIL = 60;
const BRACKET = /[(（【〔[［]([^()（）【】〔〕[\]]{2,60})[)）】〕\]］]/g;
/**
 * Number of lines at the beginning and at the end of a body that may consist of its writer's name.
 */
const SIGNED = 3;
const LONGEST_SIGNATURE = 40;

/** Tells whether a line is a part of a sentence and not a list of names. */
const isClause = (text: string): boolean =>
  (text.includes('，') && !saysWho(text)) || endsSentence(text.replace(BRACKETED, ''));
const BRACKETED = /[（(][^（）()]*[）)]$/;

const ABOUT_AUTHOR = /^[（(]?(?:本文)?作者(?:简介|簡介|介绍|介紹)\s?[:：|｜丨]/;
const PAUSE = /[，,。；]/;

/** Where a text is that may name writers. */
export interface ReadText {
  readonly zone: Zone;
  readonly source: Source;
}

export interface FoundWords {
  readonly words: readonly Candidate[];
  /** The texts that were read, also those without such words. */
  readonly texts: ReadonlyMap<string, ReadText>;
}

/** Collects words from the lines of a page, one part of it after another. */
class Words {
  readonly found: Candidate[] = [];
  /** Each text that was read, with its place. */
  readonly texts = new Map<string, ReadText>();
  private readonly byline: Byline;
  private readonly body: readonly SortedLine[];
  /** Positions of the first and the last line of the body. */
  private readonly firstBody: number;
  private readonly lastBody: number;
  /** Where the lines near the headline begin and end. */
  private readonly from: number;
  private readonly headEnd: number;
  private readonly isMarked = markedFinder();
  /** The headings in the body. */
  private readonly headings: ReadonlySet<string>;

  constructor(byline: Byline) {
    const { lines, headlineAt } = byline;
    this.byline = byline;
    this.body = lines.filter(({ part }) => part === 'body');
    this.headings = new Set(
      this.body.filter(({ block }) => block.level > 0).map(({ block }) => block.text),
    );
    this.firstBody = this.body[0]?.at ?? headlineAt ?? 0;
    this.lastBody = this.body.at(-1)?.at ?? this.firstBody;
    this.from = Math.max(0, (headlineAt ?? this.firstBody - BELOW) - ABOVE);
    this.headEnd = Math.min(this.firstBody, (headlineAt ?? this.from) + BELOW);
  }

  private add(whole: string, zone: Zone, source: Source): void {
    // behind the name it says who that is: `作者简介：林某，河口大学教授`
    const text = ABOUT_AUTHOR.test(whole) ? whole.slice(0, PAUSE.exec(whole)?.index) : whole;
    this.found.push(...candidatesIn(text, zone, source));
    this.texts.set(text, { zone, source });
  }

  /** The zone of a line outside the body, or null if it cannot name a writer. */
  private zoneOf(line: SortedLine): Zone | null {
    const { at, part, meaning } = line;
    const { from, lastBody } = this;
    const isNear = (at >= from || at > lastBody) && at <= lastBody + BEHIND;
    if (!isNear && part !== 'byline' && part !== 'footer') return null;
    if (meaning !== null && LEGAL.has(meaning.kind)) return null;
    const isOther = meaning?.kind === 'share' || part === 'subtitle';
    if (isOther && !saysWho(line.block.text)) return null;
    if (at >= from && at <= lastBody + BEHIND && this.isMarked(line)) return 'marked';
    if (at >= from && at < this.firstBody && isPoster(line)) return 'marked';
    if (
      ARROW.test(line.block.text) &&
      BREADCRUMB.test(line.block.text) &&
      !saysWho(line.block.text)
    )
      return null;
    if (part === 'byline') return 'head';
    if (at >= from && at < this.headEnd) return this.isHead(line) ? 'head' : null;
    return this.isTail(line) ? 'tail' : null;
  }

  private isHead(line: SortedLine): boolean {
    const isBelow = line.at > (this.byline.headlineAt ?? -1) && !line.furniture && !isButton(line);
    return isBelow || saysWho(line.block.text);
  }

  private isTail({ at, part, block, furniture }: SortedLine): boolean {
    const { lastBody } = this;
    const isBehind = at > lastBody && at <= lastBody + BEHIND && !furniture;
    if (part !== 'footer' && !isBehind) return false;
    const isNear = at <= lastBody || (isBehind && block.linkDensity < LINKED);
    return isNear || saysWho(block.text);
  }

  addLines(): void {
    for (const line of this.byline.lines) {
      const { part, block } = line;
      if (block.text.length > LONGEST_LINE || part === 'body' || part === 'caption') continue;
      if (part === 'headline') {
        const end = headlineLength(block.text);
        if (end < block.text.length) this.add(block.text.slice(end), 'head', line);
        continue;
      }
      const zone = this.zoneOf(line);
      if (zone === null || (zone !== 'marked' && this.isHeading(line))) continue;
      this.add(block.text, zone, line);
    }
  }

  /** Tells whether a line is a heading of the page or repeats one of the body, as tables of contents do. */
  private isHeading({ block }: SortedLine): boolean {
    if (saysWho(block.text)) return false;
    return block.level > 0 || this.headings.has(block.text);
  }

  /** Short lines and brackets at the beginning and the end of the body. */
  addBody(): void {
    const { body, firstBody } = this;
    for (const line of new Set([...body.slice(0, SIGNED), ...body.slice(-SIGNED)])) {
      const { text } = line.block;
      if (text.length > LONGEST_SIGNATURE || isClause(text)) continue;
      // `白菜` in a table of prices, `现状` above a section
      const isOther = line.block.kind === 'table' || line.block.level > 0;
      if ((isAppeal(text) || isOther) && !saysWho(text)) continue;
      this.add(text, line.at === firstBody ? 'lead' : 'tail', line);
    }
    for (const line of body.slice(0, SIGNED)) {
      this.addBrackets(line.block.text.slice(0, LEAD), 'lead', line);
    }
    const last = body.at(-1);
    if (last !== undefined) this.addBrackets(last.block.text.slice(-TAIL), 'tail', last);
  }

  private addBrackets(text: string, zone: Zone, line: SortedLine): void {
    for (const [, held = ''] of text.matchAll(BRACKET)) this.add(held, zone, line);
  }

  /** Names that elements or metadata mark. */
  addMarked(): void {
    const { page, lines } = this.byline;
    const first = lines[this.from]?.index ?? 0;
    const end = lines[this.firstBody]?.index ?? 0;
    for (const { text, block } of page.credits) {
      if (block < first || block > end) continue;
      const line = lines.find(({ index }) => index === block) ?? null;
      // the page marked a name that the repair has changed since, so that only the line states it
      const isChanged = line !== null && line.block.edits.length > 0;
      if (isChanged && !line.block.text.includes(text)) continue;
      this.add(text, 'marked', line);
    }
    for (const text of metadataOf(page, 'jsonld:author', 'author')) {
      // what is left of a name that lost a character is no name
      if (!text.includes('\ufffd')) this.add(text, 'stated', null);
    }
  }
}

/** Collects the words of the page's texts that may be the names of its writers. */
export function wordsOf(byline: Byline): FoundWords {
  const words = new Words(byline);
  words.addLines();
  words.addBody();
  words.addMarked();
  return { words: words.found, texts: words.texts };
}
