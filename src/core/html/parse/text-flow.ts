/** Collects the text of inline elements until a block begins or ends. */

import { collapse, edgeEnd, edgeStart } from './white-space.ts';

export interface Run {
  readonly text: string;
  readonly linkDensity: number;
}

export class TextFlow {
  private whole = '';
  /** Number of visible UTF-16 code units inside links. */
  private linked = 0;
  /**
   * Whether any visible text has come. White space before it is dropped, so that only visible text
   * begins a run.
   */
  private begun = false;

  add(text: string, linked: boolean): void {
    if (!this.begun && edgeStart(text) === text.length) return;
    this.begun = true;
    this.whole += text;
    if (linked) this.linked += visibleLength(text);
  }

  get isEmpty(): boolean {
    return !this.begun;
  }

  /**
   * Ends the run and returns its text, collapsed and trimmed; null if it contains nothing to read.
   */
  take(): Run | null {
    if (!this.begun) return null;
    const { whole, linked } = this;
    this.whole = '';
    this.linked = 0;
    this.begun = false;
    const text = collapse(whole);
    const start = edgeStart(text);
    const trimmed = text.slice(start, edgeEnd(text, start));
    if (trimmed === '') return null;
    return { text: trimmed, linkDensity: Math.min(1, linked / trimmed.length) };
  }
}

function visibleLength(text: string): number {
  const collapsed = collapse(text);
  const start = edgeStart(collapsed);
  return edgeEnd(collapsed, start) - start;
}
