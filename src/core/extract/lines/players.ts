/** Recognizes the controls and notices of video players, which some pages have among their paragraphs. */

import type { RepairedBlock } from '../../page/repaired-page.ts';
import { wordFinder } from '../text/word-finder.ts';
import type { Elements } from './elements.ts';

/** Words that only players have: `倍速`, `跳过片头`, `错误代码：QVS.4100` */
const OWN_WORDS =
  '倍速 播放速度 循环播放 循環播放 自动播放 自動播放 连续播放 連續播放 播放失败 播放失敗 重新播放 继续播放 暂停播放 跳过片头 ' +
  '跳過片頭 跳过片尾 错误代码 錯誤代碼 视频加载 影片載入 加载失败 載入失敗 弹幕 彈幕 画中画 子母畫面 正在为您切换 请刷新 刷新重试 还没有播放';
/** Words that articles about devices have too. */
const SHARED_WORDS =
  '播放 高清 超清 标清 標清 蓝光 流畅 清晰度 画质 畫質 480P 720P 1080P 480p 720p 1080p 缓冲 緩衝 全屏 全螢幕 静音 靜音 音量 请稍候 請稍候 稍后重试';
const hasOwnWord = wordFinder(OWN_WORDS);
const hasSharedWord = wordFinder(SHARED_WORDS);
/** A speed or a time: `1.75X`, `00:00 / 03:12`, `直播` */
const READING =
  /^(?:[\d.]{1,4}\s?[xX×倍]速?|[\d:]{4,8}(?:\s?\/\s?[\d:]{4,8})?|直播|正常|重播|播放|暂停|暫停)$/;
const READING_STARTS: ReadonlySet<string> = new Set('0123456789.:直正重播暂暫');

const isReading = (text: string): boolean =>
  READING_STARTS.has(text.charAt(0)) && READING.test(text);

/** Greatest number of UTF-16 code units in a control or a notice. */
const LONGEST = 40;
const MOST_LINKED = 0.5;
/** Number of such lines in one element that make it a player. */
const LEAST_LINES = 3;

const mayBeControl = ({ text, level, linkDensity }: RepairedBlock): boolean =>
  text.length <= LONGEST && level === 0 && linkDensity < MOST_LINKED;

/** Tells whether a line is a control or a notice with a word that only players have. */
const isOwnControl = (block: RepairedBlock): boolean =>
  mayBeControl(block) && hasOwnWord(block.text);

const isControl = (block: RepairedBlock): boolean =>
  mayBeControl(block) &&
  (hasOwnWord(block.text) || hasSharedWord(block.text) || isReading(block.text));

const NO_PLAYERS: ReadonlySet<number> = new Set();

/**
 * Positions of the blocks in players: siblings of which at least three, and more than half, are
 * controls or notices, and one of them has a word of its own. Siblings after the last control do not
 * belong to it.
 */
export function playerLines(
  blocks: readonly RepairedBlock[],
  elements: Elements,
): ReadonlySet<number> {
  // few pages have such a word
  if (!blocks.some(isOwnControl)) return NO_PLAYERS;
  const found = new Set<number>();
  for (let first = 0; first < blocks.length; first += 1) {
    const block = blocks[first] as RepairedBlock;
    if (!isControl(block)) continue;
    let controls = 1;
    let isPlayer = isOwnControl(block);
    let last = first;
    for (let at = first + 1; elements.isBeside(at, first); at += 1) {
      const next = blocks[at] as RepairedBlock;
      if (next.text.length > LONGEST) break;
      if (!isControl(next)) continue;
      controls += 1;
      isPlayer ||= isOwnControl(next);
      last = at;
    }
    const size = last - first + 1;
    if (isPlayer && controls >= LEAST_LINES && controls * 2 > size) {
      for (let at = first; at <= last; at += 1) found.add(at);
    }
    first = last;
  }
  return found;
}
