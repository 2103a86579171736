/**
 * Walks a parsed page and collects its visible blocks and its media. The walk keeps its own stack,
 * so that a hundred thousand nested elements cannot overflow the call stack.
 */

import type { Block } from '../../page/block.ts';
import type { Credit, MediaElement } from '../../page/page.ts';
import { NO_ATTRIBUTES } from '../tree/attributes.ts';
import { MEDIA_ADDRESS } from '../tree/elements.ts';
import { childrenOf, DEPTH_LIMIT, type Element, isText, textBelow } from '../tree/nodes.ts';
import { collapse, edgeStart, trimEdges } from '../tree/white-space.ts';
import { Place } from './place.ts';
import { TextFlow } from './text-flow.ts';

const NOT_DISPLAYED = /display\s{0,4}:\s{0,4}none/i;
/** Forums hide text of this size in each paragraph, which only copies of the page show. */
const WITHOUT_SIZE = /font-size\s{0,4}:\s{0,4}0(?:px|pt|em|rem|%)?\s{0,4}(?:;|!|$)/i;
const LINE = /\n/;

export interface WalkOptions {
  /** False to read what `display: none` hides too, because some pages show their text by script. */
  readonly skipHidden: boolean;
  readonly address: (raw: string) => string | null;
  /** The elements that `--within` selects. */
  readonly named: ReadonlySet<Element>;
  /** Index of the first visible block of the page. The metadata blocks come before it. */
  readonly firstBlock: number;
}

export interface Walked {
  readonly blocks: readonly Block[];
  readonly media: readonly MediaElement[];
  readonly credits: readonly Credit[];
  /** Indices of the blocks that have text inside the elements that `--within` selects. */
  readonly within: ReadonlySet<number>;
  readonly tooDeep: boolean;
}

/** Class or id of an element that names a writer: `author`, `article_author_name`. */
const CREDITS = /(?:^|[\s_-])(?:author|byline|reporter|writer)s?(?:$|[\s_-])/i;
const LONGEST_CREDIT = 60;

function isHidden(element: Element, skipHidden: boolean): boolean {
  if (element.tag.isHidden) return true;
  if (!skipHidden || element.attribs === NO_ATTRIBUTES) return false;
  const { hidden, style } = element.attribs;
  if (hidden !== undefined) return true;
  if (style === undefined) return false;
  return (
    NOT_DISPLAYED.test(style) || (WITHOUT_SIZE.test(style) && childrenOf(element).every(isText))
  );
}

function mediaAddress({ attribs }: Element): string | undefined {
  for (const name of MEDIA_ADDRESS) {
    const value = attribs[name];
    if (value !== undefined && value.trim() !== '' && !value.startsWith('data:')) return value;
  }
  return undefined;
}

class Walk {
  readonly blocks: Block[] = [];
  readonly media: MediaElement[] = [];
  readonly credits: Credit[] = [];
  readonly within = new Set<number>();
  tooDeep = false;
  private readonly flow = new TextFlow();
  /** Place of the block whose text is being collected. */
  private blockPlace: Place;
  private readonly options: WalkOptions;

  constructor(root: Place, options: WalkOptions) {
    this.blockPlace = root;
    this.options = options;
  }

  endBlock(): void {
    const run = this.flow.take();
    if (run === null) return;
    const { kind, tag, level, path, classes } = this.blockPlace;
    this.blocks.push({
      kind,
      text: run.text,
      tag,
      level,
      path,
      classes,
      linkDensity: run.linkDensity,
      gap: '',
      pieces: run.pieces,
    });
  }

  addText(text: string, place: Place): void {
    if (!place.preformatted) {
      this.addLine(text, place);
      return;
    }
    for (const [at, line] of text.split(LINE).entries()) {
      if (at > 0) this.endBlock();
      this.addLine(line, place);
    }
  }

  /** Handles the beginning of a cell of a data table. */
  addCell(): void {
    this.flow.addCell();
  }

  private addLine(text: string, place: Place): void {
    if (this.flow.isEmpty) this.blockPlace = place.block;
    this.flow.add(text, place.linked);
    if (place.named && edgeStart(text) < text.length) {
      this.within.add(this.options.firstBlock + this.blocks.length);
    }
  }

  /** Notes what an element shows or ends by itself, whether its content is read or not. */
  addElement(element: Element, place: Place): void {
    const { name, tag } = element;
    if (tag.media !== null) this.addMedia(element, tag.media, place);
    if (name === 'br' || name === 'hr') this.breakLine(place);
  }

  private addMedia(element: Element, type: MediaElement['type'], place: Place): void {
    const raw = mediaAddress(element);
    this.media.push({
      type,
      url: raw === undefined ? null : this.options.address(raw),
      beforeBlock: this.options.firstBlock + this.blocks.length + (this.flow.isEmpty ? 0 : 1),
      path: place.path,
      alt: element.attribs.alt?.trim() || null,
    });
  }

  /**
   * Notes the text of an element such as `<span class="author">林某</span>` inside a line. The text
   * of the line alone would no longer show that it is a name.
   */
  addCredit(element: Element): void {
    if (element.attribs === NO_ATTRIBUTES) return;
    const { class: classes = '', id = '' } = element.attribs;
    if (classes === '' && id === '') return;
    if (!CREDITS.test(classes) && !CREDITS.test(id)) return;
    const text = trimEdges(collapse(textBelow(element)));
    if (text === '' || text.length > LONGEST_CREDIT) return;
    this.credits.push({ text, block: this.options.firstBlock + this.blocks.length });
  }

  /** Handles a line break. It ends a block, except in a headline that is set in two lines. */
  private breakLine(place: Place): void {
    if (place.kind === 'heading' || place.inDataTable) this.flow.add(' ', false);
    else this.endBlock();
  }
}

/** Whether an element separates its text from the text around it. */
function separates({ name, tag }: Element, outer: Place): boolean {
  return outer.inDataTable ? name === 'tr' || name === 'caption' : tag.isBlock;
}

/** Collects the visible blocks of a document. */
export function walkDocument(root: Element, options: WalkOptions): Walked {
  const outermost = new Place(root, null, 0, false, options.named.has(root));
  const walk = new Walk(outermost, options);
  let place = outermost;
  for (let at = root.start; at < root.end; ) {
    while (at >= place.end) leave();
    const node = root.nodes[at];
    at += 1;
    if (node === undefined) break;
    if (isText(node)) {
      walk.addText(node, place);
      continue;
    }
    const inner = enter(node, place);
    place.elements += 1;
    if (inner === null) {
      at = node.end;
    } else {
      place = inner;
    }
  }
  while (place !== outermost) leave();
  walk.endBlock();
  return walk;

  function leave(): void {
    if (place.separate) walk.endBlock();
    place = place.outer ?? outermost;
  }

  /** Handles the beginning of an element. Returns the place inside it; null if nothing there is read. */
  function enter(element: Element, outer: Place): Place | null {
    const { name, tag } = element;
    walk.addElement(element, outer);
    if (isHidden(element, options.skipHidden)) return null;
    if (outer.depth >= DEPTH_LIMIT) walk.tooDeep = true;
    const separate = separates(element, outer);
    if (!separate) {
      if (element.start === element.end && !outer.inDataTable) return null;
      walk.addCredit(element);
    }
    const named = outer.named || options.named.has(element);
    const inner = new Place(element, outer, outer.elements, separate, named);
    if (separate) {
      walk.endBlock();
    } else if (outer.inDataTable && tag.isBlock) {
      const isCell = name === 'td' || name === 'th';
      if (isCell) walk.addCell();
      else walk.addText(' ', inner);
    }
    return inner;
  }
}
