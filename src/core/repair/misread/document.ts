/**
 * Undoes the misreadings of a document, and reports what of them remains: what nothing proves, and
 * what nothing can turn into characters.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { isTraditionalOnly } from '../../language/script/traditional.ts';
import type { DamageLeft } from '../../page/edit.ts';
import {
  type LineReading,
  provenChain,
  type Question,
  UNREAD,
  undoMisreadings,
} from '../channel/channel.ts';
import { countUnusual, LEAST_OF_REGION } from '../channel/gate/regions.ts';
import { isAboutEncodings, isTalk } from '../channel/gate/talk.ts';
import type { Misreading } from '../channel/readers/misreadings.ts';
import { findGlosses } from '../mirror/gloss.ts';
import { accept, inDamage, type RepairState, textsOf } from '../state/repair-state.ts';
import { type Replacement, type Revision, toOriginal } from '../state/revision.ts';
import { gibberishIn } from './gibberish.ts';
import { undoMarks } from './marks.ts';
import { phraseIn } from './phrases.ts';
import {
  jointMisreading,
  NO_STRINGS,
  type ShortStrings,
  stringsOf,
  suspectedPlaces,
  withoutGuesses,
} from './proof.ts';
import { isLossyUtf8, remainsIn } from './remains.ts';
import { type ReadText, readTogether } from './together.ts';

const ONLY_LOST = /^\ufffd*$/;

/**
 * Whether a reading takes UTF-8 that lost bytes for an encoding in which any two bytes are a
 * character: å¤ªå®_é_ becomes nonsense in GBK.
 */
const isBesideUtf8 = (text: string, { replacements }: LineReading): boolean =>
  replacements.some(({ lossy, rule }) => lossy && !rule.startsWith('codec.utf-8')) &&
  isLossyUtf8(text);

/** A text with spaces instead of what is replaced. */
const restOf = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

/**
 * Whether the rest of a text is about encodings, so that what was misread is shown on purpose, as in
 * a table of what misread text looks like.
 */
const isShown = (text: string, { replacements }: LineReading): boolean =>
  replacements.length > 0 && isAboutEncodings(restOf(text, replacements));

/** Letters of Greek, Cyrillic, Hebrew, Arabic and Thai. */
const OTHER_LETTERS = /[\u0370-\u06ff\u0e00-\u0e7f]/g;

/** Number of such letters beside a reading that show the language of the text. */
const LEAST_LETTERS = 4;

/**
 * Whether a reading turns some words of another alphabet into Chinese and leaves others, although
 * programs misread whole strings: ИЗВЛЕЧЕН-ОБРАЗЕЦ.
 */
function isAmongWords(text: string, { replacements }: LineReading): boolean {
  if (replacements.every(({ rule }) => rule.startsWith('codec.utf-8'))) return false;
  const words = replacements.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(OTHER_LETTERS)?.length ?? 0),
    0,
  );
  const rest = restOf(text, replacements);
  return words > 0 && (rest.match(OTHER_LETTERS)?.length ?? 0) >= LEAST_LETTERS;
}

/**
 * The reading of a text, or none if it has no certain character. A word in capital Cyrillic letters
 * can be all lost bytes of a misreading, and the page says more than U+FFFD.
 */
function readingOf(text: string, question: Question): LineReading {
  const read = undoMisreadings(text, question);
  const found = { ...read, replacements: withoutGuesses(read.replacements) };
  const saysNothing = found.replacements.every(({ after }) => ONLY_LOST.test(after));
  if (saysNothing) return { ...found, replacements: [] };
  const isFalse = isBesideUtf8(text, found) || isAmongWords(text, found) || isShown(text, found);
  return isFalse ? UNREAD : found;
}

/** The replacements of a text, and those of single marks beside them. */
function withMarks(text: string, replacements: readonly Replacement[]): readonly Replacement[] {
  const marks = isTalk(text) ? [] : undoMarks(text);
  if (marks.length === 0) return replacements;
  const beside = marks.filter(
    ({ start, end }) => !replacements.some((other) => start < other.end && end > other.start),
  );
  return [...replacements, ...beside];
}

/**
 * Undoes misreadings. A misreading that several parts of a document prove is also accepted in short
 * parts, such as a heading, a link or the cell of a table. `mayBeMisread` tells whether a text has an
 * unusual character; most have none.
 */
