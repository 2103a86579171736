/**
 * Walks a parsed page and gathers its visible blocks and its media. The walk keeps its own stack:
 * a hundred thousand nested elements are a page like any other.
 */

import type { Block, BlockKind, MediaElement } from '../page.ts';
import { isDataTable } from './data-table.ts';
import {
  BLOCK_ELEMENTS,
  HEADINGS,
  HIDDEN_ELEMENTS,
  KINDS,
  MEDIA_ADDRESS,
  MEDIA_ELEMENTS,
} from './elements.ts';
import {
  type ChildNode,
  DEPTH_LIMIT,
  type Element,
  isTag,
  isText,
  type ParentNode,
} from './nodes.ts';
import { TextFlow } from './text-flow.ts';

/** Length of a path; below it blocks share their ancestor's: a megabyte of tags would fill the memory. */
const PATH_LIMIT = 64;

/** Class and id tokens kept a block: the nearest ones tell, and deep pages have thousands. */
const MOST_TOKENS = 64;

const TOKENS = /[^\s]+/g;
const NOT_DISPLAYED = /display\s{0,4}:\s{0,4}none/i;
const CENTRED = /text-align\s{0,4}:\s{0,4}center/i;
const LINE = /\n/;

/** Where the walk stands: an element, and what its ancestors mean for the text in it. */
interface Place {
  readonly tag: string;
  readonly kind: BlockKind;
  readonly level: number;
  readonly path: readonly number[];
  readonly classes: readonly string[];
  readonly depth: number;
  readonly linked: boolean;
  readonly preformatted: boolean;
  /** In a data table the row is the block, and cells are set off by a tab. */
  readonly inDataTable: boolean;
}

interface Step {
  readonly node: ChildNode | null;
  readonly place: Place;
  readonly index: number;
}

export interface WalkOptions {
  /** False to read what `display: none` hides as well: some pages show their text by script. */
  readonly skipHidden: boolean;
  readonly address: (raw: string) => string | null;
  /** Index of the page's first visible block: the metadata blocks come before. */
  readonly firstBlock: number;
}

export interface Walked {
  readonly blocks: readonly Block[];
  readonly media: readonly MediaElement[];
  readonly tooDeep: boolean;
}

const ROOT: Place = {
  tag: 'body',
  kind: 'paragraph',
  level: 0,
  path: [],
  classes: [],
  depth: 0,
  linked: false,
  preformatted: false,
  inDataTable: false,
};

function isHidden(element: Element, skipHidden: boolean): boolean {
  if (HIDDEN_ELEMENTS.has(element.name)) return true;
  if (!skipHidden) return false;
  const { hidden, style } = element.attribs;
  return hidden !== undefined || (style !== undefined && NOT_DISPLAYED.test(style));
}

/** Class and id tokens; centring by attribute is told as the class that most pages have for it. */
function tokensOf(element: Element): string[] {
  const { class: classes = '', id = '', align = '', style = '' } = element.attribs;
  const tokens = (`${classes} ${id}`.toLowerCase().match(TOKENS) ?? []).slice(0, MOST_TOKENS);
  const centred = align.toLowerCase() === 'center' || CENTRED.test(style);
  return centred ? ['text-center', ...tokens] : tokens;
}

/** The place inside `element`. Beyond the depth limit an element adds nothing: it is flattened. */
function enter(element: Element, outer: Place, index: number): Place {
  const linked = outer.linked || element.name === 'a';
  const preformatted = outer.preformatted || element.name === 'pre';
  const depth = outer.depth + 1;
  if (depth > DEPTH_LIMIT) return { ...outer, depth, linked, preformatted };
  const own = tokensOf(element);
  const isBlock = BLOCK_ELEMENTS.has(element.name) && !outer.inDataTable;
  const isRow = outer.inDataTable && element.name === 'tr';
  return {
    tag: isBlock || isRow ? element.name : outer.tag,
    kind: outer.inDataTable ? 'table' : (KINDS.get(element.name) ?? outer.kind),
    level: HEADINGS.get(element.name) ?? outer.level,
    path: outer.path.length < PATH_LIMIT ? [...outer.path, index] : outer.path,
    classes: own.length === 0 ? outer.classes : [...own, ...outer.classes].slice(0, MOST_TOKENS),
    depth,
    linked,
    preformatted,
    inDataTable: outer.inDataTable || (element.name === 'table' && isDataTable(element)),
  };
}

