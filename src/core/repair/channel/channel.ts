/**
 * Undoes misreadings: text that was written in one encoding and read in another, wholly or in part,
 * once or several times, with or without losses. All readings that may explain the text are weighed
 * together. Where they agree, the result is accepted; where they differ, it becomes U+FFFD.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { beginReading, readOver } from '../../language/model/plausibility.ts';
import type { EditRule } from '../../page/families.ts';
import type { Replacement } from '../revision.ts';
import { reread, suspects } from './gate/gate.ts';
import { hasUnusual, type Region, unusualRegions } from './gate/regions.ts';
import { frequentShare, tallyOf } from './gate/tally.ts';
import { REPLACEMENT } from './graph.ts';
import { countBarred } from './readers/bytes.ts';
import { WHOLE } from './readers/losses.ts';
import {
  MISREADINGS,
  type Misreading,
  type Pattern,
  patternOf,
  withVariants,
} from './readers/misreadings.ts';
import { type ReaderName, readerOf } from './readers/readers.ts';
import {
  alike,
  distinct,
  type Hypothesis,
  isComplete,
  isStrict,
  type Layer,
  lossyChains,
  lossyLayers,
  read,
  scriptOf,
  weightsOf,
} from './readings.ts';
import { type Run, runsOf } from './runs.ts';
import type { Step } from './search.ts';
import { trustIn } from './trust.ts';

/** Marks a character of which too little is left. */
export const GONE = '\ufffd';

/** Length of the longest line, in UTF-16 code units. A longer one is not text. */
const LONGEST = 20_000;

/**
 * Number of misreadings that the model weighs. The true one is among the first that the gate
 * suggests.
 */
const WEIGHED = 5;

/** Number of hypotheses with losses that are weighed. */
const MOST_LOSSY = 24;

const HANZI = /[\u4e00-\u9fff]/g;
const LETTERS = /[^\0-\x7f\u2000-\u206f\u3000-\u303f\uff00-\uff5e\ufffd]/g;

/** What a run must reach to be taken for misread Chinese. */
interface Bar {
  readonly gain: number;
  readonly mean: number;
  readonly hanzi: number;
  /** Share of Chinese characters among letters, and of frequent ones among all characters. */
  readonly share: number;
  readonly frequent: number;
}

/**
 * UTF-8 leaves a pattern that no other text has. Of half a million clean lines none has a gain of
 * 12.
 */
const PATTERNED: Bar = { gain: 12, mean: -9.7, hanzi: 2, share: 0.5, frequent: 0 };

/**
 * For runs in which every single-byte letter belongs to a complete sequence of UTF-8, such as
 * product names without a word that the model knows.
 */
const PATTERNED_WHOLE: Bar = { gain: 40, mean: -11.5, hanzi: 4, share: 0.8, frequent: 0 };

/** For a single character, such as 重 between two numbers. */
const PATTERNED_SINGLE: Bar = { gain: 25, mean: -10, hanzi: 1, share: 1, frequent: 0 };

/**
 * In the other encodings any two bytes are a character. The same clean lines contain runs with a
 * gain of 50 and a mean of −8.4 (癸酮癸酸癸醇癸 read as Big5), and one of more than two characters
 * above −7.6 with a gain of 20. Of 140 true runs, one has a mean below −7.2.
 */
const PATTERNLESS: Bar = { gain: 28, mean: -7.3, hanzi: 5, share: 0.8, frequent: 0.2 };

/** Letters of an alphabet do not become Chinese text by chance: `ÖÐÎÄ`. */
const ALPHABETIC: Bar = { gain: 18, mean: -7.8, hanzi: 4, share: 0.7, frequent: 0.15 };

/**
 * If the page proves the misreading, a heading of a few characters is accepted. Of 10,600 lines of
 * clean text none has this gain; with 8 nats two had (”到“天 read as 數據).
 */
const PROVEN: Bar = { gain: 15, mean: -9, hanzi: 2, share: 0.6, frequent: 0 };

const BARS: Readonly<Record<Pattern, readonly Bar[]>> = {
  patterned: [PATTERNED, PATTERNED_SINGLE],
  alphabetic: [ALPHABETIC],
  foreign: [ALPHABETIC],
  patternless: [PATTERNLESS],
};

/** A run and what it was, as far as that is known. */
interface Settled {
  /** UTF-16 offsets in the part. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** Gain of the whole run, in nats. */
  readonly gain: number;
  readonly confidence: number;
  readonly lossy: boolean;
}

interface Outcome {
  readonly hypothesis: Hypothesis;
  /** Misreadings that explain the part as well as the best one. */
  readonly alike: readonly Misreading[];
  readonly runs: readonly Settled[];
}

const textOf = ({ steps }: Run): string =>
  steps.map(({ point }) => String.fromCodePoint(point)).join('');

