/** The characters of which only the first bytes are known. */
import { FIRST_PAIR_TRAIL, LAST_PAIR_TRAIL, pairTable } from '../../../language/gbk/pair-table.ts';
import { isWellFormed, lengthOf, type TruthName } from './truths.ts';

/** Returns the code points whose bytes in an encoding begin with the given ones. */
export const begunWith = (bytes: readonly number[], truth: TruthName): number[] =>
  truth === 'utf-8' ? sequences(bytes) : pairs(bytes, pairTable(truth));

function sequences([lead = 0, ...tails]: readonly number[]): number[] {
  const length = lengthOf(lead);
  const missing = length - 1 - tails.length;
  if (length === 0 || missing < 0) return [];
  const begun = tails.reduce(
    (point, tail) => (point << 6) | (tail & 0x3f),
    lead & (0x7f >> length),
  );
  const first = begun << (6 * missing);
  return Array.from({ length: 1 << (6 * missing) }, (_, i) => first + i).filter((point) =>
    isWellFormed(point, length),
  );
}

function pairs([lead = 0]: readonly number[], pair: (lead: number, trail: number) => number) {
  const found: number[] = [];
  for (let trail = FIRST_PAIR_TRAIL; trail <= LAST_PAIR_TRAIL; trail += 1) {
    const point = pair(lead, trail);
    if (point > 0) found.push(point);
  }
  return found;
}
