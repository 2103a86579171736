/** Makes pages as the repair stage returns them when it found nothing to repair. */
import type { Page } from '../../../src/core/page/page.ts';
import type { RepairedPage } from '../../../src/core/page/repaired-page.ts';
import type { Span } from '../../../src/core/page/span.ts';

export const repaired = (page: Page): RepairedPage => ({
  ...page,
  blocks: page.blocks.map((block) => ({ ...block, original: block.text, edits: [], left: [] })),
  conversion: null,
  script: { found: 'none', original: 'none', evidence: '' },
});

export const textOf = (page: Page, span: Span | null): string | null =>
  span === null ? null : (page.blocks[span.block]?.text.slice(span.start, span.end) ?? null);
