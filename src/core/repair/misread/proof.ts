/**
 * Finds the misreading that the texts of a document prove together. A long text proves it by
 * itself. Short strings, such as the cells of a table, the titles of songs or the names of files,
 * prove it if several of them become probable Chinese by one and the same misreading.
 */
import {
  type Chain,
  type LineReading,
  type Question,
  UNREAD,
  undoMisreadings,
} from '../channel/channel.ts';
import { mayBeMisread, misreadingsOf, type Run, shortRuns } from '../channel/gate/short-runs.ts';
import { isTalk } from '../channel/gate/talk.ts';
import { type Misreading, patternOf } from '../channel/readers/misreadings.ts';
import type { Replacement } from '../state/revision.ts';

/** Number of short strings of a document that are examined, and of misreadings that are weighed. */
const MOST_STRINGS = 200;
const MOST_WEIGHED = 3;

/** Number of strings that must agree, and the gain (nats) that they must have together. */
const LEAST_STRINGS = 2;
const LEAST_GAIN = 40;

/** The same where any two bytes are a character, so that lists and tables become text by chance. */
const LEAST_PATTERNLESS = 3;
const LEAST_PATTERNLESS_GAIN = 90;

/** A document, text by text, and what each of its texts was read as by itself. */
export interface ReadDocument {
  readonly texts: readonly string[];
  readonly found: readonly LineReading[];
}

/** The short strings of a text, and the misreadings that may explain them. */
export interface ShortStrings {
  readonly runs: readonly Run[];
  readonly misreadings: readonly Misreading[];
}

export const NO_STRINGS: ShortStrings = { runs: [], misreadings: [] };

export function stringsOf(text: string): ShortStrings {
  const runs = shortRuns(text);
  if (runs.length === 0) return NO_STRINGS;
  return { runs, misreadings: [...new Set(runs.flatMap((run) => misreadingsOf(run.text)))] };
}

/** A text in which nothing was found yet, and the misreadings that may explain its short strings. */
interface Open {
  readonly text: string;
  readonly misreadings: readonly Misreading[];
}

function openOf(
  texts: readonly string[],
  strings: readonly ShortStrings[],
  found: readonly LineReading[],
): Open[] {
  const open = new Map<string, Open>();
  for (const [i, { misreadings }] of strings.entries()) {
    if (misreadings.length === 0 || found[i]?.replacements.length !== 0) continue;
    const text = texts[i] ?? '';
    open.set(text, { text, misreadings });
    if (open.size >= MOST_STRINGS) break;
  }
  return [...open.values()];
}

/** The misreadings that explain most texts, those of longer texts first. */
function mostFrequent(found: readonly LineReading[], open: readonly Open[]): Misreading[] {
  const counts = new Map<Misreading, number>();
  for (const { misreadings } of [...found, ...open]) {
    for (const misreading of misreadings) {
      counts.set(misreading, (counts.get(misreading) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WEIGHED)
    .map(([misreading]) => misreading);
}

const HANZI = /[\u4e00-\u9fff]/g;
const GONE = /\ufffd/g;

/**
 * Whether replacements under a misreading that only other texts prove are words: different
 * characters, few of them lost. Rules, frames and foreign words become one character many times.
 * Complete UTF-8 may also be a single character.
 */
function isCredible(replacements: readonly Replacement[], last: Misreading | undefined): boolean {
  const after = replacements.map((replacement) => replacement.after).join('');
  const hanzi = after.match(HANZI) ?? [];
  const gone = after.match(GONE)?.length ?? 0;
  if (last?.truth === 'utf-8' && gone === 0) return hanzi.length > 0;
  return new Set(hanzi).size >= 2 && gone <= hanzi.length;
}

const BEYOND_ASCII = /[^\0-\x7f]/g;

/** Number of certain characters from which a text has enough context for what it lost. */
const ENOUGH = 8;

/**
 * The replacements of a text, in which a short string has U+FFFD for what lost bytes. Beside a few
 * characters the model knows little of another one: 散� was read as 散裝 instead of 散装 at .91. Where the
 * script of the document is known, guesses stand.
 */
export function withoutGuesses(replacements: readonly Replacement[]): readonly Replacement[] {
  // a lossy replacement has one guess at least
  const guesses = replacements.filter(({ lossy }) => lossy).length;
  const all = replacements.map(({ after }) => after).join('');
  const hanzi = all.match(HANZI)?.length ?? 0;
  if (guesses === 0 || hanzi - guesses >= ENOUGH) return replacements;
  return replacements.map((replacement) =>
    replacement.lossy
      ? { ...replacement, after: replacement.after.replace(BEYOND_ASCII, '\ufffd') }
      : replacement,
  );
}

/** What a misreading that other texts prove makes of a text. */
export function readAs(text: string, question: Question, proven: Chain): LineReading {
  const script = question.document?.script ?? null;
  const conversion = question.document?.conversion ?? null;
  const document = { script, conversion, proven };
  const reading = undoMisreadings(text, { ...question, document });
  const replacements =
    script === null ? withoutGuesses(reading.replacements) : reading.replacements;
  return isCredible(replacements, proven.at(-1)) ? { ...reading, replacements } : UNREAD;
}

/** Gain (nats) of the replacements in a text; 0 if there are none. */
const gainOf = ({ replacements }: LineReading): number =>
  replacements.reduce((most, { evidence: { gain } }) => Math.max(most, Number(gain ?? 0)), 0);

/**
 * The misreading that short strings of a document prove, if need be together with one longer text
 * that was already understood. `found` is the reading of each text by itself, `strings` has its short
 * strings.
 */
export function jointMisreading(
  { texts, found }: ReadDocument,
  strings: readonly ShortStrings[],
  question: Question,
): Chain {
  const open = openOf(texts, strings, found);
  if (open.length === 0 || texts.some(isTalk)) return [];
  let best: { misreading: Misreading; gain: number } | null = null;
  for (const misreading of mostFrequent(found, open)) {
    const proving = found.filter(({ misreadings }) => misreadings.includes(misreading));
    const strings = open
      .filter(({ misreadings }) => misreadings.includes(misreading))
      .map(({ text }) => readAs(text, question, [misreading]))
      .filter(({ replacements }) => replacements.length > 0);
    const gain = [...proving, ...strings].reduce((sum, reading) => sum + gainOf(reading), 0);
    const isPatternless = patternOf(misreading) === 'patternless';
    const count = proving.length + strings.length;
    if (count < (isPatternless ? LEAST_PATTERNLESS : LEAST_STRINGS)) continue;
    if (gain < (isPatternless ? LEAST_PATTERNLESS_GAIN : LEAST_GAIN)) continue;
    if (best === null || gain > best.gain) best = { misreading, gain };
  }
  return best === null ? [] : [best.misreading];
}

/** A place of a text, as UTF-16 offsets. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The places of a text that become probable Chinese by some misreading, but that are too short to
 * know whether they were misread. They stay unchanged and are reported.
 */
export function suspectedPlaces(
  text: string,
  { runs, misreadings }: ShortStrings,
  question: Question,
): Place[] {
  for (const misreading of misreadings) {
    const { replacements } = readAs(text, question, [misreading]);
    if (replacements.length > 0) return replacements.map(({ start, end }) => ({ start, end }));
  }
  return runs
    .filter((run) => mayBeMisread(run.text))
    .map((run) => ({ start: run.start, end: run.start + run.text.length }));
}
