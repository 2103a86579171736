/**
 * Bounds of the lines of a text, in UTF-16 code units. In marked texts each line is a paragraph.
 */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const paragraph = { start, end: start + line.length };
    start = paragraph.end + 1;
    return paragraph;
  });
}
