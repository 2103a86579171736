/** Looks words of a list up in a text: as an alternation of them would, in a look-up a character. */

export interface WordHit {
  readonly start: number;
  readonly word: string;
}

const longestFirst = (words: Iterable<string>): string[] =>
  [...words].toSorted((a, b) => b.length - a.length);

/** A function that gives every word in a text: from left to right, the longest, none in another. */
export function wordFinder(words: Iterable<string>): (text: string) => WordHit[] {
  const byFirst = new Map<number, string[]>();
  for (const word of longestFirst(words)) {
    const list = byFirst.get(word.charCodeAt(0));
    if (list === undefined) byFirst.set(word.charCodeAt(0), [word]);
    else list.push(word);
  }
  return (text) => {
    const hits: WordHit[] = [];
    if (byFirst.size === 0) return hits;
    for (let start = 0; start < text.length; start += 1) {
      const list = byFirst.get(text.charCodeAt(start));
      if (list === undefined) continue;
      const word = list.find((one) => text.startsWith(one, start));
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
