/** Tests a mirrored article in a template, beside comments and articles from other sources. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairPages } from '../../../src/core/repair/repair-pages.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { mirror } from '../../damage/mirror.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/seed/${name}`, import.meta.url), 'utf8');

/** Repairs a page and returns the texts of its visible blocks. */
function repaired(html: string): string[] {
  const page = readHtml(html, {}).value;
  const {
    value: [result],
  } = repairPages([page], { model: loadModel, options: DEFAULT_OPTIONS });
  return result.blocks.filter(({ kind }) => kind !== 'metadata').map(({ text }) => text);
}

const pageOf = (article: readonly string[], beside: string, title = '页面'): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>` +
  `<div class="nav"><a href="/">首頁</a> <a href="/news">新聞</a></div><div class="article">` +
  `${article.map((text) => `<p>${text}</p>`).join('\n')}</div>${beside}</body></html>`;

const GOLD = JSON.parse(read('gold.json'));
const SEED = read('garbled-article.txt')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

const KEYS = new Map([
  ['學', 'xué'],
  ['業', 'yè'],
  ['發', 'fā'],
  ['關', 'guān'],
  ['創', 'chuàng'],
  ['認', 'rèn'],
]);

const ARTICLE = [
  '县里的学校发展业务，专家认为关键在于技术创新。',
  '老师说：“学生的创业计划发展得很好。”校长也认真地看了。',
];
const SHOWN = ARTICLE.map((text) =>
  mirror(text, { keys: KEYS, straddles: 1, foldWidths: true, random: () => 0 }),
);

describe('the seed article', () => {
  const footer =
    '<div class="foot"><p>版权声明：本站内容来自互联网，如有侵权，请联系我们删除！联系电话：021-12345678（周一至周五）</p></div>';
  const links = '<div class="rel"><a href="/1.html">相關閱讀：上海車展開幕</a></div>';
  const texts = repaired(pageOf(SEED, links + footer, SEED[0]));

  it('comes back in a template with wide marks of its own', () => {
    for (const paragraph of GOLD.paragraphs) expect(texts).toContain(paragraph);
    expect(texts).toContain(GOLD.headline);
  });

  it('leaves the footer of the template as it is', () => {
    expect(texts.at(-1)).toContain('版权声明：本站内容来自互联网，如有侵权');
  });
});

describe('a page that is half a mirror', () => {
  it.each([
    ['a writer', ['其實我後來搬到巷子裡，於是每天搭捷運。']],
    [
      'a report from Hong Kong',
      [
        '香港政府今日公布新措施，協助中小企業發展業務。',
        '發言人說：「學者認為有關工作有助創新。」',
      ],
    ],
    [
      'comments that show the keys bare',
      ['網友一:學校的業務發展得太慢,關鍵是創新。', '網友二:認真學習,業務才能發展。'],
    ],
    ['a simplified page', ['本站声明：转载请注明出处，联系我们：编辑部（周一至周五）。']],
  ])('keeps %s beside it', (_, others) => {
    const beside = `<div class="side">${others.map((text) => `<p>${text}</p>`).join('')}</div>`;
    const texts = repaired(pageOf(SHOWN, beside));
    for (const text of [...ARTICLE, ...others]) expect(texts).toContain(text);
  });
});

describe('a headline without a gloss', () => {
  it('belongs to the mirrored article under it and not to the simplified template', () => {
    const head = '<div class="top"><p>本站导航：国内新闻，行业动态，联系我们。</p></div>';
    const date = '<p>发布时间：今天，编辑部</p>';
    for (const title of [
      `<div class="title"><h1>護江員上崗</h1></div>${date}`,
      `<h1>護江員上崗</h1>${date}`,
    ]) {
      const html = pageOf(SHOWN, '').replace('<div class="article">', `${head}${title}$&`);
      expect(repaired(html)).toContain('护江员上岗');
    }
  });
});

/** Paragraphs of which the last one has a run when it is mirrored. */
const WITHOUT_GLOSSES = [
  '县城的灯会办了四十年，今年第一次搬到河边。',
  '灯匠姚长顺说，手艺不能丢，灯还要点。',
  '“灯会搬到河边，路也宽了。”馆长认为明年的客人会更多，两间老铺将改成学习室。',
];

describe('a mirrored article without a gloss', () => {
  const shown = WITHOUT_GLOSSES.map((text) =>
    mirror(text, { keys: new Map(), straddles: 1, foldWidths: true, random: () => 0 }),
  );

  it.each([
    ['nothing', []],
    [
      'comments by writers',
      ['其實我後來搬到巷子裡，於是每天搭捷運。', '老闆娘說：「這碗麵是送你的。」'],
    ],
    ['a simplified template', ['当前位置：首页（新闻）！欢迎您，请登录。']],
  ])('comes back beside %s', (_, others) => {
    const beside = `<div class="side">${others.map((text) => `<p>${text}</p>`).join('')}</div>`;
    const texts = repaired(pageOf(shown, beside));
    for (const text of [...WITHOUT_GLOSSES, ...others]) expect(texts).toContain(text);
  });

  it('proves nothing about a page of writers on which it has no run', () => {
    const written = [
      '其實我後來搬到巷子裡，真的嗎?!於是每天搭捷運。',
      '說過的話,他早就忘了。真的?',
    ];
    const texts = repaired(pageOf(written, ''));
    for (const text of written) expect(texts).toContain(text);
  });
});

describe('a mirrored article with few glosses', () => {
  const GLOSSED = [
    '過去從石門鎮到縣城要繞半座山,沿途只有兩個觀(guān)景臺,坐車得三個鍾頭。',
    '養蜂人羅有福說(shuō):“過去一箱蜜顛到縣城,能灑出半斤。”如今商販的車直接開(kāi)到蜂場門口。',
    '路邊的欄桿采用了當(dāng)地的竹子,維(wéi)修也方便,鎮里正在研究限流的辦(bàn)法。',
  ];

  it('comes back beside a simplified template', () => {
    const foot = '<div class="foot"><p>当前位置：首页（新闻）！欢迎您，请登录。</p></div>';
    const texts = repaired(pageOf(GLOSSED, foot));
    expect(texts).toContain('路边的栏杆采用了当地的竹子，维修也方便，镇里正在研究限流的办法。');
    expect(texts).toContain('当前位置：首页（新闻）！欢迎您，请登录。');
  });
});

describe('a reading lesson in traditional characters', () => {
  const LESSON = [
    '老師在黑板上寫了七個字：業(yè)、產(chǎn)、實(shí)、機(jī)、關(guān)、報(bào)、獎(jiǎng)，請同學一個一個唸。',
    '課本第九頁的生字有：書(shū)、車(chē)、門(mén)、馬(mǎ)、魚(yú)、鳥(niǎo)。',
  ];

  it.each([
    ['alone', ''],
    ['in a simplified template', '<div class="foot">版权所有 备案号：江B2-20310001</div>'],
  ])('stays as it is %s', (_, beside) => {
    const texts = repaired(pageOf(LESSON, beside));
    for (const text of LESSON) expect(texts).toContain(text);
  });
});
