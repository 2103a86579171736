/**
 * What the parser and the walk know of elements by their names: which have no end tag, which end when
 * another begins, which contain text instead of markup, and what they mean for the text inside them.
 */
import type { BlockKind } from '../../page/block.ts';
import type { MediaElement } from '../../page/page.ts';
import { BLOCK_ELEMENTS, HEADINGS, HIDDEN_ELEMENTS, KINDS, MEDIA_ELEMENTS } from './elements.ts';
import { NameTable } from './names.ts';

export interface Tag {
  /** Name of the element in lower case. */
  readonly name: string;
  /** Whether the element has no content and no end tag. */
  readonly isVoid: boolean;
  /** Whether its content is text up to its end tag. */
  readonly isRaw: boolean;
  /**
   * Names of the elements that end where this one begins, as far as each is the innermost one then.
   */
  readonly ends: ReadonlySet<string> | null;
  /**
   * Whether `<name/>` is complete inside this element, as in drawings; `null` for elements that change
   * nothing about it.
   */
  readonly isForeign: boolean | null;
  /** Whether the element may contain metadata or lead to another document. */
  readonly isNoted: boolean;
  /** Whether it forms a block of text of its own. */
  readonly isBlock: boolean;
  /** Whether its text is never shown or is no text of the page. */
  readonly isHidden: boolean;
  /** The kind of the blocks inside it; null if it decides nothing about them. */
  readonly kind: BlockKind | null;
  /** The level of a heading, or null. */
  readonly level: number | null;
  /** What it shows or plays, or null. */
  readonly media: MediaElement['type'] | null;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const VOID = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source ' +
    'track wbr',
);

const RAW = words('script style title textarea xmp');

const FOREIGN = words('math svg');
const INTEGRATED = words('mi mo mn ms mtext annotation-xml foreignobject desc title');

const NOTED = words('html title meta link time script a frame iframe');

/** Elements (left) that end each of the elements on the right. */
const ENDS: readonly (readonly [names: string, ended: string])[] = [
  [
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 ' +
      'h4 h5 h6 header hr main nav ol p pre section table ul',
    'p',
  ],
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['tbody tfoot', 'thead tbody'],
  ['li', 'li'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['body', 'head link script'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  [
    'select input output button datalist textarea',
    'input option optgroup select button datalist textarea',
  ],
];

const ENDED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ENDS.flatMap(([names, ended]) => {
    const set = words(ended);
    return names.split(' ').map((name) => [name, set] as const);
  }),
);

function foreign(name: string): boolean | null {
  if (FOREIGN.has(name)) return true;
  return INTEGRATED.has(name) ? false : null;
}

const made = (name: string): Tag => ({
  name,
  isVoid: VOID.has(name),
  isRaw: RAW.has(name),
  ends: ENDED.get(name) ?? null,
  isForeign: foreign(name),
  isNoted: NOTED.has(name),
  isBlock: BLOCK_ELEMENTS.has(name),
  isHidden: HIDDEN_ELEMENTS.has(name),
  kind: KINDS.get(name) ?? null,
  level: HEADINGS.get(name) ?? null,
  media: MEDIA_ELEMENTS.get(name) ?? null,
});

/** Elements that mean nothing here, but are frequent. */
const PLAIN = words('b big cite code del em font i ins label mark s small span strong sub sup u');

const KNOWN = new NameTable(
  [
    ...new Set([
      ...BLOCK_ELEMENTS,
      ...HIDDEN_ELEMENTS,
      ...KINDS.keys(),
      ...MEDIA_ELEMENTS.keys(),
      ...VOID,
      ...RAW,
      ...FOREIGN,
      ...INTEGRATED,
      ...NOTED,
      ...ENDED.keys(),
      ...PLAIN,
    ]),
  ].map(made),
);

/**
 * The tag whose name stands in `text` from `start` to `end`, in any case.
 *
 * @param hash of the name, as `NameTable` computes it
 */
export const tagAt = (text: string, start: number, end: number, hash: number): Tag =>
  KNOWN.at(text, start, end, hash) ?? made(text.slice(start, end).toLowerCase());

/** The tag of a name in lower case. */
export const tagOf = (name: string): Tag => KNOWN.named(name) ?? made(name);
