/**
 * Decides how far the steps of a run are trusted beyond the model's probabilities, because
 * something may have happened to the text that no hypothesis includes. If the reading is not like
 * clean text, what was put into holes is only the nonsense that the model likes best; and near a
 * character that was given up, two-byte text may be out of step.
 *
 * The factors are the shares of right characters among those to which the posterior gave .92 or
 * more, measured on 15,000 characters in lossy texts of all channels (`npm run eval:repair --
 * --half tuned`).
 */
import { REPLACEMENT } from './graph.ts';
import type { Step } from './search.ts';

/** Factors by cost in nats, the greatest cost first. Each holds for costs below it. */
type Factors = readonly (readonly [below: number, factor: number])[];

/** Factors for the cost of the character itself, and for the mean cost of those around it. */
interface Table {
  readonly own: Factors;
  readonly around: Factors;
  /** Next to a character that was given up, and within three steps of one. */
  readonly near: number;
  /** Where two or three bytes are missing together. */
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

/** Number of steps on both sides that show how a place reads. */
const AROUND = 2;

/**
 * Cost (nats) of a character that its place requires, such as punctuation at the end of a sentence
 * or a second half.
 */
const USUAL = -4.5;

/** Cost that a character which was given up counts among its neighbours. */
const LOST_COST = -14;

/** Number of steps within which a loss is near. */
const NEAR = 3;

/** More possibilities than a single lost byte leaves. */
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

/** The factor for each step's share; `isPatterned` means that the text was in UTF-8. */
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
