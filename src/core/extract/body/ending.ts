/**
 * Finds the end of an article that no element separates from what follows: in a plain text, and in
 * elements that the user selected.
 */

import type { FooterKind } from '../../page/article.ts';
import {
  BOILERPLATE_AFTER,
  isBoilerplateHead,
  isListed,
  isListHead,
} from '../lines/boilerplate.ts';
import { isBehindBox, type Line, proseParent } from '../lines/lines.ts';
import { hanLengthOf } from '../text/prose.ts';

/** Kinds of lines that end the article, and the share of the prose that must precede them. */
const ENDING_AFTER: ReadonlyMap<FooterKind, number> = new Map([
  ['editor', 0.4],
  ['share', 0.8],
  ['disclaimer', 0.8],
]);

/** Length of a paragraph after a list from which it belongs to the article again. */
const LONG_PARAGRAPH = 120;

const parentOf = ({ block }: Line): string => block.path.slice(0, -1).join('/');
const proseOf = (line: Line | undefined): number => (line?.prose === true ? line.readable : 0);

/** Follows the lines of a body in order. Once the body has ended, it stays so. */
export class Ending {
  private isOver = false;
  /** Number of headings of boilerplate so far. */
  private heads = 0;
  /** The heading of the current list of other articles. */
  private list: Line | null = null;
  /** Readable characters of prose in the lines so far. */
  private done = 0;
  private readonly lines: readonly Line[];
  /** The same for all lines that may belong to the body. */
  private readonly prose: number;
  /** Path of the element that contains the article's paragraphs. */
  private readonly parent: readonly number[];

  /** `own` are the positions of the lines that may belong to the body. */
  constructor(lines: readonly Line[], own: readonly number[]) {
    this.lines = lines;
    this.prose = own.reduce((sum, at) => sum + proseOf(lines[at]), 0);
    this.parent = proseParent(own.flatMap((at) => lines[at] ?? []));
  }

  /** Whether a line is after the article, or in a list of other articles inside it. */
  reached(at: number): boolean {
    const line = this.lines[at];
    if (line === undefined || this.isOver) return this.isOver;
    this.isOver = this.isBoilerplate(line) || (this.done > 0 && this.isEndedBy(line, at));
    const isBeside = this.isOver || this.isInList(line, at);
    if (!isBeside) this.done += proseOf(line);
    return isBeside;
  }

  private isInList(line: Line, at: number): boolean {
    if (isListHead(line)) this.list ??= line;
    if (this.list === null || line.meaning !== null) return false;
    if (!isBehindBox(this.parent, this.list, line) && !this.resumes(line, at)) return true;
    this.list = null;
    return false;
  }

  /**
   * Whether the article continues after a list: with a long paragraph, or with two in succession.
   */
  private resumes(line: Line, at: number): boolean {
    const next = this.lines[at + 1];
    if (isListed(line)) return false;
    return hanLengthOf(line.counts) >= LONG_PARAGRAPH || (next !== undefined && !isListed(next));
  }

  /**
   * Whether the name of an editor ends the article, which it does if enough of the prose precedes
   * it.
   */
  private isEndedBy({ meaning }: Line, at: number): boolean {
    if (meaning === null) return false;
    const share = ENDING_AFTER.get(meaning.kind);
    if (share === undefined || this.done < this.prose * share) return false;
    return meaning.kind !== 'share' || !this.goesOn(at);
  }

  /**
   * Whether a heading begins boilerplate: `关于河口重工` at the end of a company's news.
   * `关于养老`, `关于就业`, … belong to the article.
   */
  private isBoilerplate(line: Line): boolean {
    if (!isBoilerplateHead(line)) return false;
    this.heads += 1;
    return this.heads === 1 && this.done >= this.prose * BOILERPLATE_AFTER;
  }

  /**
   * Whether the next line is a paragraph beside the previous one, so that only an advertisement was
   * in between.
   */
  private goesOn(at: number): boolean {
    const next = this.lines[at + 1];
    const last = this.lines[at - 1];
    if (next === undefined || last === undefined) return false;
    const beside = parentOf(next) === parentOf(last) && next.block.tag === last.block.tag;
    return beside && next.prose && !isListed(next);
  }
}
