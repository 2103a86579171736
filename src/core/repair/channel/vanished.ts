/**
 * Tells whether a reading that explains every byte may lack some that vanished without a trace, as
 * those do which a reader ignores. Behind them the bytes form other characters until a second loss or
 * ASCII brings them back into step: of 晚上九点。 remains 晚暇诺恪.
 */
import type { Hypothesis } from './readings.ts';
import type { Step } from './search/path.ts';

/** Number of characters in a row that are looked at together. */
const ROW = 3;

/**
 * Mean cost (nats) of a row from which the characters may be out of step. 25 % of the sound lines of
 * the development set have such a row, and 19 of 21 fresh lines with invented characters have it or a
 * stray letter; the readings with losses then decide.
 */
const DEAR_ROW = -9;

/** ASCII that is a second byte in GBK and Big5, and no digit. */
const isTrail = (point: number): boolean => point >= 0x40 && point < 0x7f;

const isHanzi = (point = 0): boolean => point >= 0x3400 && point <= 0x9fff;

function hasDearRow(steps: readonly Step[]): boolean {
  const costs = steps.filter(({ point }) => point >= 0x80).map(({ cost }) => cost);
  return costs.some(
    (_, i) =>
      i + ROW <= costs.length &&
      costs.slice(i, i + ROW).reduce((sum, cost) => sum + cost, 0) < ROW * DEAR_ROW,
  );
}

/** Whether a single letter of ASCII stands beside a hanzi, as a second byte without its first does. */
const hasStray = (steps: readonly Step[]): boolean =>
  steps.some(
    ({ point }, i) =>
      isTrail(point) && isHanzi(steps[i - 1]?.point) && !isTrail(steps[i + 1]?.point ?? 0),
  );

/** Cost (nats) from which a symbol may consist of bytes of two characters: ⒂ is what 參觀 left. */
const DEAR_SYMBOL = -9;

const hasSymbol = (steps: readonly Step[]): boolean =>
  steps.some(
    ({ point, recoded, cost }) => recoded && point >= 0x80 && !isHanzi(point) && cost < DEAR_SYMBOL,
  );

export function isDoubtful({ layers, found: { steps } }: Hypothesis): boolean {
  const isOfPairs = layers.at(-1)?.misreading.truth !== 'utf-8';
  return isOfPairs && (hasDearRow(steps) || hasStray(steps) || hasSymbol(steps));
}
