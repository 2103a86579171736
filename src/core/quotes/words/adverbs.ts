/**
 * Adverbs and prepositions with which the words of a verb of saying begin, behind its subject:
 * 林某|还在会上, 公司|近日 (simplified).
 */

import { once } from '../text/once.ts';
import { wordList } from '../text/word-list.ts';

/** Words that always are adverbs, and the marks and digits that end a subject. */
const WORDS =
  '根据 同日 廿 当年 那年 生前 晚年 亦 仍 皆 遂 长期 历来 向来 迄今 至今 ' +
  '通过 接受 面对 面向 针对 曾 则 又 并 均 才 只 援引 引述 甚至 纷纷 一致 一边 一开始 一度 一再 多次 首次 进一步 特别 ' +
  '专门 特意 主动 公开 反复 随即 随后 明确 低调 高调 高兴 激动 自豪 兴奋 动情 无奈 坚定 认真 继续 接着 紧接着 话锋一转 接过 ' +
  '惊恐 气愤 愤怒 难过 苦笑 打趣 直言 直接 连忙 急忙 赶紧 摇头 点头 摆手 摆摆手 转身 抬头 低头 回头 叹了 上午 下午 早上 ' +
  '晚上 凌晨 中午 傍晚 反问 追问 随口 顺口 耐心 详细 具体 补充 笑着 哭着 哽咽 坦率 感慨 开玩笑 发布 发表 发文 发声 发起 ' +
  '发给 刊登 刊发 撰文 开始 一直 始终 由衷 郑重 深有感触 深情 欣喜 欣慰 遗憾 严肃 诚恳 坦然 轻声 大声 低声 幽默 斩钉截铁 ' +
  '语重心长 乐呵呵 笑呵呵 忍不住 不禁 当即 立即 同样 如实 多年来 回复 公布 出台 下发 印发 召开 举行 举办 把 将 被 拿 心系 ' +
  '表示 回应 回忆 介绍 告诉 认为 觉得 看到 谈及 谈起 说起 提及 提起 据 同时 如是 如此 却 后来 经常 时常 往往 偶尔 当庭 ' +
  '当场 当众 当面 公然 出席 现身 亮相 抵达 返回 走出 来到 赶到 上台 起身 答询 备询 受询 作供 质询 回覆 所 不 没 已 要 ' +
  '讲话 致辞 受访 语带 面带 满脸 满面 求情 陈词 作证 日前 近日 不久前 今天 昨天 今日 昨日 当天 当日 当晚 此前 今晚 昨晚 ' +
  '上周 下周 去年 今年 周一 周二 周三 周四 周五 周六 周日 0 1 2 3 4 5 6 7 8 9 刚刚 官方微博 专访 赛后 赛前 ' +
  '会后 会上 事后 现场 官微 官博 官网 几天前 稍早 先前 之前 最近 目前 当时 最后 指着 站在 坐在 望着 看着 （ ( ， 、';

/**
 * Words that are adverbs only beside certain words. These are separated by spaces, and `$` is the end
 * of the text: 在会上, but not 在线; 应记者要求, but not 应该.
 */
interface Conditional {
  readonly word: string;
  /** What may not precede it, and what must. */
  readonly notBehind?: string;
  readonly behind?: string;
  /** What may not follow it, and what must. */
  readonly notBefore?: string;
  readonly before?: string;
}

