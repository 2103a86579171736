/** The visible blocks of a page with what segmentation asks of each of them again and again. */

import type { RepairedBlock, RepairedPage } from '../page.ts';
import { type FooterMeaning, footerMeaning } from './footer.ts';
import { furnitureTokensOf, isFurnitureElement } from './furniture.ts';
import { isProse, proseValue, readableLength } from './prose.ts';

export interface Line {
  readonly block: RepairedBlock;
  /** Index of the block in the page. */
  readonly index: number;
  readonly readable: number;
  /** Readable characters that are prose; furniture has none. */
  readonly value: number;
  readonly prose: boolean;
  readonly meaning: FooterMeaning | null;
  readonly furniture: boolean;
}

/** A rule's words at the head of so long a line with a full stop are a sentence of the article. */
const LONGEST_FOOTER = 400;

/**
 * Tokens that name furniture but hold half of the page's prose name the article itself:
 * `<body class="sidebar">`, `<div id="news-list">` round the whole page.
 */
function misleadingTokens(
  values: readonly number[],
  tokens: readonly (readonly string[])[],
): Set<string> {
  const sums = new Map<string, number>();
  let total = 0;
  for (const [at, value] of values.entries()) {
    total += value;
    for (const token of tokens[at] ?? []) sums.set(token, (sums.get(token) ?? 0) + value);
  }
  return new Set([...sums].filter(([, sum]) => sum > total / 2).map(([token]) => token));
}

/** All visible lines of a page, in document order. */
export function readLines(page: RepairedPage): Line[] {
  const lengths = page.blocks.map(({ text }) => readableLength(text));
  const values = page.blocks.map((block, at) => proseValue(block, lengths[at] ?? 0));
  const tokens = furnitureTokensOf(page.blocks);
  const misleading = misleadingTokens(values, tokens);
  return page.blocks.flatMap((block, index) => {
    if (block.kind === 'metadata') return [];
    const furniture =
      isFurnitureElement(block) || (tokens[index] ?? []).some((token) => !misleading.has(token));
    const meaning = block.text.length <= LONGEST_FOOTER ? footerMeaning(block.text) : null;
    const readable = lengths[index] ?? 0;
    const value = furniture ? 0 : (values[index] ?? 0) * (meaning === null ? 1 : 0.1);
    return [
      {
        block,
        index,
        readable,
        value,
        prose: isProse(block, readable) && meaning === null && !furniture,
        meaning,
        furniture,
      },
    ];
  });
}
