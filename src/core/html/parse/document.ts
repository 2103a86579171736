/**
 * Parses HTML text into a tree of nodes. It reports two things about which browsers say nothing:
 * text that is not read because something before it is never closed, and elements that are
 * flattened because they are nested too deeply.
 */
import { Parser } from 'htmlparser2';
import { isRead, NO_ATTRIBUTES } from './attributes.ts';
import { DEPTH_LIMIT, Element, isText } from './nodes.ts';

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
 * The deepest nesting that is parsed as it stands. htmlparser2 takes time quadratic in the depth:
 * 10 s for 100,000 nested elements, 0.1 s for this many. Real pages nest at most 40 deep.
 */
const DEEPEST_PARSED = 16_384;

/**
 * Elements whose content is not markup. Until such an element is closed, everything after it
 * belongs to it.
 */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

class TooDeep extends Error {}

const NOTED: ReadonlySet<string> = new Set(
  'html title meta link time script a frame iframe'.split(' '),
);

/** Builds the tree from the parser's events. */
class Builder {
  readonly root = new Element('', {}, null);
  readonly noted: Element[] = [];
  private readonly open: Element[] = [this.root];
  private readonly allAttributes: boolean;
  /** Name of a tag whose end has not been seen, or null. The parser drops a tag that never ends. */
  private tag: string | null = null;
  private attributes: Record<string, string> | null = null;
  /**
   * Whether the last child is a text that may continue. The parser splits texts at character
   * references.
   */
  private inText = false;

  constructor(allAttributes: boolean) {
    this.allAttributes = allAttributes;
  }

  private get inner(): Element {
    return this.open[this.open.length - 1] ?? this.root;
  }

  onopentagname(name: string): void {
    this.endTag();
    this.tag = name;
    this.attributes = null;
  }

  /** The first of several attributes of the same name counts. */
  onattribute(name: string, value: string): void {
    if (this.tag === null || !(this.allAttributes || isRead(name))) return;
    this.attributes ??= {};
    if (!Object.hasOwn(this.attributes, name)) this.attributes[name] = value;
  }

  /** Opens the element of the last tag. Whatever comes after a tag shows that it has ended. */
  private endTag(): void {
    const { tag, inner } = this;
    if (tag === null) return;
    this.tag = null;
    const element = new Element(tag, this.attributes ?? NO_ATTRIBUTES, inner);
    inner.children.push(element);
    this.open.push(element);
    this.inText = false;
    if (this.open.length > DEEPEST_PARSED) throw new TooDeep();
    if (NOTED.has(tag)) this.noted.push(element);
  }

  /** Handles the end of the text. `isWhole` tells whether the last tag has ended. */
  end(isWhole: boolean): void {
    if (isWhole) this.endTag();
    this.tag = null;
  }

  onclosetag(): void {
    this.endTag();
    this.open.pop();
    this.inText = false;
  }

  ontext(text: string): void {
    this.endTag();
    const { children } = this.inner;
    if (this.inText) children.push(`${children.pop()}${text}`);
    else children.push(text);
    this.inText = true;
  }

  oncomment(): void {
    this.inText = false;
  }

  /**
   * CDATA sections occur in drawings and are not text of the page; their content goes into an
   * element that nobody reads.
   */
  oncdatastart(): void {
    this.endTag();
    this.open.push(new Element('', {}, null));
    this.inText = false;
  }

  oncdataend(): void {
    this.onclosetag();
  }

  onprocessinginstruction(): void {
    this.inText = false;
  }

  /**
   * The name of the element that is open, if its content is not markup, and the length of that
   * content in UTF-16 code units.
   */
  openRaw(): { name: string; length: number } | null {
    const { name, children } = this.inner;
    if (!RAW.has(name)) return null;
    const text = children.at(-1);
    return { name, length: isText(text) ? text.length : 0 };
  }
}

/**
 * The beginning of a remainder that is text after all: an incomplete character reference or a lone
 * `<`.
 */
const TEXT_AFTER_ALL = /^(?:&|<(?![a-z/!?]))/i;

/**
 * Finds what the parser still holds back at the end of the text, because it waits for an end that
 * never came.
 */
function findUnclosed(text: string, builder: Builder, parser: Parser): Unclosed | null {
  const raw = builder.openRaw();
  if (raw !== null) return { what: `<${raw.name}>`, count: raw.length };
  const from = parser.endIndex + 1;
  const count = text.length - from;
  if (count <= 0 || from <= 1 || TEXT_AFTER_ALL.test(text.slice(from, from + 2))) return null;
  if (text.startsWith('<!--', from)) return { what: 'a comment', count };
  return { what: text.startsWith('<![', from) ? 'a CDATA section' : 'a tag', count };
}

const TAG_END = 0x3e;

function parse(text: string, allAttributes: boolean): Omit<ParsedText, 'flattened'> {
  const builder = new Builder(allAttributes);
  const parser = new Parser(builder);
  parser.write(text);
  builder.end(text.charCodeAt(parser.endIndex) === TAG_END);
  const unclosed = findUnclosed(text, builder, parser);
  parser.end();
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
