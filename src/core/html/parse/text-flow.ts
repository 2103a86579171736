/** Collects the text of inline elements until a block begins or ends. */

import { collapse, edgeEnd, edgeStart, trimEdges } from '../tree/white-space.ts';

export interface Run {
  readonly text: string;
  readonly linkDensity: number;
  /** The texts that a short run is made of, if there are several. */
  readonly pieces: readonly string[] | undefined;
}

/** Runs of more UTF-16 code units, or of more texts, are prose: their pieces tell nothing. */
const LONGEST_PIECED = 200;
const MOST_PIECES = 16;

/** Stands for the boundary of two cells while white space is collapsed. */
const CELL = '\u001f';

const withTabs = (text: string): string =>
  text.replaceAll(` ${CELL}`, CELL).replaceAll(`${CELL} `, CELL).replaceAll(CELL, '\t');

export class TextFlow {
  private whole = '';
  /** Number of visible UTF-16 code units inside links. */
  private linked = 0;
  /**
   * Whether any visible text has come. White space before it is dropped, so that only visible text
   * begins a run.
   */
  private begun = false;
  private pieces: string[] = [];
  private hasCells = false;

  add(text: string, linked: boolean): void {
    if (!this.begun && edgeStart(text) === text.length) return;
    this.begun = true;
    this.whole += text;
    if (this.pieces.length <= MOST_PIECES) this.pieces.push(text);
    if (linked) this.linked += visibleLength(text);
  }

  /** Adds the boundary of two cells of a row, which becomes a tab. */
  addCell(): void {
    if (!this.begun) return;
    this.whole += CELL;
    this.hasCells = true;
  }

  get isEmpty(): boolean {
    return !this.begun;
  }

  /**
   * Ends the run and returns its text, collapsed and trimmed; null if it contains nothing to read.
   */
  take(): Run | null {
    if (!this.begun) return null;
    const { whole, linked, pieces, hasCells } = this;
    this.whole = '';
    this.linked = 0;
    this.pieces = [];
    this.begun = false;
    this.hasCells = false;
    const collapsed = collapse(whole);
    const text = hasCells ? withTabs(collapsed) : collapsed;
    const start = edgeStart(text);
    const trimmed = text.slice(start, edgeEnd(text, start));
    if (trimmed === '') return null;
    const linkDensity = Math.min(1, linked / trimmed.length);
    const own =
      pieces.length > 1 && pieces.length <= MOST_PIECES && trimmed.length <= LONGEST_PIECED
        ? pieces.map((piece) => trimEdges(collapse(piece))).filter((piece) => piece !== '')
        : [];
    return { text: trimmed, linkDensity, pieces: own.length > 1 ? own : undefined };
  }
}

function visibleLength(text: string): number {
  const collapsed = collapse(text);
  const start = edgeStart(collapsed);
  return edgeEnd(collapsed, start) - start;
}
