/**
 * How far the steps of a run are trusted beside what the model says: something that no hypothesis
 * knows of may have happened to the text. Where it reads as no clean text does, what was put into
 * holes is nonsense that the model likes best; near a character that was given up, text of two bytes
 * a character may be out of step.
 *
 * The factors are the shares of characters that were right among those that the posterior gave .92
 * and more, of 15,000 in lossy texts of all channels (`npm run eval:repair -- --half tuned`).
 */
import { REPLACEMENT } from './graph.ts';
import type { Step } from './search.ts';

/** Factors by nats, the dearest first: each holds for costs below it. */
type Factors = readonly (readonly [below: number, factor: number])[];

/** What a character costs by itself, and what those round it cost on an average. */
interface Table {
  readonly own: Factors;
  readonly around: Factors;
  /** Beside, and within three steps of, a character that was given up. */
  readonly near: number;
  /** Where two or three bytes are missing at once. */
  readonly many: number;
}

const TRUST: Readonly<Record<'patterned' | 'pairs', Readonly<Record<'hole' | 'known', Table>>>> = {
  patterned: {
    hole: {
      own: [
        [-12, 0.45],
        [-9, 0.96],
      ],
      around: [
        [-8.5, 0.65],
        [-7.5, 0.94],
      ],
      near: 0.98,
      many: 0.96,
    },
    known: { own: [[-12, 0.94]], around: [[-8.5, 0.97]], near: 1, many: 1 },
  },
  pairs: {
    hole: {
      own: [
        [-9, 0.4],
        [-7.5, 0.8],
        [-6, 0.93],
      ],
      around: [
        [-7.5, 0.3],
        [-6, 0.88],
      ],
      near: 0.8,
      many: 0.95,
    },
    known: {
      own: [
        [-12, 0.8],
        [-10.5, 0.97],
      ],
      around: [
        [-9.5, 0.8],
        [-8.5, 0.95],
      ],
      near: 0.96,
      many: 1,
    },
  },
};

/** Steps to both sides that tell how a place reads. */
const AROUND = 2;

/** Nats of a character that its place calls for: a mark at the end of a sentence, a second half. */
const USUAL = -4.5;

/** What a character counts among them that was given up. */
const LOST_COST = -14;

/** Steps within which a loss is near. */
const NEAR = 3;

/** More ways than one lost byte leaves. */
const MANY = 40;

const isLetter = ({ point }: Step): boolean => point >= 0x80;
const isGone = ({ point }: Step): boolean => point === REPLACEMENT;

function costAround(steps: readonly Step[], at: number): number {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, at - AROUND); i <= at + AROUND; i += 1) {
    const step = steps[i];
    if (step === undefined || !isLetter(step)) continue;
    sum += isGone(step) ? LOST_COST : step.cost;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

const factorOf = (factors: Factors, nats: number): number =>
  factors.find(([below]) => nats < below)?.[1] ?? 1;

/** The factor of each step's share; `isPatterned` where the text was of UTF-8. */
export function trustIn(steps: readonly Step[], isPatterned: boolean): number[] {
  const tables = TRUST[isPatterned ? 'patterned' : 'pairs'];
  const lossy = steps.some((step) => step.hole);
  return steps.map((step, at) => {
    if (!lossy || !isLetter(step) || isGone(step)) return 1;
    const table = step.hole ? tables.hole : tables.known;
    const isUsual = step.cost > USUAL;
    const near = steps.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(isGone);
    return (
      factorOf(table.own, step.cost) *
      (isUsual ? 1 : factorOf(table.around, costAround(steps, at))) *
      (near ? table.near : 1) *
      (step.choices > MANY ? table.many : 1)
    );
  });
}
