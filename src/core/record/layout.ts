/**
 * The layout as it is written by default: a slice that is a whole field has no offsets, and lines of
 * the footer that follow each other are one slice with their number.
 */
import { lengthOf } from './code-points.ts';
import type { FullLayoutItem } from './full-record.ts';
import type { LayoutItem } from './schema.ts';

type Slice = Exclude<LayoutItem, string>;

const FOOTER_LINE = /^\/footer\/(\d+)\/text$/;

/** The index of a footer line that a slice shows whole, or null for any other slice. */
function footerIndex({ pointer, start }: Slice): number | null {
  const index = start === undefined ? FOOTER_LINE.exec(pointer)?.[1] : undefined;
  return index === undefined ? null : Number(index);
}

/** Whether a slice shows the footer lines before that of the next slice. */
function isFollowedBy(slice: Slice, next: Slice): boolean {
  const index = footerIndex(slice);
  return index !== null && index + (slice.count ?? 1) === footerIndex(next);
}

/** The layout without the offsets of slices that are whole fields. */
const wholeFields = (
  layout: readonly FullLayoutItem[],
  texts: ReadonlyMap<string, string>,
): LayoutItem[] =>
  layout.map((item) => {
    if (typeof item === 'string' || item.start > 0) return item;
    const { pointer, end } = item;
    const text = texts.get(pointer);
    return text !== undefined && end === lengthOf(text) ? { pointer } : item;
  });

/** The compact layout of a record. `texts` has its fields by pointer. */
export function compactLayout(
  layout: readonly FullLayoutItem[],
  texts: ReadonlyMap<string, string>,
): LayoutItem[] {
  const result: LayoutItem[] = [];
  for (const item of wholeFields(layout, texts)) {
    const [before, between] = result.slice(-2);
    if (
      typeof item === 'object' &&
      between === '\n' &&
      typeof before === 'object' &&
      isFollowedBy(before, item)
    ) {
      result.splice(-2, 2, { ...before, count: (before.count ?? 1) + 1 });
    } else result.push(item);
  }
  return result;
}

/** The layout with each slice on its own. It accepts all forms. */
export const expandLayout = (layout: readonly LayoutItem[]): LayoutItem[] =>
  layout.flatMap((item) => {
    if (typeof item === 'string' || item.count === undefined) return [item];
    const first = footerIndex(item) ?? 0;
    return Array.from({ length: item.count }, (_, at) => ({
      pointer: `/footer/${first + at}/text`,
    })).flatMap((slice, at) => (at === 0 ? [slice] : ['\n', slice]));
  });
