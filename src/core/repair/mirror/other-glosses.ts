/**
 * Finds glosses that other programs than the mirrors' inserted: after characters of any kind,
 * mostly without tone marks, some of them repeated. Such a page is reported. Where brackets are
 * repeated, which no writer does, the glosses are removed.
 *
 *      有(you)(you)(you)來頭的(de)(de) → 有來頭的
 */
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../state/revision.ts';

const INITIAL = '(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?';
const FINAL = '(?:[aāáǎàoōóǒòeēéěèiīíǐìuūúǔùüǖǘǚǜ]|ê){1,3}(?:ng|n|r)?';
const GLOSSES = new RegExp(`([\\u3400-\\u9fff])((?:\\(${INITIAL}${FINAL}\\))+)`, 'g');
const SIGN = /[\u3400-\u9fff]\([a-z]{1,6}\)/;
const TONE = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/;

/**
 * Number of glosses without tone marks, and of different characters, from which a page counts as
 * made by such a program.
 */
const LEAST_HITS = 8;
const LEAST_CHARACTERS = 5;

/** Number of repeated brackets that proves it. */
const LEAST_REPEATED = 3;

export interface OtherGlosses {
  /** The list of each text. */
  readonly replacements: readonly (readonly Replacement[])[];
  readonly left: readonly (readonly DamageLeft[])[];
}

interface Hit {
  readonly character: string;
  readonly glosses: string;
  readonly start: number;
  readonly end: number;
}

function hitsIn(text: string): Hit[] {
  if (!SIGN.test(text)) return [];
  return [...text.matchAll(GLOSSES)].map(({ index, 1: character = '', 2: glosses = '' }) => ({
    character,
    glosses,
    start: index + character.length,
    end: index + character.length + glosses.length,
  }));
}

/**
 * Finds the glosses that another program inserted on a page, or returns `null` if there are none.
 */
export function findOtherGlosses(texts: readonly string[]): OtherGlosses | null {
  const hits = texts.map(hitsIn);
  const untoned = hits.flat().filter(({ glosses }) => !TONE.test(glosses));
  const characters = new Set(untoned.map(({ character }) => character));
  if (untoned.length < LEAST_HITS || characters.size < LEAST_CHARACTERS) return null;
  const repeated = untoned.filter(({ glosses }) => glosses.indexOf(')(') >= 0).length;
  const isProven = repeated >= LEAST_REPEATED;
  return {
    replacements: hits.map((list) =>
      (isProven ? list : []).map(({ start, end, glosses }) => ({
        start,
        end,
        after: '',
        rule: 'gloss.other',
        confidence: 0.95,
        lossy: false,
        evidence: { glosses: untoned.length, repeated, brackets: glosses.length },
      })),
    ),
    left: hits.map((list) =>
      (isProven ? [] : list).map(({ start, end }) => ({ start, end, reason: 'other-glosses' })),
    ),
  };
}
