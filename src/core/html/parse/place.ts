/** The elements around a place in the walk of a page, and what they mean for the text there. */

import type { BlockKind } from '../../page/block.ts';
import { NO_ATTRIBUTES } from '../tree/attributes.ts';
import { DEPTH_LIMIT, type Element } from '../tree/nodes.ts';
import { isDataTable } from './data-table.ts';

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
const CENTRED = /text-align\s{0,4}:\s{0,4}center/i;

/**
 * Class and id tokens of an element. Centring by attribute or style is reported as the class
 * `text-center`, which most pages use for it.
 */
function tokensOf(element: Element): string[] {
  if (element.attribs === NO_ATTRIBUTES) return [];
  const { class: classes = '', id = '', align = '', style = '' } = element.attribs;
  if (classes === '' && id === '' && align === '' && style === '') return [];
  const names = (id === '' ? classes : `${classes} ${id}`).toLowerCase();
  const tokens = (names.match(TOKENS) ?? []).slice(0, MOST_TOKENS);
  const centred = align.toLowerCase() === 'center' || CENTRED.test(style);
  return centred ? ['text-center', ...tokens] : tokens;
}

/**
 * An element whose children are being walked. Beyond the depth limit an element changes nothing, which
 * flattens it. Its path and its tokens are computed only when a block needs them.
 */
export class Place {
  /** Index after the last node inside the element. */
  readonly end: number;
  /** Number of elements directly inside it that were walked. */
  elements = 0;
  readonly tag: string;
  readonly kind: BlockKind;
  readonly level: number;
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
  /** Whether the end of the element ends a block. */
  readonly separate: boolean;
  /** The place of the block to which text here belongs. Inside `<p><b>` it is the `<p>`. */
  readonly block: Place;
  /** The place of the parent. */
  readonly outer: Place | null;
  private readonly element: Element;
  private readonly index: number;
  /** The nearest place that is not beyond the depth limit. */
  private readonly origin: Place;
  private ownPath: readonly number[] | null = null;
  private ownClasses: readonly string[] | null = null;

  /**
   * @param outer place of the parent; null for the root of the tree
   * @param index number of elements before this one in its parent
   */
  constructor(
    element: Element,
    outer: Place | null,
    index: number,
    separate: boolean,
    named: boolean,
  ) {
    const { name, tag } = element;
    this.element = element;
    this.end = element.end;
    this.outer = outer;
    this.index = index;
    this.separate = separate;
    this.named = named;
    this.depth = outer === null ? 0 : outer.depth + 1;
    const isFlat = this.depth > DEPTH_LIMIT;
    this.origin = outer !== null && isFlat ? outer.origin : this;
    this.block = outer === null || separate ? this : outer.block;
    this.linked = outer?.linked === true || name === 'a';
    this.preformatted = outer?.preformatted === true || name === 'pre';
    const isOuterData = outer?.inDataTable === true;
    const isSection = !isFlat && (isOuterData ? name === 'tr' : tag.isBlock);
    this.tag = isSection ? name : (outer?.tag ?? 'body');
    const outerKind = outer?.kind ?? 'paragraph';
    const own = isOuterData ? 'table' : tag.kind;
    this.kind = (isFlat ? null : own) ?? outerKind;
    this.level = (isFlat ? null : tag.level) ?? outer?.level ?? 0;
    this.inDataTable = isOuterData || (!isFlat && name === 'table' && isDataTable(element));
  }

  /** Numbers of elements before each ancestor in its parent, from the root on. */
  get path(): readonly number[] {
    return this.origin.pathOfOrigin();
  }

  /** Class and id tokens of the element and its ancestors, the nearest first. */
  get classes(): readonly string[] {
    return this.origin.classesOfOrigin();
  }

  private pathOfOrigin(): readonly number[] {
    if (this.ownPath === null) {
      const outer = this.outer?.path ?? [];
      const isRoot = this.outer === null;
      this.ownPath = isRoot || outer.length >= PATH_LIMIT ? outer : [...outer, this.index];
    }
    return this.ownPath;
  }

  private classesOfOrigin(): readonly string[] {
    if (this.ownClasses === null) {
      const outer = this.outer?.classes ?? [];
      const own = tokensOf(this.element);
      const all = own.length === 0 ? outer : own.concat(outer);
      this.ownClasses = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
    }
    return this.ownClasses;
  }
}
