/** Repairs the pages of one article. */
import { message } from '../messages/message.ts';
import type { Block } from '../page/block.ts';
import type { Page } from '../page/page.ts';
import type { RepairedPage } from '../page/repaired-page.ts';
import type { StageResult } from '../page/stage.ts';
import type { Place } from './mirror/regions.ts';
import { type RepairContext, repairTexts } from './repair.ts';

/**
 * The place of a block. Blocks with one parent belong together; a line of plain text or of the
 * metadata is on its own.
 */
function placeOf({ kind, tag, path }: Block, index: number): Place {
  const isAlone = kind === 'metadata' || tag === 'line';
  return { part: isAlone ? `${index}` : path.slice(0, -1).join('.'), path };
}

/**
 * Repairs the pages of one article together, because the damage of one gives evidence about the
 * others.
 */
export function repairPages(
  [first, ...later]: readonly [Page, ...Page[]],
  context: RepairContext,
): StageResult<readonly [RepairedPage, ...RepairedPage[]]> {
  const blocks = [first, ...later].flatMap((page) => page.blocks);
  const { texts, conversion, script } = repairTexts(
    blocks.map(({ text }) => text),
    context,
    () => blocks.map(placeOf),
  );
  let at = 0;
  const repairedPage = (page: Page): RepairedPage => ({
    ...page,
    blocks: page.blocks.map((block) => {
      const { text = block.text, original = block.text, edits = [], left = [] } = texts[at] ?? {};
      at += 1;
      // property by property, because spreading half a million blocks took a tenth of the time of a
      // parse
      const { kind, tag, level, path, classes, linkDensity, gap, pieces } = block;
      return {
        kind,
        text,
        tag,
        level,
        path,
        classes,
        linkDensity,
        gap,
        pieces,
        original,
        edits,
        left,
      };
    }),
    conversion,
    script,
  });
  const count = texts.reduce((sum, { left }) => sum + left.length, 0);
  return {
    value: [repairedPage(first), ...later.map(repairedPage)],
    messages: count > 0 ? [message('repair.left', { count })] : [],
  };
}
