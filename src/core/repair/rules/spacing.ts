/**
 * Removes spaces that a converter inserted between all characters, including punctuation: 今 天 不
 * 开 。 → 今天不开。 Names and headings that a writer spaced out (张 三, 通 知), calendars and
 * lists of characters stay.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { advanceOver, startOf } from '../../language/model/likelihood.ts';
import { frequentShare } from '../channel/gate/tally.ts';
import type { Replacement } from '../state/revision.ts';
import { RUNNING } from './prose.ts';

const SPACED =
  /(?<![^\s，。、：；？！“”（）])(?:[\u4e00-\u9fff，。、：；？！“”（）][ \u00a0]){6,}[\u4e00-\u9fff，。、：；？！“”（）](?![^\s，。、：；？！“”（）])/g;
const SPACE = /[ \u00a0]/g;
/**
 * Without punctuation it is something that was spaced out on purpose, such as a heading or 版 权 所
 * 有 at the foot of a page.
 */
const MARK = /[，。、：；？！]/;

/** Score per character (nats) from which the joined characters count as running text. */
const READABLE = -7;

/** Lists that read equally well: numerals, weekdays, stems and branches, directions, grades. */
const LISTED =
  /^[一二三四五六七八九十百千万零〇日月火水木金土甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东東南西北中发發白上下左右前后後大小优優良差是否男女年时分秒春夏秋冬]+$/;

export function joinSpaced(text: string, model: () => LanguageModel): Replacement[] {
  return [...text.matchAll(SPACED)].flatMap(({ index, 0: run }): Replacement[] => {
    const joined = run.replace(SPACE, '');
    if (!MARK.test(joined)) return [];
    const start = startOf(model());
    const mean = (advanceOver(model(), start, joined).log - start.log) / joined.length;
    if (mean < READABLE || frequentShare(joined) < RUNNING || LISTED.test(joined)) return [];
    return [
      {
        start: index,
        end: index + run.length,
        after: joined,
        rule: 'spacing',
        confidence: 0.93,
        lossy: false,
        evidence: { mean: Math.round(mean * 10) / 10 },
      },
    ];
  });
}
