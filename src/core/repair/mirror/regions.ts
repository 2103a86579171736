/**
 * Finds which texts of a page went through a mirror's program. Not all of a page did: a mirror's
 * article stands in a template, beside comments, footers and articles of other origin.
 *
 * Adjacent texts in the tree form a part. Parts with glosses of the same kind are judged together.
 * A part did not go through the program if it has their keys without glosses, signs of a writer, or
 * simplified characters. A part without any sign is treated like the nearest one that has some.
 */
import { countScripts } from '../../language/script/traditional.ts';
import { withoutGlosses } from '../shift/evidence/gloss-marks.ts';
import {
  countCuts,
  hasCutGloss,
  withoutRuns,
  withoutUnshownRuns,
} from '../shift/evidence/signs.ts';
import type { GlossCount, GlossEvidence } from '../state/gloss-evidence.ts';
import { countGlosses, sumCounts, weighCount } from './gloss.ts';
import { isMapped } from './mapped.ts';

/** Where a text is on its page. */
export interface Place {
  /** Texts with the same value belong together. */
  readonly part: string;
  /** Element indices from the root down. */
  readonly path: readonly number[];
}

export interface Region {
  /** Indices of the texts that went through the program. */
  readonly members: ReadonlySet<number>;
  /** The parts among them that must prove it by a shift that can be undone. */
  readonly tentative: readonly (readonly number[])[];
  /**
   * For each text, the keys that its own part proves, although others have them without glosses.
   */
  readonly ownKeys: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** The combined evidence of their glosses. */
  readonly evidence: GlossEvidence;
  readonly count: GlossCount;
}

interface Part {
  readonly indices: number[];
  readonly path: readonly number[];
  readonly count: GlossCount;
  readonly hits: number;
  readonly hasCut: boolean;
  readonly simplified: number;
  readonly traditional: number;
  /** Number of marks that seem to lie across a boundary. */
  readonly cuts: number;
  /** Whether it has characters that only a map makes. */
  readonly isMapped: boolean;
}

/** Number of simplified characters that show that a part was not mapped to traditional. */
const SIMPLIFIED = 2;

/**
 * Number of traditional characters in a part without glosses, and factor by which they outnumber
 * simplified ones.
 */
const TRADITIONAL = 5;

/** Number of glosses that one sign of a writer outweighs. */
const SIGNS = 10;

/**
 * Least evidence on a page with contrary parts, where more must speak for the rest: a writer's
 * notes occur a few times, each of them once.
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
    const scripts = own.map((text) => countScripts(withoutUnshownRuns(text)));
    return {
      indices,
      path: places[indices[0] ?? 0]?.path ?? [],
      count,
      hits: sum(count.glossed.values()),
      hasCut: indices.some((index) => hasCutGloss(texts[index] ?? '')),
      simplified: sum(scripts.map(({ simplified }) => simplified)),
      traditional: sum(scripts.map(({ traditional }) => traditional)),
      cuts: sum(indices.map((index) => countCuts(texts[index] ?? ''))),
      isMapped: own.some(isMapped),
    };
  });
}

/** Number of occurrences of keys without a gloss. */
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

/**
 * Whether the part that is nearest in the tree, and then in the text, belongs to the mirror's. A
 * traditional headline does not belong to a simplified template, however near that is.
 */
