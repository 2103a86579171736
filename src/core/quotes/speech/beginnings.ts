/** Words with which a clause begins that tell whether a report goes on in it. */

import { once } from '../text/once.ts';

/** Connecting words. Each row is a bit, the first one the lowest; where several fit, the first counts. */
const LINKS: readonly (readonly [link: string, words: string])[] = [
  ['but', '但 而 然而 不过 可是 只是 却'],
  ['also', '并 且 也 还 更 同时 此外 另外 而且 尤其 特别 甚至 再'],
  ['thus', '因此 所以 于是 从而 这样 那么 可见'],
  ['because', '因为 由于 毕竟 其实 事实上 尽管 虽然 即使 即便'],
  ['if', '如果 只要 只有 若 否则 一旦 除非'],
  ['this', '这 此 那'],
  ['count', '一是 二是 三是 四是 第一 第二 第三 第四 首先 其次 最后 其中 比如 例如 包括'],
  ['must', '要 必须 坚持 推动 加快 全面 努力 着力 深化 聚焦 确保 加强 把'],
  ['ahead', '下一步 未来 今后 接下来 明年 届时 预计 目前'],
];
const ANY_LINK = (1 << LINKS.length) - 1;

const OTHERS = LINKS.length;
/** A time: 去年, 随后. */
export const TIME = 1 << OTHERS;
/** Where something is known from: 据, 记者. */
export const SOURCE = 1 << (OTHERS + 1);
export const PRONOUN = 1 << (OTHERS + 2);
/** A quotation mark. */
export const OPENER = 1 << (OTHERS + 3);

const WORDS: readonly (readonly [beginning: number, words: string])[] = [
  ...LINKS.map(([, words], index): [number, string] => [1 << index, words]),
  [
    TIME,
    '去年 今年 昨天 昨日 今天 今日 近日 日前 随后 之后 当天 当日 当晚 当地时间 此前 截至 最终 后来 其间 期间 次日 上周 本周',
  ],
  [SOURCE, '据 根据 记者 本报 采访 ▲ （ ( 【 〔 视频 图'],
  [PRONOUN, '他 她 其 该 它 对方 双方 两人'],
  [OPENER, '“ 「 『 "'],
];

const DATE = /^(?:\d{1,4}年|\d{1,2}[月日时])/;
const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;

/** The words by the code unit with which they begin. */
const byFirst = once(() => {
  const words = new Map<number, (readonly [word: string, beginning: number])[]>();
  for (const [beginning, list] of WORDS) {
    for (const word of list.split(' ')) {
      const known = words.get(word.charCodeAt(0));
      if (known === undefined) words.set(word.charCodeAt(0), [[word, beginning]]);
      else known.push([word, beginning]);
    }
  }
  return words;
});

/** How a folded text begins, as bits. */
export function beginningOf(folded: string): number {
  const first = folded.charCodeAt(0);
  if (first >= FIRST_DIGIT && first <= LAST_DIGIT) return DATE.test(folded) ? TIME : 0;
  let beginning = 0;
  for (const [word, one] of byFirst().get(first) ?? []) {
    if (folded.startsWith(word)) beginning |= one;
  }
  return beginning;
}

/** The connecting word in a beginning, or null. */
export function linkOf(beginning: number): string | null {
  const links = beginning & ANY_LINK;
  if (links === 0) return null;
  const lowest = links & -links;
  return LINKS[31 - Math.clz32(lowest)]?.[0] ?? null;
}
