/** Where the body is among the lines of a page. */

import type { Line } from '../lines/lines.ts';
import { Ending } from './ending.ts';

export interface Place {
  /** Positions among the lines: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** Positions of lines in between that do not belong to the body. */
  readonly outside: ReadonlySet<number>;
  /** Positions of lines that belong to the body although their elements are named as comments. */
  readonly replies?: ReadonlySet<number>;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** A place without the part of it that follows the end of the article. */
function upToEnd(lines: readonly Line[], place: Place, headlineAt: number | null): Place {
  const own = lines.flatMap((_, at) =>
    at >= place.first && at < place.end && at !== headlineAt && !place.outside.has(at) ? [at] : [],
  );
  const ending = new Ending(lines, own);
  const over = own.filter((at) => ending.reached(at));
  return { ...place, outside: new Set([...place.outside, ...over]) };
}

/**
 * From the first line that the user selected to the last; `within` are the indices of their blocks.
 */
export function namedPlace(
  lines: readonly Line[],
  within: ReadonlySet<number>,
  headlineAt: number | null,
): Place {
  const isIn = ({ index }: Line): boolean => within.has(index);
  const first = lines.findIndex(isIn);
  const end = lines.findLastIndex(isIn) + 1;
  const isInside = headlineAt !== null && headlineAt >= first && headlineAt < end;
  const outside = new Set([...lines.keys()].filter((at) => !within.has(lines[at]?.index ?? -1)));
  return upToEnd(lines, { first: isInside ? headlineAt + 1 : first, end, outside }, headlineAt);
}

/** The whole of a text, in which no element separates the article. */
export const textPlace = (lines: readonly Line[], headlineAt: number | null): Place =>
  upToEnd(
    lines,
    { first: headlineAt === null ? 0 : headlineAt + 1, end: lines.length, outside: NOWHERE },
    headlineAt,
  );
