/** Builds the tree of a page from its tags and texts. */
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';
import { Element, isText, type Node } from './nodes.ts';
import { type Tag, tagOf } from './tags.ts';

/** The nesting is deeper than is parsed. */
export class TooDeep extends Error {}

/**
 * The deepest nesting that is parsed as it stands. Real pages nest at most 40 deep. An end tag without a
 * beginning is looked for in all open elements, which takes time in proportion to the depth.
 */
const DEEPEST_PARSED = 16_384;

const ROOT = tagOf('');
const PARAGRAPH = tagOf('p');
const BREAK = tagOf('br');

export class Builder {
  private readonly nodes: Node[] = [];
  readonly root = new Element(ROOT, NO_ATTRIBUTES, null, this.nodes, 0);
  /** The elements that may contain metadata or lead to other documents, in document order. */
  readonly noted: Element[] = [];
  private readonly open: Element[] = [this.root];
  private inner = this.root;
  /** For each `svg`, `math` and element of HTML inside them: whether `<name/>` is complete there. */
  private readonly foreign: boolean[] = [];
  /** Whether the last child is a text that may continue. */
  private inText = false;

  addText(text: string): void {
    const { nodes } = this;
    if (this.inText) nodes.push(`${nodes.pop()}${text}`);
    else nodes.push(text);
    this.inText = true;
  }

  /** A comment or declaration stands between two texts. */
  endText(): void {
    this.inText = false;
  }

  /** Ends the elements that end where an element begins, whether its tag is complete or not. */
  begin({ ends }: Tag): void {
    if (ends === null) return;
    while (this.open.length > 1 && ends.has(this.inner.name)) this.pop();
  }

  /**
   * Adds an element when its tag is complete.
   *
   * @param isClosed whether the tag ends with a slash
   */
  add(tag: Tag, attributes: Attributes, isClosed: boolean): void {
    if (this.open.length >= DEEPEST_PARSED) throw new TooDeep();
    const { nodes } = this;
    const element = new Element(tag, attributes, this.inner, nodes, nodes.length + 1);
    nodes.push(element);
    this.inText = false;
    if (tag.isNoted) this.noted.push(element);
    if (tag.isVoid) return;
    if (tag.isForeign !== null) this.foreign.push(tag.isForeign);
    if (isClosed && this.foreign.at(-1) === true) return;
    this.open.push(element);
    this.inner = element;
  }

  /** Handles an end tag. It ends the nearest open element of its name and those inside it. */
  close(tag: Tag): void {
    if (tag.isForeign !== null) this.foreign.pop();
    const { name } = tag;
    if (tag.isVoid) {
      if (name === BREAK.name) this.add(BREAK, NO_ATTRIBUTES, false);
      return;
    }
    let at = this.open.length - 1;
    while (at > 0 && this.open[at]?.name !== name) at -= 1;
    if (at > 0) {
      while (this.open.length > at) this.pop();
    } else if (name === PARAGRAPH.name) {
      this.begin(PARAGRAPH);
      this.add(PARAGRAPH, NO_ATTRIBUTES, false);
      this.pop();
    }
  }

  /** Ends all elements at the end of the text. */
  end(): void {
    for (const element of this.open) element.end = this.nodes.length;
  }

  private pop(): void {
    this.open.pop();
    this.inner.end = this.nodes.length;
    this.inner = this.open[this.open.length - 1] ?? this.root;
    this.inText = false;
  }

  /**
   * The name of the innermost open element, if its content is not markup, and the length of that
   * content in UTF-16 code units.
   */
  openRaw(): { name: string; length: number } | null {
    const { name, tag } = this.inner;
    if (!tag.isRaw) return null;
    const text = this.nodes.at(-1);
    return { name, length: isText(text) ? text.length : 0 };
  }
}
