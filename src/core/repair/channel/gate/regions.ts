/**
 * The first look at a text: finds the parts around runs of characters that are hardly ever usual.
 * Clean text costs one look-up per character.
 */
import { classTable, SEEN } from '../../state/glance.ts';

/** Number of successive unusual characters from which a line is examined more closely. */
const LEAST_RUN = 3;

/** Runs closer to each other than this are examined together. */
const NEAR = 24;

/** Number of successive usual characters that end a region, and its greatest extent. */
const CLEAN = 5;
const FARTHEST = 400;

/** Stands for lost bytes, so that it does not end a run. */
const QUESTION = 0x3f;

/** The highest bit: whatever else a character is, a number below is that of a usual one. */
const UNUSUAL = SEEN.unusual;

/** Whether a character hardly occurs in clean Chinese text. */
export const isUnusual = (point: number): boolean =>
  point >= 0x80 && (point > 0xffff || (classTable()[point] ?? 0) >= UNUSUAL);

/** Tells whether a text contains such a character. */
export function hasUnusual(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isUnusual(text.charCodeAt(at))) return true;
  return false;
}

/** Number of unusual characters that a line needs to have a region. */
export const LEAST_OF_REGION = LEAST_RUN;

/** Counts the unusual UTF-16 code units of a text, up to `most`. */
export function countUnusual(text: string, most: number): number {
  const table = classTable();
  let count = 0;
  for (let at = 0; at < text.length && count < most; at += 1) {
    if ((table[text.charCodeAt(at)] ?? 0) >= UNUSUAL) count += 1;
  }
  return count;
}

/** Whether `least` unusual UTF-16 code units stand among `within` in succession somewhere in a text. */
export function isDense(text: string, least: number, within: number): boolean {
  const table = classTable();
  const last = new Int32Array(least).fill(-within);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((table[text.charCodeAt(at)] ?? 0) < UNUSUAL) continue;
    last[count % least] = at;
    count += 1;
    if (count >= least && at - (last[count % least] ?? 0) < within) return true;
  }
  return false;
}

/** A part of a line that may have been misread, in UTF-16 offsets. */
export interface Region {
  readonly start: number;
  readonly end: number;
  /** Where its runs of unusual characters begin. */
  readonly runs: readonly number[];
}

/**
 * The parts of a line around its runs of unusual characters, with the clean text between near ones.
 */
export function unusualRegions(text: string): Region[] {
  const table = classTable();
  const regions: { start: number; end: number; runs: number[] }[] = [];
  let run = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === QUESTION) continue;
    if (unit < 0x80 || (table[unit] ?? 0) < UNUSUAL) {
      run = 0;
      continue;
    }
    if (run === 0) start = i;
    run += 1;
    if (run < LEAST_RUN) continue;
    const last = regions.at(-1);
    if (last !== undefined && start - last.end <= NEAR) {
      last.end = i + 1;
      if (run === LEAST_RUN) last.runs.push(start);
    } else regions.push({ start, end: i + 1, runs: [start] });
  }
  if (regions.length === 0) return regions;
  return joined(
    regions.map((region) => ({
      start: reach(text, region.start, -1),
      end: reach(text, region.end - 1, 1) + 1,
      runs: region.runs,
    })),
  );
}

/**
 * How far a region extends from a run: over everything that is not clean Chinese, up to the end of
 * the line.
 */
function reach(text: string, from: number, step: -1 | 1): number {
  const table = classTable();
  let at = from;
  let usual = 0;
  for (let i = 0; i < FARTHEST && usual < CLEAN; i += 1) {
    const next = at + step;
    if (next < 0 || next >= text.length) break;
    at = next;
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) usual = (table[unit] ?? 0) < UNUSUAL ? usual + 1 : 0;
  }
  return at;
}

function joined(regions: readonly Region[]): Region[] {
  const result: Region[] = [];
  for (const region of regions) {
    const last = result.at(-1);
    if (last === undefined || region.start > last.end) result.push(region);
    else {
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, region.end),
        runs: [...last.runs, ...region.runs],
      };
    }
  }
  return result;
}

const LINE_FEED = 0x0a;

/** A part of a line, by its code points. */
export interface Part {
  readonly text: string;
  readonly points: readonly number[];
  /** The code point after the part. */
  readonly behind: number;
  /** UTF-16 offsets of the code points, and of the end. */
  readonly offsets: readonly number[];
}

export function partOf(line: string, { start, end }: Region): Part {
  const text = line.slice(start, end);
  const points: number[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    points.push(point);
    offsets.push(at);
    if (point > 0xffff) at += 1;
  }
  offsets.push(text.length);
  return { text, points, offsets, behind: line.codePointAt(end) ?? LINE_FEED };
}