class Walk {
  readonly blocks: Block[] = [];
  readonly media: MediaElement[] = [];
  tooDeep = false;
  private readonly flow = new TextFlow();
  /** Place of the block whose text is being gathered. */
  private blockPlace: Place = ROOT;
  private readonly options: WalkOptions;

  constructor(options: WalkOptions) {
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
    });
  }

  addText(text: string, place: Place, block: Place): void {
    if (this.flow.isEmpty) this.blockPlace = block;
    if (!place.preformatted) {
      this.flow.add(text, place.linked);
      return;
    }
    for (const [at, line] of text.split(LINE).entries()) {
      if (at > 0) this.endBlock();
      if (this.flow.isEmpty) this.blockPlace = block;
      this.flow.add(line, place.linked);
    }
  }

  addMedia(element: Element, type: MediaElement['type'], place: Place): void {
    const raw = MEDIA_ADDRESS.map((name) => element.attribs[name]).find(
      (value) => value !== undefined && value.trim() !== '' && !value.startsWith('data:'),
    );
    this.media.push({
      type,
      url: raw === undefined ? null : this.options.address(raw),
      beforeBlock: this.options.firstBlock + this.blocks.length + (this.flow.isEmpty ? 0 : 1),
      path: place.path,
      alt: element.attribs.alt?.trim() || null,
    });
  }

  /** A line break ends a block, but a headline set in two lines is one headline. */
  breakLine(place: Place): void {
    if (place.kind === 'heading' || place.inDataTable) this.flow.add(' ', false);
    else this.endBlock();
  }
}

/** Whether an element sets its text off from what stands round it. */
function separates(element: Element, outer: Place): boolean {
  if (!outer.inDataTable) return BLOCK_ELEMENTS.has(element.name);
  return element.name === 'tr' || element.name === 'caption';
}

function pushChildren(stack: Step[], parent: ParentNode, place: Place): void {
  const elements = parent.children.filter(isTag).length;
  let index = elements;
  for (let at = parent.children.length - 1; at >= 0; at -= 1) {
    const node = parent.children[at];
    if (node === undefined) continue;
    if (isTag(node)) index -= 1;
    stack.push({ node, place, index });
  }
}

/** Gathers the visible blocks of a document. */
export function walkDocument(root: ParentNode, options: WalkOptions): Walked {
  const walk = new Walk(options);
  const stack: Step[] = [];
  /** The block place of each inline place: text in `<p><b>` belongs to the `<p>`. */
  const blockOf = new Map<Place, Place>([[ROOT, ROOT]]);
  pushChildren(stack, root, ROOT);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, place, index } = step;
    if (node === null) {
      walk.endBlock();
    } else if (isText(node)) {
      walk.addText(node.data, place, blockOf.get(place) ?? ROOT);
    } else if (isTag(node)) {
      visit(node, place, index);
    }
  }
  walk.endBlock();
  return walk;

  function visit(element: Element, place: Place, index: number): void {
    const mediaType = MEDIA_ELEMENTS.get(element.name);
    if (mediaType !== undefined) walk.addMedia(element, mediaType, place);
    if (element.name === 'br' || element.name === 'hr') walk.breakLine(place);
    if (isHidden(element, options.skipHidden)) return;
    const inner = enter(element, place, index);
    if (inner.depth > DEPTH_LIMIT) walk.tooDeep = true;
    const separate = separates(element, place);
    blockOf.set(inner, separate ? inner : (blockOf.get(place) ?? ROOT));
    if (separate) {
      walk.endBlock();
      stack.push({ node: null, place, index });
    } else if (place.inDataTable && BLOCK_ELEMENTS.has(element.name)) {
      const isCell = element.name === 'td' || element.name === 'th';
      walk.addText(isCell ? '\t' : ' ', inner, blockOf.get(place) ?? ROOT);
    }
    pushChildren(stack, element, inner);
  }
}
