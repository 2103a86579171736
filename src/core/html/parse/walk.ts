/**
 * Walks a parsed page and collects its visible blocks and its media. The walk keeps its own stack,
 * so that a hundred thousand nested elements cannot overflow the call stack.
 */

import type { Block, BlockKind } from '../../page/block.ts';
import type { Credit, MediaElement } from '../../page/page.ts';
import { isDataTable } from './data-table.ts';
import {
  BLOCK_ELEMENTS,
  HEADINGS,
  HIDDEN_ELEMENTS,
  KINDS,
  MEDIA_ADDRESS,
  MEDIA_ELEMENTS,
} from './elements.ts';
import { DEPTH_LIMIT, type Element, isText, type Node, textBelow } from './nodes.ts';
import { TextFlow } from './text-flow.ts';
import { collapse, edgeStart, trimEdges } from './white-space.ts';

/**
 * Longest path of a block. Deeper blocks share the path of an ancestor; otherwise a megabyte of
 * tags would fill the memory.
 */
const PATH_LIMIT = 64;

/**
 * Number of class and id tokens that are kept per block. The nearest ones matter, and deep pages
 * have thousands.
 */
const MOST_TOKENS = 64;

const TOKENS = /[^\s]+/g;
const NOT_DISPLAYED = /display\s{0,4}:\s{0,4}none/i;
const CENTRED = /text-align\s{0,4}:\s{0,4}center/i;
const LINE = /\n/;

/**
 * An element and its ancestors. Its path and its tokens are computed only when a block needs them.
 */
class Lineage {
  private readonly outer: Lineage | null;
  private readonly element: Element | null;
  private readonly index: number;
  private ownPath: readonly number[] | null = null;
  private ownClasses: readonly string[] | null = null;

  constructor(outer: Lineage | null, element: Element | null, index: number) {
    this.outer = outer;
    this.element = element;
    this.index = index;
  }

  get path(): readonly number[] {
    if (this.ownPath === null) {
      const outer = this.outer?.path ?? [];
      const isRoot = this.outer === null;
      this.ownPath = isRoot || outer.length >= PATH_LIMIT ? outer : [...outer, this.index];
    }
    return this.ownPath;
  }

  get classes(): readonly string[] {
    if (this.ownClasses === null) {
      const outer = this.outer?.classes ?? [];
      const own = this.element === null ? [] : tokensOf(this.element);
      const all = own.length === 0 ? outer : own.concat(outer);
      this.ownClasses = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
    }
    return this.ownClasses;
  }
}

/** A position of the walk: an element, and what its ancestors mean for the text inside it. */
interface Place {
  readonly tag: string;
  readonly kind: BlockKind;
  readonly level: number;
  readonly lineage: Lineage;
  readonly depth: number;
  readonly linked: boolean;
  readonly preformatted: boolean;
  /** Whether the place is inside an element that `--within` selects. */
  readonly named: boolean;
  /**
   * Whether the place is inside a data table, where each row is a block and tabs separate the
   * cells.
   */
  readonly inDataTable: boolean;
  /**
   * The place of the block to which text here belongs; null if it is this place. Inside `<p><b>` it
   * is the `<p>`.
   */
  readonly block: Place | null;
}

/** An element whose children are being walked. */
interface Frame {
  readonly children: readonly Node[];
  readonly place: Place;
  /** Whether the end of the element ends a block. */
  readonly separate: boolean;
  at: number;
  /** Number of elements among the children before `at`. */
  elements: number;
}

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

const ROOT: Place = {
  tag: 'body',
  kind: 'paragraph',
  level: 0,
  lineage: new Lineage(null, null, 0),
  depth: 0,
  linked: false,
  preformatted: false,
  named: false,
  inDataTable: false,
  block: null,
};

function isHidden(element: Element, skipHidden: boolean): boolean {
  if (HIDDEN_ELEMENTS.has(element.name)) return true;
  if (!skipHidden) return false;
  const { hidden, style } = element.attribs;
  return hidden !== undefined || (style !== undefined && NOT_DISPLAYED.test(style));
}

/**
 * Class and id tokens of an element. Centring by attribute or style is reported as the class
 * `text-center`, which most pages use for it.
 */
function tokensOf(element: Element): string[] {
  const { class: classes = '', id = '', align = '', style = '' } = element.attribs;
  if (classes === '' && id === '' && align === '' && style === '') return [];
  const tokens = (`${classes} ${id}`.toLowerCase().match(TOKENS) ?? []).slice(0, MOST_TOKENS);
  const centred = align.toLowerCase() === 'center' || CENTRED.test(style);
  return centred ? ['text-center', ...tokens] : tokens;
}

/**
 * The place inside `element`. Beyond the depth limit an element changes nothing, which flattens it.
 */
