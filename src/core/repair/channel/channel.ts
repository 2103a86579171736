/**
 * Undoes misreadings: text that was written in one encoding and read in another, wholly or in part,
 * once or several times, with or without losses. All readings that may explain the text are weighed
 * together. Where they agree, the result is accepted; where they differ, it becomes U+FFFD.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { beginReading, readOver } from '../../language/model/plausibility.ts';
import type { EditRule } from '../../page/families.ts';
import type { Replacement } from '../state/revision.ts';
import { BARS, PATTERNED_WHOLE, PROVEN, PROVEN_PATTERNED, PROVEN_WHOLE, passes } from './bars.ts';
import { deeper, mayBeDeeper } from './chains.ts';
import { wholeCharacters } from './cut-title.ts';
import { possible, suspects } from './gate/gate.ts';
import { type Part, partOf, type Region, unusualRegions } from './gate/regions.ts';
import { shareOf, tallyOf } from './gate/tally.ts';
import { hypothesesFor } from './hypotheses.ts';
import { stepsOf } from './in-step.ts';
import type { Conversion } from './readers/conversions.ts';
import { WHOLE } from './readers/losses.ts';
import { type Misreading, type Pattern, patternOf } from './readers/misreadings.ts';
import { readerOf } from './readers/readers.ts';
import {
  alike,
  distinct,
  type Hypothesis,
  isComplete,
  isStrict,
  lossyChains,
  read,
  scriptOf,
} from './readings.ts';
import { type Run, runsOf } from './runs.ts';
import type { Script } from './search/choices.ts';
import { type Layer, prefixesOf } from './searches.ts';
import { GONE, rivalsOf, type Settled, settle } from './settle.ts';
import { strictReadings } from './strict.ts';
import { isDoubtful } from './vanished.ts';
import { fuller, isPartOfString, wholeOf } from './whole-line.ts';

/** Length of the longest line, in UTF-16 code units. A longer one is not text. */
const LONGEST = 20_000;

interface Outcome {
  readonly hypothesis: Hypothesis;
  /** Misreadings that explain the part as well as the best one. */
  readonly alike: readonly Misreading[];
  readonly runs: readonly Settled[];
}

const textOf = ({ steps }: Run): string =>
  steps.map(({ point }) => String.fromCodePoint(point)).join('');

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

/** Hypotheses about a part of a line, and the misreadings among which they were chosen. */
interface Weighed {
  readonly part: Part;
  readonly hypotheses: readonly Hypothesis[];
  readonly misreadings: readonly Misreading[];
}