function passes(run: { after: string; gain: number; mean: number }, bar: Bar): boolean {
  const hanzi = run.after.match(HANZI) ?? [];
  const letters = run.after.match(LETTERS)?.length ?? 0;
  return (
    run.gain >= bar.gain &&
    run.mean >= bar.mean &&
    new Set(hanzi).size >= bar.hanzi &&
    hanzi.length >= letters * bar.share &&
    frequentShare(run.after) >= bar.frequent
  );
}

/** Log probability (nats) of the text between two offsets as it stands. */
function asIs(model: LanguageModel, text: string, start: number, end: number): number {
  const before = readOver(
    model,
    beginReading(model),
    text.slice(Math.max(0, start - 4), start),
    'any',
  );
  return readOver(model, before, text.slice(start, end + 2), 'any').log - before.log;
}

const LINE_FEED = 0x0a;

/** A part of a line, by its code points. */
interface Part {
  readonly text: string;
  readonly points: readonly number[];
  /** The code point after the part. */
  readonly behind: number;
  /** UTF-16 offsets of the code points, and of the end. */
  readonly offsets: readonly number[];
}

function partOf(line: string, { start, end }: Region): Part {
  const text = line.slice(start, end);
  const points: number[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    points.push(point);
    offsets.push(at);
    if (point > 0xffff) at += 1;
  }
  offsets.push(text.length);
  return { text, points, offsets, behind: line.codePointAt(end) ?? LINE_FEED };
}

/** Confidence of a run before its characters are weighed. */
const sureness = (gain: number): number => Math.min(0.995, 0.95 + gain / 1000);

/** Confidence below which safe mode makes no edit. */
const LEAST_CONFIDENCE = 0.9;

/**
 * A hypothesis that is compared with others: its weight, and the probability that it assigns to a
 * step.
 */
interface Rival {
  readonly weight: number;
  readonly share: (step: Step) => number;
}

const LEAST_WEIGHT = 1e-4;

/**
 * Returns the hypotheses that decide what is restored. If the best one explains all of a part
 * without a loss, only others that do so too count, each with only its best path, because
 * misreading affects whole strings.
 */
function rivalsOf(best: Hypothesis, hypotheses: readonly Hypothesis[], text: string): Rival[] {
  const strict = isStrict(best, text);
  const rivals = strict ? hypotheses.filter((other) => isStrict(other, text)) : hypotheses;
  const weights = weightsOf(rivals);
  return rivals
    .map(({ found }, i): Rival => {
      const weight = weights[i] ?? 0;
      if (!strict) return { weight, share: found.share };
      const keys = new Set(found.steps.map(keyOf));
      return { weight, share: (step) => (keys.has(keyOf(step)) ? 1 : 0) };
    })
    .filter(({ weight }) => weight >= LEAST_WEIGHT);
}

const keyOf = ({ from, to, point }: Step): string => `${from} ${to} ${point}`;

/**
 * What is accepted of a run: each character with at least `leastShare` of the probability, as long
 * as all of them together have enough of it.
 */
function settle(
  run: Run,
  part: Part,
  gain: number,
  rivals: readonly Rival[],
  leastShare: number,
): Settled[] {
  const posterior = run.steps.map((step) =>
    step.point === REPLACEMENT
      ? 0
      : step.examined * rivals.reduce((sum, { weight, share }) => sum + weight * share(step), 0),
  );
  const shares = trustIn(run.steps, posterior);
  const sure = sureness(gain);
  const least = Math.min(LEAST_CONFIDENCE, leastShare);
  return pieces(run.steps).map(({ from, to }) => {
    const steps = run.steps.slice(from, to);
    const own = shares.slice(from, to);
    const believed = own.map((share) => share >= leastShare && sure * share >= least);
    let confidence = own.reduce((all, share, i) => all * (believed[i] ? share : 1), sure);
    const doubtful = [...own.keys()].sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
    for (const i of doubtful) {
      if (confidence >= least) break;
      if (!believed[i]) continue;
      believed[i] = false;
      confidence /= own[i] ?? 1;
    }
    const after = steps
      .map(({ point }, i) => (believed[i] ? String.fromCodePoint(point) : GONE))
      .join('');
    const begin = from === 0 ? run.from : (run.steps[from - 1]?.to ?? 0);
    const end = to === run.steps.length ? run.to : (run.steps[to - 1]?.to ?? 0);
    return {
      start: part.offsets[begin] ?? 0,
      end: part.offsets[end] ?? part.text.length,
      after,
      gain,
      confidence: Math.round(confidence * 1000) / 1000,
      lossy: after.includes(GONE) || steps.some(({ hole }) => hole),
    };
  });
}

/**
 * Divides a run into parts that may be separate edits, at places where the readers hold no byte,
 * because what is on the page is more certain than what is missing.
 */
