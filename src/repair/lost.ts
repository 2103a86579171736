/**
 * Characters that GBK has not and that became `?`, where what stands around tells them; and the
 * stray spaces of the same pages.
 */
import type { Replacement } from './revision.ts';

/** `? 2014-2026 某某公司`, `Copyright ? 2014` → © */
const COPYRIGHT = /(?:^|版权所有|copyright)\s*(\?)\s*(?:\d{4}|copyright)/giu;
const HOLDER = /公司|集团|集團|版权|版權|copyright|reserved|报社|報社|传媒|傳媒/iu;

/** 中心 。 → 中心。 */
const STRAY_SPACE = /[\u3400-\u9fff”》]( +)[。，、；：！？]/g;

export function restoreLost(text: string): Replacement[] {
  const found: Replacement[] = [];
  if (HOLDER.test(text)) {
    for (const match of text.matchAll(COPYRIGHT)) {
      const start = match.index + match[0].indexOf('?');
      found.push({
        start,
        end: start + 1,
        after: '©',
        rule: 'lost.copyright',
        confidence: 0.97,
        lossy: false,
        evidence: {},
      });
    }
  }
  for (const match of text.matchAll(STRAY_SPACE)) {
    const start = match.index + 1;
    found.push({
      start,
      end: start + (match[1] ?? '').length,
      after: '',
      rule: 'space.before-punctuation',
      confidence: 0.95,
      lossy: false,
      evidence: {},
    });
  }
  return found;
}
