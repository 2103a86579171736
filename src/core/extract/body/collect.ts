/** Assembles body and footer from the sorted lines. */

import type { Article, BodyKind, FooterLine } from '../../page/article.ts';
import type { Span } from '../../page/span.ts';
import { bylineMeaning, type FooterMeaning, splitFooter } from '../footer/footer.ts';
import { headlineLength } from '../headline/headline.ts';
import type { Line, SortedLine } from '../lines/lines.ts';
import { isSpace } from '../text/characters.ts';

/** The whole text of a line. */
export const whole = (line: Line): Span => ({
  block: line.index,
  start: 0,
  end: line.block.text.length,
});

function bodyKind(line: Line): BodyKind {
  const { kind } = line.block;
  return kind === 'caption' || kind === 'metadata' ? 'paragraph' : kind;
}

/** Positions in the list of lines: from `first` to before `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The path that all lines share. */
function sharedPath(lines: readonly Line[]): readonly number[] {
  const [first, ...others] = lines.map(({ block }) => block.path);
  let length = first?.length ?? 0;
  for (const path of others) {
    let shared = 0;
    while (shared < length && path[shared] === first?.[shared]) shared += 1;
    length = shared;
  }
  return first?.slice(0, length) ?? [];
}

const isBelow = ({ block }: Line, path: readonly number[]): boolean =>
  path.every((step, depth) => block.path[depth] === step);

/**
 * From the first line of the body to the end of the element that contains it, and the list of
 * teasers directly after it in the enclosing element.
 */
export function amongBody(
  lines: readonly SortedLine[],
  body: readonly SortedLine[],
  { first, end }: Stretch,
): Stretch {
  const own = sharedPath(body);
  const behind = lines.slice(end);
  const inside = behind.findIndex((line) => !isBelow(line, own));
  let last = inside < 0 ? lines.length : end + inside;
  const round = own.slice(0, -1);
  for (const line of lines.slice(last)) {
    if (!isBelow(line, round)) break;
    if (line.teaser) last = line.at + 1;
    else if (line.meaning?.kind !== 'related' && line.block.kind !== 'heading') break;
  }
  return { first: Math.max(first, body[0]?.at ?? first), end: last };
}

export interface Body {
  readonly body: Article['body'];
  readonly footer: readonly FooterLine[];
}

/**
 * Share of a line in links from which it leads to another article: all of it except perhaps a date.
 */
const LINKED = 0.3;

/**
 * The meaning of a line that is among the article's lines but does not belong to it: `相关阅读` and
 * the list below it.
 */
function besideMeaning({ meaning, block, teaser }: SortedLine, listed: boolean): FooterMeaning {
  if (meaning !== null) return meaning;
  return {
    kind: listed || teaser || block.linkDensity >= LINKED ? 'related' : 'other',
    value: null,
  };
}

/** Whether a line that is not part of the article is among its lines. Navigation is not. */
export const isBeside = (
  { part, at, furniture, teaser, meaning, block }: SortedLine,
  { first, end }: Stretch,
): boolean =>
  part === 'dropped' &&
  at >= first &&
  at < end &&
  (!furniture || teaser || meaning?.kind === 'related') &&
  !isPager(block.text);

/** Links between pages: `上一页 1 2 下一页` */
const PAGER = /^[\d\s.…|]*(?:[上下首末尾]一?[页頁][\d\s.…|]*)+$/;

const PAGER_STARTS: ReadonlySet<string> = new Set('0123456789.…|上下首末尾');
const isPager = (text: string): boolean =>
  (PAGER_STARTS.has(text.charAt(0)) || isSpace(text.charCodeAt(0))) && PAGER.test(text);

/** The byline in an element that also contains the headline. */
function bylineBehind({ block, index }: SortedLine): Span | null {
  const length = headlineLength(block.text);
  if (length === block.text.length) return null;
  const start = length + block.text.slice(length).search(NOT_SPACE);
  return { block: index, start, end: block.text.length };
}
const NOT_SPACE = /\S/;

/**
 * Makes body and footer. The last paragraph may end with an editor's bracket. Lines `among` the
 * article's lines that do not belong to it are kept in the footer.
 */
export function collect(lines: readonly SortedLine[], among: Stretch): Body {
  const body: Article['body'][number][] = [];
  const footer: FooterLine[] = [];
  let listed = false;
  for (const line of lines) {
    if (line.part === 'body') {
      listed = false;
      const span = whole(line);
      const split = splitFooter(line.block.text);
      const end = split?.at ?? span.end;
      body.push({ kind: bodyKind(line), span: { ...span, end } });
      if (split !== null) footer.push({ ...split.meaning, span: { ...span, start: split.start } });
    } else if (line.part === 'headline') {
      const rest = bylineBehind(line);
      if (rest !== null) footer.push({ ...bylineMeaning(line.block.text), span: rest });
    } else if (line.part === 'byline') {
      footer.push({ ...bylineMeaning(line.block.text), span: whole(line) });
    } else if (line.part === 'footer') {
      footer.push({ ...(line.meaning ?? { kind: 'other', value: null }), span: whole(line) });
    } else if (isBeside(line, among)) {
      const meaning = besideMeaning(line, listed);
      listed = meaning.kind === 'related';
      footer.push({ ...meaning, span: whole(line) });
    }
  }
  return { body, footer };
}
