/**
 * The floors in test/core/quotes/floors.json: what each measure must reach on our own text.
 *
 * - `sentences`: our sentences, with the models as they are
 * - `leftOut`: our passages, each file with models trained on all our text except that file
 * - `outlets` and `regions`: the same for our passages in the style of other outlets
 * - `crowds`: the same for passages whose quotes have no speaker
 *
 * `--pin` raises them to the present figures and never lowers one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { finderWith, ours } from './finders.ts';
import type { MarkedPage } from './marked/quote.ts';
import { MEASURES, type Measure, micro, type Score, scorePage } from './measures.ts';
import { crowdPages, outletPages, ownPages, passagePages, regionPages } from './passages.ts';
import { sentencePages } from './sentences.ts';
import { modelsWithout } from './training/models.ts';

const FLOORS = new URL('../../test/core/quotes/floors.json', import.meta.url);
const NAMING = /(?:mention|name)$/;
/** Rounds down to three digits. */
const DIGITS = 1000;

export type Floors = Readonly<
  Record<
    'sentences' | 'leftOut' | 'outlets' | 'regions' | 'crowds',
    Readonly<Record<string, number>>
  >
>;

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8'));

/** Returns the measures for which our text has anything to measure. */
function measured(scores: readonly Score[]): Readonly<Partial<Record<Measure, number>>> {
  const rows = MEASURES.map((measure): [Measure, number] => [measure, micro(scores, measure)]);
  return Object.fromEntries(rows.filter(([, value]) => !Number.isNaN(value)));
}

const measureSentences = (): Floors['sentences'] =>
  measured(sentencePages().map((page) => scorePage(page, ours.find(page.text))));

/** Measures passages, each file with models trained on all our text except that file. */
function measureLeftOut(passages: readonly MarkedPage[]): Floors['leftOut'] {
  const training = [...sentencePages(), ...ownPages()];
  const models = modelsWithout(
    passages.map(({ outlet }) => outlet),
    training,
  );
  const found = measured(
    passages.map((page) => {
      const own = models.get(page.outlet);
      if (own === undefined) throw new Error(`${page.outlet}: no models`);
      return scorePage(page, finderWith(own).find(page.text));
    }),
  );
  // passages say who speaks, but not how the speaker is named at the quote
  return Object.fromEntries(Object.entries(found).filter(([measure]) => !NAMING.test(measure)));
}

export const measureFloors = (): Floors => ({
  sentences: measureSentences(),
  leftOut: measureLeftOut(passagePages()),
  outlets: measureLeftOut(outletPages()),
  regions: measureLeftOut(regionPages()),
  crowds: measureLeftOut(crowdPages()),
});

export function pinFloors(): void {
  const old: Partial<Floors> = existsSync(FLOORS) ? readFloors() : {};
  const floors = Object.fromEntries(
    Object.entries(measureFloors()).map(([text, rows]) => [
      text,
      Object.fromEntries(
        Object.entries(rows).map(([measure, value]) => [
          measure,
          Math.max(old[text as keyof Floors]?.[measure] ?? 0, Math.floor(value * DIGITS) / DIGITS),
        ]),
      ),
    ]),
  );
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
