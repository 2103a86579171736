/**
 * Glosses of other programs than the mirrors': behind characters of any kind, mostly without tones,
 * some repeated. Such a page is told of; where brackets are repeated, which no writer does, they go.
 *
 *     有(you)(you)(you)來頭的(de)(de) → 有來頭的
 */
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../revision.ts';

const INITIAL = '(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?';
const FINAL = '(?:[aāáǎàoōóǒòeēéěèiīíǐìuūúǔùüǖǘǚǜ]|ê){1,3}(?:ng|n|r)?';
const GLOSSES = new RegExp(`([\\u3400-\\u9fff])((?:\\(${INITIAL}${FINAL}\\))+)`, 'g');
const SIGN = /[\u3400-\u9fff]\([a-z]{1,6}\)/;
const TONE = /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/;

/** Untoned glosses, and different characters, from which a page counts as such a program's. */
const LEAST_HITS = 8;
const LEAST_CHARACTERS = 5;

/** Repeated brackets that prove it. */
const LEAST_REPEATED = 3;

export interface OtherGlosses {
  /** By text. */
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

/** The glosses of a page that another program set, or `null` where there are none. */
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
