/**
 * Words that state what the person named beside them did: wrote, edited, photographed, published.
 */

import { isReadable, isReadableCharacter } from '../text/characters.ts';
import { wordFinder } from '../text/word-finder.ts';
import { isShortHan } from './name-forms.ts';

export type Role =
  | 'writer'
  | 'translator'
  | 'editor'
  | 'source'
  | 'picture'
  | 'place'
  | 'time'
  | 'poster'
  | 'count'
  | 'other';

export const ROLES: readonly Role[] = [
  ...(['writer', 'translator', 'editor', 'source', 'picture'] as const),
  ...(['place', 'time', 'poster', 'count', 'other'] as const),
];

const WORDS: Readonly<Record<Role, string>> = {
  writer:
    '作者 原作者 本文作者 原创作者 文字 撰文 撰文者 撰稿 撰稿人 采写 採寫 采访 採訪 採訪整理 记者 記者 特派员 特派記者 特约记者 通讯员 通訊員 编译 編譯 评论员 評論員 实习生 實習生 实习记者 见习记者 首席记者 全媒体记者 整理 文 图文 文图 供稿 口述 执笔 執筆 专栏作者 專欄作者 特约撰稿 特约撰述 特約撰述 研究員 研究员 楼主 樓主 博主 题主 提问者 提問者 发帖人 由 本贴由 本帖由 本文由 by author',
  translator: '翻译 翻譯 译 譯 译者 譯者 translator',
  editor:
    '编辑 編輯 责编 責編 责任编辑 責任編輯 校对 校對 审核 审校 主编 主編 监制 監製 编审 核稿 终审 初审 复审 二审 三审 值班编辑 实习编辑 运营编辑 策划 统筹 制作 排版 设计 editor',
  source: '来源 來源 稿源 出处 转自 轉自 转载自 轉載自 源自 摘自 原载 source',
  picture: '摄 攝 摄影 攝影 图 圖 图片 圖片 供图 视频 翻攝 图源 圖源 头图 题图 photo',
  place: '来自 發自 发自 属地 屬地 IP属地 IP屬地 地区 城市',
  time: '时间 時間 日期 发布时间 發布時間 发表时间 更新时间 更新 发布于 發佈於 发表于 發表於 刊于 发布 發布 發佈 發佈時間 發布时间 updated published',
  poster: '发布人 发布者 发布单位 上传 录入 供稿单位 发布机构 投稿',
  other: '分类 分類 标签 標籤 栏目 欄目 频道 頻道 关键词 關鍵詞 关键字',
  count:
    '阅读 閱讀 浏览 瀏覽 点击 點擊 评论 評論 字号 分享 收藏 点赞 人气 人氣 阅读量 浏览量 点击数 views',
};

const ROLE_OF = new Map<string, Role>(
  ROLES.flatMap((role) => WORDS[role].split(' ').map((word) => [word.toLowerCase(), role])),
);

/** An office after its employer, with the name in the next word: `总台央视记者 林某` */
const OFFICE_ALONE = /(?:记者|記者|通讯员|通訊員|特派员|评论员|評論員)$/;

/** Words of other alphabets have no capitals. */
const LATIN_END = 0x250;

/** The role that a whole word names, or null. */
export const roleOf = (word: string): Role | null =>
  ROLE_OF.get(word.charCodeAt(0) < LATIN_END ? word.toLowerCase() : word) ??
  (OFFICE_ENDS.has(word.charAt(word.length - 1)) && OFFICE_ALONE.test(word) ? 'writer' : null);
const OFFICE_ENDS: ReadonlySet<string> = new Set('者员員');

/** The last characters of offices and of words that end a byline, and the beginnings of others. */
const hasPart = wordFinder(
  '者 员 員 生 译 譯 文 稿 写 人 主 编 編 辑 輯 影 道 導 理 表 创 創 自 電 电 摄 攝 著 由 贴 貼 出 布 佈 提 交 转 by BY By bY',
);

