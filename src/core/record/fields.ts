/**
 * Assembles the text fields of a record from spans of the page's blocks, and moves the edits, the
 * remaining damage and the layout to offsets in those fields.
 */
import type { Article } from '../page/article.ts';
import type { Conversion } from '../page/edit.ts';
import type { RepairedBlock, RepairedPage } from '../page/repaired-page.ts';
import { type Span, textOf } from '../page/span.ts';
import { codePointOffsets } from './code-points.ts';
import type { FullLayoutItem } from './full-record.ts';
import type { ConversionEdit, DamageLeft, PlaceEdit } from './schema.ts';

/**
 * A span of the page and the field that contains it; `at` is its UTF-16 offset in the field's text.
 */
interface Placed {
  readonly pointer: string;
  readonly span: Span;
  readonly at: number;
}

export interface Fields {
  /** JSON pointer of each text field and its text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly edits: readonly PlaceEdit[];
  readonly conversion: ConversionEdit | null;
  readonly left: readonly DamageLeft[];
  readonly layout: readonly FullLayoutItem[];
}

/** Assigns each span of the article to a field. Body blocks are joined by `\n`. */
function place(article: Article): Placed[] {
  const placed: Placed[] = [];
  const { headline, alternativeHeadline } = article;
  if (headline !== null) placed.push({ pointer: '/headline', span: headline, at: 0 });
  if (alternativeHeadline !== null) {
    placed.push({ pointer: '/alternativeHeadline', span: alternativeHeadline, at: 0 });
  }
  let at = 0;
  for (const { span } of article.body) {
    placed.push({ pointer: '/body/text', span, at });
    at += span.end - span.start + 1;
  }
  article.media.forEach(({ caption, credit }, index) => {
    if (caption !== null) placed.push({ pointer: `/media/${index}/caption`, span: caption, at: 0 });
    if (credit !== null)
      placed.push({ pointer: `/media/${index}/creditText`, span: credit, at: 0 });
  });
  article.footer.forEach(({ span }, index) => {
    placed.push({ pointer: `/footer/${index}/text`, span, at: 0 });
  });
  return placed.sort((a, b) => a.span.block - b.span.block || a.span.start - b.span.start);
}

function joinTexts(page: RepairedPage, placed: readonly Placed[]): Map<string, string> {
  const parts = new Map<string, Placed[]>();
  for (const item of placed) {
    const list = parts.get(item.pointer);
    if (list === undefined) parts.set(item.pointer, [item]);
    else list.push(item);
  }
  const texts = new Map<string, string>();
  for (const [pointer, list] of parts) {
    list.sort((a, b) => a.at - b.at);
    texts.set(pointer, list.map((item) => textOf(page, item.span)).join('\n'));
  }
  return texts;
}

/** The original of a stretch of a block's repaired text that belongs to no field. */
function originalOf(block: RepairedBlock, start: number, end: number): string {
  // the sum of the differences in length gives the offset in the original
  let shift = 0;
  const back = (offset: number, wantEnd: boolean): number => {
    shift = 0;
    for (const edit of block.edits) {
      const inside = offset > edit.start && offset < edit.end;
      const passed = wantEnd ? edit.end <= offset : edit.end <= offset && edit.start < offset;
      if (inside || !passed) break;
      shift += edit.before.length - (edit.end - edit.start);
    }
    return offset + shift;
  };
  return block.original.slice(back(start, false), back(end, true));
}

/**
 * The edits of a block that the boundary of a field cuts. They belong to no field, because neither
 * side can undo them alone. Instead the layout contains their original text.
 */
const cutEdits = ({ edits }: RepairedBlock, placed: readonly Placed[]): RepairedBlock['edits'] =>
  edits.filter(({ start, end }) =>
    placed.some(({ span }) => [span.start, span.end].some((at) => start < at && at < end)),
  );

/** The layout of one block: its spans that went into fields, and the original text between them. */
function layBlock(
  block: RepairedBlock,
  placed: readonly Placed[],
  offsets: ReadonlyMap<string, (unit: number) => number>,
): FullLayoutItem[] {
  // also if the repair left nothing of it
  if (placed.length === 0) return [block.original];
  const items: FullLayoutItem[] = [];
  let at = 0;
  const layUntil = (to: number): void => {
    for (const { pointer, span, at: base } of placed) {
      const [start, end] = [Math.max(at, span.start), Math.min(to, span.end)];
      if (start > end || span.end < at || span.start > to) continue;
      if (start > at) items.push(originalOf(block, at, start));
      const toPoints = offsets.get(pointer) ?? ((unit: number): number => unit);
      const point = (unit: number): number => toPoints(base + unit - span.start);
      items.push({ pointer, start: point(start), end: point(end) });
      at = end;
    }
    if (at < to) items.push(originalOf(block, at, to));
    at = to;
  };
  for (const { start, end, before } of cutEdits(block, placed)) {
    layUntil(start);
    items.push(before);
    at = end;
  }
  layUntil(block.text.length);
  return items;
}

function layOut(
  page: RepairedPage,
  placed: readonly Placed[],
  offsets: ReadonlyMap<string, (unit: number) => number>,
): FullLayoutItem[] {
  const items: FullLayoutItem[] = [];
  const byBlock = new Map<number, Placed[]>();
  for (const item of placed) {
    const list = byBlock.get(item.span.block);
    if (list === undefined) byBlock.set(item.span.block, [item]);
    else list.push(item);
  }
  page.blocks.forEach((block, index) => {
    const list = byBlock.get(index);
    if (page.format === 'html') {
      if (list === undefined) return;
      if (items.length > 0) items.push('\n');
    } else if (block.gap !== '') items.push(block.gap);
    items.push(...layBlock(block, list ?? [], offsets));
  });
  if (page.tail !== '') items.push(page.tail);
  return joinSlices(joinLiterals(items));
}

function joinLiterals(items: readonly FullLayoutItem[]): FullLayoutItem[] {
  const result: FullLayoutItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (typeof item === 'string' && typeof last === 'string')
      result[result.length - 1] = last + item;
    else if (item !== '') result.push(item);
  }
  return result;
}

