/**
 * Tells when a whole line is read instead of its regions: strings beside what looks misread may belong
 * to it.
 */
import { hasUnusual, type Region } from './gate/regions.ts';
import type { Hypothesis } from './readings.ts';
import type { Settled } from './settle.ts';
import { isLoose } from './strict.ts';

/** What was found in a region of a line. */
interface Found {
  readonly region: Region;
  readonly hypothesis: Hypothesis;
  readonly runs: readonly Settled[];
}

/** Length in UTF-16 code units up to which a line may be one region. */
const SHORT = 400;

/** The whole of a line as one region, or its regions if it is long or has nothing unusual. */
export function wholeOf(line: string, unusual: readonly Region[]): readonly Region[] {
  if (line.length > SHORT || !hasUnusual(line)) return unusual;
  const runs = unusual.flatMap((region) => region.runs);
  return [{ start: 0, end: line.length, runs: runs.length > 0 ? runs : [0] }];
}

/**
 * Whether text between two encodings of pairs was understood of which a part may have looked usual:
 * 瞬硫 in 貫瞬遊獄欺瞬硫, which is 从街头滚到街尾 in GBK read as EUC-JP.
 */
export const isPartOfString = (line: string, found: readonly Found[]): boolean =>
  found.some(({ hypothesis: { layers }, region }) => {
    const [first] = layers;
    const isAll = region.end - region.start === line.length;
    return first !== undefined && layers.length === 1 && !isAll && isLoose(first.misreading);
  });

const lengthOf = (found: readonly Found[]): number =>
  found.flatMap(({ runs }) => runs).reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * Number of characters that the reading of a whole line must restore in addition. One more may be the
 * first of the clean text behind: 昔有漁者 became 昺有漁者.
 */
const LEAST_MORE = 2;

/** Of the reading of a line's regions and that of the whole line, the one to believe. */
export const fuller = <T extends Found>(own: readonly T[], whole: readonly T[]): readonly T[] =>
  lengthOf(whole) >= lengthOf(own) + LEAST_MORE ? whole : own;
