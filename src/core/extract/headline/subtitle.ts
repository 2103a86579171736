/** Finds the subtitle below the headline: `——河口镇修路记` or `全线八公里 明年通车`. */

import { isSubtitlePart } from '../lines/furniture.ts';
import type { Line } from '../lines/lines.ts';
import { isByline } from '../names/byline.ts';
import { bare, endsSentence, readableLength } from '../text/prose.ts';

/** Number of lines between headline and subtitle, such as a date or a source. */
const REACH = 3;
const SHORTEST = 4;
/**
 * Length of the longest subtitle. On the development pages it has 34 characters; leads are longer.
 */
const LONGEST = 50;
/** `——河口镇修路记` */
const DASHED = /^\s*[—–―─]{2}\s?\S/;

/** A source below the headline: `河口证券报网络版`. */
const OUTLET = /(?:报|報|网|網|社|台|臺|客户端|网络版|新闻|新聞|公众号)$/;

const mayBe = ({ block, meaning, furniture, readable }: Line): boolean =>
  meaning === null &&
  !furniture &&
  block.linkDensity < 0.5 &&
  readable >= SHORTEST &&
  readable <= LONGEST &&
  !endsSentence(block.text) &&
  !isByline(block.text) &&
  !OUTLET.test(block.text);

/**
 * Position of the subtitle among the lines, or null. It is recognized by its element's class or by
 * its dash. A heading is a subtitle only directly below the headline, and only if no other heading
 * of its rank is a sub-heading of the body.
 */
export function findSubtitle(lines: readonly Line[], headlineAt: number): number | null {
  const headline = lines[headlineAt]?.block;
  if (headline === undefined) return null;
  for (let at = headlineAt + 1; at <= headlineAt + REACH; at += 1) {
    const line = lines[at];
    if (line === undefined) return null;
    const { block } = line;
    if (!mayBe(line) || bare(block.text) === bare(headline.text)) continue;
    if (DASHED.test(block.text) || isSubtitlePart(block)) return at;
    if (at === headlineAt + 1 && isOnlyHeading(lines, at) && headline.level > 0) return at;
  }
  return null;
}

/** Whether a heading has a rank that no other unlinked line of the page has. */
function isOnlyHeading(lines: readonly Line[], at: number): boolean {
  const level = lines[at]?.block.level ?? 0;
  return (
    level > 1 &&
    !lines.some(
      ({ block, furniture }, other) =>
        other !== at &&
        block.level === level &&
        !furniture &&
        block.linkDensity < 0.5 &&
        readableLength(block.text) > 0,
    )
  );
}
