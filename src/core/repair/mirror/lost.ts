/**
 * Restores characters that GBK lacks and that became `?`, where the surroundings show what they
 * were, and removes stray spaces of the mirrors' pages.
 */
import type { Replacement } from '../state/revision.ts';

/** `? 2014-2026 某某公司`, `Copyright ? 2014` → © */
const COPYRIGHT = /(?:^|版权所有|版權所有|copyright)\s*(\?)\s*(?:\d{4}|copyright)/giu;
const HOLDER = /公司|集团|集團|版权|版權|copyright|reserved|报社|報社|传媒|傳媒/iu;

/** No-break spaces of an indent, and between two links: `? ? 本报讯`, `首页 ? ? 新闻`. */
const INDENT = /^(?:\? ){2,8}\?? ?(?=[\u4e00-\u9fff“《（【])/g;
const GAP = /(?<=[\u4e00-\u9fff])(?: \?){2,8} (?=[\u4e00-\u9fff])/g;

/** No-break spaces between columns: `G712? ? ? ?【文献标志码】`. */
const ROW = /(?<=[^\s?])\?(?: \?){2,}(?=[\u3400-\u9fff“《（【(])/g;

/** 中心 。 → 中心。 */
const STRAY_SPACE = /[\u3400-\u9fff”》]( +)[。，、；：！？]/g;

/** A replacement for a lost character. */
export const lostCharacter = (
  start: number,
  length: number,
  after: string,
  rule: Replacement['rule'],
): Replacement => ({
  start,
  end: start + length,
  after,
  rule,
  confidence: 0.95,
  lossy: false,
  evidence: {},
});

/** ? 2014-2026 某某公司 → © 2014-2026 某某公司 */
export function restoreLost(text: string): Replacement[] {
  const signs = HOLDER.test(text)
    ? [...text.matchAll(COPYRIGHT)].map(({ index, 0: match }) =>
        lostCharacter(index + match.indexOf('?'), 1, '©', 'lost.copyright'),
      )
    : [];
  const indents = [...text.matchAll(INDENT)].map(({ index, 0: match }) =>
    lostCharacter(index, match.length, '', 'lost.no-break-space'),
  );
  const gaps = [...text.matchAll(GAP)].map(({ index, 0: match }) =>
    lostCharacter(index, match.length, ' ', 'lost.no-break-space'),
  );
  const rows = [...text.matchAll(ROW)].map(({ index, 0: match }) =>
    lostCharacter(index, match.length, ' ', 'lost.no-break-space'),
  );
  return [...signs, ...indents, ...gaps, ...rows];
}

export const removeStraySpaces = (text: string): Replacement[] =>
  [...text.matchAll(STRAY_SPACE)].map(({ index, 1: spaces = '' }) =>
    lostCharacter(index + 1, spaces.length, '', 'space.before-punctuation'),
  );