/**
 * Joins slices that follow each other in their field as they do on the page. The body's blocks are
 * joined by `\n`, and between two of them nothing else stands on most pages.
 */
function joinSlices(items: readonly FullLayoutItem[]): FullLayoutItem[] {
  const result: FullLayoutItem[] = [];
  for (const item of items) {
    const [before, between] = [result.at(-2), result.at(-1)];
    const isJoint =
      typeof item === 'object' &&
      typeof before === 'object' &&
      between === '\n' &&
      before.pointer === item.pointer &&
      before.end + 1 === item.start;
    if (isJoint) result.splice(-2, 2, { ...before, end: item.end });
    else result.push(item);
  }
  return result;
}

/** The characters of a text that the conversion's pairs do not turn back into the original. */
export function exceptionsOf(
  { pointer, span, at }: Placed,
  block: Pick<RepairedBlock, 'text' | 'original' | 'edits'>,
  pairs: ReadonlyMap<string, string>,
  toPoints: (unit: number) => number,
): ConversionEdit['exceptions'] {
  const result: ConversionEdit['exceptions'] = [];
  let shift = 0;
  let next = 0;
  for (let i = 0; i < span.end; i += 1) {
    while (next < block.edits.length && (block.edits[next]?.end ?? 0) <= i) {
      const edit = block.edits[next];
      shift += (edit?.before.length ?? 0) - ((edit?.end ?? 0) - (edit?.start ?? 0));
      next += 1;
    }
    const edit = block.edits[next];
    if (i < span.start || (edit !== undefined && i >= edit.start)) continue;
    const after = block.text[i] ?? '';
    const before = block.original[i + shift] ?? '';
    if ((pairs.get(after) ?? after) === before) continue;
    result.push({ pointer, start: toPoints(at + i - span.start), before });
  }
  return result;
}

function conversionEdit(
  conversion: Conversion,
  page: RepairedPage,
  placed: readonly Placed[],
  offsets: ReadonlyMap<string, (unit: number) => number>,
): ConversionEdit {
  const exceptions = placed.flatMap((item) => {
    const block = page.blocks[item.span.block];
    const toPoints = offsets.get(item.pointer) ?? ((unit: number): number => unit);
    return block === undefined ? [] : exceptionsOf(item, block, conversion.pairs, toPoints);
  });
  return {
    id: 'e1',
    pointer: '',
    rule: conversion.rule,
    map: { from: conversion.from, to: conversion.to, pairs: Object.fromEntries(conversion.pairs) },
    exceptions,
    confidence: conversion.confidence,
    lossy: false,
    evidence: conversion.evidence,
  };
}

/** Assembles the fields of a record. Edits come in the order of the page. */
export function assembleFields(page: RepairedPage, article: Article): Fields {
  const placed = place(article);
  const texts = joinTexts(page, placed);
  const offsets = new Map([...texts].map(([pointer, text]) => [pointer, codePointOffsets(text)]));
  const conversion =
    page.conversion === null ? null : conversionEdit(page.conversion, page, placed, offsets);
  const edits: PlaceEdit[] = [];
  const left: Fields['left'][number][] = [];
  let id = conversion === null ? 0 : 1;
  for (const { pointer, span, at } of placed) {
    const block = page.blocks[span.block];
    const toPoints = offsets.get(pointer) ?? ((unit: number): number => unit);
    const point = (unit: number): number => toPoints(at + unit - span.start);
    for (const edit of block?.edits ?? []) {
      if (edit.start < span.start || edit.end > span.end) continue;
      id += 1;
      const { start, end, evidence, steps, ...rest } = edit;
      edits.push({
        id: `e${id}`,
        pointer,
        start: point(start),
        end: point(end),
        ...rest,
        evidence: { ...evidence },
        steps: [...steps],
      });
    }
    for (const { start, end, reason } of block?.left ?? []) {
      if (start < span.start || end > span.end) continue;
      left.push({ pointer, start: point(start), end: point(end), reason });
    }
  }
  return { texts, edits, conversion, left, layout: layOut(page, placed, offsets) };
}
