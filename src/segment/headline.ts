/** Finds the headline: among the visible lines if it is there, else in the page's metadata. */

import type { RepairedPage, Span } from '../page.ts';
import { isHeadlinePart } from './furniture.ts';
import type { Line } from './lines.ts';
import { bare, endsSentence, readableLength } from './prose.ts';
import { cutSiteTail } from './site-tail.ts';

export interface Headline {
  readonly span: Span;
  /** Position among the lines, or null if the headline stands only in the metadata. */
  readonly at: number | null;
}

const LONGEST = 120;
const SHORTEST = 4;
/** Longer titles are lists of search words. */
const LONGEST_STATED = 300;

/** Where a page states its headline, the most trusted first. */
const STATED_IN = ['article-title', 'jsonld:headline', 'og:title', 'title'];

/** A statement of the headline in the metadata, without the site's name. */
interface Statement {
  readonly span: Span;
  readonly text: string;
  readonly bare: string;
  /** With the site's name and whatever else the page put behind the headline. */
  readonly whole: string;
}

function readStatements(page: RepairedPage, siteNames: readonly string[]): Statement[] {
  // the blocks of metadata come first, so their indices stay
  const metadata = page.blocks.filter(({ kind }) => kind === 'metadata');
  return STATED_IN.flatMap((tag) =>
    metadata.flatMap((block, index) => {
      if (block.tag !== tag) return [];
      if (block.text.length > LONGEST_STATED) return [];
      const end = cutSiteTail(block.text, siteNames);
      const text = block.text.slice(0, end);
      const span = { block: index, start: 0, end };
      return text === '' ? [] : [{ span, text, bare: bare(text), whole: bare(block.text) }];
    }),
  );
}

/** `河口新闻网` in `河口大桥通车_要闻_河口新闻网`: the site names itself behind the headline. */
const isTailOf = (short: string, long: string): boolean =>
  long.endsWith(short) && short.length < long.length * TAIL_SHARE;
const TAIL_SHARE = 0.4;
const TAIL_AGREEMENT = 0.2;

/** How far a line says what the metadata states: 1 the same words, 0 others. */
function agreement(text: string, statements: readonly Statement[]): number {
  let best = 0;
  for (const statement of statements) {
    if (text === statement.bare) return 1;
    const [short, long] =
      text.length < statement.whole.length ? [text, statement.whole] : [statement.whole, text];
    // `河口大桥通车` in `河口大桥通车_要闻_河口新闻网`, and a title that was cut short.
    if (short.length >= SHORTEST && long.includes(short)) {
      const own =
        Math.max(long.startsWith(short) ? 0.9 : 0.7, 0.5 + short.length / long.length / 2) *
        (isTailOf(short, long) ? TAIL_AGREEMENT : 1);
      best = Math.max(best, own);
    }
  }
  return best;
}

/** Marks that are no headline's, whatever its element: `首页 > 要闻 > 正文` */
const BREADCRUMB = /[>»›]\s*(?:正文|内容|详情|$)|^(?:当前|您的|您现在的?|你的)?位置\s?[:：]/;

function rank(line: Line, statements: readonly Statement[]): number {
  const { block } = line;
  if (block.text.length < SHORTEST || block.text.length > LONGEST) return 0;
  const text = bare(block.text);
  if (text.length < SHORTEST || BREADCRUMB.test(block.text)) return 0;
  const said = agreement(text, statements);
  const level = block.level === 1 ? 3 : block.level === 2 ? 2 : block.level > 0 ? 1 : 0;
  const named = isHeadlinePart(block) ? 1.5 : 0;
  const linked = block.linkDensity > 0.8 ? 2 : 0;
  const furniture = line.furniture ? 3 : 0;
  const meant = line.meaning === null ? 0 : 4;
  return said * 6 + level + named - linked - furniture - meant;
}

/** Below this a line is a headline neither by its words nor by its element. */
const LEAST_RANK = 3;

function bestLine(lines: readonly Line[], statements: readonly Statement[]): number | null {
  let best: number | null = null;
  let bestRank = LEAST_RANK - 0.01;
  for (const [at, line] of lines.entries()) {
    const own = rank(line, statements);
    if (own > bestRank) {
      best = at;
      bestRank = own;
    }
  }
  return best;
}

/** The headline of an HTML page. */
export function findHeadline(
  page: RepairedPage,
  lines: readonly Line[],
  siteNames: readonly string[],
): Headline | null {
  const names = new Set(siteNames.map(bare));
  const lengths = new Set(siteNames.map(readableLength));
  // some set the site's name as `<h1>`: it is no headline
  const isSiteName = (text: string): boolean => names.has(bare(text));
  const statements = readStatements(page, siteNames).filter(({ text }) => !isSiteName(text));
  const candidates = lines.map((line) =>
    lengths.has(line.readable) && isSiteName(line.block.text) ? { ...line, furniture: true } : line,
  );
  const at = bestLine(candidates, statements);
  const line = at === null ? undefined : lines[at];
  if (at !== null && line !== undefined) {
    const end = cutSiteTail(line.block.text, siteNames);
    return { span: { block: line.index, start: 0, end }, at };
  }
  const stated = statements.find(({ bare: words }) => words.length >= SHORTEST);
  return stated === undefined ? null : { span: stated.span, at: null };
}

/** The longest headline of a plain text; a longer first line is its lead. */
const LONGEST_LINE = 60;

/** The headline of a plain text: its first line that is no furniture, if it is followed by a body. */
export function findFirstLine(lines: readonly Line[]): Headline | null {
  const at = lines.findIndex(({ meaning }) => meaning === null);
  const line = lines[at];
  if (line === undefined || line.block.text.length > LONGEST_LINE) return null;
  const { text } = line.block;
  // `大桥通车了！` is a headline, `大桥今天通车。` a sentence.
  const marked = endsSentence(text) && !EXCLAIMED.test(text);
  if (marked || at === lines.length - 1) return null;
  return { span: { block: line.index, start: 0, end: text.length }, at };
}

const EXCLAIMED = /[！？!?…][”’」』"']?$/;
