/** Finds the chains of misreadings that a text may have gone through. */
import { reread, suspects } from './gate/gate.ts';
import { type Region, unusualRegions } from './gate/regions.ts';
import { tallyOf } from './gate/tally.ts';
import { countBarred } from './readers/bytes.ts';
import { WHOLE } from './readers/losses.ts';
import { MISREADINGS, type Misreading } from './readers/misreadings.ts';
import { type ReaderName, readerOf } from './readers/readers.ts';
import { distinct } from './readings.ts';
import type { Layer } from './searches.ts';
import { GONE } from './settle.ts';

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

/** A character of Latin-1, and one of any other text beyond ASCII. */
const LATIN1 = /[\x80-\xff]/g;
const BEYOND_ASCII = /[^\0-\x7f]/g;

/**
 * Share of Latin-1 that misread text has. The rows of a table of GBK become other letters: without
 * this, 4 clean lines of 2,099,011 changed.
 */
const LEAST_LATIN1 = 0.6;

function isLatin1(text: string): boolean {
  const all = text.match(BEYOND_ASCII)?.length ?? 0;
  return (text.match(LATIN1)?.length ?? 0) >= all * LEAST_LATIN1;
}

/**
 * Misreadings of a UTF-8 text that becomes shorter and stays clean when it is read again. Latin-1 in
 * UTF-8 has two bytes a character and so keeps its length as GBK: 忙聵篓 is æ\u0098¨, and that is 昨.
 */
function outerOf(text: string): { misreading: Misreading; inner: string }[] {
  return MISREADINGS.flatMap((misreading) => {
    if (misreading.truth !== 'utf-8' || !OUTER.has(misreading.reader)) return [];
    const { barred } = countBarred(text, readerOf(misreading.reader));
    if (!isClean({ invalid: barred, units: text.length })) return [];
    const inner = reread(text, misreading).replaceAll(GONE + GONE, GONE);
    const isShorter =
      inner.length < text.length || (inner.length === text.length && isLatin1(inner));
    return isShorter && isClean(tallyOf(inner)) ? [{ misreading, inner }] : [];
  });
}

export const mayBeDeeper = (text: string): boolean => outerOf(text).length > 0;

/** The chains of misreadings under which a text may be Chinese. */
export function deeper(text: string, before: readonly Layer[]): Layer[][] {
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
