/**
 * Makes documents from the sentences written for this project: a title, a byline, paragraphs in which
 * names recur, and a table with short cells, in a template that belongs to the site.
 */
import { foreign, hans, hant } from '../../encoding/text.ts';
import { FOREIGN_NAMES, wordsOf } from './names.ts';

export type LineKind = 'template' | 'title' | 'byline' | 'paragraph' | 'cell';

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  /** Number of the row of a table to which a cell belongs. */
  readonly row: number;
}

const PARAGRAPHS = [3, 5] as const;
const ROWS = [3, 6] as const;
/** Share of the paragraphs that begin with somebody's name, and of the rows with a foreign name. */
const NAMED = 0.6;
const FOREIGN = 0.2;

const TEMPLATE = {
  hans: ['首页 | 新闻 | 评论 | 联系我们', '版权所有 湖城日报社', '相关阅读：今年的雨水比往年多'],
  hant: ['首頁 | 新聞 | 評論 | 聯絡我們', '版權所有 湖城日報社', '相關閱讀：今年的雨水比往年多'],
} as const;

/** The beginning of a sentence up to its first mark. */
const CLAUSE = /^[“「]?([^，。！？：；、“”「」]{6,18})/;

const titles = new Map(
  [hans, hant].map((texts) => [
    texts,
    texts.flatMap((text) => CLAUSE.exec(text)?.slice(1, 2) ?? []),
  ]),
);

/** Languages whose paragraphs stand in sound documents: their letters look like misread bytes. */
const LANGUAGES = ['fr', 'cs', 'ru', 'ko', 'de', 'el', 'th', 'ja', 'vi', 'tr'] as const;

export interface Draw {
  readonly random: () => number;
  readonly isTraditional: boolean;
}

/** A document, as its lines in order. */
export function documentOf({ random, isTraditional }: Draw): Line[] {
  const between = ([least, most]: readonly [number, number]): number =>
    least + Math.floor(random() * (most - least + 1));
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const texts = isTraditional ? hant : hans;
  const words = wordsOf(random, isTraditional);
  const people = Array.from({ length: 3 }, words.name);
  const [reporter, said] = isTraditional ? ['記者', '表示，'] : ['记者', '表示，'];
  const [top, ...bottom] = TEMPLATE[isTraditional ? 'hant' : 'hans'];
  const paragraphs = Array.from({ length: between(PARAGRAPHS) }, () => {
    const text = draw(texts);
    return random() < NAMED ? `${draw(people)}${said}${text}` : text;
  });
  const rows = [
    words.heads(),
    ...Array.from({ length: between(ROWS) }, () => [
      random() < FOREIGN ? words.foreignName() : random() < 0.5 ? draw(people) : words.name(),
      words.place(),
      words.date(),
      words.amount(),
    ]),
  ];
  const line = (kind: LineKind, text: string): Line => ({ kind, text, row: 0 });
  return [
    line('template', top),
    line('title', draw(titles.get(texts) ?? [])),
    line('byline', `湖城${isTraditional ? '日報' : '日报'} ${reporter} ${words.name()}`),
    ...paragraphs.map((text) => line('paragraph', text)),
    ...rows.flatMap((cells, row) => cells.map((text): Line => ({ kind: 'cell', text, row }))),
    ...bottom.map((text) => line('template', text)),
  ];
}

/** A sound document that has names of other languages in each row of its table. */
export const withNames = (draw: Draw): Line[] =>
  documentOf(draw).map((line, i) =>
    line.kind === 'cell' ? { ...line, text: FOREIGN_NAMES[i % FOREIGN_NAMES.length] ?? '' } : line,
  );

/** A sound document in which every second paragraph is in another language. */
export function withLanguages(draw: Draw): Line[] {
  const texts = foreign(...LANGUAGES);
  return documentOf(draw).map((line, i) =>
    line.kind === 'paragraph' && i % 2 === 1
      ? { ...line, text: texts[Math.floor(draw.random() * texts.length)] ?? '' }
      : line,
  );
}

/** A sound document that shows misread text on purpose. `misread` is what a reader makes of a text. */
export function withTalk(draw: Draw, misread: (text: string) => string): Line[] {
  const { name } = wordsOf(draw.random, draw.isTraditional);
  const talk = draw.isTraditional ? '螢幕上只剩下這樣的亂碼：' : '屏幕上只剩下这样的乱码：';
  return documentOf(draw).map((line, i) =>
    line.kind === 'paragraph' && i % 2 === 1
      ? { ...line, text: `${talk}${misread(name())}` }
      : line,
  );
}
