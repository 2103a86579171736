/**
 * Restores characters that GBK lacks and that became `?`, where the surroundings show what they
 * were, and removes stray spaces of the mirrors' pages.
 */
import type { Replacement } from '../revision.ts';

/** `? 2014-2026 某某公司`, `Copyright ? 2014` → © */
const COPYRIGHT = /(?:^|版权所有|版權所有|copyright)\s*(\?)\s*(?:\d{4}|copyright)/giu;
const HOLDER = /公司|集团|集團|版权|版權|copyright|reserved|报社|報社|传媒|傳媒/iu;

/** No-break spaces of an indent, and between two links: `? ? 本报讯`, `首页 ? ? 新闻`. */
const INDENT = /^(?:\? ){2,8}\?? ?(?=[\u4e00-\u9fff“《（【])/g;
const GAP = /(?<=[\u4e00-\u9fff])(?: \?){2,8} (?=[\u4e00-\u9fff])/g;

/** No-break spaces between columns: `G712? ? ? ?【文献标志码】`. */
const ROW = /(?<=[^\s?])\?(?: \?){2,}(?=[\u3400-\u9fff“《（【(])/g;

/** A space between Chinese and digits, of which such a page has several: 据?2010?年. */
const BESIDE_DIGITS = /(?<=[\u3400-\u9fff])\?(?=\d)|(?<=[\d%])\?(?=[\u3400-\u9fff])/g;
const SEVERAL = 3;

/** Characters that are used to write foreign names. */
const NAME =
  '阿埃艾安昂奥奧巴贝貝彼伯博布查达達戴德蒂迪丁杜多恩尔爾法菲费費弗夫福盖蓋戈格古哈海汉漢赫亨霍基吉加贾賈杰傑卡凯凱坎康考柯科克肯孔库庫奎拉莱萊兰蘭劳勞勒雷里理利莉列林琳隆卢盧鲁魯路伦倫罗羅洛马馬玛瑪迈邁曼梅门門蒙米莫姆姆穆纳納娜内內尼涅诺諾帕潘佩皮普奇齐齊乔喬切琼瓊让讓瑞若萨薩塞森沙莎舍什史斯松苏蘇索塔泰坦特汤湯提汀图圖托娃瓦万萬威韦韋维維温溫沃乌烏西希夏谢謝辛休雅亚亞扬揚耶叶葉伊因尤约約泽澤扎詹珍朱兹茲';
const MIDDLE_DOT = new RegExp(`(?<=[${NAME}]{2})\\?(?=[${NAME}]{2})`, 'g');

/** 中心 。 → 中心。 */
const STRAY_SPACE = /[\u3400-\u9fff”》]( +)[。，、；：！？]/g;

const found = (
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
        found(index + match.indexOf('?'), 1, '©', 'lost.copyright'),
      )
    : [];
  const indents = [...text.matchAll(INDENT)].map(({ index, 0: match }) =>
    found(index, match.length, '', 'lost.no-break-space'),
  );
  const gaps = [...text.matchAll(GAP)].map(({ index, 0: match }) =>
    found(index, match.length, ' ', 'lost.no-break-space'),
  );
  const rows = [...text.matchAll(ROW)].map(({ index, 0: match }) =>
    found(index, match.length, ' ', 'lost.no-break-space'),
  );
  return [...signs, ...indents, ...gaps, ...rows];
}

/**
 * What only texts that went through a mirror's program show: spaces beside digits, if there are
 * several, and the dot between the parts of a foreign name.
 */
export function restoreLostMarks(text: string, hasSpaces: boolean): Replacement[] {
  const spaces = hasSpaces
    ? [...text.matchAll(BESIDE_DIGITS)].map(({ index }) =>
        found(index, 1, ' ', 'lost.no-break-space'),
      )
    : [];
  const dots = [...text.matchAll(MIDDLE_DOT)].map(({ index }) =>
    found(index, 1, '·', 'lost.middle-dot'),
  );
  return [...spaces, ...dots];
}

/** Whether texts lost so many spaces beside digits that other places are lost spaces too. */
export const hasLostSpaces = (texts: readonly string[]): boolean =>
  texts.reduce((sum, text) => sum + (text.match(BESIDE_DIGITS)?.length ?? 0), 0) >= SEVERAL;

export const removeStraySpaces = (text: string): Replacement[] =>
  [...text.matchAll(STRAY_SPACE)].map(({ index, 1: spaces = '' }) =>
    found(index + 1, spaces.length, '', 'space.before-punctuation'),
  );
