/** Japanese family names of two characters, and how names go on behind them (simplified): 山本健一. */

import { unitSet } from '../text/unit-set.ts';
import { wordList } from '../text/word-list.ts';
import { GIVEN_UNITS } from './given-names.ts';

const FAMILIES = wordList(
  '山本 田中 铃木 佐藤 高桥 伊藤 渡边 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 清水 山崎 池田 桥本 阿部 石川 前田 藤田 ' +
    '小川 冈田 村上 近藤 石井 斋藤 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 冈本 松田 中岛 中野 原田 小野 田村 竹内 金子 ' +
    '和田 中山 石田 上田 森田 柴田 酒井 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 武田 村田 上野 杉山 千叶 岩崎 小泉 ' +
    '安倍 岸田 石破 野田 麻生 高市 茂木 河野 大谷 是枝 黑泽 宫泽 羽生 福原 久保 浅野 本田 香川 长友 松井 松下 土屋 新垣 石原 ' +
    '北川 深田 木下 吉村 平野 川口 大岛 永田 菊地 菊池 樱井 星野 服部 水野 小山 西田 大西 白石 小松 秋山 五十岚 长谷川 佐佐木',
);
/** The characters with which these begin, which spares nearly all look-ups. */
const FIRSTS = unitSet(
  '山田铃佐高伊渡中小加吉松井木清池桥阿石前藤冈村近斋坂远青西福太三原野竹金和上森柴酒横宫内安谷大丸今武杉千岩岸破麻茂河是黑羽久浅本香长土新北深平川永菊樱星服水秋白五',
);
const GOES_ON = unitSet(
  '一二三四五郎介司助也子雄夫男之史郎辅太造藏平藏里奈穗绘织衣裕香菜加代江枝步夏',
);

const isPart = (folded: string, at: number): boolean =>
  GOES_ON.at(folded, at) || GIVEN_UNITS.at(folded, at);

const PARTS = 2;

/** Length of a Japanese name with two characters behind the family name, or 0. */
export function japaneseLength(folded: string, at = 0): number {
  if (!FIRSTS.at(folded, at)) return 0;
  const { length } = FAMILIES.at(folded, at);
  if (length === 0) return 0;
  const end = at + length + PARTS;
  return isPart(folded, end - PARTS) && isPart(folded, end - 1) ? end - at : 0;
}
