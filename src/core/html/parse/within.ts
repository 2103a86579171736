/**
 * Finds the elements of a page that a CSS selector matches.
 *
 * cheerio selects in a copy of the page's tree whose elements refer to the original ones, so that
 * the result consists of the elements that are read, on flattened pages too. This module is loaded
 * only if a selector is given.
 */
import { load } from 'cheerio/slim';
import { compile } from 'css-select';
import {
  type AnyNode,
  type ChildNode,
  Document,
  NodeWithChildren,
  type ParentNode,
  Text,
} from 'domhandler';
import { ElementType } from 'htmlparser2';
import { childrenOf, DEPTH_LIMIT, type Element, isText, textBelow } from '../tree/nodes.ts';

/**
 * Number of elements that are copied at most. A copy takes 0.4 KB per element with its text. Real
 * pages have a few thousand elements.
 */
const MOST_ELEMENTS = 250_000;

/**
 * Number of times that a selection may inspect an element, 10 to 60 ns each. `p:nth-child(2)`
 * inspects all siblings of each element: 5 billion inspections for 100,000 siblings.
 */
const MOST_LOOKS = 20_000_000;

class TooCostly extends Error {}

class Budget {
  private elements = MOST_ELEMENTS;
  private looks = MOST_LOOKS;

  copy(): void {
    this.elements -= 1;
    if (this.elements < 0) throw new TooCostly();
  }

  look(count = 1): void {
    this.looks -= count;
    if (this.looks < 0) throw new TooCostly();
  }
}

/**
 * An element as cheerio sees it. cheerio reads the type of every element it visits before anything
 * else, so reading the type is what is counted.
 */
class Copy extends NodeWithChildren {
  readonly nodeType = 1;
  readonly name: string;
  readonly attribs: Record<string, string>;
  /** The element of the page. */
  readonly own: Element;
  private readonly budget: Budget;
  // the interface requires these, but nothing reads them
  declare readonly tagName: string;
  declare readonly attributes: [];

  constructor(own: Element, budget: Budget) {
    super([]);
    budget.copy();
    this.name = own.name;
    this.attribs = own.attribs;
    this.own = own;
    this.budget = budget;
  }

  get type(): ElementType.ElementType.Tag {
    this.budget.look();
    return ElementType.Tag;
  }

  /**
   * All text below the element. Each character counts as two inspections, which is the highest cost
   * observed, with texts of one character.
   */
  get text(): string {
    const text = textBelow(this.own);
    this.budget.look(2 * text.length);
    return text;
  }
}

/**
 * Copies a tree down to the depth to which pages are read, because cheerio recurses once per level.
 * Everything is put into one root element, because cheerio compares each of several roots with all
 * others.
 */
function copyOf(root: Element, budget: Budget): Document {
  const top = new Copy(root, budget);
  const document = new Document([top]);
  top.parent = document;
  const open: { readonly copy: Copy; readonly depth: number }[] = [{ copy: top, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { copy, depth } = next;
    let before: ChildNode | null = null;
    for (const child of childrenOf(copy.own)) {
      if (!isText(child) && depth === DEPTH_LIMIT) continue;
      const node: Text | Copy = isText(child) ? new Text(child) : new Copy(child, budget);
      before = append(node, copy, before);
      if (node instanceof Copy) open.push({ copy: node, depth: depth + 1 });
    }
  }
  return document;
}

function append(node: ChildNode, parent: ParentNode, before: ChildNode | null): ChildNode {
  node.parent = parent;
  node.prev = before;
  if (before !== null) before.next = node;
  parent.children.push(node);
  return node;
}

const textOf = (node: AnyNode): string => (node instanceof Copy ? node.text : '');

/** Replacements for cheerio's own pseudo-classes, which know no budget. */
const PSEUDOS = {
  contains: (node: AnyNode, part?: string | null): boolean => textOf(node).includes(part ?? ''),
  icontains: (node: AnyNode, part?: string | null): boolean =>
    textOf(node)
      .toLowerCase()
      .includes((part ?? '').toLowerCase()),
};

/** How the package says that a name is missing, and what stands in its place. */
const MISSING_NAME = /^Expected name, found (.*)$/;

/** What is wrong with a selector, or null for a valid one. */
export function selectorFault(selector: string): string | null {
  if (selector.trim() === '') return 'It is empty';
  try {
    compile(selector);
    return null;
  } catch (error) {
    // other errors are faults of the package, for example for `:nth-child` without its argument
    const said = error instanceof Error && error.constructor === Error ? error.message : null;
    if (said === null) return 'It cannot be understood';
    const found = MISSING_NAME.exec(said)?.[1];
    if (found === undefined) return said;
    return found === '' ? 'A name is missing at its end' : `A name is missing at '${found}'`;
  }
}

/**
 * All elements that a valid selector matches, or null if finding them takes too many inspections.
 */
export function selectElements(root: Element, selector: string): ReadonlySet<Element> | null {
  try {
    const found = load(copyOf(root, new Budget()), { pseudos: PSEUDOS })
      .root()
      .find(selector)
      .toArray();
    return new Set(found.flatMap((element) => (element instanceof Copy ? [element.own] : [])));
  } catch (error) {
    if (error instanceof TooCostly) return null;
    throw error;
  }
}
