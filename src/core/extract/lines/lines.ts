/** The visible blocks of a page, with the properties that segmentation needs repeatedly. */

import type { RepairedBlock, RepairedPage } from '../../page/repaired-page.ts';
import { type FooterMeaning, footerMeaning, reader } from '../footer/footer.ts';
import { isProse, proseValue } from '../text/prose.ts';
import type { TextCounts } from '../text/text-counts.ts';
import { Elements } from './elements.ts';
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
  /** Position among the lines of the page. */
  readonly at: number;
}

export type Part = 'headline' | 'subtitle' | 'byline' | 'body' | 'caption' | 'footer' | 'dropped';

/** A line with its part in the article. */
export interface SortedLine extends Line {
  readonly part: Part;
}

/** A line whose part is still to be found. The lines of a page are created once, and not copied. */
export interface UnsortedLine extends Line {
  part: Part;
}

/**
 * Length from which a line with a full stop is a sentence of the article, although it begins with
 * the words of a footer rule.
 */
const LONGEST_FOOTER = 400;

/** The visible blocks of a page that say something, and what their texts consist of. */
interface Visible {
  readonly blocks: readonly RepairedBlock[];
  /** Index of each of them in the page. */
  readonly indices: readonly number[];
  readonly counted: readonly TextCounts[];
  /** Number of readable characters of each of them that are prose. */
  readonly values: Float64Array;
  /** The same for all texts of the page, with those of the metadata. */
  readonly total: number;
}

function visibleOf(all: readonly RepairedBlock[]): Visible {
  const blocks: RepairedBlock[] = [];
  const indices: number[] = [];
  const counted: TextCounts[] = [];
  const values = new Float64Array(all.length);
  let total = 0;
  for (let index = 0; index < all.length; index += 1) {
    const block = all[index] as RepairedBlock;
    // a paragraph of lost spaces is empty after the repair
    if (block.text === '') continue;
    const counts = reader.read(block.text);
    const value = proseValue(block, counts);
    total += value;
    if (block.kind === 'metadata') continue;
    values[blocks.length] = value;
    blocks.push(block);
    indices.push(index);
    counted.push(counts);
  }
  return { blocks, indices, counted, values, total };
}

const NO_TOKENS: ReadonlySet<string> = new Set();

/**
 * Tokens that seem to name furniture or captions but contain half of the page's prose. They name
 * the article itself: `<body class="sidebar">`, `<div id="news-list">` around the whole page.
 */
function misleadingTokens(
  { values, total, blocks }: Visible,
  tokens: readonly (readonly string[])[],
  areCaptions: boolean,
): ReadonlySet<string> {
  const sums = new Map<string, number>();
  let all = total;
  for (let at = 0; at < tokens.length; at += 1) {
    const value = values[at] as number;
    // an element for captions is none that names them only
    if (areCaptions && blocks[at]?.kind === 'caption') all -= value;
    else for (const token of tokens[at] ?? []) sums.set(token, (sums.get(token) ?? 0) + value);
  }
  let found: Set<string> | null = null;
  for (const [token, sum] of sums) {
    if (sum > all / 2) {
      found ??= new Set();
      found.add(token);
    }
  }
  return found ?? NO_TOKENS;
}

/** The lines of a page, and the elements in which they are. */
export interface Lines {
  readonly lines: readonly UnsortedLine[];
  readonly elements: Elements;
}

/** Reads all visible lines of a page that say something, in document order. */
export function readLines(page: RepairedPage): Lines {
  const visible = visibleOf(page.blocks);
  const { blocks, indices, counted, values } = visible;
  const elements = new Elements(blocks);
  const tokens = furnitureTokensOf(blocks);
  const misleading = misleadingTokens(visible, tokens, false);
  const captions = captionTokensOf(blocks);
  const notCaptions = misleadingTokens(visible, captions, true);
  const teasers = teaserLines(blocks, counted, elements);
  const players = playerLines(blocks, elements);
  const lines: UnsortedLine[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as RepairedBlock;
    const counts = counted[at] as TextCounts;
    const teaser = teasers.has(at);
    const furniture =
      teaser ||
      isFurnitureElement(block) ||
      players.has(at) ||
      isNamed(tokens[at] as readonly string[], misleading);
    const isShort = block.text.length <= LONGEST_FOOTER;
    const meaning = isShort ? footerMeaning(block.text, counts) : null;
    lines.push({
      block,
      index: indices[at] as number,
      readable: counts.readable,
      counts,
      value: furniture ? 0 : (values[at] as number) * (meaning === null ? 1 : 0.1),
      prose: meaning === null && !furniture && isProse(block, counts),
      meaning,
      furniture,
      teaser,
      captioned:
        block.kind === 'caption' || isNamed(captions[at] as readonly string[], notCaptions),
      at,
      part: 'dropped',
    });
  }
  return { lines, elements };
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
