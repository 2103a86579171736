/**
 * Reads the texts of a document together: what was not understood by itself, or lost something, is read
 * again cell by cell in view of what the others prove.
 */

import type { DamageLeft } from '../../page/edit.ts';
import {
  type Chain,
  isReadBy,
  type LineReading,
  type Question,
  ruleOf,
  undoMisreadings,
} from '../channel/channel.ts';
import type { Replacement } from '../state/revision.ts';
import { isCellOfReader, isSound, readCell } from './cells.ts';
import { type QuestionOfDocument, questionOf } from './evidence.ts';
import { type Place, type ReadDocument, readAs } from './proof.ts';

const CELL = '\t';

/** A cell of a row of a table, or the whole of another text. */
interface Cell {
  readonly text: string;
  /** UTF-16 offset in its text. */
  readonly start: number;
}

function cellsOf(text: string): Cell[] {
  let start = 0;
  return text.split(CELL).map((cell) => {
    const placed = { text: cell, start };
    start += cell.length + CELL.length;
    return placed;
  });
}

const isSure = (replacements: readonly Replacement[]): boolean =>
  replacements.length > 0 && replacements.every(({ lossy }) => !lossy);

const moved = (replacements: readonly Replacement[], { start }: Cell): Replacement[] =>
  replacements.map((part) => ({ ...part, start: part.start + start, end: part.end + start }));

const isWithin = (place: Place, { text, start }: Cell): boolean =>
  place.start >= start && place.end <= start + text.length;

const isTouching = (place: Place, { text, start }: Cell): boolean =>
  place.start < start + text.length && place.end > start;

/** What a text was read as by itself and in view of its document. */
export interface ReadText {
  readonly replacements: readonly Replacement[];
  /**
   * Cells that the document's reader may have shown, but which became nothing by its misreading, and places
   * from which characters vanished without a trace. Offsets are those of the text.
   */
  readonly left: readonly DamageLeft[];
}

/**
 * Reads a text again by the misreading that its document proves, cell by cell. What the text was read as
 * by itself stands where it is sure, or where nothing else is found.
 */
function readAgain(
  text: string,
  own: LineReading,
  question: QuestionOfDocument,
): readonly Replacement[] {
  const { proven, conversion } = question.document;
  const isOtherwise =
    conversion !== null && own.replacements.some(({ evidence }) => evidence.loss !== conversion);
  const isRead = !isOtherwise && (proven.length === 0 || isReadBy(own, proven));
  if (isRead && (own.replacements.length === 0 || isSure(own.replacements))) {
    return own.replacements;
  }
  return cellsOf(text).flatMap((cell): readonly Replacement[] => {
    const touching = own.replacements.filter((part) => isTouching(part, cell));
    const before = touching.filter((part) => isWithin(part, cell));
    if (isRead && before.length === touching.length && isSure(before)) return before;
    const { replacements } =
      proven.length === 0
        ? undoMisreadings(cell.text, question)
        : readAs(cell.text, question, proven);
    return replacements.length > 0 ? moved(replacements, cell) : before;
  });
}

/** Number of texts that a misreading must explain, and their share of all texts that say something. */
const LEAST_TEXTS = 3;
const NEARLY_ALL = 0.75;

/** Number of texts on both sides that are near, and of those among them that must be misread. */
const NEAR = 2;
const LEAST_NEAR = 2;

/**
 * Tells for each text whether its surroundings were misread: nearly all of its document, other cells of
 * its row, or the rows beside it.
 */
function surroundings(
  texts: readonly string[],
  read: readonly (readonly Replacement[])[],
  proven: Chain,
): (index: number) => boolean {
  const rule = ruleOf(proven);
  const isMisread = read.map((replacements) => replacements.some((part) => part.rule === rule));
  const misread = isMisread.filter(Boolean).length;
  const sound = texts.filter((text, i) => read[i]?.length === 0 && isSound(text)).length;
  if (misread >= LEAST_TEXTS && misread >= (misread + sound) * NEARLY_ALL) return () => true;
  return (index) => {
    if (isMisread[index]) return true;
    const near = isMisread.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    return near.filter(Boolean).length >= LEAST_NEAR;
  };
}

/**
 * Reads the cells of a text that were not read yet, if its surroundings were misread in one way. Nothing
 * is done to cells in other words.
 */
function completed(
  text: string,
  read: readonly Replacement[],
  question: Question,
  proven: Chain,
): ReadText {
  const left: DamageLeft[] = [];
  const more = cellsOf(text).flatMap((cell): readonly Replacement[] => {
    if (read.some((part) => isTouching(part, cell))) return [];
    const own = readCell(cell.text, proven, question);
    if (own.length === 0 && isCellOfReader(cell.text, proven)) {
      left.push({ start: cell.start, end: cell.start + cell.text.length, reason: 'too-short' });
    }
    return moved(own, cell);
  });
  const replacements = [...read, ...more].sort((a, b) => a.start - b.start);
  return { replacements, left };
}

/**
 * Number of characters of Big5 read as GBK among which private-use characters must be, of which browsers
 * show one in five: of 20, one in 90 documents has none by chance.
 */
const LEAST_FOR_PRIVATE = 20;

const BIG5_AS_GBK = 'codec.big5-as-gb18030';
const HANZI = /[\u4e00-\u9fff]/g;
const PRIVATE = /[\ue000-\uf8ff]/;

/** Whether private-use characters vanished from a document of Big5 that was read as GBK. */
function lacksPrivate(
  texts: readonly string[],
  read: readonly (readonly Replacement[])[],
  proven: Chain,
): boolean {
  if (ruleOf(proven) !== BIG5_AS_GBK || texts.some((text) => PRIVATE.test(text))) {
    return false;
  }
  const after = read.flat().map((replacement) => replacement.after);
  return (after.join('').match(HANZI)?.length ?? 0) >= LEAST_FOR_PRIVATE;
}

/** Greatest confidence of a reading in which characters may be missing. */
const UNSURE = 0.945;

/** A text of such a document: wherever something was read, something may be missing. */
const withVanished = ({ replacements, left }: ReadText): ReadText => ({
  replacements: replacements.map((part) => ({
    ...part,
    confidence: Math.min(part.confidence, UNSURE),
  })),
  left: [
    ...left,
    ...replacements.map(({ start, end }): DamageLeft => ({ start, end, reason: 'lost-bytes' })),
  ],
});

/** The texts of a document, given what they prove together. */
export function readTogether(
  alone: Question,
  document: ReadDocument,
  proven: Chain,
): readonly ReadText[] {
  const { texts, found } = document;
  const isSound = proven.length === 0 && found.every((own) => own.replacements.length === 0);
  const isAlone = isSound || texts.filter((text) => text !== '').length < 2;
  if (isAlone) return found.map(({ replacements }) => ({ replacements, left: [] }));
  const question = questionOf(alone, document, proven);
  const read = texts.map((text, i) => {
    const own = found[i];
    return own === undefined ? [] : readAgain(text, own, question);
  });
  const isConverted = question.document.conversion !== null;
  if (proven.length === 0 || isConverted) {
    return read.map((replacements) => ({ replacements, left: [] }));
  }
  const isAround = surroundings(texts, read, proven);
  const all = texts.map((text, i): ReadText => {
    const replacements = read[i] ?? [];
    if (!isAround(i)) return { replacements, left: [] };
    return completed(text, replacements, question, proven);
  });
  return lacksPrivate(texts, read, proven) ? all.map(withVanished) : all;
}
