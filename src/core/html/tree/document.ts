/**
 * Parses HTML text into a tree of nodes. It reports two things about which browsers say nothing:
 * text that is not read because something before it is never closed, and elements that are
 * flattened because they are nested too deeply.
 */
import { Builder, TooDeep } from './builder.ts';
import { DEPTH_LIMIT, type Element } from './nodes.ts';
import { Scanner } from './scanner.ts';

/**
 * Something that was opened and never closed, and how many UTF-16 code units after it were not read
 * as text.
 */
export interface Unclosed {
  readonly what: string;
  readonly count: number;
}

export interface ParsedText {
  /**
   * The root of the tree. Its children are the elements and texts that lie inside no other element.
   */
  readonly root: Element;
  /**
   * The elements that may contain metadata or lead to other documents, in document order. They are
   * noted while parsing, so that nobody has to walk the tree for them.
   */
  readonly noted: readonly Element[];
  readonly unclosed: Unclosed | null;
  readonly flattened: boolean;
}

/**
 * The beginning of a remainder that is text after all: an incomplete character reference or a lone
 * `<`.
 */
const TEXT_AFTER_ALL = /^(?:&|<(?![a-z/!?]))/i;

/**
 * Describes what is not finished at the end of the text, from the index `from` on. A page that begins
 * with it has nothing else.
 */
function findUnclosed(text: string, builder: Builder, from: number): Unclosed | null {
  const raw = builder.openRaw();
  if (raw !== null) return { what: `<${raw.name}>`, count: raw.length };
  const count = text.length - from;
  if (count <= 0 || from <= 1 || TEXT_AFTER_ALL.test(text.slice(from, from + 2))) return null;
  if (text.startsWith('<!--', from)) return { what: 'a comment', count };
  return { what: text.startsWith('<![', from) ? 'a CDATA section' : 'a tag', count };
}

function parse(text: string, allAttributes: boolean): Omit<ParsedText, 'flattened'> {
  const builder = new Builder();
  const from = new Scanner(text, builder, allAttributes).scan();
  const unclosed = findUnclosed(text, builder, from);
  builder.end();
  return { root: builder.root, noted: builder.noted, unclosed };
}

const TAG = /<(\/?)([a-z][^\s/<>]*)(?:[\s/][^<>]*)?>/gi;
/** Elements that have no end tag or are closed implicitly. */
const NO_NESTING: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p'.split(' '),
);

/**
 * Removes the tags that lie deeper than those of any real page. The text inside them stays where it
 * is.
 */
function flatten(text: string): string {
  let depth = 0;
  let dropped = 0;
  return text.replace(TAG, (tag: string, slash: string, name: string) => {
    if (NO_NESTING.has(name.toLowerCase())) return tag;
    if (slash === '') {
      if (depth >= DEPTH_LIMIT) dropped += 1;
      else depth += 1;
      return dropped > 0 ? '' : tag;
    }
    if (dropped > 0) {
      dropped -= 1;
      return '';
    }
    depth = Math.max(0, depth - 1);
    return tag;
  });
}

/**
 * Parses any text. Never throws, and takes time proportional to the length of the text. Unless
 * `allAttributes` are asked for, elements have only those that are read (attributes.ts).
 */
export function parseText(text: string, allAttributes = false): ParsedText {
  try {
    return { ...parse(text, allAttributes), flattened: false };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { ...parse(flatten(text), allAttributes), flattened: true };
  }
}
