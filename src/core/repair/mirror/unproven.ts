/** Reports what looks like a shifted run on a page that nothing else proves to be a mirror's. */
import type { DamageLeft } from '../../page/edit.ts';
import type { RepairState } from '../repair-state.ts';
import { cutGloss, isToned } from '../shift/gloss-marks.ts';

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
