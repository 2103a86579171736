/** Places the article's pictures, films and sounds in its body, each with its caption. */

import type { Article } from '../../page/article.ts';
import type { MediaElement } from '../../page/page.ts';
import type { RepairedPage } from '../../page/repaired-page.ts';
import type { Span } from '../../page/span.ts';
import type { Line, SortedLine } from '../lines/lines.ts';
import { splitCaption } from './caption.ts';

type Media = Article['media'][number];

interface Placed {
  /** Index of the block that the medium precedes, or of its caption if it has no element. */
  readonly block: number;
  readonly element: MediaElement | null;
  readonly caption: Line | null;
}

const span = (line: Line, part: { start: number; end: number } | null): Span | null =>
  part === null ? null : { block: line.index, ...part };

/** The element to which a caption belongs: the nearest above it, otherwise one directly below. */
function elementOf(caption: Line, elements: readonly MediaElement[], body: ReadonlySet<number>) {
  const between = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (body.has(at)) return true;
    return false;
  };
  const above = elements.findLast(({ beforeBlock }) => beforeBlock <= caption.index);
  if (above !== undefined && !between(above.beforeBlock, caption.index)) return above;
  return elements.find(({ beforeBlock }) => beforeBlock === caption.index + 1) ?? null;
}

/** The article's media in document order. */
export function placeMedia(page: RepairedPage, lines: readonly SortedLine[]): Media[] {
  const bodyBlocks = lines.filter(({ part }) => part === 'body').map(({ index }) => index);
  const body = new Set(bodyBlocks);
  const captions = lines.filter(({ part }) => part === 'caption');
  const shown = lines.filter(({ part }) => part === 'body' || part === 'caption');
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  const elements = page.media.filter(
    ({ beforeBlock, url }) => url !== null && beforeBlock >= first && beforeBlock <= last + 1,
  );
  const captioned = new Map<MediaElement, Line>();
  const placed: Placed[] = [];
  for (const caption of captions) {
    const element = elementOf(caption, elements, body);
    if (element !== null && !captioned.has(element)) captioned.set(element, caption);
    else placed.push({ block: caption.index, element: null, caption });
  }
  for (const element of elements) {
    placed.push({ block: element.beforeBlock, element, caption: captioned.get(element) ?? null });
  }
  placed.sort((a, b) => a.block - b.block);
  let above = 0;
  return placed.map(({ block, element, caption }) => {
    while (above < bodyBlocks.length && (bodyBlocks[above] as number) < block) above += 1;
    const parts = caption === null ? null : splitCaption(caption.block.text);
    return {
      type: element?.type ?? 'image',
      url: element?.url ?? null,
      caption: caption === null ? null : span(caption, parts?.caption ?? null),
      credit: caption === null ? null : span(caption, parts?.credit ?? null),
      afterBlock: above - 1,
    };
  });
}
