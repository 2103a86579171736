/**
 * The finders that are measured: ours, and a baseline without verbs of saying, as one writes it in
 * an afternoon.
 */

import { surnameLength } from '../../src/core/language/surnames.ts';
import { findQuotes } from '../../src/core/quotes/find-quotes.ts';
import { MODELS, type Models } from '../../src/core/quotes/weights/models.ts';
import { codePointOffsets } from '../../src/core/record/code-points.ts';
import { paragraphsOf } from './marked/paragraphs.ts';
import type { MeasuredQuote } from './marked/quote.ts';

export interface Finder {
  readonly name: string;
  readonly find: (text: string) => readonly MeasuredQuote[];
}

/** Our finder with the given tables of weights. */
export const finderWith = (models: Models): Finder => ({
  name: 'repair-article',
  find: (text) => {
    const toPoints = codePointOffsets(text);
    return findQuotes(text, paragraphsOf(text), models).value.map(
      ({ type, parts, speaker, confidence }) => ({
        type,
        parts: parts.map(([start, end]) => [toPoints(start), toPoints(end)] as const),
        speaker,
        confidence,
      }),
    );
  },
});

export const ours: Finder = finderWith(MODELS);

/** Length below which the baseline takes a quoted span for a term. */
const LEAST = 9;
const QUOTED = /[“「『"]([^“”「」『』"\n]+)[”」』"]/g;
/** Two or three characters before a pause or a verb of saying that begin with a surname. */
const NAME =
  /[\u4e00-\u9fff]{2,3}?(?=[，。、：]|说|說|表示|称|稱|指出|介绍|介紹|告诉|告訴|认为|認為)/g;

/** The baseline: every quoted span of 9 or more characters is direct speech of the nearest name. */
export const baseline: Finder = {
  name: 'baseline',
  find: (text) => {
    const toPoints = codePointOffsets(text);
    const names = Array.from(text.matchAll(NAME), (hit) => ({
      at: hit.index,
      name: hit[0],
    })).filter(({ name }) => surnameLength(name) > 0);
    const nearest = (start: number): string | null => {
      let best: { at: number; name: string } | null = null;
      for (const one of names) {
        if (best === null || Math.abs(one.at - start) < Math.abs(best.at - start)) best = one;
      }
      return best?.name ?? null;
    };
    return Array.from(text.matchAll(QUOTED))
      .filter(([, content = '']) => [...content].length >= LEAST)
      .map(({ index, 1: content = '' }) => {
        const start = index + 1;
        const name = nearest(start);
        return {
          type: 'direct',
          parts: [[toPoints(start), toPoints(start + content.length)]],
          speaker: name === null ? null : { mention: name, name },
        };
      });
  },
};