/** An employer, an office and the name after it: `河口日报记者林某`. */
const OFFICES =
  '记者 記者 特派员 通讯员 通訊員 评论员 評論員 实习生 實習生 编译 編譯 作者 撰文 撰稿 采写 发布人 楼主 责编 責編 编辑 編輯 攝影 摄影'.split(
    ' ',
  );
/** Greatest number of code units before an office. */
const LONGEST_EMPLOYER = 12;

/** The office with which a word begins, with the employer, if a name follows; otherwise nothing. */
function officeOf(word: string): string {
  for (let from = 0; from <= LONGEST_EMPLOYER && from < word.length; from += 1) {
    const office = OFFICES.find(
      (one) => word.startsWith(one, from) && isShortHan(word.slice(from + one.length)),
    );
    if (office !== undefined) return word.slice(0, from + office.length);
  }
  return '';
}

/** `本帖由阿青于…发表`, `由阿青张贴` */
const POSTED_BY = /^(?:本[帖贴文])?由(?=.{2,12}$)/;
const BY = /^by /i;
const POSTED = /(?:张贴|張貼|贴出|发布|發佈|发表|發表|转贴|提交)$/;
/** Largest number of marks before a name and behind it that are removed. */
const MOST_MARKS = 8;
/**
 * Words that end a byline. A single character is a label only before a mark, because `文林某` would
 * be a name.
 */
const ENDINGS =
  /(?:综合|綜合|专题|專題)?(?:报道|報導|報道|撰文|整理|发表|發表|原创|原創|摄影|攝影|发自|專電|专电|摄|攝|著)$/;
const IS_PICTURE = /[摄攝]影?$/;

export interface Named {
  readonly name: string;
  /** The role joined to the name, before it or after it. */
  readonly before: Role | null;
  readonly after: Role | null;
}

const OFFICE_ROLES: readonly Role[] = ['writer', 'editor', 'picture', 'poster'];

/** The role of an office: the first of those whose words it ends in. */
const officeRole = (office: string): Role =>
  OFFICE_ROLES.find((role) => WORDS[role].split(' ').some((word) => office.endsWith(word))) ??
  'writer';

/**
 * Removes marks before a name and behind it: `🌏阿青`, `·阿青`. A full stop may end a Latin name. One
 * pattern for the same took 6 ms at its first use.
 */
function withoutMarks(given: string): string {
  const isPlain = isReadable(given.charCodeAt(0)) && isReadable(given.charCodeAt(given.length - 1));
  if (isPlain) return given;
  const characters = [...given];
  let start = 0;
  while (start < MOST_MARKS && isMark(characters[start])) start += 1;
  let end = characters.length;
  const least = Math.max(start, end - MOST_MARKS);
  while (end > least && characters[end - 1] !== '.' && isMark(characters[end - 1])) end -= 1;
  return characters.slice(start, end).join('');
}

const isMark = (character: string | undefined): boolean =>
  character !== undefined && !isReadableCharacter(character);

/** Removes words that are joined to a name: `本报记者林某报道` → `林某`. */
export function cutRoles(given: string): Named {
  const bare = withoutMarks(given);
  // most words contain no part of a role
  if (!hasPart(bare)) return { name: bare, before: null, after: null };
  const edged = bare.replace(BY, '');
  const isBy = BY.test(given);
  const posted = edged.replace(POSTED_BY, '').replace(POSTED, '');
  const isPosted = POSTED_BY.test(edged);
  const word = isPosted ? posted : edged;
  const office = officeOf(word);
  const before = office === '' ? (isPosted || isBy ? 'writer' : null) : officeRole(office);
  const rest = word.slice(office.length);
  const ending = ENDINGS.exec(rest)?.[0] ?? '';
  const after = ending === '' ? null : IS_PICTURE.test(ending) ? 'picture' : 'writer';
  return { name: rest.slice(0, rest.length - ending.length), before, after };
}