export function undoMisread(
  state: RepairState,
  model: () => LanguageModel,
  mayBeMisread: (index: number) => boolean,
): RepairState {
  const texts = textsOf(state);
  const alone: Question = { model, leastShare: state.leastShare, document: null };
  const unusual = texts.map((text, i) =>
    mayBeMisread(i) ? countUnusual(text, LEAST_OF_REGION) : 0,
  );
  const countOf = (i: number): number => unusual[i] ?? 0;
  const found = texts.map((text, i) =>
    countOf(i) < LEAST_OF_REGION ? UNREAD : readingOf(text, alone),
  );
  const strings = texts.map((text, i) => (countOf(i) < 2 ? NO_STRINGS : stringsOf(text)));
  const long = provenChain(found);
  const proven = long.length > 0 ? long : jointMisreading({ texts, found }, strings, alone);
  const together = readTogether(alone, { texts, found }, proven).map((read, i): ReadText => {
    const isOpen = countOf(i) > 0 && read.replacements.length + read.left.length === 0;
    return isOpen ? withPhrase(texts[i] ?? '', read, alone) : read;
  });
  const revisions = state.revisions.map((revision, i) => {
    const { text } = revision;
    const own = found[i] ?? UNREAD;
    const replacements = together[i]?.replacements ?? [];
    if (replacements.length === 0 && countOf(i) === 0) return revision;
    const isOwn = replacements.length === 0 || isShown(text, { ...own, replacements });
    return accept(state, revision, withMarks(text, isOwn ? own.replacements : replacements));
  });
  const document = proven.length === 1 ? proven : found.flatMap(({ misreadings }) => misreadings);
  const now = { ...state, revisions };
  const left = revisions.map((revision, i) => {
    const before = state.left[i] ?? [];
    const ofDocument = together[i]?.left ?? [];
    if (countOf(i) + ofDocument.length === 0) return before;
    const isLeft = before.length > 0 ? inDamage(now, i) : null;
    const suspected =
      before.length > 0 ? [] : suspectedIn(revision, strings[i] ?? NO_STRINGS, alone);
    const given = state.revisions[i] ?? revision;
    const unread = ofDocument.map(
      ({ start, end, reason }): DamageLeft => ({
        start: toOriginal(given, start),
        end: toOriginal(given, end),
        reason,
      }),
    );
    const known = [...suspected, ...unread, ...remainsOf(revision, document)];
    const isUntouched = before.length + known.length + revision.changes.length === 0;
    const isOdd = isUntouched && countOf(i) >= LEAST_OF_REGION;
    const remains = (isOdd ? gibberishIn(model, revision.text) : known).filter(
      ({ start }) => !isLeft?.(start),
    );
    return remains.length === 0 ? before : [...before, ...disjoint(remains)];
  });
  return loneGlosses({ ...now, left });
}

/** What was read of a text in which nothing was found, with a misread phrase inside it. */
function withPhrase(text: string, read: ReadText, question: Question): ReadText {
  const { replacements, left } = phraseIn(text, question);
  if (replacements.length + left.length === 0) return read;
  return { replacements, left: left.map((place) => ({ ...place, reason: 'residue' })) };
}

/** Short strings that may have been misread but that nothing proves. */
const suspectedIn = (
  { text, changes }: Revision,
  strings: ShortStrings,
  question: Question,
): DamageLeft[] =>
  changes.length > 0 || isTalk(text)
    ? []
    : suspectedPlaces(text, strings, question).map((place) => ({
        ...place,
        reason: 'too-short',
      }));

/** Remains of misread text outside of what was changed. Offsets are those of the original. */
function remainsOf(revision: Revision, document: readonly Misreading[]): DamageLeft[] {
  const misread = revision.changes.filter(({ rule }) => rule.startsWith('codec'));
  return remainsIn(revision.text, misread, document).map(({ start, end, reason }) => ({
    start: toOriginal(revision, start),
    end: toOriginal(revision, end),
    reason,
  }));
}

/** The places in order, without those that begin inside an earlier one. */
function disjoint(places: readonly DamageLeft[]): DamageLeft[] {
  const result: DamageLeft[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    if (place.start >= (result.at(-1)?.end ?? 0)) result.push(place);
  }
  return result;
}

/**
 * Longest text in UTF-16 code units of which a single gloss is reported. Longer texts contain enough
 * to prove a mirror if there was one; in them a lone note is its writer's.
 */
const LONGEST_LONE = 24;

/** Reports glosses of a document that is too short to prove where they come from. */
function loneGlosses(state: RepairState): RepairState {
  const texts = textsOf(state);
  const isShort = texts.reduce((sum, text) => sum + text.length, 0) <= LONGEST_LONE;
  if (!isShort || state.revisions.some(({ changes }) => changes.length > 0)) return state;
  return {
    ...state,
    left: texts.map((text, i): DamageLeft[] => [
      ...(state.left[i] ?? []),
      ...findGlosses(text)
        .filter(({ character }) => isTraditionalOnly(character))
        .map(({ start, end }): DamageLeft => ({ start, end, reason: 'no-proof' })),
    ]),
  };
}
