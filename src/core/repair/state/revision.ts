/**
 * A text under repair that remembers where each part of it came from.
 *
 * Stages replace places of the current text. A place that two stages change becomes one change with
 * two steps. The changes therefore stay disjoint, and each states the original text:
 *
 *     面?zhèn)鹘y(tǒng)  → gbk-shift →  面傳統(tǒng)  → gloss →  面傳統
 */
import type { Edit, EditStep } from '../../page/edit.ts';
import type { EditRule } from '../../page/families.ts';

export type Evidence = Edit['evidence'];

/** A change that a stage wants at a place of the current text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly rule: EditRule;
  readonly confidence: number;
  readonly lossy: boolean;
  readonly evidence: Evidence;
}

interface Change extends Replacement {
  readonly originalStart: number;
  readonly originalEnd: number;
  readonly steps: readonly EditStep[];
}

export interface Revision {
  readonly original: string;
  readonly text: string;
  readonly changes: readonly Change[];
}

export const unrevised = (text: string): Revision => ({ original: text, text, changes: [] });

interface Cluster {
  readonly start: number;
  end: number;
  readonly changes: Change[];
  readonly replacements: Replacement[];
}

const isChange = (item: Change | Replacement): item is Change => 'steps' in item;

/** Groups overlapping changes and replacements. An empty one belongs to whatever it touches. */
function clusters(changes: readonly Change[], replacements: readonly Replacement[]): Cluster[] {
  const items: readonly (Change | Replacement)[] = [...changes, ...replacements].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const result: Cluster[] = [];
  let last: Cluster | null = null;
  for (const item of items) {
    const { start, end } = item;
    const isEmpty = start === end || (last !== null && last.start === last.end);
    if (last === null || !(start < last.end || (isEmpty && start === last.end))) {
      last = { start, end, changes: [], replacements: [] };
      result.push(last);
    }
    last.end = Math.max(last.end, end);
    if (isChange(item)) last.changes.push(item);
    else last.replacements.push(item);
  }
  return result;
}

function splice(
  text: string,
  start: number,
  end: number,
  replacements: readonly Replacement[],
): string {
  let result = '';
  let at = start;
  for (const replacement of replacements) {
    result += text.slice(at, replacement.start) + replacement.after;
    at = replacement.end;
  }
  return result + text.slice(at, end);
}

/** The change that a replacement makes where nothing was changed before. */
const single = (text: string, only: Replacement, at: number, shift: number): Change => ({
  start: at,
  end: at + only.after.length,
  originalStart: only.start + shift,
  originalEnd: only.end + shift,
  after: only.after,
  rule: only.rule,
  confidence: only.confidence,
  lossy: only.lossy,
  evidence: only.evidence,
  steps: [{ rule: only.rule, before: text.slice(only.start, only.end), after: only.after }],
});

/**
 * The rule of a merged change is that of its first step, because later steps only polish what it
 * restored.
 */
function merge(text: string, cluster: Cluster, at: number, shift: number): Change {
  const [only] = cluster.replacements;
  if (only !== undefined && cluster.replacements.length === 1 && cluster.changes.length === 0) {
    return single(text, only, at, shift);
  }
  const after = splice(text, cluster.start, cluster.end, cluster.replacements);
  const parts = [...cluster.changes, ...cluster.replacements];
  const first = parts[0] as Replacement;
  const before = text.slice(cluster.start, cluster.end);
  const steps = cluster.changes.flatMap((change) => change.steps);
  for (const replacement of cluster.replacements) {
    steps.push({
      rule: replacement.rule,
      before: text.slice(replacement.start, replacement.end),
      after: replacement.after,
    });
  }
  return {
    start: at,
    end: at + after.length,
    originalStart: cluster.start + shift,
    originalEnd: cluster.start + shift + originalLength(cluster, before),
    after,
    rule: first.rule,
    confidence: Math.min(...parts.map((part) => part.confidence)),
    lossy: parts.some((part) => part.lossy),
    evidence: Object.assign({}, ...parts.map((part) => part.evidence).reverse()),
    steps,
  };
}

const originalLength = (cluster: Cluster, before: string): number =>
  cluster.changes.reduce(
    (length, change) =>
      length + (change.originalEnd - change.originalStart) - (change.end - change.start),
    before.length,
  );

/**
 * Applies replacements to a revision. They must be disjoint, and their offsets refer to the current
 * text. A replacement that changes nothing is left out.
 */
export function revise(revision: Revision, wanted: readonly Replacement[]): Revision {
  const replacements = wanted
    .filter((item) => revision.text.slice(item.start, item.end) !== item.after)
    .sort((a, b) => a.start - b.start);
  if (replacements.length === 0) return revision;
  const changes: Change[] = [];
  let text = '';
  let at = 0;
  // for places outside changes: offset in the original = offset in the current text + shift
  let shift = 0;
  for (const cluster of clusters(revision.changes, replacements)) {
    text += revision.text.slice(at, cluster.start);
    const change = merge(revision.text, cluster, text.length, shift);
    text += change.after;
    at = cluster.end;
    shift = change.originalEnd - cluster.end;
    if (change.after !== revision.original.slice(change.originalStart, change.originalEnd)) {
      changes.push(change);
    }
  }
  text += revision.text.slice(at);
  return { original: revision.original, text, changes };
}

/** Replaces the text by one of the same length whose characters correspond one to one. */
export function convert(revision: Revision, text: string): Revision {
  if (text.length !== revision.text.length) throw new RangeError('a conversion keeps the length');
  const changes = revision.changes.map((change) => ({
    ...change,
    after: text.slice(change.start, change.end),
  }));
  return { ...revision, text, changes };
}

/** The edits of a revision: disjoint and in order, with `after` as it stands in the final text. */
export function editsOf(revision: Revision): Edit[] {
  return revision.changes.map((change) => ({
    start: change.start,
    end: change.end,
    before: revision.original.slice(change.originalStart, change.originalEnd),
    after: revision.text.slice(change.start, change.end),
    rule: change.rule,
    confidence: change.confidence,
    lossy: change.lossy,
    evidence: change.evidence,
    steps: change.steps,
  }));
}

/**
 * The current offset of an offset in the original text that is outside every change or at the edge
 * of one.
 */
export function toCurrent(revision: Revision, original: number): number {
  let shift = 0;
  for (const change of revision.changes) {
    if (original < change.originalEnd) {
      return original <= change.originalStart ? original + shift : change.end;
    }
    shift = change.end - change.originalEnd;
  }
  return original + shift;
}

/** The original offset of a place in the current text that is outside every change. */
export function toOriginal(revision: Revision, current: number): number {
  let shift = 0;
  for (const { start, end, originalStart, originalEnd } of revision.changes) {
    if (current < end) return current < start ? current + shift : originalStart;
    shift = originalEnd - end;
  }
  return current + shift;
}
