/** Finds whether a text contains one of many words, without trying each of them. */

const CODE_UNITS = 0x10000;

/**
 * Makes a function that tells whether a text contains one of the words. They are separated by
 * spaces. Most texts contain the first character of none, so that only their characters are read.
 */
export function wordFinder(words: string): (text: string) => boolean {
  const lists: string[][] = [[]];
  /** For each UTF-16 code unit, the number of the list of words that begin with it. */
  const numbers = new Uint8Array(CODE_UNITS);
  for (const word of words.split(' ')) {
    const unit = word.charCodeAt(0);
    const list = lists[numbers[unit] ?? 0];
    if (numbers[unit] !== 0 && list !== undefined) list.push(word);
    else numbers[unit] = lists.push([word]) - 1;
  }
  if (lists.length > 256) throw new RangeError(`${lists.length} first characters`);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers[text.charCodeAt(at)] as number;
      if (number === 0) continue;
      for (const word of lists[number] as string[]) if (text.startsWith(word, at)) return true;
    }
    return false;
  };
}
