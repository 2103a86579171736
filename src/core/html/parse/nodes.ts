/**
 * The tree of a page, with what is read of it and nothing else: text is a string among the children,
 * and comments are left out. A parser's own nodes, with siblings and offsets, take half of its time.
 */

export class Element {
  /** In lower case. */
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: Node[] = [];

  constructor(name: string, attribs: Readonly<Record<string, string>>, parent: Element | null) {
    this.name = name;
    this.attribs = attribs;
    this.parent = parent;
  }
}

export type Node = string | Element;

export const isText = (node: Node | undefined): node is string => typeof node === 'string';

/** Puts the children of a node on a walk's stack, the first on top. */
export function pushChildren(stack: Node[], { children }: Element): void {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at];
    if (child !== undefined) stack.push(child);
  }
}

/** All text below an element. */
export function textBelow(element: Element): string {
  const [only, second] = element.children;
  // most links and names hold nothing else
  if (second === undefined && isText(only)) return only;
  const parts: string[] = [];
  const stack: Node[] = [];
  pushChildren(stack, element);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) parts.push(node);
    else pushChildren(stack, node);
  }
  return parts.join('');
}

/** Text directly inside an element: the parser gives `<title>` and `<script>` no other children. */
export const ownText = ({ children }: Element): string => children.filter(isText).join('');

/** Real pages nest 15 deep in the median and 40 at most. */
export const DEPTH_LIMIT = 512;
