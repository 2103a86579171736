/** Looks words of a list up in a text: as an alternation of them would, in a look-up a character. */

export interface WordHit {
  readonly start: number;
  readonly word: string;
}

const longestFirst = (words: Iterable<string>): string[] =>
  [...words].toSorted((a, b) => b.length - a.length);

/** A function that gives every word in a text: from left to right, the longest, none in another. */
export function wordFinder(words: Iterable<string>): (text: string) => WordHit[] {
  /** By first UTF-16 unit: 0, or one more than the index of its words. */
  const indexOf = new Uint16Array(0x10000);
  const lists: string[][] = [];
  for (const word of longestFirst(words)) {
    const unit = word.charCodeAt(0);
    const list = lists[(indexOf[unit] ?? 0) - 1];
    if (list === undefined) indexOf[unit] = lists.push([word]);
    else list.push(word);
  }
  return (text) => {
    const hits: WordHit[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const index = indexOf[text.charCodeAt(start)] ?? 0;
      if (index === 0) continue;
      const word = lists[index - 1]?.find((one) => text.startsWith(one, start));
      if (word === undefined) continue;
      hits.push({ start, word });
      start += word.length - 1;
    }
    return hits;
  };
}

/** A test whether a text ends in one of the words. */
export function endTest(words: Iterable<string>): (text: string) => boolean {
  const known = new Set(words);
  const lengths = [...new Set(Array.from(known, ({ length }) => length))];
  return (text) => lengths.some((length) => known.has(text.slice(-length)));
}
