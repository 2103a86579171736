/**
 * Finds misread bytes by symbols inside words: in `ΧςΝνµΔ±©Σκ³` and `жќЋе®—з››` currency signs, fractions
 * and lines stand between letters, which no language does.
 */
import type { Place } from './proof.ts';

/** A letter beyond ASCII of an alphabet: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai. */
const LETTER = '[\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u06ff\\u0e01-\\u0e5b]';

/**
 * Symbols that stand beside words only: those of Latin-1 without guillemets, the middle dot and
 * the soft hyphen, some of the Windows code pages, those of Macintosh, and the lines of DOS.
 */
const SYMBOLS =
  '[\\u00a1-\\u00aa\\u00ac\\u00ae-\\u00b6\\u00b8-\\u00ba\\u00bc-\\u00bf\\u2020-\\u2022\\u2030\\u2039\\u203a\\u20ac\\u2122\\u2202-\\u2265\\u2500-\\u25a0]';

const INSIDE = new RegExp(`(?<=${LETTER})${SYMBOLS}{1,3}(?=${LETTER})`, 'g');

/** The characters beyond ASCII around such a symbol. */
const RUN = /[\u0080-\u2fff\ufe70-\ufefc]+/g;

/**
 * Number of such symbols, and of different ones, from which they are no slip and no formula, and
 * the length of a run that counts: α±β.
 */
const LEAST = 3;
const LEAST_KINDS = 2;
const LEAST_RUN = 6;

/** The runs of characters beyond ASCII that contain such symbols, if there are several of them. */
export function symbolsInWords(text: string): Place[] {
  const runs = Array.from(text.matchAll(RUN), ({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    symbols: run.length < LEAST_RUN ? [] : (run.match(INSIDE) ?? []),
  })).filter(({ symbols }) => symbols.length > 0);
  const symbols = runs.flatMap((run) => run.symbols);
  if (symbols.length < LEAST || new Set(symbols).size < LEAST_KINDS) return [];
  return runs.map(({ start, end }) => ({ start, end }));
}