function pieces(steps: readonly Step[]): { from: number; to: number }[] {
  const found: { from: number; to: number; hole: boolean }[] = [];
  let from = 0;
  for (let to = 1; to <= steps.length; to += 1) {
    if (to < steps.length && !steps[to - 1]?.edge) continue;
    const hole = steps.slice(from, to).some((step) => step.hole);
    const last = found.at(-1);
    if (last === undefined || hole || last.hole) found.push({ from, to, hole });
    else last.to = to;
    from = to;
  }
  return found;
}

/** The runs of the best among some hypotheses that reach a bar. */
function outcomeOf(
  model: LanguageModel,
  part: Part,
  hypotheses: readonly Hypothesis[],
  misreadings: readonly Misreading[],
  leastShare: number,
  proven: Misreading | null,
): Outcome | null {
  const best = hypotheses.reduce((a, b) => (b.log > a.log ? b : a));
  const rivals = rivalsOf(best, hypotheses, part.text);
  const inner = best.layers.at(-1)?.misreading;
  if (inner === undefined) return null;
  const isPatterned = patternOf(inner) === 'patterned';
  const isWhole =
    isPatterned && readerOf(inner.reader).kind === 'single' && isComplete(best, part.text);
  const usual = best.layers.length > 1 ? BARS.patterned : BARS[patternOf(inner)];
  const own = [
    ...usual,
    ...(isWhole ? [PATTERNED_WHOLE] : []),
    ...(best.layers[0]?.misreading === proven ? [PROVEN] : []),
  ];
  const runs = runsOf(best.found.steps, part.points).map((run) => {
    const start = part.offsets[run.from] ?? 0;
    const end = part.offsets[run.to] ?? part.text.length;
    const gain = run.cost - asIs(model, part.text, start, end);
    return { run, after: textOf(run), gain, mean: run.mean };
  });
  const proves = runs.some((run) => own.some((bar) => passes(run, bar)));
  if (!proves) return null;
  const believed = runs.filter((run) => [...own, PROVEN].some((bar) => passes(run, bar)));
  return {
    hypothesis: best,
    alike: alike(part.text, misreadings, inner),
    runs: believed.flatMap(({ run, gain }) => settle(run, part, gain, rivals, leastShare)),
  };
}

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

/** The hypotheses of one misreading: first without a loss, then with possible losses. */
function shallow(
  model: LanguageModel,
  part: Part,
  misreadings: readonly Misreading[],
): Hypothesis[] {
  const chosen = probed(
    model,
    part,
    distinct(part.text, misreadings.flatMap(withVariants)).slice(0, WEIGHED),
  );
  if (chosen.length === 0) return [];
  const whole = read(
    model,
    part,
    chosen.map((misreading) => [{ misreading, loss: WHOLE }]),
    null,
  );
  const [first] = [...whole].sort((a, b) => b.log - a.log);
  if (first === undefined || isComplete(first, part.text)) return whole;
  const truth = first.layers[0]?.misreading.truth;
  if (truth !== 'utf-8' && !isMostlyMisread(first)) return whole;
  const script = scriptOf(first.found);
  const same = misreadings.filter((misreading) => misreading.truth === truth);
  const lossy = lossyLayers(part.text, same).slice(0, MOST_LOSSY);
  return [
    ...whole,
    ...read(
      model,
      part,
      lossy.map((layer) => [layer]),
      script,
    ),
  ];
}

const ruleOf = (layers: readonly Layer[]): EditRule =>
  `codec.${layers.map(({ misreading: { truth, reader } }) => `${truth}-as-${reader}`).join('+')}`;

/** The result for a line. */
export interface LineReading {
  readonly replacements: readonly Replacement[];
  /**
   * The misreadings that explain the longest run of the line equally well, if it was misread once.
   */
  readonly misreadings: readonly Misreading[];
}

/**
 * Finds the misread runs of a line and their original text. `leastShare` is the share of the
 * probability that a character must have; `proven` is the misreading that other parts of the page
 * prove.
 */
export function undoMisreadings(
  model: () => LanguageModel,
  line: string,
  leastShare: number,
  proven: Misreading | null = null,
): LineReading {
  if (line.length > LONGEST) return NOTHING;
  const unusual = unusualRegions(line);
  const isShort = proven !== null && unusual.length === 0 && hasUnusual(line);
  const regions = isShort ? [{ start: 0, end: line.length, runs: [0] }] : unusual;
  const outcomes = regions.flatMap((region) => {
    const part = partOf(line, region);
    const outcome = understand(model, line, region, part, leastShare, proven);
    return outcome === null ? [] : [{ region, ...outcome }];
  });
  const [longest] = outcomes
    .filter(({ hypothesis }) => hypothesis.layers.length === 1)
    .toSorted((a, b) => b.region.end - b.region.start - (a.region.end - a.region.start));
  return {
    replacements: outcomes.flatMap(({ region, hypothesis, runs }) =>
      runs.map((run) => replacementOf(run, region, hypothesis)),
    ),
    misreadings: longest?.alike ?? [],
  };
}