function enter(
  element: Element,
  outer: Place,
  index: number,
  separate: boolean,
  named: boolean,
): Place {
  const linked = outer.linked || element.name === 'a';
  const preformatted = outer.preformatted || element.name === 'pre';
  const depth = outer.depth + 1;
  const block = separate ? null : (outer.block ?? outer);
  if (depth > DEPTH_LIMIT) return { ...outer, depth, linked, preformatted, named, block };
  const isBlock = BLOCK_ELEMENTS.has(element.name) && !outer.inDataTable;
  const isRow = outer.inDataTable && element.name === 'tr';
  return {
    tag: isBlock || isRow ? element.name : outer.tag,
    kind: outer.inDataTable ? 'table' : (KINDS.get(element.name) ?? outer.kind),
    level: HEADINGS.get(element.name) ?? outer.level,
    lineage: new Lineage(outer.lineage, element, index),
    depth,
    linked,
    preformatted,
    named,
    inDataTable: outer.inDataTable || (element.name === 'table' && isDataTable(element)),
    block,
  };
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
  private blockPlace: Place = ROOT;
  private readonly options: WalkOptions;

  constructor(options: WalkOptions) {
    this.options = options;
  }

  endBlock(): void {
    const run = this.flow.take();
    if (run === null) return;
    const { kind, tag, level, lineage } = this.blockPlace;
    this.blocks.push({
      kind,
      text: run.text,
      tag,
      level,
      path: lineage.path,
      classes: lineage.classes,
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
    if (this.flow.isEmpty) this.blockPlace = place.block ?? place;
    this.flow.add(text, place.linked);
    if (place.named && edgeStart(text) < text.length) {
      this.within.add(this.options.firstBlock + this.blocks.length);
    }
  }

  addMedia(element: Element, type: MediaElement['type'], place: Place): void {
    const raw = mediaAddress(element);
    this.media.push({
      type,
      url: raw === undefined ? null : this.options.address(raw),
      beforeBlock: this.options.firstBlock + this.blocks.length + (this.flow.isEmpty ? 0 : 1),
      path: place.lineage.path,
      alt: element.attribs.alt?.trim() || null,
    });
  }

  /**
   * Notes the text of an element such as `<span class="author">林某</span>` inside a line. The text
   * of the line alone would no longer show that it is a name.
   */
  addCredit(element: Element): void {
    const { class: classes = '', id = '' } = element.attribs;
    if (classes === '' && id === '') return;
    if (!CREDITS.test(classes) && !CREDITS.test(id)) return;
    const text = trimEdges(collapse(textBelow(element)));
    if (text === '' || text.length > LONGEST_CREDIT) return;
    this.credits.push({ text, block: this.options.firstBlock + this.blocks.length });
  }

  /** Handles a line break. It ends a block, except in a headline that is set in two lines. */
  breakLine(place: Place): void {
    if (place.kind === 'heading' || place.inDataTable) this.flow.add(' ', false);
    else this.endBlock();
  }
}

/** Whether an element separates its text from the text around it. */
function separates(element: Element, outer: Place): boolean {
  if (!outer.inDataTable) return BLOCK_ELEMENTS.has(element.name);
  return element.name === 'tr' || element.name === 'caption';
}

/** Collects the visible blocks of a document. */
export function walkDocument(root: Element, options: WalkOptions): Walked {
  const walk = new Walk(options);
  const stack: Frame[] = [];
  open(root, { ...ROOT, named: options.named.has(root) }, false);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.children[frame.at];
    frame.at += 1;
    if (node === undefined) {
      stack.pop();
      if (frame.separate) walk.endBlock();
    } else if (isText(node)) {
      walk.addText(node, frame.place);
    } else {
      visit(node, frame.place, frame.elements);
      frame.elements += 1;
    }
  }
  walk.endBlock();
  return walk;

  function open(parent: Element, place: Place, separate: boolean): void {
    stack.push({ children: parent.children, place, separate, at: 0, elements: 0 });
  }

  function visit(element: Element, place: Place, index: number): void {
    const mediaType = MEDIA_ELEMENTS.get(element.name);
    if (mediaType !== undefined) walk.addMedia(element, mediaType, place);
    if (element.name === 'br' || element.name === 'hr') walk.breakLine(place);
    if (isHidden(element, options.skipHidden)) return;
    const separate = separates(element, place);
    if (!separate) walk.addCredit(element);
    const named = place.named || options.named.has(element);
    const inner = enter(element, place, index, separate, named);
    if (inner.depth > DEPTH_LIMIT) walk.tooDeep = true;
    if (separate) {
      walk.endBlock();
    } else if (place.inDataTable && BLOCK_ELEMENTS.has(element.name)) {
      const isCell = element.name === 'td' || element.name === 'th';
      if (isCell) walk.addCell();
      else walk.addText(' ', inner);
    }
    open(element, inner, separate);
  }
}
