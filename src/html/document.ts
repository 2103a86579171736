/**
 * HTML text → the tree of its nodes. Two things a browser does without a word are told here: what
 * stands behind something never closed is not read, and what is nested without end is flattened.
 */
import { DomHandler, Parser } from 'htmlparser2';
import { DEPTH_LIMIT, type Document, type Element, isTag } from './nodes.ts';

/** What was opened and never closed, and how many code units behind it were not read as text. */
export interface Unclosed {
  readonly what: string;
  readonly count: number;
}

export interface ParsedText {
  readonly document: Document;
  /** The elements that may state something or lead on, in document order: noted in parsing, they need no walk. */
  readonly noted: readonly Element[];
  readonly unclosed: Unclosed | null;
  readonly flattened: boolean;
}

/**
 * htmlparser2 takes time by the square of the depth: 10 s for 100,000 nested elements, 0.1 s for
 * so many. Real pages nest 40 deep at most.
 */
const DEEPEST_PARSED = 16_384;

/** Elements whose content is not markup: what is behind them goes into them until they are closed. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

class TooDeep extends Error {}

const NOTED: ReadonlySet<string> = new Set(
  'html title meta link time script a frame iframe'.split(' '),
);

class Builder extends DomHandler {
  readonly noted: Element[] = [];

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (this.tagStack.length > DEEPEST_PARSED) throw new TooDeep();
    if (!NOTED.has(name)) return;
    const element = this.tagStack.at(-1);
    if (element !== undefined && isTag(element)) this.noted.push(element);
  }

  /** The element that is open and holds no markup, and the length of its text. */
  openRaw(): { name: string; length: number } | null {
    const open = this.tagStack.at(-1);
    if (open === undefined || !('name' in open) || !RAW.has(open.name)) return null;
    const text = open.lastChild;
    return { name: open.name, length: text !== null && 'data' in text ? text.data.length : 0 };
  }
}

/** A rest that is text after all: half a reference, a lone `<`. */
const TEXT_AFTER_ALL = /^(?:&|<(?![a-z/!?]))/i;

/** What the parser has not given away at the end of the text: it waits for an end that never came. */
function findUnclosed(text: string, builder: Builder, parser: Parser): Unclosed | null {
  const raw = builder.openRaw();
  if (raw !== null) return { what: `<${raw.name}>`, count: raw.length };
  const from = parser.endIndex + 1;
  const count = text.length - from;
  if (count <= 0 || from <= 1 || TEXT_AFTER_ALL.test(text.slice(from, from + 2))) return null;
  if (text.startsWith('<!--', from)) return { what: 'a comment', count };
  return { what: text.startsWith('<![', from) ? 'a CDATA section' : 'a tag', count };
}

function parse(text: string): Omit<ParsedText, 'flattened'> {
  const builder = new Builder();
  const parser = new Parser(builder);
  parser.write(text);
  const unclosed = findUnclosed(text, builder, parser);
  parser.end();
  return { document: builder.root, noted: builder.noted, unclosed };
}

const TAG = /<(\/?)([a-z][^\s/>]*)[^<>]*>/gi;
/** What has no end tag, or ends by itself. */
const NO_NESTING: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p'.split(' '),
);

/** Takes out the tags that lie deeper than any page's; the text in them stays where it is. */
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

/** Parses any text. Never throws, and takes time in proportion to its length. */
export function parseText(text: string): ParsedText {
  try {
    return { ...parse(text), flattened: false };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { ...parse(flatten(text)), flattened: true };
  }
}
