/** Recognizes lines in the article's part of the page that do not belong to it. */

import { isSpace } from '../text/characters.ts';
import { hanLengthOf, hasFullStop } from '../text/prose.ts';
import type { Line } from './lines.ts';

/** Least length of a paragraph of the article after a list. Excerpts in lists are shorter. */
export const RESUMING = 40;

export const isLinked = ({ block }: Line): boolean => block.linkDensity > 0.5;

/**
 * Whether a line belongs to a list of other articles: it is linked, or it is short and not a
 * sentence.
 */
export const isListed = (line: Line): boolean =>
  line.block.linkDensity > 0.3 ||
  !hasFullStop(line.block.text) ||
  hanLengthOf(line.counts) < RESUMING;

/**
 * Whether a line is the heading of a list of other articles. A link alone leads to one article:
 * `<a>Read more</a>`.
 */
export const isListHead = ({ meaning, block }: Line): boolean =>
  meaning?.kind === 'related' && (block.linkDensity < 0.9 || block.level > 0);

/** The label of an advertisement. */
const AD_LABEL = /^[-—\s]*(?:advert(?:isement)?s?|sponsored|广告|廣告|推广)[-—\s]*$/i;
const AD_STARTS: ReadonlySet<string> = new Set('-—aAsS广廣推');
const isAdLabel = (text: string): boolean =>
  (AD_STARTS.has(text.charAt(0)) || isSpace(text.charCodeAt(0))) && AD_LABEL.test(text);

const DATED = /\d[-/]\d{1,2}\s\d{1,2}:\d{2}(?:\s|$)/g;

/** Tells whether a date and a time come after other text. */
const isDatedEntry = (text: string): boolean =>
  text.includes(':') &&
  [...text.matchAll(DATED)].some(({ index }) => text.slice(0, index).trim() !== '');

/** Whether a line in the article's part does not belong to it. */
export function isFurnitureLine(line: Line): boolean {
  if (line.furniture || isAdLabel(line.block.text)) return true;
  // a date after a linked headline, in lists of replies: `【林某】05-14 16:06 298字`
  if (line.block.linkDensity > 0.15 && line.counts.digits > 0 && isDatedEntry(line.block.text))
    return true;
  return isLinked(line) && !(hanLengthOf(line.counts) > RESUMING && hasFullStop(line.block.text));
}

/** What companies add to their news, and the share of the prose that must precede it. */
const BOILERPLATE =
  /^(?:关于|關於|about)\s?[^，。：:]{2,24}$|^(?:前瞻性(?:陈述|声明|說明|说明)|forward-looking statements|(?:媒体|媒體|投资者|投資者)(?:联系|聯絡|垂询)|(?:media|press|investor) contacts?)\s?[:：]?$/i;
export const BOILERPLATE_AFTER = 0.7;
export const isBoilerplateHead = ({ block }: Line): boolean =>
  block.text.length <= 40 && BOILERPLATE.test(block.text);