/** The runs of the best among some hypotheses that reach a bar. */
function outcomeOf(
  { part, hypotheses, misreadings }: Weighed,
  { model: modelOf, leastShare, document }: Question,
): Outcome | null {
  const model = modelOf();
  const proven = document?.proven[0] ?? null;
  const best = hypotheses.reduce((a, b) => (b.log > a.log ? b : a));
  const rivals = rivalsOf(best, hypotheses, part.text);
  const inner = best.layers.at(-1)?.misreading;
  if (inner === undefined) return null;
  const isPatterned = patternOf(inner) === 'patterned';
  const isSingle = readerOf(inner.reader).kind === 'single';
  const isAll = isComplete(best, part.text);
  const isWhole = isSingle && isAll;
  const isProven = best.layers[0]?.misreading === proven;
  const usual = best.layers.length > 1 ? BARS.patterned : BARS[patternOf(inner)];
  const own = [
    ...usual,
    ...(isWhole && isPatterned ? [PATTERNED_WHOLE] : []),
    ...(isProven ? [PROVEN] : []),
    ...(isProven && isWhole ? [PROVEN_WHOLE] : []),
    ...(isProven && isAll && isPatterned ? [PROVEN_PATTERNED] : []),
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
  const shared = {
    part,
    rivals,
    leastShare,
    misreading: inner,
    isOnce: best.layers.length === 1,
    inStep: stepsOf(best),
    isDoubted: isDoubtful(best) && best.layers.every(({ loss }) => loss === WHOLE),
    isUnmarked: best.layers.some(({ loss }) => loss.mark === null && loss.spaced),
  };
  return {
    hypothesis: best,
    alike: alike(part.text, misreadings, inner),
    runs: believed.flatMap(({ run, gain }) =>
      settle(run, { ...shared, gain, whole: wholeCharacters(model, best, run.steps, part) }),
    ),
  };
}

/** Misreadings that a text went through; the first one is that whose reader showed the page. */
export type Chain = readonly Misreading[];

/** The name of a chain in edits. */
export const ruleOf = (chain: Chain): EditRule =>
  `codec.${chain.map(({ truth, reader }) => `${truth}-as-${reader}`).join('+')}`;

const chainOf = (layers: readonly Layer[]): Chain => layers.map(({ misreading }) => misreading);

/** The result for a line. */
export interface LineReading {
  readonly replacements: readonly Replacement[];
  /**
   * The misreadings that explain the longest run of the line equally well, if it was misread once.
   */
  readonly misreadings: readonly Misreading[];
  /** The misreadings that explain its longest run, if they are several in a row. */
  readonly chain: Chain;
}

/** What the other texts of a document say about a text. */
export interface DocumentEvidence {
  /** The misreading or the chain that they prove; empty if they prove none. */
  readonly proven: Chain;
  /** The script of what is known of the document. */
  readonly script: Script;
  /** What its texts were converted to after they were misread. */
  readonly conversion: Conversion | null;
}

/** What is asked about lines. */
export interface Question {
  /** Called only if something looks misread. */
  readonly model: () => LanguageModel;
  /** Share of the probability that a character must have. */
  readonly leastShare: number;
  readonly document: DocumentEvidence | null;
}

/** Finds the misread runs of a line and their original text. */
export function undoMisreadings(line: string, question: Question): LineReading {
  if (line.length > LONGEST) return UNREAD;
  const { document } = question;
  const unusual = unusualRegions(line);
  const outcomesOf = (regions: readonly Region[]): Placed[] =>
    regions.flatMap((region) => {
      const outcome = understand({ line, region, part: partOf(line, region) }, question);
      return outcome === null ? [] : [{ region, ...outcome }];
    });
  const isProven = document !== null && document.proven.length > 0;
  const own = outcomesOf(isProven ? wholeOf(line, unusual) : unusual);
  const outcomes =
    !isProven && isPartOfString(line, own) ? fuller(own, outcomesOf(wholeOf(line, unusual))) : own;
  const byLength = outcomes.toSorted(
    (a, b) => b.region.end - b.region.start - (a.region.end - a.region.start),
  );
  const longest = byLength.find(({ hypothesis }) => hypothesis.layers.length === 1);
  const chained = byLength.find(({ hypothesis }) => hypothesis.layers.length > 1);
  return {
    replacements: outcomes.flatMap(({ region, hypothesis, runs }) =>
      runs.map((run) => replacementOf(run, region, hypothesis)),
    ),
    misreadings: longest?.alike ?? [],
    chain: chained === undefined ? [] : chainOf(chained.hypothesis.layers),
  };
}

/** What was found in a region of a line. */
interface Placed extends Outcome {
  readonly region: Region;
}

/** A region of a line, and its text. */
interface PlacedPart {
  readonly line: string;
  readonly region: Region;
  readonly part: Part;
}

/** The reading of a line in which nothing was found. */
export const UNREAD: LineReading = { replacements: [], misreadings: [], chain: [] };

/** A mark of the byte order, which says nothing in text: 锘垮煄甯 → 城市. */
const ORDER_MARK = /^\ufeff+/;

function replacementOf(run: Settled, region: Region, { layers }: Hypothesis): Replacement {
  const start = region.start + run.start;
  return {
    start,
    end: region.start + run.end,
    after: start === 0 ? run.after.replace(ORDER_MARK, '') : run.after,
    rule: ruleOf(chainOf(layers)),
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

/**
 * Share of frequent characters below which the model is not asked about a text without any loss. No
 * text of another language is UTF-8 by chance; in the other encodings Thai and Japanese give a few.
 */
const FEW_FREQUENT: Readonly<Record<Pattern, number>> = {
  patterned: 0.1,
  alphabetic: 0.2,
  foreign: 0.4,
  patternless: 0.4,
};

/** Number of letters that such a text must have: ИЗВЛЕЧЕН would be 阜不登到. */
const LEAST_LETTERS = 10;

/**
 * Looks once more at a region in which no misreading gives enough frequent characters, because names
 * have few: only readings that explain every byte count.
 */
function unsuspected({ line, region, part }: PlacedPart, question: Question): Outcome | null {
  const { model } = question;
  const apart = distinct(part.text, possible(line, region));
  const strict = strictReadings(
    () => prefixesOf(model(), part),
    part,
    apart,
    (text, misreading) =>
      shareOf(tallyOf(text), LEAST_LETTERS) >= FEW_FREQUENT[patternOf(misreading)],
  ).filter((hypothesis) => isStrict(hypothesis, part.text));
  if (strict.length === 0) return null;
  const weighed = { part, hypotheses: strict, misreadings: apart };
  return outcomeOf(weighed, { ...question, leastShare: 1, document: null });
}

/** What a part is understood as by the chain that its document proves. */
function understandChain(part: Part, question: Question): Outcome | null {
  const { model, document } = question;
  const layers = (document?.proven ?? []).map((misreading): Layer => ({ misreading, loss: WHOLE }));
  const script = document?.script ?? null;
  const found = read(model(), part, [layers, ...lossyChains(part.text, layers)], script);
  if (found.length === 0) return null;
  return outcomeOf({ part, hypotheses: found, misreadings: [] }, question);
}

/** What the regions of a line are understood as, by misreadings in one step or several. */
function understand(placed: PlacedPart, question: Question): Outcome | null {
  const { line, region, part } = placed;
  const { model, document } = question;
  if (document !== null && document.proven.length > 1) return understandChain(part, question);
  const proven = document?.proven[0] ?? null;
  const suspected = suspects(line, region);
  const misreadings =
    proven === null ? suspected : [proven, ...suspected.filter((other) => other !== proven)];
  const hypotheses =
    misreadings.length > 0
      ? hypothesesFor(model(), part, {
          misreadings,
          script: document?.script ?? null,
          conversion: document?.conversion ?? null,
        })
      : [];
  const weighed = hypotheses.map((hypothesis) =>
    hypothesis.layers[0]?.misreading === proven
      ? { ...hypothesis, log: hypothesis.log + FAVOUR }
      : hypothesis,
  );
  const once =
    weighed.length > 0
      ? outcomeOf({ part, hypotheses: weighed, misreadings }, question)
      : unsuspected(placed, question);
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
  return found.length > 0
    ? outcomeOf({ part, hypotheses: found, misreadings: [] }, question)
    : null;
}

/**
 * Number of parts of a page that must have been misread in the same way before short parts are
 * accepted too.
 */
const LEAST_PARTS = 2;

/**
 * Returns the misreading or the chain that explains most parts of a page, if it explains several; else
 * nothing.
 */
export function provenChain(found: readonly LineReading[]): Chain {
  const counts = new Map<EditRule, { readonly chain: Chain; count: number }>();
  const add = (chain: Chain): void => {
    const rule = ruleOf(chain);
    const known = counts.get(rule) ?? { chain, count: 0 };
    known.count += 1;
    counts.set(rule, known);
  };
  for (const { misreadings, chain } of found) {
    for (const misreading of misreadings) add([misreading]);
    if (chain.length > 0) add(chain);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most !== undefined && most.count >= LEAST_PARTS ? most.chain : [];
}

/** Whether the texts of a document and one of its texts prove the same. */
export const isReadBy = ({ misreadings, chain }: LineReading, proven: Chain): boolean => {
  const [first, ...others] = proven;
  if (first === undefined) return false;
  return others.length === 0
    ? misreadings.includes(first)
    : chain.length > 0 && ruleOf(chain) === ruleOf(proven);
};
