/** Trains the models of extraction on labelled pages. */
import type { Models } from '../../../src/core/extract/extract.ts';
import { FEATURE_NAMES, type FeatureTable } from '../../../src/core/extract/scorer/features.ts';
import type { LineModel } from '../../../src/core/extract/scorer/line-model.ts';
import type { Examples } from './bins.ts';
import { type BoostingOptions, trainForest } from './boosting.ts';
import type { LabelledPage } from './examples.ts';
import { type LogisticOptions, trainLinear } from './logistic.ts';
import { trainNames } from './names.ts';

export const BOOSTING: BoostingOptions = {
  trees: 40,
  leaves: 16,
  rate: 0.2,
  ridge: 1,
  leastRows: 15,
  featureShare: 0.5,
  pageShare: 0.7,
};
export const LOGISTIC: LogisticOptions = { steps: 80, ridge: 0.01 };
/**
 * Greatest number of words of class tokens that the model knows, and number of sites that must use
 * a word.
 */
const MOST_WORDS = 150;
const LEAST_SITES = 5;

/** All pages weigh the same. Within a page, lines weigh by their text, and short ones a little. */
const LONG = 150;
const LEAST_WEIGHT = 0.08;
const PAGE_WEIGHT = 1000;

/** Links weigh nothing, because extraction never scores them. */
function weightsOf({ lines, features }: LabelledPage): number[] {
  const raw = lines.map(({ readable }, at) =>
    features.filled?.[at] === 0 ? 0 : Math.min(readable, LONG) / LONG + LEAST_WEIGHT,
  );
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => (weight / total) * PAGE_WEIGHT);
}

/** The words that separate body from the rest best, among those that several sites use. */
function chooseWords(pages: readonly LabelledPage[]): number[] {
  const sums = new Map<number, { body: number; rest: number; sites: Set<string> }>();
  for (const page of pages) {
    const weights = weightsOf(page);
    for (const [at, hashes] of page.tokens.entries()) {
      const weight = (weights[at] ?? 0) / PAGE_WEIGHT;
      for (const hash of hashes) {
        const sum = sums.get(hash) ?? { body: 0, rest: 0, sites: new Set() };
        if (page.labels[at]) sum.body += weight;
        else sum.rest += weight;
        sum.sites.add(page.page.gold.site);
        sums.set(hash, sum);
      }
    }
  }
  return [...sums]
    .filter(([, { sites }]) => sites.size >= LEAST_SITES)
    .map(([hash, { body, rest, sites }]) => ({
      hash,
      worth: (Math.abs(body - rest) / (body + rest + 0.3)) * Math.log(sites.size),
    }))
    .sort((a, b) => b.worth - a.worth || a.hash - b.hash)
    .slice(0, MOST_WORDS)
    .map(({ hash }) => hash);
}

/** Positions of the lines that extraction scores. */
const filledRows = ({ rows, filled }: FeatureTable): number[] =>
  Array.from({ length: rows }, (_, at) => at).filter((at) => filled?.[at] !== 0);

function examplesOf(pages: readonly LabelledPage[]): Examples {
  const columns = FEATURE_NAMES.length;
  const rows = pages.reduce((sum, { features }) => sum + filledRows(features).length, 0);
  const values = new Float32Array(rows * columns);
  const labels = new Uint8Array(rows);
  const weights = new Float64Array(rows);
  const numbers = new Int32Array(rows);
  let row = 0;
  for (const [number, page] of pages.entries()) {
    const own = weightsOf(page);
    values.set(page.features.values, row * columns);
    for (const at of filledRows(page.features)) {
      labels[row] = page.labels[at] ? 1 : 0;
      weights[row] = own[at] ?? 0;
      numbers[row] = number;
      row += 1;
    }
  }
  return { rows, columns, values, labels, weights, pages: numbers };
}

export interface TrainOptions {
  boosting?: BoostingOptions;
  logistic?: LogisticOptions;
}
export function trainLines(
  pages: readonly LabelledPage[],
  { boosting = BOOSTING, logistic = LOGISTIC }: TrainOptions = {},
): LineModel {
  const examples = examplesOf(pages);
  const words = chooseWords(pages);
  const positions = new Map(words.map((word, at) => [word, at]));
  const tokens = pages.flatMap((page) =>
    filledRows(page.features).map((at) =>
      (page.tokens[at] ?? []).flatMap((hash) => positions.get(hash) ?? []),
    ),
  );
  return {
    linear: trainLinear(examples, tokens, words, logistic),
    forest: trainForest(examples, boosting),
  };
}

/**
 * Trains both models. The model of names uses the parts that the trained model of lines assigns.
 */
export function trainModels(pages: readonly LabelledPage[]): Models {
  const lines = trainLines(pages);
  return { lines, names: trainNames(pages, lines) };
}
