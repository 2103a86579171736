/** Reports what looks like a shifted run on a page that nothing else proves to be a mirror's. */
import { isTraditionalOnly, SYLLABLE } from '../../language/script/traditional.ts';
import type { DamageLeft } from '../../page/edit.ts';
import { cutGloss, isToned } from '../shift/evidence/gloss-marks.ts';
import { type RepairState, textsOf } from '../state/repair-state.ts';
import { countGlosses, findGlosses } from './gloss.ts';
import { isMapped } from './mapped.ts';

/**
 * Gain in nats from which a run is reported although nothing else proves that the page comes from a
 * mirror.
 */
const TELLING_GAIN = 8;

/**
 * The runs that a state left, of those that begin with the rest of a gloss: hardly anything else
 * leaves a reading with a tone mark and half of its brackets.
 */
function cutGlossesLeft(state: RepairState, index: number): DamageLeft[] {
  const text = state.revisions[index]?.original ?? '';
  return (state.left[index] ?? []).filter(({ start }) => {
    const reading = cutGloss(text, start);
    return reading !== null && isToned(reading);
  });
}

/** The unchanged state together with the places that look like shifted runs. */
export function unproven(start: RepairState, read: RepairState): RepairState {
  const left = start.left.map((list, i) => [
    ...list,
    ...[
      ...(read.revisions[i]?.changes ?? [])
        .filter(({ evidence }) => Number(evidence.gain) >= TELLING_GAIN)
        .map(({ originalStart, originalEnd }) => ({ start: originalStart, end: originalEnd })),
      ...cutGlossesLeft(read, i),
    ]
      .map((place) => ({ ...place, reason: 'no-proof' as const }))
      .sort((a, b) => a.start - b.start),
  ]);
  return left.every(({ length }, i) => length === start.left[i]?.length)
    ? start
    : { ...start, left };
}

const CUT_GLOSS = new RegExp(`(?<=[\\u3400-\\u9fff])\\?(${SYLLABLE})\\)`, 'g');

/** The rests of glosses in a text of a page that shows no other sign of a mirror. */
function cutGlossesIn(text: string): DamageLeft[] {
  if (!text.includes('?')) return [];
  return [...text.matchAll(CUT_GLOSS)]
    .filter(({ 1: reading = '' }) => isToned(reading))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, reason: 'no-proof' }));
}

/**
 * The glosses of a page that is too short to prove a mirror, if a map made its traditional
 * characters and nobody wrote them.
 */
function glossesLeft(texts: readonly string[]): DamageLeft[][] {
  const found = texts.map((text) =>
    findGlosses(text).filter(
      ({ character, reading }) => isToned(reading) && isTraditionalOnly(character),
    ),
  );
  const isProbable =
    found.some(({ length }) => length > 0) &&
    texts.some(isMapped) &&
    countGlosses(texts).signs === 0;
  return found.map((list) =>
    (isProbable ? list : []).map(({ start, end }) => ({ start, end, reason: 'no-proof' })),
  );
}

/**
 * The state together with the glosses and their rests that prove nothing, on a page that is not
 * suspected otherwise.
 */
export function withCutGlosses(start: RepairState): RepairState {
  const glosses = glossesLeft(textsOf(start));
  const found = start.revisions.map(({ text }, i) =>
    [...cutGlossesIn(text), ...(glosses[i] ?? [])].sort((a, b) => a.start - b.start),
  );
  if (found.every(({ length }) => length === 0)) return start;
  return { ...start, left: start.left.map((list, i) => [...list, ...(found[i] ?? [])]) };
}
