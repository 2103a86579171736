/** Finds where the comments of readers begin below an article. */

import { isListHead } from '../lines/boilerplate.ts';
import type { Line } from '../lines/lines.ts';

/** The heading of comments: `最新评论（4）`, `网友留言` */
const COMMENTS =
  /(?:最新|热门|熱門|网友|網友|精彩|全部|所有|读者|讀者)(?:评论|評論|留言|回应|回應)|^(?:评论|評論|留言|跟[帖贴])(?:区|區|列表|\s?[（(]\s?\d{1,6}\s?[）)])/;
/** Least number of readable characters of prose above the comments. */
const LEAST_ABOVE = 60;
/**
 * Returns the position of the heading of the comments below the headline, or `end` if there is none.
 * A thread has no such heading.
 */
export function commentsStart(
  lines: readonly Line[],
  headlineAt: number | null,
  end: number,
): number {
  let prose = 0;
  for (let at = (headlineAt ?? -1) + 1; at < end; at += 1) {
    const line = lines[at] as Line;
    if (line.prose) prose += line.readable;
    if (prose < LEAST_ABOVE || !isListHead(line) || !COMMENTS.test(line.block.text)) continue;
    return at;
  }
  return end;
}
