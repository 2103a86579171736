/**
 * Restores characters that GBK lacks in texts that went through a mirror's program, which shows them
 * as `?`: no-break spaces, and the dot between the parts of a foreign name. The language model weighs
 * them against a question mark.
 *
 *     據?2010?年 → 據 2010 年; 艾德溫?霍布爾 → 艾德溫·霍布爾; 約翰?杜威 → 約翰·杜威; 【摘要】?本文 → 【摘要】 本文
 */
import type { LanguageModel, TextState } from '../../language/model/language-model.ts';
import { advanceOver, startOf } from '../../language/model/likelihood.ts';
import type { Replacement } from '../state/revision.ts';
import { lostCharacter } from './lost.ts';
import { hasQuestionWord } from './width.ts';

/** A paragraph that consists of no-break spaces. */
const EMPTY = /^\s*\?[\s?]*$/;
/** No-break spaces after the end of a sentence, at the end of its paragraph. */
const TRAILING = /(?<=[。！；”】])\?+$/g;
/** A space between a label in brackets and its text, or before such a label: G712?【文献标志码】. */
const BESIDE_LABEL = /(?<=】)\?(?=[^\s?])|(?<=[A-Za-z\d\u3400-\u9fff])\?(?=【)/g;
/** Two single characters that are set apart: 摘?要:, a name of two characters. */
const SET_APART = /(?<=^|[\s◎□■【])[\u3400-\u9fff](\?)[\u3400-\u9fff](?=$|[\s:：】])/g;
/** A space between Chinese and digits or letters. */
const BESIDE_LATIN = /(?<=[\u3400-\u9fff])\?(?=[A-Za-z\d])|(?<=[A-Za-z\d%])\?(?=[\u3400-\u9fff])/g;

/** Characters that are used to write foreign names. */
const NAME =
  '阿埃艾安昂奥巴贝彼伯博布查达戴德蒂迪丁杜多恩尔法菲费弗夫福盖戈格古哈海汉赫亨霍基吉加贾杰卡凯坎康考柯科克肯孔库奎拉莱兰劳' +
  '勒雷里理利莉列琳隆卢鲁路伦罗洛马玛迈曼梅门蒙米莫姆穆纳娜内尼涅诺帕潘佩皮普奇齐乔切琼让瑞若萨塞森沙莎舍什史斯松苏索塔泰坦' +
  '特汤提汀图托娃瓦万威韦维温沃乌西希夏谢辛休雅亚扬耶叶伊因尤约泽扎詹珍朱兹捷思赛娅纽佐茨肖舒朗顿登邓敦芬弥薇黛妮丝蕾琪珊玫' +
  '茜桑甘冈麦密摩欧申滕翁雪赞玻毕宾波策厄芳冯芙葛豪荷惠焦寇夸昆莲敏默慕翰梭';
const BETWEEN_HANZI = /(?<=[\u3400-\u9fff])\?(?=[\u3400-\u9fff])/g;

/** Number of characters of foreign names on either side that prove a dot: 昂贝多?艾柯. */
const NAMED = 2;
/**
 * Where one side has fewer (约翰?杜威), number of them on both sides, and gain (nats) of a dot over a
 * question mark. Of 6,000 questions within real texts none would become a dot (one with a gain of 2),
 * and of 65 dots of foreign names 42 come back in place of 23.
 */
const NAMED_TOGETHER = 3;
const DOT_GAIN = 3;

/**
 * Log probability (nats) of a lost space compared with a question mark, on a page that has lost
 * others and on one that has not.
 */
const SPACE_AGAIN = -1;
const SPACE_FIRST = -4;

/** Gain (nats) that a lost character must have. */
const LEAST_GAIN = 3;

/** Number of characters on either side by which it is weighed. */
const BEHIND = 8;
const AHEAD = 6;

const MARK = '？';

/** Log probability (nats) of a text with `mark` in the place of the `?` at an offset. */
function logWith(model: LanguageModel, text: string, at: number, mark: string): number {
  const before: TextState = startOf(model);
  const around =
    text.slice(Math.max(0, at - BEHIND), at) + mark + text.slice(at + 1, at + 1 + AHEAD);
  return advanceOver(model, before, around).log;
}

/** Whether the `?` at an offset stands for the dot between the parts of a foreign name. */
function isDot(model: LanguageModel, text: string, at: number): boolean {
  let start = at;
  while (start > Math.max(0, at - BEHIND) && NAME.includes(text.charAt(start - 1))) start -= 1;
  let end = at + 1;
  while (end <= at + AHEAD && end < text.length && NAME.includes(text.charAt(end))) end += 1;
  const before = at - start;
  const behind = end - at - 1;
  // 多 asks in 多少, but not in the name of 昂贝多·艾柯
  if (before + behind < NAMED_TOGETHER || hasQuestionWord(text, start)) return false;
  if (before >= NAMED && behind >= NAMED) return true;
  return logWith(model, text, at, '·') >= logWith(model, text, at, MARK) + DOT_GAIN;
}

/** Whether texts have lost spaces at places where nothing else can have been. */
export const hasLostSpaces = (texts: readonly string[]): boolean =>
  texts.some(
    (text) => EMPTY.test(text) || [BESIDE_LABEL, SET_APART].some((at) => text.search(at) >= 0),
  ) || texts.reduce((sum, text) => sum + (text.match(BESIDE_LATIN)?.length ?? 0), 0) >= SEVERAL;

/** Number of places beside digits or letters of which no page has as many question marks. */
const SEVERAL = 3;

/** The characters of one text that were lost; `hasSpaces` tells whether the page has lost spaces. */
export function restoreLostMarks(
  model: LanguageModel,
  text: string,
  hasSpaces: boolean,
): Replacement[] {
  if (!text.includes('?')) return [];
  if (EMPTY.test(text)) return [lostCharacter(0, text.length, '', 'lost.no-break-space')];
  const found: Replacement[] = [];
  const add = (at: number, length: number, after: string): void => {
    const rule = after === '·' ? 'lost.middle-dot' : 'lost.no-break-space';
    if (!found.some(({ start }) => start === at))
      found.push(lostCharacter(at, length, after, rule));
  };
  for (const { index, 0: marks } of text.matchAll(TRAILING)) add(index, marks.length, '');
  for (const { index } of text.matchAll(BESIDE_LABEL)) add(index, 1, ' ');
  for (const { index } of text.matchAll(SET_APART)) add(index + 1, 1, ' ');
  const space = hasSpaces ? SPACE_AGAIN : SPACE_FIRST;
  for (const { index } of text.matchAll(BESIDE_LATIN)) {
    if (hasQuestionWord(text, index)) continue;
    const question = logWith(model, text, index, MARK);
    if (logWith(model, text, index, '') + space >= question + LEAST_GAIN) add(index, 1, ' ');
  }
  for (const { index } of text.matchAll(BETWEEN_HANZI)) {
    if (isDot(model, text, index)) add(index, 1, '·');
  }
  return found.sort((a, b) => a.start - b.start);
}
