/** Where an article is over, though the element that holds it goes on. */

import type { FooterKind } from '../../page/article.ts';
import { isByline } from '../byline/byline.ts';
import { BOILERPLATE_AFTER, isBoilerplateHead, isListed } from '../lines/boilerplate.ts';
import type { Line } from '../lines/lines.ts';

/** Lines that end the article, and the share of the prose that then stands before them. */
const ENDING_AFTER: ReadonlyMap<FooterKind, number> = new Map([
  ['editor', 0.4],
  ['share', 0.8],
  ['disclaimer', 0.8],
]);

const YEAR = /(?:19|20)\d\d/;

const parentOf = ({ block }: Line): string => block.path.slice(0, -1).join('/');

/** Watches the lines of a body in their order; once it is over it stays so. */
export class Ending {
  private isOver = false;
  /** Heads of boilerplate that were passed. */
  private heads = 0;
  private readonly lines: readonly Line[];
  private readonly headlineAt: number | null;
  /** Readable characters of prose in all lines that may be the body's. */
  private readonly prose: number;

  constructor(lines: readonly Line[], headlineAt: number | null, prose: number) {
    this.lines = lines;
    this.headlineAt = headlineAt;
    this.prose = prose;
  }

  /** Whether the article is over at a line, with `done` characters of prose before it. */
  reached(at: number, done: number): boolean {
    const line = this.lines[at];
    if (line === undefined || this.isOver) return this.isOver;
    this.isOver =
      this.isBoilerplate(line, done) ||
      (done > 0 && (this.isEndedBy(line, at, done) || this.isNextHeadline(line, at)));
    return this.isOver;
  }

  /** Behind its editor's name an article is over, if much of the prose stands before it. */
  private isEndedBy({ meaning }: Line, at: number, done: number): boolean {
    if (meaning === null) return false;
    const share = ENDING_AFTER.get(meaning.kind);
    if (share === undefined || done < this.prose * share) return false;
    return meaning.kind !== 'share' || !this.goesOn(at);
  }

  /** `关于河口重工` at the end of a company's news; `关于养老`, `关于就业`, … are the article's own. */
  private isBoilerplate(line: Line, done: number): boolean {
    if (!isBoilerplateHead(line)) return false;
    this.heads += 1;
    return this.heads === 1 && done >= this.prose * BOILERPLATE_AFTER;
  }

  /** Another article's headline, dated like the first: pages that scroll on and on. */
  private isNextHeadline({ block }: Line, at: number): boolean {
    const first = this.headlineAt === null ? undefined : this.lines[this.headlineAt]?.block;
    if (first === undefined || block.level === 0 || block.level !== first.level) return false;
    const next = this.lines[at + 1]?.block.text ?? '';
    return YEAR.test(next) && isByline(next);
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