function nearestIs(part: Part, labelled: readonly (readonly [Part, boolean])[]): boolean {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let is = false;
  const isTraditional = part.traditional > 0 && part.simplified === 0;
  for (const [other, isMirror] of labelled) {
    if (isTraditional && !isMirror && other.simplified > other.traditional) continue;
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

/**
 * What a part of the page shows: a mirror's work (`mirror`), somebody else's (`other`), a run that
 * would itself have to prove a mirror (`tentative`), or nothing (`open`).
 */
type Standing = 'mirror' | 'other' | 'tentative' | 'open';

type Scripts = Pick<Part, 'traditional' | 'simplified'>;

/** Whether the script of a text is one that a map may have made. */
const isAllTraditional = ({ traditional, simplified }: Scripts): boolean =>
  traditional >= TRADITIONAL && simplified * TRADITIONAL <= traditional;

const isSpeaking = ({ hits, hasCut, count }: Part): boolean =>
  (hits > 0 || hasCut) && count.signs * SIGNS <= hits;

function standingOf(part: Part, keys: ReadonlyMap<string, number>): Standing {
  if (isSpeaking(part)) return 'mirror';
  const { count, cuts, traditional, simplified } = part;
  if (count.signs > 0) return 'other';
  if (bareKeys(part, keys) > 0) return cuts > 0 && isAllTraditional(part) ? 'tentative' : 'other';
  return simplified >= SIMPLIFIED && simplified > traditional ? 'other' : 'open';
}

/** Number of texts above a mirrored article among which its headline is. */
const HEADLINE_ABOVE = 3;

/**
 * The traditional texts directly above a mirrored part that belong to a part with simplified characters,
 * such as a headline beside a line with the date.
 */
function headlinesOf(
  texts: readonly string[],
  speaking: readonly Part[],
  foreign: readonly Part[],
  keys: ReadonlyMap<string, number>,
): number[] {
  const starts = speaking.map(({ indices }) => indices[0] ?? 0);
  return foreign
    .filter(({ count, simplified }) => count.signs === 0 && simplified > 0)
    .flatMap(({ indices }) => indices)
    .filter((index) => starts.some((at) => at > index && at - index <= HEADLINE_ABOVE))
    .filter((index) => {
      const text = texts[index] ?? '';
      const { simplified, traditional } = countScripts(text);
      const hasBareKey = [...text].some((character) => keys.has(character));
      return traditional > 0 && simplified === 0 && !hasBareKey;
    });
}

function ownKeysOf(parts: readonly Part[]): Map<number, ReadonlyMap<string, number>> {
  const ownKeys = new Map<number, ReadonlyMap<string, number>>();
  for (const part of parts) {
    const own = weighCount(part.count, 0);
    if (own.sure) for (const index of part.indices) ownKeys.set(index, own.keys);
  }
  return ownKeys;
}

/**
 * Tells whether glosses prove a mirror although other parts of the page did not go through it. None
 * need be repeated where a map made the script of the text that has them.
 */
function isStrong({ hits, keys }: GlossEvidence, spots: number, parts: readonly Part[]): boolean {
  const repeated = [...keys.values()].filter((n) => n > 1).length;
  return (
    hits + spots >= MIXED_HITS &&
    keys.size + spots >= MIXED_KEYS &&
    (repeated + spots >= MIXED_REPEATED || parts.some((part) => part.isMapped))
  );
}

/** Where each part stands that is known to come from the mirror or from elsewhere. */
type Labelled = readonly (readonly [Part, boolean])[];

const labelled = (mirrored: readonly Part[], others: readonly Part[]): Labelled => [
  ...mirrored.map((part) => [part, true] as const),
  ...others.map((part) => [part, false] as const),
];

const indicesOf = (parts: readonly Part[]): number[] => parts.flatMap(({ indices }) => indices);

/**
 * Finds the texts of a page that went through the program; `spots` is the number of undone shifts.
 */
export function findRegion(
  texts: readonly string[],
  places: readonly Place[],
  spots: number,
): Region {
  const parts = partsOf(texts, places);
  const speaking = parts.filter(isSpeaking);
  const count = sumCounts(speaking.map((part) => part.count));
  const evidence = weighCount(count, spots);
  const standings = parts.map((part) => [part, standingOf(part, evidence.keys)] as const);
  const of = (wanted: Standing): Part[] =>
    standings.filter(([, standing]) => standing === wanted).map(([part]) => part);
  const others = of('other');
  const known = labelled(speaking, others);
  const tentative = of('tentative').map(({ indices }) => indices);
  const open = of('open').filter((part) => others.length === 0 || nearestIs(part, known));
  // a title often repeats the headline without its glosses
  const shown = new Set(indicesOf(speaking).map((index) => withoutGlosses(texts[index] ?? '')));
  const repeated = indicesOf(others).filter((index) => shown.has(texts[index] ?? ''));
  const isMixed = others.some((part) => part.count.all.size > 0);
  const sure = evidence.sure && (!isMixed || isStrong(evidence, spots, speaking));
  const inside = new Set([...speaking, ...open]);
  const foreign = parts.filter((part) => !inside.has(part));
  return {
    members: new Set([
      ...indicesOf([...inside]),
      ...tentative.flat(),
      ...repeated,
      ...headlinesOf(texts, speaking, foreign, evidence.keys),
    ]),
    tentative,
    ownKeys: ownKeysOf(speaking),
    evidence: { ...evidence, sure },
    count,
  };
}

/** No glosses prove that a part without any has their keys. */
const NO_KEYS: ReadonlyMap<string, number> = new Map();

/**
 * Finds the texts that may have gone through the program although no glosses prove it, or null if
 * there are none. Beside texts of other origin, each part with marks across a boundary has to prove it.
 */
export function findNaiveRegion(
  texts: readonly string[],
  places: () => readonly Place[],
): Region | null {
  if (!texts.some((text) => countCuts(text) > 0)) return null;
  const parts = partsOf(texts, places());
  const others = parts.filter((part) => standingOf(part, NO_KEYS) === 'other');
  const rest = parts.filter((part) => !others.includes(part));
  const cut = rest.filter(({ cuts }) => cuts > 0);
  const scripts = {
    traditional: sum(rest.map(({ traditional }) => traditional)),
    simplified: sum(rest.map(({ simplified }) => simplified)),
  };
  if (cut.length === 0 || !isAllTraditional(scripts)) return null;
  const known = labelled(cut, others);
  const members = rest.filter((part) => others.length === 0 || nearestIs(part, known));
  const count = sumCounts(members.map((part) => part.count));
  return {
    members: new Set(indicesOf(members)),
    tentative: others.length === 0 ? [] : cut.map(({ indices }) => indices),
    ownKeys: ownKeysOf(members),
    evidence: weighCount(count, 0),
    count,
  };
}
