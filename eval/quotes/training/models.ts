/**
 * Trains the tables of the quotes stage, and evaluates them on outlets that they were not trained
 * on.
 */
import { type Models, modelsFrom } from '../../../src/core/quotes/models.ts';
import type { Mode } from '../../../src/core/quotes/speakers/choose.ts';
import type { MarkedPage } from '../quote.ts';
import {
  endExamples,
  MODE_END,
  modeName,
  ownExamples,
  speakerChoices,
  speechExamples,
} from './examples.ts';
import { type Rows, trainChoice, trainDecision } from './logistic.ts';

/**
 * Strength of the priors, chosen by leaving outlets out. Values from 0.3 to 3 times as much differ
 * by less than .01.
 */
const PRIOR = { speech: 0.5, end: 0.5, own: 1, speaker: 6 } as const;

export type Tables = Readonly<Record<keyof Models, Rows>>;

/**
 * Trains all tables. The speakers come last, because they are chosen among what the other models
 * find.
 */
export function trainTables(pages: readonly MarkedPage[]): Tables {
  const decisions = {
    speech: trainDecision(pages.flatMap(speechExamples), PRIOR.speech),
    end: trainDecision(pages.filter(({ ends }) => ends !== false).flatMap(endExamples), PRIOR.end),
    own: trainDecision(pages.flatMap(ownExamples), PRIOR.own),
  };
  const models = modelsOf({ ...decisions, pronoun: [], carried: [] });
  const rows = trainChoice(
    pages.flatMap((page) => speakerChoices(page, models)),
    PRIOR.speaker,
  );
  return { ...decisions, pronoun: partOf(rows, 'pronoun'), carried: partOf(rows, 'carried') };
}

/** The weights of one mode: those that both modes share, and its own. */
function partOf(rows: Rows, mode: Mode): Rows {
  const own = modeName('', mode);
  const sums = new Map<string, number>();
  for (const [name, weight] of rows) {
    const key = name.startsWith(own) ? name.slice(own.length) : name;
    if (key.includes(MODE_END)) continue;
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  return [...sums].map(([name, weight]) => [name, Number(weight.toFixed(2))]);
}

/** A table in the form in which it is stored. */
export const tableOf = (rows: Rows): string =>
  rows.map(([name, weight]) => `${name}\t${weight}\n`).join('');

export const modelsOf = ({ speech, end, own, pronoun, carried }: Tables): Models =>
  modelsFrom({
    speech: tableOf(speech),
    end: tableOf(end),
    own: tableOf(own),
    pronoun: tableOf(pronoun),
    carried: tableOf(carried),
  });

const FOLDS = 8;

/** For each outlet, models that were trained without it. The outlets are divided into 8 folds. */
export function modelsWithout(
  outlets: readonly string[],
  training: readonly MarkedPage[],
): ReadonlyMap<string, Models> {
  const sorted = [...new Set(outlets)].toSorted();
  const models = new Map<string, Models>();
  for (let fold = 0; fold < Math.min(FOLDS, sorted.length); fold += 1) {
    const out = new Set(sorted.filter((_, i) => i % FOLDS === fold));
    const trained = modelsOf(trainTables(training.filter(({ outlet }) => !out.has(outlet))));
    for (const outlet of out) models.set(outlet, trained);
  }
  return models;
}
