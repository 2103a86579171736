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

/** What a conversion makes of letters, if it leaves them letters. */
const CASES: Readonly<Partial<Record<Conversion, (text: string) => string>>> = {
  lowered: (text) => text.toLowerCase(),
  raised: (text) => text.toUpperCase(),
};

/** Number of texts whose reading needs a conversion for it to count for all of them. */
const LEAST_CONVERTED = 2;

/** The loss under which a text was read, by the longest of its replacements. */
function lossOf({ replacements }: LineReading): string {
  const [longest] = replacements.toSorted((a, b) => b.after.length - a.after.length);
  return `${longest?.evidence.loss ?? ''}`;
}

/**
 * The conversion that the misread texts of a document went through: some of them cannot be read without
 * it, and all of them look as if it had been applied.
 */
function conversionOf({ texts, found }: ReadDocument, proven: Chain): Conversion | null {
  const read = texts.flatMap((text, i) => {
    const own = found[i];
    return own !== undefined && isReadBy(own, proven) ? [{ text, loss: lossOf(own) }] : [];
  });
  const applied = CONVERSIONS.find((conversion) => {
    const convert = CASES[conversion];
    const needed = read.filter(({ loss }) => loss === conversion).length;
    return (
      convert !== undefined &&
      needed >= LEAST_CONVERTED &&
      read.every(({ text }) => isConverted(text, convert))
    );
  });
  return applied ?? null;
}

const ASCII = /[\0-\x7f]+/g;

function isConverted(text: string, convert: (text: string) => string): boolean {
  const shown = text.replace(ASCII, '');
  return convert(shown) === shown;
}

/** A question about a text of which the document says something. */
export type QuestionOfDocument = Question & { readonly document: DocumentEvidence };

/** The question under which the texts of a document are read again, given what they prove. */
export function questionOf(
  { model, leastShare }: Question,
  document: ReadDocument,
  proven: Chain,
): QuestionOfDocument {
  const { texts, found } = document;
  const known = texts.map((text, i) => knownOf(text, found[i] ?? UNREAD, proven));
  let phrases: LanguageModel | null = null;
  return {
    model: () => {
      phrases ??= phraseModel(model(), known);
      return phrases;
    },
    leastShare,
    document: { proven, script: scriptOf(known), conversion: conversionOf(document, proven) },
  };
}
