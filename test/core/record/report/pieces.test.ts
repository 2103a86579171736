/** The pieces of a report show both texts completely, and each mark at its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  MarkedText,
  NO_MARKS,
  type Piece,
} from '../../../../src/core/record/report/views/pieces.ts';
import { textView } from '../../../../src/core/record/report/views/text-view.ts';
import { findQuotes } from '../../../../src/quotes.ts';
import { repairText } from '../../../../src/text.ts';

const CASES = new URL('../../../../fixtures/repairs/synthetic/', import.meta.url);

interface Case {
  readonly original: string;
}

const originals = readdirSync(CASES).flatMap((name) =>
  (JSON.parse(readFileSync(new URL(name, CASES), 'utf8')) as Case[]).map(
    ({ original }) => original,
  ),
);

const beforeOf = (pieces: readonly Piece[]): string => pieces.map(({ before }) => before).join('');
const afterOf = (pieces: readonly Piece[]): string => pieces.map(({ after }) => after).join('');
const LINE_BREAKS = /\n+/g;

describe('pieces', () => {
  it('show the damaged and the repaired text of every case', () => {
    expect(originals.length).toBeGreaterThan(80);
    for (const original of originals) {
      const text = `林艺说：“${original}”`;
      const repaired = repairText(text);
      const { blocks } = textView(repaired, findQuotes(repaired.text), 'case');
      const shown = (of: (pieces: readonly Piece[]) => string): string =>
        // a paragraph of lost spaces is empty after the repair
        blocks
          .map(({ pieces }) => of(pieces))
          .filter((block) => block !== '')
          .join('\n');
      expect(shown(afterOf)).toBe(repaired.text.replace(LINE_BREAKS, '\n'));
      if (!text.includes('\r')) expect(shown(beforeOf)).toBe(text.replace(LINE_BREAKS, '\n'));
    }
  });

  it('an edit over the end of a quote is one edit', () => {
    const marked = new MarkedText('甲乙丙𠀀丁', {
      ...NO_MARKS,
      edits: [{ start: 1, end: 4, index: 7, before: '????' }],
      quotes: [{ start: 0, end: 3, index: 2 }],
    });
    expect(marked.pieces()).toEqual([
      { after: '甲', before: '甲', edit: null, left: null, quote: 2 },
      { after: '乙丙', before: '????', edit: 7, left: null, quote: 2 },
      { after: '𠀀', before: '', edit: 7, left: null, quote: null },
      { after: '丁', before: '丁', edit: null, left: null, quote: null },
    ]);
  });

  it('an inner quote wins, and what was removed is a piece without text', () => {
    const marked = new MarkedText('甲乙丙丁', {
      ...NO_MARKS,
      edits: [{ start: 2, end: 2, index: 0, before: '</p>' }],
      quotes: [
        { start: 1, end: 2, index: 1 },
        { start: 0, end: 4, index: 0 },
      ],
    });
    expect(marked.pieces().map(({ after, before, quote }) => [after, before, quote])).toEqual([
      ['甲', '甲', 0],
      ['乙', '乙', 1],
      ['', '</p>', 0],
      ['丙丁', '丙丁', 0],
    ]);
  });

  it('a conversion marks what it changed, except where it says otherwise', () => {
    const marked = new MarkedText('头发', {
      ...NO_MARKS,
      conversion: { index: 0, pairs: { 头: '頭', 发: '發' }, exceptions: new Map([[1, '髮']]) },
    });
    expect(marked.pieces()).toEqual([
      { after: '头发', before: '頭髮', edit: 0, left: null, quote: null },
    ]);
  });
});
