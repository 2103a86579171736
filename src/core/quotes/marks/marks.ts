/**
 * Pairs quotation marks, paragraph by paragraph: “” ‘’ 「」 『』 ﹁﹂ and ASCII ".
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A quoted span. Its text goes from `start` to `end`, without the marks. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** The marks as they should be, even if one of them is missing on the page. */
  readonly marks: readonly [string, string];
  /** Which of the two marks the page has. */
  readonly found: 'both' | 'opener' | 'closer';
  readonly paragraph: number;
  readonly depth: number;
  /** Index of the span that contains it, or -1. */
  readonly parent: number;
}

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['«', '»'],
]);
const OPENER_OF: ReadonlyMap<string, string> = new Map([...CLOSER_OF].map(([o, c]) => [c, o]));

/** Marks with the same form for opening and closing: ASCII quotation marks, and " in full width. */
const ALIKE: ReadonlySet<string> = new Set(['"', '＂', "'"]);

/** All marks in the tables, and those with the same form for opening and closing. */
export const MARKS: readonly string[] = [...CLOSER_OF.keys(), ...OPENER_OF.keys(), ...ALIKE];

const LATIN = /[A-Za-z]/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;
/** What may precede a closing ASCII mark, or a stray closing mark that ends a speech. */
const SENTENCE_END = /[。！？!?…]/;
const BEFORE_OPENER = /[：:︰，,\s]/;

/**
 * The end of a speech whose closing mark is missing: in 她说："天冷。之后… the speech is one
 * sentence.
 */
const FIRST_SENTENCE = /[。！？!?]/g;

interface Open {
  readonly mark: string;
  readonly at: number;
}

interface RawSpan {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly [string, string];
  readonly found: MarkedSpan['found'];
}

/**
 * Whether a single ASCII mark is an apostrophe. It is a quotation mark only beside Chinese:
 * 他说：'来。' but not it's or 5'.
 */
function isApostrophe(text: string, at: number, open: boolean): boolean {
  if (text.charAt(at) !== "'") return false;
  const beside = open ? text.charAt(at - 1) : text.charAt(at + 1);
  if (LATIN_OR_DIGIT.test(beside)) return true;
  return !open && !BEFORE_OPENER.test(text.charAt(at - 1)) && at > 0;
}

/**
 * Whether an ASCII mark opens a quotation: none is open, and it does not look like a stray closing
 * mark.
 */
function opensAscii(text: string, at: number, paragraph: Range): boolean {
  if (at === paragraph.start) return true;
  const before = text.charAt(at - 1);
  if (BEFORE_OPENER.test(before)) return true;
  return !(SENTENCE_END.test(before) && at + 1 >= paragraph.end);
}

/**
 * The span before a closing mark without an opening one: in 她说：我去过。” the speech begins after
 * the colon.
 */
function spanBeforeStrayCloser(
  text: string,
  at: number,
  from: number,
  marks: readonly [string, string],
): RawSpan | null {
  if (!SENTENCE_END.test(text.charAt(at - 1))) return null;
  const piece = text.slice(from, at);
  const colon = Math.max(piece.lastIndexOf('：'), piece.lastIndexOf(':'));
  return colon < 0 ? null : { start: from + colon + 1, end: at, marks, found: 'closer' };
}

/**
 * End of a speech whose closing mark is missing: the end of its paragraph, or for ASCII marks the
 * end of its first sentence.
 */
function endWithoutCloser(text: string, open: Open, paragraph: Range): number {
  if (!ALIKE.has(open.mark)) return paragraph.end;
  FIRST_SENTENCE.lastIndex = open.at + 1;
  const hit = FIRST_SENTENCE.exec(text);
  return hit === null || hit.index >= paragraph.end ? paragraph.end : hit.index + 1;
}

/**
 * Whether the marks of a paragraph were typed in reverse, as in ”水退了。“林某说. A paragraph that
 * continues a speech is not such a case.
 */
function isSwapped(text: string, paragraph: Range, marks: readonly number[]): boolean {
  const curly = marks.filter((at) => SWAPPED.has(text.charAt(at)));
  const [first] = curly;
  if (first === undefined || curly.length % 2 !== 0) return false;
  const opens = first === paragraph.start || '：:'.includes(text.charAt(first - 1));
  return opens && curly.every((at, i) => text.charAt(at) === (i % 2 === 0 ? '”' : '“'));
}

const SWAPPED: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['”', '“'],
]);

interface ParagraphSpans {
  readonly spans: RawSpan[];
  /** Opening marks that were not closed. */
  readonly unclosed: Open[];
  readonly strays: number;
}

