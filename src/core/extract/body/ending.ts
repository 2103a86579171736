/**
 * Where an article is over that no element sets apart from what stands behind it: in a plain text,
 * and in elements that the user named.
 */

import type { FooterKind } from '../../page/article.ts';
import {
  BOILERPLATE_AFTER,
  isBoilerplateHead,
  isListed,
  isListHead,
} from '../lines/boilerplate.ts';
import { isBehindBox, type Line, proseParent } from '../lines/lines.ts';
import { hanLength } from '../lines/prose.ts';

/** Lines that end the article, and the share of the prose that then stands before them. */
const ENDING_AFTER: ReadonlyMap<FooterKind, number> = new Map([
  ['editor', 0.4],
  ['share', 0.8],
  ['disclaimer', 0.8],
]);

/** A paragraph so long behind a list is the article's again. */
const LONG_PARAGRAPH = 120;

const parentOf = ({ block }: Line): string => block.path.slice(0, -1).join('/');
const proseOf = (line: Line | undefined): number => (line?.prose === true ? line.readable : 0);

/** Watches the lines of a body in their order; once it is over it stays so. */
export class Ending {
  private isOver = false;
  /** Heads of boilerplate that were passed. */
  private heads = 0;
  /** The head of the list of other articles that has begun. */
  private list: Line | null = null;
  /** Readable characters of prose in the lines passed. */
  private done = 0;
  private readonly lines: readonly Line[];
  /** The same in all lines that may be the body's. */
  private readonly prose: number;
  /** Where the article's paragraphs stand. */
  private readonly parent: readonly number[];

  /** `own` are the positions of the lines that may be the body's. */
  constructor(lines: readonly Line[], own: readonly number[]) {
    this.lines = lines;
    this.prose = own.reduce((sum, at) => sum + proseOf(lines[at]), 0);
    this.parent = proseParent(own.flatMap((at) => lines[at] ?? []));
  }

  /** Whether a line is behind the article, or in a list of others that stands in it. */
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

  /** Whether the article goes on behind a list: by a long paragraph, or by two that follow. */
  private resumes(line: Line, at: number): boolean {
    const next = this.lines[at + 1];
    if (isListed(line)) return false;
    return hanLength(line.block.text) >= LONG_PARAGRAPH || (next !== undefined && !isListed(next));
  }

  /** Behind its editor's name an article is over, if much of the prose stands before it. */
  private isEndedBy({ meaning }: Line, at: number): boolean {
    if (meaning === null) return false;
    const share = ENDING_AFTER.get(meaning.kind);
    if (share === undefined || this.done < this.prose * share) return false;
    return meaning.kind !== 'share' || !this.goesOn(at);
  }

  /** `关于河口重工` at the end of a company's news; `关于养老`, `关于就业`, … are the article's own. */
  private isBoilerplate(line: Line): boolean {
    if (!isBoilerplateHead(line)) return false;
    this.heads += 1;
    return this.heads === 1 && this.done >= this.prose * BOILERPLATE_AFTER;
  }

  /** Whether the very next line is a paragraph beside the last one: an advertisement stood between. */
  private goesOn(at: number): boolean {
    const next = this.lines[at + 1];
    const last = this.lines[at - 1];
    if (next === undefined || last === undefined) return false;
    const beside = parentOf(next) === parentOf(last) && next.block.tag === last.block.tag;
    return beside && next.prose && !isListed(next);
  }
}
