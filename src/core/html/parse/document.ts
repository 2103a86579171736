/**
 * HTML text → the tree of its nodes. Two things a browser does without a word are told here: what
 * stands behind something never closed is not read, and what is nested without end is flattened.
 */
import { Parser } from 'htmlparser2';
import { DEPTH_LIMIT, Element, isText } from './nodes.ts';

/** What was opened and never closed, and how many code units behind it were not read as text. */
export interface Unclosed {
  readonly what: string;
  readonly count: number;
}

export interface ParsedText {
  /** Its children are the elements and texts outside all others. */
  readonly root: Element;
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

/** Builds the tree of what the parser finds. */
class Builder {
  readonly root = new Element('', {}, null);
  readonly noted: Element[] = [];
  private readonly open: Element[] = [this.root];
  /** Whether the last child is a text that goes on: the parser cuts it at references. */
  private inText = false;

  private get inner(): Element {
    return this.open.at(-1) ?? this.root;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const { inner } = this;
    const element = new Element(name, attributes, inner);
    inner.children.push(element);
    this.open.push(element);
    this.inText = false;
    if (this.open.length > DEEPEST_PARSED) throw new TooDeep();
    if (NOTED.has(name)) this.noted.push(element);
  }

  onclosetag(): void {
    this.open.pop();
    this.inText = false;
  }

  ontext(text: string): void {
    const { children } = this.inner;
    if (this.inText) children.push(`${children.pop()}${text}`);
    else children.push(text);
    this.inText = true;
  }

  oncomment(): void {
    this.inText = false;
  }

  /** What stands in CDATA sections, of drawings, is no text of the page. */
  oncdatastart(): void {
    this.open.push(new Element('', {}, null));
    this.inText = false;
  }

  oncdataend(): void {
    this.onclosetag();
  }

  onprocessinginstruction(): void {
    this.inText = false;
  }

  /** The element that is open and holds no markup, and the length of its text. */
  openRaw(): { name: string; length: number } | null {
    const { name, children } = this.inner;
    if (!RAW.has(name)) return null;
    const text = children.at(-1);
    return { name, length: isText(text) ? text.length : 0 };
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
  return { root: builder.root, noted: builder.noted, unclosed };
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
