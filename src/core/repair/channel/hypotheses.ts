/** Lists what a part of a line may have been, first without losses and then with them. */
import type { LanguageModel } from '../../language/model/language-model.ts';
import type { Part } from './gate/regions.ts';
import { REPLACEMENT } from './graph/graph.ts';
import { type Conversion, hasOneCase, isCompatible } from './readers/conversions.ts';
import { lossesOf, WHOLE } from './readers/losses.ts';
import { type Misreading, withVariants } from './readers/misreadings.ts';
import { readerOf } from './readers/readers.ts';
import {
  distinct,
  type Hypothesis,
  isComplete,
  isStrict,
  lossyLayers,
  read,
  scriptOf,
} from './readings.ts';
import type { Script } from './search/choices.ts';
import { prefixesOf } from './searches.ts';
import { isBetweenPairs, isLoose, shareOfBest, strictReadings } from './strict.ts';
import { isDoubtful } from './vanished.ts';

/**
 * Number of misreadings that the model weighs. The true one is among the first that the gate
 * suggests.
 */
const WEIGHED = 5;

/** Number of hypotheses with losses that are weighed. */
const MOST_LOSSY = 24;

/**
 * Share of a part's characters whose repaired reading must be better before lost bytes are looked
 * for.
 */
const MISREAD = 0.3;

function isMostlyMisread({ found: { steps } }: Hypothesis): boolean {
  const letters = steps.filter(({ point }) => point >= 0x80);
  return letters.filter(({ recoded }) => recoded).length > letters.length * MISREAD;
}

/**
 * Length in code points from which only the beginning of a part is examined first, and the length
 * of that beginning.
 */
const LONG = 400;
const PROBE = 240;

/**
 * Of a long part, returns the misreadings under which at least places of its beginning read better.
 */
function probed(
  model: LanguageModel,
  { points, behind }: Part,
  misreadings: readonly Misreading[],
): readonly Misreading[] {
  if (points.length < LONG) return misreadings;
  const page = { points: points.slice(0, PROBE), behind: points[PROBE] ?? behind };
  return misreadings.filter((misreading) =>
    read(model, page, [[{ misreading, loss: WHOLE }]], null).some(({ found }) =>
      found.steps.some(({ recoded }) => recoded),
    ),
  );
}

/**
 * Nats by which a reading that explains all of a part is more probable than one that copies some of
 * it, because programs misread whole strings: `홍家셕12얩,낀댐…` is 全诗计12卷,长达…
 */
const WHOLE_STRING = 10;

/**
 * A hypothesis with that, if it leaves nothing as it was and gives nothing up. If nothing is lost
 * either, its other paths, which copy something, have next to no share in it.
 */
function favoured(hypothesis: Hypothesis): Hypothesis {
  const { layers, found, log } = hypothesis;
  const isOfPairs = layers.some(({ misreading }) => isBetweenPairs(misreading));
  const isAll = found.steps.every(
    ({ point, recoded }) => point < 0x80 || (recoded && point !== REPLACEMENT),
  );
  if (!isOfPairs || !isAll) return hypothesis;
  const isWhole = layers.every(({ loss }) => loss === WHOLE);
  return {
    layers,
    found: isWhole ? { ...found, share: shareOfBest(found) } : found,
    log: log + WHOLE_STRING,
  };
}

/** Whether one of some readings between encodings of pairs is the same. */
const isAmong = (strict: readonly Hypothesis[], { layers: [own], log }: Hypothesis): boolean =>
  strict.some(({ layers: [layer], log: ofStrict }) => {
    const isSame = layer !== undefined && layer.misreading === own?.misreading;
    return isSame && isBetweenPairs(layer.misreading) && log <= ofStrict;
  });

/** Whether a text was converted after it was misread, so that its characters are not the bytes. */
function isConverted(text: string, { truth, reader: name }: Misreading): boolean {
  const reader = readerOf(name);
  if (reader.kind === 'pair') return false;
  if (isCompatible(text, reader)) return true;
  return truth !== 'utf-8' && reader.kind === 'single' && hasOneCase(text, reader);
}

