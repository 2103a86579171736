/**
 * What a document as a whole says about each of its texts: the misreading that it proves, the script in
 * which it is written, and the phrases that recur in it. Sound text counts as well as restored text.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { phraseModel } from '../../language/model/phrase-model.ts';
import { countScripts } from '../../language/script/traditional.ts';
import {
  type Chain,
  type DocumentEvidence,
  isReadBy,
  type LineReading,
  type Question,
  UNREAD,
} from '../channel/channel.ts';
import { hasUnusual } from '../channel/gate/regions.ts';
import { CONVERSIONS, type Conversion } from '../channel/readers/conversions.ts';
import type { ReadDocument } from './proof.ts';

/**
 * What is known of a text for sure. A line feed stands for what is not. A text that was not read by the
 * misreading which the document proves says nothing, least of all about itself.
 */
function knownOf(text: string, own: LineReading, proven: Chain): string {
  const { replacements } = own;
  if (replacements.length === 0) return hasUnusual(text) ? '' : text;
  if (proven.length > 0 && !isReadBy(own, proven)) return '';
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

/** The losses under which the texts of a document were read by a misreading, by their names. */
function lossesOf(found: readonly LineReading[], proven: Chain): string[] {
  const own = found.filter((reading) => isReadBy(reading, proven));
  return own.flatMap(({ replacements }) => {
    const [longest] = replacements.toSorted((a, b) => b.after.length - a.after.length);
    return longest === undefined ? [] : [`${longest.evidence.loss ?? ''}`];
  });
}

/** Share of the texts of a document that lost something in one way for the others to have lost it too. */
const MOST = 0.5;

/** The conversion that most texts of a document went through after they were misread. */
function conversionOf(losses: readonly string[]): Conversion | null {
  const most = losses.length * MOST;
  return (
    CONVERSIONS.find((conversion) => losses.filter((loss) => loss === conversion).length > most) ??
    null
  );
}

/** A question about a text of which the document says something. */
export type QuestionOfDocument = Question & { readonly document: DocumentEvidence };

/** The question under which the texts of a document are read again, given what they prove. */
export function questionOf(
  { model, leastShare }: Question,
  { texts, found }: ReadDocument,
  proven: Chain,
): QuestionOfDocument {
  const known = texts.map((text, i) => knownOf(text, found[i] ?? UNREAD, proven));
  const losses = lossesOf(found, proven);
  let phrases: LanguageModel | null = null;
  return {
    model: () => {
      phrases ??= phraseModel(model(), known);
      return phrases;
    },
    leastShare,
    document: { proven, script: scriptOf(known), conversion: conversionOf(losses) },
  };
}
