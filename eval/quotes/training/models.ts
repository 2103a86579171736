/**
 * Trains the tables of the quotes stage, and evaluates them on outlets that they were not trained
 * on.
 */

import type { Mode } from '../../../src/core/quotes/speakers/choose.ts';
import {
  type Models,
  modelsFrom,
  type Tables as Stored,
} from '../../../src/core/quotes/weights/models.ts';
import type { MarkedPage } from '../marked/quote.ts';
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

export type Tables = Readonly<Record<'speech' | 'end' | 'own', Rows>> & {
  readonly speaker: Readonly<Record<Mode, Rows>>;
};

/**
 * Trains all tables. The speakers come last, because they are chosen among what the other models
 * find.
 */
export function trainTables(pages: readonly MarkedPage[]): Tables {
  const told = pages.filter(({ reports }) => reports !== false);
  const decisions = {
    speech: trainDecision(pages.flatMap(speechExamples), PRIOR.speech),
    end: trainDecision(told.filter(({ ends }) => ends !== false).flatMap(endExamples), PRIOR.end),
    own: trainDecision(told.flatMap(ownExamples), PRIOR.own),
  };
  const models = modelsOf({ ...decisions, speaker: { pronoun: [], carried: [] } });
  const rows = trainChoice(
    pages.flatMap((page) => speakerChoices(page, models)),
    PRIOR.speaker,
  );
  return {
    ...decisions,
    speaker: { pronoun: partOf(rows, 'pronoun'), carried: partOf(rows, 'carried') },
  };
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

const lineOf = (...cells: readonly (string | number)[]): string => `${cells.join('\t')}\n`;
const tableOf = (rows: Rows): string => rows.map((row) => lineOf(...row)).join('');

/** Two tables in one: a feature, its weight for a pronoun, and its weight without one. */
function speakerTable({ pronoun, carried }: Tables['speaker']): string {
  const [one, two] = [new Map(pronoun), new Map(carried)];
  const names = [...new Set([...one.keys(), ...two.keys()])].toSorted();
  return names.map((name) => lineOf(name, one.get(name) ?? 0, two.get(name) ?? 0)).join('');
}

/** The tables in the form in which they are stored. */
export const stored = ({ speech, end, own, speaker }: Tables): Stored => ({
  speech: tableOf(speech),
  end: tableOf(end),
  own: tableOf(own),
  speaker: speakerTable(speaker),
});

export const modelsOf = (tables: Tables): Models => modelsFrom(stored(tables));

const FOLDS = 12;

/** For each outlet, models that were trained without it. The outlets are divided into 12 folds. */
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
