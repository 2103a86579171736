/** Finds which of many words a text contains, without trying each of them. */

const CODE_UNITS = 0x10000;

/**
 * Makes a function that tells whether a text contains one of the words, which spaces separate. Most
 * texts contain the first character of none, so that only their characters are read.
 */
export function wordFinder(words: string): (text: string) => boolean {
  const starts: string[][] = [[]];
  /** For each UTF-16 code unit, the number of the list of words that begin with it. */
  const numbers = new Uint8Array(CODE_UNITS);
  for (const word of words.split(' ')) {
    const unit = word.charCodeAt(0);
    if (numbers[unit] === 0) numbers[unit] = starts.push([]) - 1;
    (starts[numbers[unit] as number] as string[]).push(word);
  }
  if (starts.length > 256) throw new RangeError(`${starts.length} first characters`);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers[text.charCodeAt(at)] as number;
      if (number === 0) continue;
      const own = starts[number] as string[];
      for (let index = 0; index < own.length; index += 1) {
        if (text.startsWith(own[index] as string, at)) return true;
      }
    }
    return false;
  };
}