function pairParagraph(text: string, paragraph: Range, offsets: readonly number[]): ParagraphSpans {
  const spans: RawSpan[] = [];
  const stack: Open[] = [];
  const swapped = isSwapped(text, paragraph, offsets);
  let strays = 0;
  let clean = paragraph.start;
  const close = (mark: string, at: number): void => {
    const opener = OPENER_OF.get(mark) ?? mark;
    const top = stack.at(-1);
    const under = stack.at(-2);
    if (top?.mark === opener) {
      stack.pop();
      spans.push({ start: top.at + 1, end: at, marks: [opener, mark], found: 'both' });
      if (stack.length === 0) clean = at + 1;
    } else if (top !== undefined && under?.mark === opener) {
      // An inner opening mark was not closed: in “他说‘好。” the outer pair counts.
      stack.length -= 2;
      strays += 1;
      spans.push({ start: under.at + 1, end: at, marks: [opener, mark], found: 'both' });
    } else {
      strays += 1;
      const span =
        stack.length === 0 ? spanBeforeStrayCloser(text, at, clean, [opener, mark]) : null;
      if (span !== null) spans.push(span);
      clean = stack.length === 0 ? at + 1 : clean;
    }
  };
  for (const at of offsets) {
    const found = text.charAt(at);
    const mark = swapped ? (SWAPPED.get(found) ?? found) : found;
    if (ALIKE.has(mark)) {
      const open = stack.at(-1)?.mark === mark;
      if (isApostrophe(text, at, open)) continue;
      if (!open && opensAscii(text, at, paragraph)) stack.push({ mark, at });
      else close(mark, at);
    } else if (CLOSER_OF.has(mark)) {
      stack.push({ mark, at });
    } else if (OPENER_OF.has(mark)) {
      const apostrophe = mark === '’' && LATIN.test(text.charAt(at - 1));
      if (!apostrophe || stack.at(-1)?.mark === '‘') close(mark, at);
    }
  }
  return { spans, unclosed: stack, strays };
}

/** Two opening marks without a closing one are a pair that was typed wrongly: “大桥“ → “大桥”. */
function pairTwins(open: readonly Open[]): RawSpan | null {
  const [first, second, third] = open;
  if (first === undefined || second === undefined || third !== undefined) return null;
  if (first.mark !== second.mark) return null;
  const closer = CLOSER_OF.get(first.mark) ?? first.mark;
  return { start: first.at + 1, end: second.at, marks: [first.mark, closer], found: 'both' };
}

/** Appends the spans of a paragraph to those before it, sorted and with their depth. */
function nest(spans: MarkedSpan[], raw: RawSpan[], paragraph: number): void {
  raw.sort((a, b) => a.start - b.start || b.end - a.end);
  const around: { readonly index: number; readonly end: number }[] = [];
  for (const { start, end, marks, found } of raw) {
    if (end <= start) continue;
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) < end) around.pop();
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) around.pop();
    const depth = around.length;
    const parent = around.at(-1)?.index ?? -1;
    spans.push({ start, end, marks, found, paragraph, depth, parent });
    around.push({ index: spans.length - 1, end });
  }
}

/**
 * Pairs the marks at the given offsets of a text. The spans are sorted by their start, with outer
 * spans before inner ones.
 */
export function pairMarks(
  text: string,
  paragraphs: readonly Range[],
  marks: readonly number[],
): { readonly spans: readonly MarkedSpan[]; readonly unpaired: number } {
  const spans: MarkedSpan[] = [];
  let unpaired = 0;
  let next = 0;
  paragraphs.forEach((paragraph, index) => {
    const from = next;
    while ((marks[next] ?? paragraph.end) < paragraph.end) next += 1;
    if (next === from) return;
    const offsets = marks.slice(from, next).filter((at) => at >= paragraph.start);
    const { spans: raw, unclosed, strays } = pairParagraph(text, paragraph, offsets);
    unpaired += strays;
    const [first] = unclosed;
    const twins = pairTwins(unclosed);
    if (twins !== null) {
      raw.push(twins);
      unpaired += 1;
    } else if (first !== undefined) {
      // A speech of several paragraphs opens each of them but closes only once, which is correct.
      const following = paragraphs[index + 1];
      const reopened = following !== undefined && text.charAt(following.start) === first.mark;
      unpaired += reopened ? unclosed.length - 1 : unclosed.length;
      const end = endWithoutCloser(text, first, paragraph);
      const closer = CLOSER_OF.get(first.mark) ?? first.mark;
      raw.push({ start: first.at + 1, end, marks: [first.mark, closer], found: 'opener' });
    }
    nest(spans, raw, index);
  });
  return { spans, unpaired };
}
