/** Zero-width characters that were strewn between Chinese ones, against copying or filters. */
import type { Replacement } from '../revision.ts';

const BETWEEN =
  /(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])[\u200b\u2060\ufeff\u00ad]+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])/g;

/** One may be a place where the line was meant to break. */
const LEAST = 2;

/** 房\u200b价\u200b上涨 → 房价上涨; joiners of emoji and other scripts stay. */
export function removeZeroWidth(text: string): Replacement[] {
  const found = [...text.matchAll(BETWEEN)];
  if (found.length < LEAST) return [];
  return found.map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    after: '',
    rule: 'zero-width',
    confidence: 0.98,
    lossy: false,
    evidence: {},
  }));
}