const NOTHING: LineReading = { replacements: [], misreadings: [] };

function replacementOf(run: Settled, region: Region, { layers }: Hypothesis): Replacement {
  return {
    start: region.start + run.start,
    end: region.start + run.end,
    after: run.after,
    rule: ruleOf(layers),
    confidence: run.confidence,
    lossy: run.lossy,
    evidence: {
      gain: Math.round(run.gain * 10) / 10,
      lost: run.after.split(GONE).length - 1,
      loss: layers.map(({ loss }) => loss.name).join('+'),
    },
  };
}

/** Nats by which a misreading that the page proves is more probable than another. */
const FAVOUR = 8;

function understand(
  model: () => LanguageModel,
  line: string,
  region: Region,
  part: Part,
  leastShare: number,
  proven: Misreading | null,
): Outcome | null {
  const suspected = suspects(line, region);
  const misreadings =
    proven === null ? suspected : [proven, ...suspected.filter((other) => other !== proven)];
  const hypotheses = misreadings.length > 0 ? shallow(model(), part, misreadings) : [];
  const weighed = hypotheses.map((hypothesis) =>
    hypothesis.layers[0]?.misreading === proven
      ? { ...hypothesis, log: hypothesis.log + FAVOUR }
      : hypothesis,
  );
  const once =
    weighed.length > 0 ? outcomeOf(model(), part, weighed, misreadings, leastShare, proven) : null;
  if (once !== null || proven !== null || !mayBeDeeper(part.text)) return once;
  const chains = deeper(part.text, []);
  if (chains.length === 0) return null;
  const whole = read(model(), part, chains, null);
  const [best] = whole.toSorted((a, b) => b.log - a.log);
  const found =
    best === undefined || isComplete(best, part.text)
      ? whole
      : [
          ...whole,
          ...read(model(), part, lossyChains(part.text, best.layers), scriptOf(best.found)),
        ];
  return found.length > 0 ? outcomeOf(model(), part, found, [], leastShare, null) : null;
}

/** Readers that may have misread the text a first time. All of them keep most of its bytes. */
const OUTER: ReadonlySet<ReaderName> = new Set([
  'latin1',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-15',
  'macintosh',
  'cp437',
  'cp850',
  'gb18030',
  'big5',
]);

/** Greatest number of successive misreadings. */
const DEEPEST = 3;

/** The whole of a text as one region. */
const all = (text: string): Region => ({
  start: 0,
  end: text.length,
  runs: unusualRegions(text).flatMap(({ runs }) => runs),
});

/** Whether a reading has few enough losses to be true, given its number of UTF-16 code units. */
const isClean = ({ invalid, units }: { invalid: number; units: number }): boolean =>
  invalid * 6 <= units;

/** Misreadings of a UTF-8 text that becomes shorter and stays clean when it is read again. */
function outerOf(text: string): { misreading: Misreading; inner: string }[] {
  return MISREADINGS.flatMap((misreading) => {
    if (misreading.truth !== 'utf-8' || !OUTER.has(misreading.reader)) return [];
    const { barred } = countBarred(text, readerOf(misreading.reader));
    if (!isClean({ invalid: barred, units: text.length })) return [];
    const inner = reread(text, misreading).replaceAll(GONE + GONE, GONE);
    return inner.length < text.length && isClean(tallyOf(inner)) ? [{ misreading, inner }] : [];
  });
}

const mayBeDeeper = (text: string): boolean => outerOf(text).length > 0;

/** The chains of misreadings under which a text may be Chinese. */
function deeper(text: string, before: readonly Layer[]): Layer[][] {
  if (before.length + 1 >= DEEPEST) return [];
  return outerOf(text).flatMap(({ misreading, inner }) => {
    const layers = [...before, { misreading, loss: WHOLE }];
    const found = suspects(inner, all(inner));
    const [first] = found;
    if (first !== undefined) {
      return distinct(inner, found)
        .slice(0, 2)
        .map((last) => [...layers, { misreading: last, loss: WHOLE }]);
    }
    return deeper(inner, layers);
  });
}

/**
 * Number of parts of a page that must have been misread in the same way before short parts are
 * accepted too.
 */
const LEAST_PARTS = 2;

/** Returns the misreading that explains most parts of a page, if it explains several. */
export function provenMisreading(found: readonly (readonly Misreading[])[]): Misreading | null {
  const counts = new Map<Misreading, number>();
  for (const misreading of found.flat()) {
    counts.set(misreading, (counts.get(misreading) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= LEAST_PARTS ? most[0] : null;
}
