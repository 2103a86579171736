/** Trains the model that recognizes writers' names among the words of a byline. */
import { nameCandidates, nameTable } from '../../../src/core/extract/byline/authors.ts';
import type { Candidate } from '../../../src/core/extract/byline/candidates.ts';
import { NAME_FEATURES } from '../../../src/core/extract/byline/name-features.ts';
import type { Byline } from '../../../src/core/extract/byline/words.ts';
import { sortPage } from '../../../src/core/extract/extract.ts';
import type { LineModel } from '../../../src/core/extract/scorer/line-model.ts';
import type { Gold } from '../scoring/gold.ts';
import { namesIn } from '../scoring/score.ts';
import type { Examples } from './bins.ts';
import { type BoostingOptions, trainForest } from './boosting.ts';
import type { LabelledPage } from './examples.ts';
import { type LogisticOptions, trainLinear } from './logistic.ts';

const BOOSTING: BoostingOptions = {
  ...{ trees: 30, leaves: 6, rate: 0.15, ridge: 1, leastRows: 8 },
  ...{ featureShare: 0.5, pageShare: 0.7 },
};
const LOGISTIC: LogisticOptions = { steps: 80, ridge: 0.003 };
/**
 * Weights of examples. Names are few among the words; on pages whose gold names no writer, words
 * are probably not names.
 */
const NAME_WEIGHT = 3;
/**
 * Weights of candidates. Names that no rule finds weigh most, because they are what there is to
 * learn.
 */
const UNRULED = 3;
const UNTOLD_WEIGHT = 0.3;

function isName({ name }: Candidate, golds: ReadonlySet<string>): boolean {
  const parts = [...namesIn([name])];
  return parts.length > 0 && parts.every((part) => golds.has(part));
}

function weightOf({ author }: Gold, isName: boolean, isUnruled: boolean): number {
  if (author === null) return UNTOLD_WEIGHT;
  return (isName ? NAME_WEIGHT : 1) * (isUnruled && author !== '' ? UNRULED : 1);
}

const isChinese = ({ lang }: Gold): boolean => lang.startsWith('zh');

export function trainNames(pages: readonly LabelledPage[], lineModel: LineModel): LineModel {
  const values: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const numbers: number[] = [];
  for (const [number, { page, repaired }] of pages.entries()) {
    // gold in other languages states no writers, so that nothing can be learned from their names
    if (page.gold.type === 'none' || (page.gold.author === null && !isChinese(page.gold))) continue;
    const { view, sorted, end } = sortPage(repaired, lineModel);
    const { siteNames } = view;
    const headlineAt = view.headline?.at ?? null;
    const byline: Byline = { page: repaired, lines: sorted.slice(0, end), siteNames, headlineAt };
    const found = nameCandidates(byline);
    const golds = namesIn([page.gold.author ?? '']);
    values.push(...nameTable(byline, found).values);
    const isUnruled = ![...golds].some((name) => found.ruled.has(name));
    for (const candidate of found.candidates) {
      const label = isName(candidate, golds);
      labels.push(Number(label));
      weights.push(weightOf(page.gold, label, isUnruled));
      numbers.push(number);
    }
  }
  const examples: Examples = {
    rows: labels.length,
    columns: NAME_FEATURES.length,
    values: Float32Array.from(values),
    labels: Uint8Array.from(labels),
    weights: Float64Array.from(weights),
    pages: Int32Array.from(numbers),
  };
  return {
    linear: trainLinear(examples, [], [], LOGISTIC),
    forest: trainForest(examples, BOOSTING),
  };
}
