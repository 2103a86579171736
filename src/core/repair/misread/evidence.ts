/**
 * What a document as a whole says about each of its texts: the misreading that it proves, the script in
 * which it is written, and the phrases that recur in it. Sound text counts as well as restored text.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { phraseModel } from '../../language/model/phrase-model.ts';
import { countScripts } from '../../language/script/traditional.ts';
import {
  type DocumentEvidence,
  type LineReading,
  type Question,
  undoMisreadings,
} from '../channel/channel.ts';
import { hasUnusual } from '../channel/gate/regions.ts';
import type { Misreading } from '../channel/readers/misreadings.ts';
import type { Replacement } from '../state/revision.ts';
import { isWhollyMisread, readCell } from './cells.ts';
import { type ReadDocument, readAs } from './proof.ts';

/**
 * What is known of a text for sure. A line feed stands for what is not. A text that was not read by the
 * misreading which the document proves says nothing, least of all about itself.
 */
function knownOf(
  text: string,
  { replacements, misreadings }: LineReading,
  proven: Misreading | null,
): string {
  if (replacements.length === 0) return hasUnusual(text) ? '' : text;
  if (proven !== null && !misreadings.includes(proven)) return '';
  let known = '';
  let at = 0;
  for (const { start, end, after, lossy } of replacements) {
    known += text.slice(at, start) + (lossy ? '\n' : after);
    at = end;
  }
  return known + text.slice(at);
}

/** Number of characters of one script that show it, and how many times as many as the other one has. */
const LEAST_OF_SCRIPT = 5;
const CLEAR_SCRIPT = 4;

function scriptOf(known: readonly string[]): DocumentEvidence['script'] {
  let traditional = 0;
  let simplified = 0;
  for (const text of known) {
    const counts = countScripts(text);
    traditional += counts.traditional;
    simplified += counts.simplified;
  }
  if (Math.max(traditional, simplified) < LEAST_OF_SCRIPT) return null;
  if (simplified > traditional * CLEAR_SCRIPT) return 'simplified';
  return traditional > simplified * CLEAR_SCRIPT ? 'traditional' : null;
}

/** What a document says about its texts, given the misreading that they prove. */
export function togetherOf(
  { model, leastShare }: Question,
  document: ReadDocument,
  misreading: Misreading | null,
): Together {
  const { texts, found } = document;
  const known = texts.map((text, i) => knownOf(text, found[i] ?? UNREAD, misreading));
  let phrases: LanguageModel | null = null;
  return {
    question: {
      model: () => {
        phrases ??= phraseModel(model(), known);
        return phrases;
      },
      leastShare,
      document: { misreading, script: scriptOf(known) },
    },
    misreading,
    isAlone: texts.filter((text) => text !== '').length < 2,
    isWhole: misreading !== null && isWhollyMisread(document, misreading),
  };
}

const UNREAD: LineReading = { replacements: [], misreadings: [] };

const CELL = '\t';

/** The cells of a row of a table, or the whole of another text, with their UTF-16 offsets. */
function cellsOf(text: string): { readonly text: string; readonly start: number }[] {
  let start = 0;
  return text.split(CELL).map((cell) => {
    const placed = { text: cell, start };
    start += cell.length + CELL.length;
    return placed;
  });
}

const isSure = (replacements: readonly Replacement[]): boolean =>
  replacements.length > 0 && replacements.every(({ lossy }) => !lossy);

/** What a cell is read as in view of its document. */
function readAgain(
  cell: string,
  { question, misreading, isWhole }: Together,
): readonly Replacement[] {
  if (misreading === null) return undoMisreadings(cell, question).replacements;
  const { replacements } = readAs(cell, question, misreading);
  const isAll = isSure(replacements);
  if (isAll || !isWhole) return replacements;
  const own = readCell(cell, misreading, question);
  return own.length > 0 ? own : replacements;
}

/** What a document says about its texts, and the question under which they are read again. */
export interface Together {
  readonly question: Question;
  readonly misreading: Misreading | null;
  /** Whether nearly every text of the document was misread in that way. */
  readonly isWhole: boolean;
  /** Whether the document has one text only, about which others can say nothing. */
  readonly isAlone: boolean;
}

/**
 * The replacements of a text in view of its document, cell by cell, where it lost something by itself or
 * was not understood. Nothing if the document says nothing new.
 */
export function readTogether(
  text: string,
  own: LineReading,
  together: Together,
): readonly Replacement[] {
  const { misreading, isAlone } = together;
  if (isAlone) return [];
  const isRead = misreading === null || own.misreadings.includes(misreading);
  if (isRead && (own.replacements.length === 0 || isSure(own.replacements))) return [];
  return cellsOf(text).flatMap((cell): readonly Replacement[] => {
    const end = cell.start + cell.text.length;
    const touching = own.replacements.filter((part) => part.start < end && part.end > cell.start);
    const before = touching.filter((part) => part.start >= cell.start && part.end <= end);
    if (isRead && before.length === touching.length && isSure(before)) return before;
    const read = readAgain(cell.text, together);
    if (read.length === 0) return before;
    return read.map((part) => ({
      ...part,
      start: part.start + cell.start,
      end: part.end + cell.start,
    }));
  });
}
