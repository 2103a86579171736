/**
 * OpenCC's conversion between scripts, by its dictionaries and in its way: the text is cut into the
 * longest words that a dictionary has, from its beginning on. OpenCC's own tries take 0.3 s to build,
 * as maps within maps. packed-trie.ts says what our tables contain, and scripts/conversions.ts writes
 * their files when the package is built.
 */
import { readTables, type Table } from './packed-trie.ts';

/** First and last of the characters that describe a character by its parts: ⿰亻子. */
const FIRST_DESCRIPTION = 0x2ff0;
const LAST_DESCRIPTION = 0x2fff;
const DESCRIPTION = /[\u2ff0-\u2fff]/;
/** ⿲ and ⿳ have three parts, all others two. */
const THREE_PARTS = [0x2ff2, 0x2ff3];

const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * Where each description in a text ends, by where it begins. OpenCC converts nothing inside of them. It
 * searches each description within each other anew, so that sixty ⿰ in a row would take a minute;
 * from the end of the text to its beginning, none is searched twice.
 */
function descriptionsIn(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_DESCRIPTION || unit > LAST_DESCRIPTION) continue;
    let parts = THREE_PARTS.includes(unit) ? 3 : 2;
    let end = at + 1;
    for (; parts > 0 && end < text.length; parts -= 1)
      end = ends.get(end) ?? end + sizeAt(text, end);
    // one that is cut off is none
    if (parts === 0) ends.set(at, end);
  }
  return ends;
}

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * Converts the words of a text. Returns its pieces: each word of several characters alone, and what
 * lies between two such words together.
 */
function converted(table: Table, text: string): string[] {
  const { roots } = table;
  const descriptions = DESCRIPTION.test(text) ? descriptionsIn(text) : NONE;
  const pieces: string[] = [];
  let between = '';
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const root = roots[text.charCodeAt(at)] ?? 0;
    const end = root === 0 ? at : table.find(root, text, at);
    if (end === at) {
      at = descriptions.get(at) ?? at + 1;
      continue;
    }
    between += text.slice(done, at);
    const word = table.found(text.slice(at, end));
    if (end - at > sizeAt(text, at)) {
      if (between !== '') pieces.push(between);
      pieces.push(word);
      between = '';
    } else between += word;
    at = end;
    done = end;
  }
  pieces.push(between + text.slice(done));
  return pieces;
}

/** Whether a text has a character with which a word of the table begins. */
function mayChange({ roots }: Table, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (roots[text.charCodeAt(at)] !== 0) return true;
  return false;
}

/** Converts a text that mostly has nothing to convert, such as compatibility or regional forms. */
const convertedRarely = (table: Table, text: string): string =>
  mayChange(table, text) ? converted(table, text).join('') : text;

/**
 * The conversion in a file that `packTables` wrote. Its steps: compatibility characters become
 * the usual ones; words become those of the other script; and, if there is a third step, these
 * become the forms of a region, word by word.
 */
export function conversionOf(bytes: Uint8Array): (text: string) => string {
  const [usual, words, forms] = readTables(bytes);
  if (usual === undefined || words === undefined) throw new TypeError('not a conversion');
  return (text) => {
    const pieces = converted(words, convertedRarely(usual, text));
    if (forms === undefined || !pieces.some((piece) => mayChange(forms, piece))) {
      return pieces.join('');
    }
    return pieces.map((piece) => convertedRarely(forms, piece)).join('');
  };
}
