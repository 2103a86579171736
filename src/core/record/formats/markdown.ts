/**
 * Renders an article as Markdown (CommonMark with the tables of GFM). The text of the page is
 * escaped by the library that writes the tree, so that none of it acts as markup.
 */
import type {
  BlockContent,
  Image,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { printableLines } from '../../language/printable.ts';
import type { FullBlock, FullRecord, Outcome } from '../full-record.ts';
import { bylineOf } from '../full-record.ts';
import { failureLine } from './text.ts';

const LINE_BREAKS = /\r\n?|\n/;
const WHITE_SPACE = /\s+/g;
const WEB = /^https?:\/\//i;
const NOT_IN_ADDRESS = /[\s<>\\]|\p{Cc}/gu;

/**
 * Marks of extensions that some readers know besides GFM: `$` begins a formula. They are escaped
 * wherever they stand, which CommonMark allows.
 */
const OPTIONS: Options = {
  bullet: '-',
  extensions: [gfmToMarkdown()],
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
};

const textNode = (value: string): PhrasingContent => ({ type: 'text', value });

/** A text on one line, as headings and cells need it. */
const oneLine = (text: string): string => text.replace(WHITE_SPACE, ' ').trim();

/** Lines with hard breaks between them; empty ones are left out. */
const linesOf = (text: string): PhrasingContent[] =>
  text
    .split(LINE_BREAKS)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line, at) => [...(at === 0 ? [] : [{ type: 'break' as const }]), textNode(line)]);

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const heading = (depth: 1 | 2, text: string): RootContent => ({
  type: 'heading',
  depth,
  children: [textNode(oneLine(text))],
});

/** A space or a bracket would end an address, so it is percent-encoded. */
const address = (url: string): string => url.replace(NOT_IN_ADDRESS, encodeURIComponent);

const imageOf = ({ url, caption }: FullRecord['media'][number]): Image => ({
  type: 'image',
  url: address(url ?? ''),
  alt: oneLine(caption ?? ''),
});

const picturesAfter = (media: FullRecord['media'], after: number): Paragraph[] =>
  media
    .filter(({ type, url, afterBlock }) => type === 'image' && url !== null && afterBlock === after)
    .filter(({ url }) => WEB.test(url ?? ''))
    .map((one) => paragraph([imageOf(one)]));

/** The cells of a row are separated by tabs. */
const rowOf = (text: string): TableRow => ({
  type: 'tableRow',
  children: text
    .split('\t')
    .map((cell) => ({ type: 'tableCell', children: [textNode(oneLine(cell))] })),
});

function blockOf({ type, text }: FullBlock): RootContent {
  if (type === 'heading') return heading(2, text);
  const content: BlockContent = paragraph(linesOf(text));
  if (type === 'blockquote') return { type: 'blockquote', children: [content] };
  if (type === 'table') return { type: 'table', children: [rowOf(text)] };
  if (type !== 'list-item') return content;
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [content] }],
  };
}

/** Adds a block. Rows and list items that follow each other make up one table or list. */
function add(children: RootContent[], node: RootContent): void {
  const last = children.at(-1);
  if (last?.type === 'table' && node.type === 'table')
    (last as Table).children.push(...node.children);
  else if (last?.type === 'list' && node.type === 'list')
    (last as List).children.push(...node.children);
  else children.push(node);
}

/** GFM reads a cell beyond the width of the first row as if it was not there. */
function squared(table: Table): Table {
  const width = Math.max(...table.children.map(({ children }) => children.length));
  for (const { children } of table.children) {
    while (children.length < width) children.push({ type: 'tableCell', children: [] });
  }
  return table;
}

function treeOf(record: FullRecord): Root {
  const { headline, media, body } = record;
  const children: RootContent[] = headline === null ? [] : [heading(1, headline)];
  const byline = bylineOf(record);
  if (byline !== '') children.push(paragraph([textNode(byline)]));
  children.push(...picturesAfter(media, -1));
  body.blocks.forEach((block, index) => {
    if (block.text.trim() !== '') add(children, blockOf(block));
    children.push(...picturesAfter(media, index));
  });
  for (const node of children) if (node.type === 'table') squared(node);
  return { type: 'root', children };
}

/**
 * Renders a record as Markdown that ends with a line break. Control characters other than `\n` and
 * tab are shown as symbols (see language/printable.ts).
 */
export function markdownOf(outcome: Outcome): string {
  const root: Root = outcome.ok
    ? treeOf(outcome)
    : {
        type: 'root',
        children: [
          { type: 'blockquote', children: [paragraph([textNode(oneLine(failureLine(outcome)))])] },
        ],
      };
  return printableLines(toMarkdown(root, OPTIONS));
}
