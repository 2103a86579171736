/**
 * Which texts of a page went through a mirror's program. A page is no unit: a mirror's article
 * stands in a template, beside comments, footers and articles of other origin.
 *
 * Texts that stand together in the tree are a part. Parts with glosses of the same make vote
 * together; a part that shows their keys bare, a writer's own signs or simplified characters was
 * not through the program; a part without any sign goes with the nearest one that has some.
 */
import { countScripts } from '../language/script/traditional.ts';
import {
  countGlosses,
  type GlossCount,
  type GlossEvidence,
  sumCounts,
  weighCount,
} from './mirror/gloss.ts';
import { withoutGlosses } from './shift/gloss-marks.ts';
import { countCuts, hasCutGloss, withoutRuns } from './shift/signs.ts';

/** Where a text stands on its page. */
export interface Place {
  /** Texts with the same one stand together. */
  readonly part: string;
  /** Element indices from the root down. */
  readonly path: readonly number[];
}

export interface Region {
  /** Indices of the texts that went through the program. */
  readonly members: ReadonlySet<number>;
  /** The parts among them that have to prove it by a shift that comes undone. */
  readonly tentative: readonly (readonly number[])[];
  /** By text, the keys that its own part proves, though others show them bare. */
  readonly ownKeys: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** What their glosses say together. */
  readonly evidence: GlossEvidence;
  readonly count: GlossCount;
  /** Whether other texts of the page show that they did not. */
  readonly isMixed: boolean;
}

interface Part {
  readonly indices: number[];
  readonly path: readonly number[];
  readonly count: GlossCount;
  readonly hits: number;
  readonly hasCut: boolean;
  readonly simplified: number;
  readonly traditional: number;
  /** Marks that look as if they came across a boundary. */
  readonly cuts: number;
}

/** Simplified characters that show that a part was not mapped to traditional. */
const SIMPLIFIED = 2;

/** Traditional characters of a part without glosses, and how far they outnumber simplified ones. */
const TRADITIONAL = 5;

/** A writer's signs count for as many glosses. */
const SIGNS = 10;

/**
 * On a page that has contrary parts, more has to speak for the rest: notes of a writer's own stand
 * a few times, each once.
 */
const MIXED_HITS = 6;
const MIXED_KEYS = 4;
const MIXED_REPEATED = 2;

const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};

function partsOf(texts: readonly string[], places: readonly Place[]): Part[] {
  const grouped = new Map<string, number[]>();
  places.forEach(({ part }, index) => {
    const list = grouped.get(part);
    if (list === undefined) grouped.set(part, [index]);
    else list.push(index);
  });
  return [...grouped.values()].map((indices) => {
    const own = indices.map((index) => withoutRuns(texts[index] ?? ''));
    const count = countGlosses(own);
    const scripts = own.map(countScripts);
    return {
      indices,
      path: places[indices[0] ?? 0]?.path ?? [],
      count,
      hits: sum(count.glossed.values()),
      hasCut: indices.some((index) => hasCutGloss(texts[index] ?? '')),
      simplified: sum(scripts.map(({ simplified }) => simplified)),
      traditional: sum(scripts.map(({ traditional }) => traditional)),
      cuts: sum(indices.map((index) => countCuts(texts[index] ?? ''))),
    };
  });
}

/** Occurrences of keys without a gloss. */
function bareKeys({ count }: Part, keys: ReadonlyMap<string, number>): number {
  let bare = 0;
  for (const key of keys.keys()) {
    bare += (count.all.get(key) ?? 0) - (count.glossed.get(key) ?? 0);
  }
  return bare;
}

const commonLength = (a: readonly number[], b: readonly number[]): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};

/** Whether the part that stands nearest in the tree, and then in the text, is one of the mirror's. */
function nearestIs(part: Part, labelled: readonly (readonly [Part, boolean])[]): boolean {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let is = false;
  for (const [other, isMirror] of labelled) {
    const common = commonLength(part.path, other.path);
    const distance = Math.min(
      ...[other.indices[0] ?? 0, other.indices.at(-1) ?? 0].map((index) =>
        Math.abs(index - (part.indices[0] ?? 0)),
      ),
    );
    if (common < best || (common === best && distance >= least)) continue;
    best = common;
    least = distance;
    is = isMirror;
  }
  return is;
}

/** The texts of a page that went through the program; `spots` is the number of undone shifts. */
export function findRegion(
  texts: readonly string[],
  places: readonly Place[],
  spots: number,
): Region {
  const parts = partsOf(texts, places);
  const speaking = parts.filter(
    ({ hits, hasCut, count }) => (hits > 0 || hasCut) && count.signs * SIGNS <= hits,
  );
  const count = sumCounts(speaking.map((part) => part.count));
  const evidence = weighCount(count, spots);
  const labelled: [Part, boolean][] = [];
  const tentative: (readonly number[])[] = [];
  const open: Part[] = [];
  const shown = new Set<string>();
  for (const part of parts) {
    if (speaking.includes(part)) {
      labelled.push([part, true]);
      for (const index of part.indices) shown.add(withoutGlosses(texts[index] ?? ''));
    } else if (
      bareKeys(part, evidence.keys) > 0 &&
      part.cuts > 0 &&
      part.count.signs === 0 &&
      part.traditional >= TRADITIONAL &&
      part.simplified * TRADITIONAL <= part.traditional
    ) {
      tentative.push(part.indices);
    } else if (
      part.count.signs > 0 ||
      (part.simplified >= SIMPLIFIED && part.simplified > part.traditional) ||
      bareKeys(part, evidence.keys) > 0
    ) {
      labelled.push([part, false]);
    } else open.push(part);
  }
  const ownKeys = new Map<number, ReadonlyMap<string, number>>();
  for (const part of speaking) {
    const own = weighCount(part.count, 0);
    if (own.sure) for (const index of part.indices) ownKeys.set(index, own.keys);
  }
  const members = new Set<number>();
  const isMixed = labelled.some(([, is]) => !is);
  for (const index of tentative.flat()) members.add(index);
  for (const [part, is] of labelled) {
    for (const index of part.indices) {
      if (is || shown.has(texts[index] ?? '')) members.add(index);
    }
  }
  for (const part of open) {
    if (!isMixed || nearestIs(part, labelled)) for (const index of part.indices) members.add(index);
  }
  const repeated = [...evidence.keys.values()].filter((n) => n > 1).length;
  const isProse = labelled.some(([part, is]) => !is && part.count.all.size > 0);
  const strong =
    evidence.hits + spots >= MIXED_HITS &&
    evidence.keys.size + spots >= MIXED_KEYS &&
    repeated + spots >= MIXED_REPEATED;
  const sure = evidence.sure && (!isProse || strong);
  return { members, tentative, ownKeys, evidence: { ...evidence, sure }, count, isMixed };
}