/**
 * Rivals of readings of UTF-8 in which nothing seems to be lost: if the page has letters of one case
 * only, they may have been converted, so that œ is 8C and not 9C, and ＜ should be ，.
 */
function convertedUtf8(
  model: LanguageModel,
  part: Part,
  strict: readonly Hypothesis[],
): Hypothesis[] {
  const layers = strict
    .flatMap((hypothesis) => hypothesis.layers)
    .filter(({ misreading: { truth, reader } }) => {
      return truth === 'utf-8' && hasOneCase(part.text, readerOf(reader));
    })
    .flatMap(({ misreading }) =>
      lossesOf(readerOf(misreading.reader), part.text)
        .filter(({ converted }) => converted !== null)
        .map((loss) => [{ misreading, loss }]),
    );
  return layers.length === 0 ? [] : read(model, part, layers, null);
}

/** What is considered for a part. */
export interface Considered {
  readonly misreadings: readonly Misreading[];
  /** The script of the document, if something is known of it. */
  readonly script: Script;
  /** What the texts of the document were converted to, if that is known. */
  readonly conversion: Conversion | null;
}

/** The hypotheses under which a text was converted after it was misread. */
function convertedBy(
  model: LanguageModel,
  part: Part,
  { misreadings, script, conversion }: Considered,
): Hypothesis[] {
  const layers = lossyLayers(part.text, misreadings).filter(
    ({ loss }) => loss.converted === conversion,
  );
  return read(
    model,
    part,
    layers.map((layer) => [layer]),
    script,
  );
}

/** The hypotheses of one misreading: first without a loss, then with possible losses. */
export function hypothesesFor(
  model: LanguageModel,
  part: Part,
  considered: Considered,
): Hypothesis[] {
  const { misreadings, script: ofDocument } = considered;
  if (considered.conversion !== null) {
    const found = convertedBy(model, part, considered);
    if (found.length > 0) return found;
  }
  const apart = distinct(part.text, misreadings.flatMap(withVariants)).slice(0, WEIGHED);
  const converted = new Set(apart.filter((misreading) => isConverted(part.text, misreading)));
  const strict = strictReadings(
    () => prefixesOf(model, part),
    part,
    apart.filter((misreading) => !converted.has(misreading)),
  ).filter((hypothesis) => isStrict(hypothesis, part.text));
  const sure = strict.filter(({ layers }) => layers.every((layer) => !isLoose(layer.misreading)));
  if (sure.length > 0 && !sure.some(isDoubtful)) {
    return [...sure, ...convertedUtf8(model, part, sure)];
  }
  const chosen = probed(model, part, apart);
  if (chosen.length === 0) return [];
  const whole = [
    ...read(
      model,
      part,
      chosen.map((misreading) => [{ misreading, loss: WHOLE }]),
      ofDocument,
    ).filter((hypothesis) => !isAmong(strict, hypothesis)),
    ...strict,
  ].map(favoured);
  const possible = whole.filter(({ layers }) =>
    layers.every(({ misreading }) => !converted.has(misreading)),
  );
  const [first] = [...whole].sort((a, b) => b.log - a.log);
  if (first === undefined) return possible;
  const isWhole =
    isComplete(first, part.text) && possible.includes(first) && !possible.some(isDoubtful);
  const truth = first.layers[0]?.misreading.truth;
  if (isWhole || (truth !== 'utf-8' && !isMostlyMisread(first))) return possible;
  const script = ofDocument ?? scriptOf(first.found);
  const same = misreadings.filter((misreading) => misreading.truth === truth);
  const lossy = lossyLayers(part.text, same)
    .filter(({ misreading, loss }) => loss.converted !== null || !converted.has(misreading))
    .slice(0, MOST_LOSSY);
  return [
    ...possible,
    ...read(
      model,
      part,
      lossy.map((layer) => [layer]),
      script,
      first,
    ).map(favoured),
  ];
}
