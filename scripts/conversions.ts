/**
 * Turns OpenCC's dictionaries (Apache-2.0, by way of opencc-js) into the tables that
 * src/core/language/script/packed-trie.ts reads.
 */
import type { LocalePreset } from 'opencc-js/core';
import { configs as toTraditional } from 'opencc-js/preset/cn2t';
import { configs as toSimplified } from 'opencc-js/preset/t2cn';
import { packTables } from '../src/core/language/script/packed-trie.ts';

type Config = NonNullable<LocalePreset['configs']>[string];
type Group = readonly unknown[];

/**
 * The entries of dictionaries in the form `word other|word other`. For a repeated word the earlier
 * dictionary counts.
 */
function wordsOf(group: Group): Map<string, string> {
  const words = new Map<string, string>();
  for (const dictionary of group) {
    if (typeof dictionary !== 'string') throw new TypeError('a dictionary is no text any more');
    for (const row of dictionary.split('|')) {
      const [word = '', other = ''] = row.split(' ');
      if (!words.has(word)) words.set(word, other);
    }
  }
  return words;
}

const isPhrase = (word: string): boolean => [...word].length > 1;

/**
 * Checks that OpenCC segments texts by the phrases of its first step, because the reader does the
 * same.
 */
function checkSegmentation(segmentation: Group, words: ReadonlyMap<string, string>): void {
  const cuts = new Set(wordsOf(segmentation).keys());
  const phrases = new Set([...words.keys()].filter(isPhrase));
  const isSame = cuts.size === phrases.size && [...cuts].every((word) => phrases.has(word));
  if (!isSame) throw new Error('OpenCC cuts texts by other words than it converts');
}

function pack(config: Config & { readonly normalizationChain?: readonly Group[] }): Uint8Array {
  const { normalizationChain = [], segmentation, conversionChain } = config;
  const [words, forms, ...more] = conversionChain.map(wordsOf);
  if (normalizationChain.length !== 1 || words === undefined || more.length > 0) {
    throw new Error('OpenCC converts by other steps than the reader');
  }
  if (forms !== undefined) checkSegmentation([segmentation].flat(), words);
  return packTables([...normalizationChain.map(wordsOf), ...conversionChain.map(wordsOf)]);
}

/**
 * Makes the tables. Conversion to traditional characters uses the character forms of Taiwan but
 * keeps the words: 软件 → 軟件.
 */
export function conversions(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const { t2s } = toSimplified;
  const { s2tw } = toTraditional;
  if (t2s === undefined || s2tw === undefined) throw new Error('OpenCC lacks a conversion');
  return [
    { name: 'to-hans', bytes: pack(t2s) },
    { name: 'to-hant', bytes: pack(s2tw) },
  ];
}
