/** What stands before a headline in its element and does not belong to it. */

import type { Line } from '../lines/lines.ts';
import { isSpace } from '../text/characters.ts';
import { bare } from '../text/prose.ts';
import type { Statement } from './statements.ts';

/** A label before a headline: `标题：河口大桥通车`. What follows is no number of topics. */
const LABEL =
  /^[*＊\s]*[【[]?(?:帖子|文章|新闻|新聞)?(?:标题|標題|题目|題目|主题|主題)\s?(?:[:：]|[】\]][:：]?)\s*(?=[^\s\d].{3})/;

const LABEL_STARTS: ReadonlySet<string> = new Set('*＊【[帖文新标標题題主');

/** Whether a text may begin with a label, judged by its first character. */
export const mayBeLabelled = (text: string): boolean =>
  LABEL_STARTS.has(text.charAt(0)) || isSpace(text.charCodeAt(0));

/** A label in an element of its own, as above posts of boards: `標題` beside `大桥何时通车` */
const LABEL_PIECE = /^(?:标题|標題|题目|題目)$/;

/** Length of the label with which a line begins, or 0. */
export function lineLabelLength({ pieces, text }: Line['block']): number {
  const first = pieces?.[0];
  if (first === undefined || !LABEL_PIECE.test(first) || !text.startsWith(first)) {
    return labelLength(text);
  }
  return text.length - text.slice(first.length).trimStart().length;
}

/** Length of the label with which a text begins, or 0. */
export const labelLength = (text: string): number =>
  mayBeLabelled(text) ? (LABEL.exec(text)?.[0].length ?? 0) : 0;

/**
 * A category before a headline, in brackets or in an element of its own, that the page's title does
 * not have: `[求助] 后轮断了两根辐条` with the title `后轮断了两根辐条 - 论坛`
 */
const CATEGORY = /^(?:[[【［][^\]】］]{1,8}[\]】］]|\S{1,8})\s*/;
const LEAST_AFTER = 6;

/** Length of the category with which a line begins, or 0. `text` is its text up to the site's name. */
export function categoryLength(
  { block }: Line,
  text: string,
  statements: readonly Statement[],
): number {
  const category = CATEGORY.exec(block.pieces?.[0] ?? text)?.[0] ?? '';
  const isSeparate = block.pieces !== undefined || BRACKETS.test(category);
  const length = text.length - text.slice(category.trimEnd().length).trimStart().length;
  const rest = bare(text.slice(length));
  if (!isSeparate || !text.startsWith(category.trimEnd()) || rest.length < LEAST_AFTER) return 0;
  const isStated = statements.some((stated) => stated.whole.startsWith(rest));
  return isStated ? length : 0;
}
const BRACKETS = /^[[【［]/;
