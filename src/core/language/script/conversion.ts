/**
 * OpenCC's conversion between scripts, with tables that need little preparation. OpenCC's own tries
 * take 0.3 s to build from the dictionaries, as maps within maps. How texts are segmented and
 * converted is OpenCC's own code; only the look-up of a word is ours. packed-trie.ts says what the
 * tables contain, and scripts/conversions.ts writes their files when the package is built.
 */
import { Trie } from 'opencc-js/core';
import { textOfUnits } from '../units.ts';
import { readTables, type Table } from './packed-trie.ts';

type Match = Exclude<ReturnType<Trie['matchPrefix']>, null>;

/** Finds words in a table. */
class PackedTrie extends Trie {
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  /** The child of a node for a unit, or 0 if there is none. */
  #child(node: number, unit: number): number {
    const { firsts, units } = this.#table;
    const end = firsts[node + 1] ?? 0;
    let low = firsts[node] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((units[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && units[low] === unit ? low : 0;
  }

  /** Skips texts without any character of the table, such as compatibility or regional forms. */
  override convert(text: string): string {
    const { roots } = this.#table;
    for (let at = 0; at < text.length; at += 1) {
      if (roots[text.charCodeAt(at)] !== 0) return super.convert(text);
    }
    return text;
  }

  /** The longest word at a place, and where it ends. */
  override matchPrefix(text: string, start: number): Match | null {
    const { roots, places, texts } = this.#table;
    let found = 0;
    let end = start;
    let at = start;
    let node = roots[text.charCodeAt(at)] ?? 0;
    while (node !== 0) {
      at += 1;
      const place = places[node] ?? 0;
      if (place > 0) {
        found = place;
        end = at;
      }
      node = this.#child(node, text.charCodeAt(at));
    }
    if (found === 0) return null;
    const value = texts.subarray(found + 1, found + 1 + (texts[found] ?? 0));
    return { end, value: textOfUnits(value) };
  }
}

/** Finds only words of several characters, by which OpenCC segments a text. */
class Phrases extends PackedTrie {
  override matchPrefix(text: string, start: number): Match | null {
    const match = super.matchPrefix(text, start);
    const first = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    return match !== null && match.end - start > first ? match : null;
  }
}

/**
 * The conversion in a file that `packTables` wrote. Its steps: compatibility characters become
 * the usual ones; words become those of the other script; and, if there is a third step, these
 * become the forms of a region, word by word.
 */
export function conversionOf(bytes: Uint8Array): (text: string) => string {
  const [ofUsual, ofWords, ofForms] = readTables(bytes);
  if (ofUsual === undefined || ofWords === undefined) throw new TypeError('not a conversion');
  const usual = new PackedTrie(ofUsual);
  const convert = new PackedTrie(ofWords);
  if (ofForms === undefined) return (text) => convert.convert(usual.convert(text));
  const phrases = new Phrases(ofWords);
  const forms = new PackedTrie(ofForms);
  return (text) =>
    phrases
      .segment(usual.convert(text))
      .map((piece) => forms.convert(convert.convert(piece)))
      .join('');
}
