/** Finds which of many words a text contains, without trying each of them. */

const CODE_UNITS = 0x10000;

/** Lists of words that begin with the same character, and the kind of each word, in bits. */
interface WordList {
  readonly words: string[];
  readonly kinds: number[];
}

/**
 * Makes a function that returns the kinds of which a text contains words, one bit for each list, the
 * lowest for the first. The words of a list are separated by spaces. Most texts contain the first
 * character of none, so that only their characters are read.
 */
export function wordSorter(...lists: readonly string[]): (text: string) => number {
  const starts: WordList[] = [{ words: [], kinds: [] }];
  /** For each UTF-16 code unit, the number of the list of words that begin with it. */
  const numbers = new Uint8Array(CODE_UNITS);
  for (const [bit, list] of lists.entries()) {
    for (const word of list.split(' ')) {
      const unit = word.charCodeAt(0);
      if (numbers[unit] === 0) numbers[unit] = starts.push({ words: [], kinds: [] }) - 1;
      const start = starts[numbers[unit] as number] as WordList;
      start.words.push(word);
      start.kinds.push(1 << bit);
    }
  }
  if (starts.length > 256) throw new RangeError(`${starts.length} first characters`);
  const all = (1 << lists.length) - 1;
  return (text) => {
    let found = 0;
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers[text.charCodeAt(at)] as number;
      if (number === 0) continue;
      const { words, kinds } = starts[number] as WordList;
      for (let index = 0; index < words.length; index += 1) {
        if (text.startsWith(words[index] as string, at)) found |= kinds[index] as number;
      }
      if (found === all) return found;
    }
    return found;
  };
}

/** Makes a function that tells whether a text contains one of the words, separated by spaces. */
export function wordFinder(words: string): (text: string) => boolean {
  const kindsOf = wordSorter(words);
  return (text) => kindsOf(text) !== 0;
}
