/** What a page's metadata states as its headline, and how well a line agrees with that. */

import type { RepairedPage } from '../../page/repaired-page.ts';
import type { Span } from '../../page/span.ts';
import { isHeadlinePart } from '../lines/furniture.ts';
import type { Line } from '../lines/lines.ts';
import { bare } from '../text/prose.ts';
import { cutSiteTail } from './site-tail.ts';

/** Least length of a headline. */
export const SHORTEST = 4;

/** Length of the longest title. Longer ones are lists of search terms. */
const LONGEST_STATED = 300;

/** Where a page states its headline, the most trusted first. */
const STATED_IN = ['article-title', 'jsonld:headline', 'og:title', 'title'];

/** A headline stated in the metadata, without the site's name. */
export interface Statement {
  readonly span: Span;
  readonly text: string;
  readonly bare: string;
  /** Including the site's name and whatever else follows the headline. */
  readonly whole: string;
  /** The parts between separators: `诗歌`, `晒谷场`. */
  readonly segments: readonly string[];
  /** Whether it was made for this article, which is not certain for `<title>`. */
  readonly isOwn: boolean;
}

/** `河口文学 - 诗歌 - 晒谷场` */
const SEGMENTS = /(?<!\s)\s+[-–—|｜_·]+\s+|[_|｜]+/;

export function readStatements(page: RepairedPage, siteNames: readonly string[]): Statement[] {
  // the metadata blocks come first, so their indices do not change
  const metadata = page.blocks.filter(({ kind }) => kind === 'metadata');
  return STATED_IN.flatMap((tag) =>
    metadata.flatMap((block, index) => {
      if (block.tag !== tag) return [];
      if (block.text.length > LONGEST_STATED) return [];
      const end = cutSiteTail(block.text, siteNames);
      const text = block.text.slice(0, end);
      const span = { block: index, start: 0, end };
      return text === ''
        ? []
        : [
            {
              span,
              text,
              bare: bare(text),
              whole: bare(block.text),
              segments: block.text.split(SEGMENTS).map(bare),
              isOwn: tag !== 'title',
            },
          ];
    }),
  );
}

/**
 * Whether a text is the end of another, where sites name themselves: `河口新闻网` in
 * `河口大桥通车_要闻_河口新闻网`.
 */
const isTailOf = (short: string, long: string): boolean =>
  long.endsWith(short) && short.length < long.length * TAIL_SHARE;
const TAIL_SHARE = 0.4;
const TAIL_AGREEMENT = 0.2;
/**
 * Agreement with the last part, because some sites name themselves first: `河口文学 - 诗歌 -
 * 晒谷场`.
 */
const LAST_SEGMENT = 0.6;

/** How well a line agrees with the metadata, from 0 to 1 for the same words. */
export function agreement(text: string, statements: readonly Statement[]): number {
  let best = 0;
  for (const statement of statements) {
    if (text === statement.bare) return 1;
    if (text === statement.segments.at(-1) && statement.segments.length > 2) best = LAST_SEGMENT;
    const [short, long] =
      text.length < statement.whole.length ? [text, statement.whole] : [statement.whole, text];
    // `河口大桥通车` in `河口大桥通车_要闻_河口新闻网`, and a title that was cut off
    if (short.length >= SHORTEST && long.includes(short)) {
      const own =
        Math.max(long.startsWith(short) ? 0.9 : 0.7, 0.5 + short.length / long.length / 2) *
        (isTailOf(short, long) ? TAIL_AGREEMENT : 1);
      best = Math.max(best, own);
    }
  }
  return best;
}

/** Tells whether a text is the last of several parts of the title. */
export const isLastSegment = (text: string, statements: readonly Statement[]): boolean =>
  statements.some(({ segments }) => segments.length > 2 && segments.at(-1) === text);

/** What a page says of its headline. */
export interface Evidence {
  readonly statements: readonly Statement[];
  /** Lines that are the site's name. Some pages have it as `<h1>`, but it is no headline. */
  readonly siteLines: ReadonlySet<Line>;
}

/** Greatest share of the title in a line that may be the site's name at the beginning of it, by its end. */
const SITE_SHARE = 0.45;
const SITE_END =
  /(?:网|網|站|报|報|局|部|府|台|臺|社|会|會|论坛|論壇|中心|学校|學校|大学|大學|频道|頻道)$/;

/**
 * The line with the end of a title that begins with another line: `河口农业信息网-农业新闻-鱼苗价格回稳`.
 * Such a line is the headline, and the other one the site's name.
 */
export function endOfTitle(
  lines: readonly Line[],
  found: number,
  { statements, siteLines }: Evidence,
): number {
  const name = bare(lines[found]?.block.text ?? '');
  const title = statements.find(({ whole }) => whole.startsWith(name));
  if (title === undefined || name === title.whole) return found;
  const rest = title.whole.length - name.length;
  const isSite = SITE_END.test(name) && name.length <= title.whole.length * SITE_SHARE;
  const end = lines.findIndex((line) => {
    const { block, readable, furniture } = line;
    if (furniture || siteLines.has(line) || block.linkDensity > 0) return false;
    // the two parts of the title, of which the second one is marked: `坡上日记: 麦子黄了`
    const isRest = readable === rest && isHeadlinePart(block);
    if (!isRest && !(isSite && readable > name.length && readable < title.whole.length))
      return false;
    return title.whole.endsWith(bare(block.text));
  });
  return end < 0 ? found : end;
}
