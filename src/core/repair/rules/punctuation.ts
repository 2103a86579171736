/**
 * Removes a mark that occurs twice in succession, once in ASCII and once in Chinese: 意義,、目標 →
 * 意義、目標. Marks that writers repeat (！！, 。。, ……) stay.
 */
import type { Replacement } from '../state/revision.ts';

const DOUBLED =
  /(?<=[\u3400-\u9fff”》）])(?:,[，、]|[，、],|;；|；;|、、|；；)(?=[\u3400-\u9fff“《（])/g;
const WIDE = /[，、；]/;

/** Words of text about punctuation, which shows doubled marks on purpose. */
const ABOUT = /[标標][点點]|[逗顿頓分][号號]/;

export function undouble(text: string): Replacement[] {
  if (ABOUT.test(text)) return [];
  return [...text.matchAll(DOUBLED)].map(({ index, 0: marks }) => ({
    start: index,
    end: index + marks.length,
    after: WIDE.exec(marks)?.[0] ?? marks,
    rule: 'punctuation.doubled',
    confidence: 0.9,
    lossy: false,
    evidence: {},
  }));
}
