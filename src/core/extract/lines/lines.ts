/** The visible blocks of a page, with the properties that segmentation needs repeatedly. */

import type { RepairedBlock, RepairedPage } from '../../page/repaired-page.ts';
import { type FooterMeaning, footerMeaning, reader } from '../footer/footer.ts';
import { isProse, proseValue } from '../text/prose.ts';
import type { TextCounts } from '../text/text-counts.ts';
import { captionTokensOf, furnitureTokensOf, isFurnitureElement } from './furniture.ts';
import { playerLines } from './players.ts';
import { teaserLines } from './teasers.ts';

export interface Line {
  readonly block: RepairedBlock;
  /** Index of the block in the page. */
  readonly index: number;
  readonly readable: number;
  readonly counts: TextCounts;
  /** Number of readable characters that are prose; 0 for furniture. */
  readonly value: number;
  readonly prose: boolean;
  readonly meaning: FooterMeaning | null;
  readonly furniture: boolean;
  /** Whether it is in the element of a picture's caption. */
  readonly captioned: boolean;
  /**
   * Whether it is in a list of cards that announce other articles; such lines are also furniture.
   */
  readonly teaser: boolean;
}

export type Part = 'headline' | 'subtitle' | 'byline' | 'body' | 'caption' | 'footer' | 'dropped';

/** A line with its part in the article and its position among the lines. */
export type SortedLine = Line & { readonly part: Part; readonly at: number };

/**
 * Length from which a line with a full stop is a sentence of the article, although it begins with
 * the words of a footer rule.
 */
const LONGEST_FOOTER = 400;

/**
 * Tokens that seem to name furniture or captions but contain half of the page's prose. They name
 * the article itself: `<body class="sidebar">`, `<div id="news-list">` around the whole page.
 */
function misleadingTokens(
  values: Float64Array,
  tokens: readonly (readonly string[])[],
): Set<string> {
  const sums = new Map<string, number>();
  let total = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    total += value;
    const own = tokens[at] as readonly string[];
    for (let index = 0; index < own.length; index += 1) {
      const token = own[index] as string;
      sums.set(token, (sums.get(token) ?? 0) + value);
    }
  }
  return new Set([...sums].filter(([, sum]) => sum > total / 2).map(([token]) => token));
}

/** All visible lines of a page that say something, in document order. */
export function readLines({ blocks }: RepairedPage): Line[] {
  const counted = blocks.map(({ text }) => reader.read(text));
  const values = new Float64Array(blocks.length);
  for (let at = 0; at < blocks.length; at += 1) {
    values[at] = proseValue(blocks[at] as RepairedBlock, counted[at] as TextCounts);
  }
  const tokens = furnitureTokensOf(blocks);
  const misleading = misleadingTokens(values, tokens);
  const captions = captionTokensOf(blocks);
  const prose = values.map((value, at) => (blocks[at]?.kind === 'caption' ? 0 : value));
  const notCaptions = misleadingTokens(prose, captions);
  const teasers = teaserLines(blocks, counted);
  const players = playerLines(blocks);
  const lines: Line[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as RepairedBlock;
    // a paragraph of lost spaces is empty after the repair
    if (block.kind === 'metadata' || block.text === '') continue;
    const teaser = teasers.has(index);
    const furniture =
      isFurnitureElement(block) ||
      teaser ||
      players.has(index) ||
      isNamed(tokens[index] ?? [], misleading);
    const counts = counted[index] as TextCounts;
    const isShort = block.text.length <= LONGEST_FOOTER;
    const meaning = isShort ? footerMeaning(block.text, counts) : null;
    lines.push({
      block,
      index,
      readable: counts.readable,
      counts,
      value: furniture ? 0 : (values[index] ?? 0) * (meaning === null ? 1 : 0.1),
      prose: meaning === null && !furniture && isProse(block, counts),
      meaning,
      furniture,
      teaser,
      captioned: block.kind === 'caption' || isNamed(captions[index] ?? [], notCaptions),
    });
  }
  return lines;
}

/** Whether a token names what it seems to name. */
const isNamed = (tokens: readonly string[], misleading: ReadonlySet<string>): boolean =>
  tokens.length > 0 && tokens.some((token) => !misleading.has(token));

const startsWith = (path: readonly number[], prefix: readonly number[]): boolean =>
  prefix.every((step, depth) => path[depth] === step);

/** Path of the element with the most prose in its own paragraphs. */
export function proseParent(lines: readonly Line[]): readonly number[] {
  const sums = new Map<string, number>();
  let parent: readonly number[] = [];
  let most = 0;
  for (const { block, prose, readable } of lines) {
    if (!prose) continue;
    const path = block.path.slice(0, -1);
    const key = path.join('/');
    const sum = (sums.get(key) ?? 0) + readable;
    sums.set(key, sum);
    if (sum <= most) continue;
    most = sum;
    parent = path;
  }
  return parent;
}

/**
 * Whether a list of other articles was in an element of its own among an article's paragraphs, and
 * this line is one of these paragraphs again: `<p>…</p><div><h4>相关阅读</h4>…</div><p>line</p>`.
 */
export function isBehindBox(parent: readonly number[], head: Line, { block }: Line): boolean {
  const isBoxed = head.block.path.length > parent.length + 1 && startsWith(head.block.path, parent);
  return isBoxed && block.path.length === parent.length + 1 && startsWith(block.path, parent);
}