const CONDITIONAL: readonly Conditional[] = [
  { word: '在', notBefore: '线 野 校 读 建 职' },
  { word: '对', notBehind: '反 面 针 相 绝 应 校 核 派', notBefore: '外 口 冲 华 手 方 象' },
  { word: '向', notBefore: '东 阳 前 上 西' },
  { word: '就', notBefore: '业 医' },
  { word: '还', notBefore: '原' },
  { word: '也', notBefore: '门' },
  { word: '再', notBefore: '生' },
  { word: '更', notBehind: '变', notBefore: '新 换 改 名 生 衣 迭' },
  { word: '便', notBefore: '利 民 衣 携' },
  { word: '常', notBefore: '委 务 识 规 年 态 驻' },
  { word: '今', before: '$ （ (' },
  { word: '早', before: '就 已 在 前 先' },
  { word: '同', before: '记者 他说 她说 他讲 她讲' },
  { word: '昨', before: '$' },
  { word: '等', before: '$ 在 就 对 从 向 人$ 人在 人就 人对 人从 人向' },
  { word: '都', notBefore: '市' },
  { word: '仅', notBefore: '次' },
  { word: '应', before: '询 邀 记者' },
  { word: '听', before: '后 着 了 完' },
  { word: '让', notBefore: '座' },
  { word: '续', before: '$' },
  { word: '朝', notBefore: '阳 鲜 廷 代 族' },
  { word: '看', before: '了 完 过 着 后' },
  { word: '读', before: '了 完 过 着' },
  { word: '指', before: '出 责 着' },
  { word: '时', before: '指 说 称 表 $' },
  { word: '于', before: '0 1 2 3 4 5 6 7 8 9 近 今 昨 日前 当' },
  { word: '给', notBefore: '排' },
  { word: '与', notBefore: '会' },
  { word: '跟', notBefore: '随 踪' },
  { word: '总', before: '是 爱 会 在 说 要 想' },
  { word: '老', before: '是 爱' },
  { word: '用', notBefore: '户 品' },
  {
    word: '会',
    notBehind: '镇 乡 村 团 监 协 学 工 员 商 合 金 事 委 议 国 总 大 峰 晚 体 机 社',
    notBefore: '长 议 员 社',
  },
  { word: '星期', notBefore: '天报 日报' },
  { word: '脸书', before: '$ 发 上 贴 写 回 说 直 表 指 称' },
  { word: '臉书', before: '$ 发 上 贴 写 回 说 直 表 指 称' },
  { word: '微博', notBehind: '官方', before: '$ 发 上 写 回' },
  { word: '推特', before: '$ 发 上 写 回' },
  { word: '网站', behind: '公司 社 报' },
];

const ALWAYS = wordList(WORDS);

const wordsOf = (words: string | undefined): readonly string[] | null => words?.split(' ') ?? null;

/** The conditional words by the code unit with which they begin. */
const conditional = once(() => {
  const rows = new Map<number, ReturnType<typeof rowOf>[]>();
  for (const one of CONDITIONAL) {
    const first = one.word.charCodeAt(0);
    rows.set(first, [...(rows.get(first) ?? []), rowOf(one)]);
  }
  return rows;
});
const rowOf = ({ word, notBehind, behind, notBefore, before }: Conditional) => ({
  word,
  notBehind: wordsOf(notBehind),
  behind: wordsOf(behind),
  notBefore: wordsOf(notBefore),
  before: wordsOf(before),
});

/** 1 for the code units with which adverbs begin. */
export const adverbFirsts = once(() => {
  const units = new Uint8Array(0x10000);
  for (const word of ALWAYS.words) units[word.charCodeAt(0)] = 1;
  for (const { word } of CONDITIONAL) units[word.charCodeAt(0)] = 1;
  return units;
});

const END = '$';

function isBefore(text: string, at: number, words: readonly string[]): boolean {
  for (const word of words) {
    if (!word.endsWith(END)) {
      if (text.startsWith(word, at)) return true;
    } else if (at + word.length - 1 === text.length && text.startsWith(word.slice(0, -1), at)) {
      return true;
    }
  }
  return false;
}

const isBehind = (text: string, at: number, words: readonly string[]): boolean =>
  words.some((word) => at >= word.length && text.startsWith(word, at - word.length));

/** Whether an adverb begins at an offset of a folded text. */
export function adverbAt(folded: string, at: number): boolean {
  const first = folded.charCodeAt(at);
  if (adverbFirsts()[first] !== 1) return false;
  if (ALWAYS.at(folded, at) !== '') return true;
  for (const { word, notBehind, behind, notBefore, before } of conditional().get(first) ?? []) {
    const end = at + word.length;
    if (
      folded.startsWith(word, at) &&
      (notBehind === null || !isBehind(folded, at, notBehind)) &&
      (behind === null || isBehind(folded, at, behind)) &&
      (notBefore === null || !isBefore(folded, end, notBefore)) &&
      (before === null || isBefore(folded, end, before))
    ) {
      return true;
    }
  }
  return false;
}
