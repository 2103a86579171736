/** Signs of shifted runs that can be seen without a lattice, so that most pages never build one. */
import { SYLLABLE } from '../../../language/script/traditional.ts';

/** Largest number of characters in a run. An ASCII byte ends runs long before. */
const LONGEST_RUN = 48;

/** What a run may have garbled: at least up to the next visible ASCII character. */
const RUNS = new RegExp(
  `\\?(?:[!,;?！，；？。]|${SYLLABLE}\\))[^\\x21-\\x7e]{0,${LONGEST_RUN}}`,
  'g',
);

/** The text without what may be out of step, which leaves what the page states for certain. */
export const withoutRuns = (text: string): string =>
  text.includes('?') ? text.replace(RUNS, '\n') : text;

/**
 * The same for pages on which the orphaned byte of a cut is not shown: after any of its marks, unless
 * a closing quotation mark follows it, as in undamaged text.
 */
const UNSHOWN_RUNS = new RegExp(`[!！；？?](?![”’」』])[^\\x21-\\x7e]{0,${LONGEST_RUN}}`, 'g');

export const withoutUnshownRuns = (text: string): string => text.replace(UNSHOWN_RUNS, '\n');

const CUT_GLOSS = new RegExp(`[\\u3400-\\u9fff]\\?${SYLLABLE}\\)`);

/** Whether a text contains the remains of a gloss whose bracket was eaten. */
export const hasCutGloss = (text: string): boolean => text.includes('?') && CUT_GLOSS.test(text);

const CUTS = /\?[!,;?！，；？。][\u3400-\u9fff]/g;

/** Number of places at which a mark seems to lie across the boundary of two characters. */
export const countCuts = (text: string): number =>
  text.includes('?') ? (text.match(CUTS)?.length ?? 0) : 0;
