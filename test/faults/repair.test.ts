/** The repair does no harm: intact text stays, and every change can be undone. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/core/encoding/decode-bytes.ts';
import { repairBytes, revert } from '../../src/index.ts';
import { loadTables } from '../../src/node/data/character-tables.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { repairArticle } from '../repair-article.ts';
import { readSentences } from '../sentences.ts';
import { article, page, recordsFor, saved } from './pages.ts';

const SLOW = 180_000;

const SENTENCES = new URL('../../fixtures/sentences/', import.meta.url);
const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const SEED = fileURLToPath(new URL('../../fixtures/seed/garbled-article.txt', import.meta.url));

const sets = readdirSync(SENTENCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length).replaceAll('\\', '/'));

const pages = readdirSync(PAGES).filter((name) => name.endsWith('.html'));

const textOf = (path: string): Promise<string> =>
  repairArticle(['text', path]).then(({ code, stdout }) => {
    expect(code).toBe(0);
    return stdout;
  });

describe('E1 text that is not damaged', () => {
  it.each(sets)(
    'E1 stays as it is, byte for byte, without an edit: %s',
    async (name) => {
      const texts = readSentences(name).map(({ text }) => text);
      const whole = `${texts.join('\n')}\n`;
      expect(await textOf(saved(whole, '.txt'))).toBe(whole);
      const lines = saved(`${texts.map((text) => JSON.stringify(text)).join('\n')}\n`, '.jsonl');
      const { stdout } = await repairArticle(['text', '--jsonl', lines]);
      const answers = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(answers.map(({ text }) => text)).toEqual(texts);
      expect(answers.flatMap(({ edits }) => edits)).toEqual([]);
    },
    SLOW,
  );
});

describe('E2 every change can be undone', () => {
  it(
    'E2 of every plain text, byte for byte',
    async () => {
      const damaged = readFileSync(SEED, 'utf8');
      const paths = [
        SEED,
        saved(damaged.replaceAll('\n', '\r\n'), '.txt'),
        saved(`\n\n${damaged}`, '.txt'),
      ];
      for (const [i, record] of (await recordsFor(paths)).entries()) {
        expect(article(record).edits.length).toBeGreaterThan(0);
        expect(revert(article(record))).toBe(readFileSync(paths[i] ?? '', 'utf8'));
      }
    },
    SLOW,
  );

  it(
    'E2 of every page, as it comes without repair',
    async () => {
      const paths = pages.map((name) => fileURLToPath(new URL(name, PAGES)));
      const repaired = await recordsFor(paths);
      const left = await recordsFor(paths, ['--repair', 'off']);
      let count = 0;
      for (const [i, record] of repaired.entries()) {
        const other = left[i];
        // whether a page has an article may depend on the repair; where both runs find one, its
        // text must be equal
        if (!record.ok || other?.ok !== true) continue;
        count += 1;
        for (const text of revert(other).split('\n')) expect(revert(record)).toContain(text);
      }
      expect(count).toBeGreaterThan(20);
    },
    SLOW,
  );

  it(
    'E2 of any text',
    () => {
      const piece = fc.constantFrom(
        '渡口结冰了。',
        '業(yè)',
        '?!闭劶?',
        '浣滀负',
        '“',
        '”',
        '，',
        '\n',
        '　',
        ' ',
        '&ldquo;',
        'a',
        '林某说：',
        '\ufffd',
        '🧊',
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
          const bytes = Buffer.from(parts.join(''));
          const record = repairBytes(bytes);
          const decoded = decodeBytes(bytes, {
            contentType: null,
            override: null,
            model: loadModel,
            tables: loadTables,
          });
          if (record.ok && 'value' in decoded) expect(revert(record)).toBe(decoded.value.text);
        }),
        { numRuns: 60 },
      );
    },
    SLOW,
  );
});

describe('E3 a text that was repaired', () => {
  it(
    'E3 stays as it is when it is repaired again',
    async () => {
      const once = await textOf(SEED);
      expect(once).not.toBe(readFileSync(SEED, 'utf8'));
      expect(await textOf(saved(once, '.txt'))).toBe(once);
      const bold = await repairArticle(['text', '--repair', 'bold', SEED]);
      const again = await repairArticle(['text', '--repair', 'bold', saved(bold.stdout, '.txt')]);
      expect(again.stdout).toBe(bold.stdout);
    },
    SLOW,
  );
});

/** Texts that look strange but are correct. */
const STRANGE: readonly (readonly [string, string])[] = [
  ['Japanese', '渡し船は今日から運休です。氷が厚く、船頭さんは「春まで待つ」と話した。'],
  ['Korean', '나룻배는 오늘부터 운항을 멈춘다. 뱃사공은 “봄을 기다린다”고 말했다.'],
  ['Vietnamese', 'Bến đò đã đóng băng đêm qua; ba chiếc thuyền nằm chờ trời sáng.'],
  ['Classical', '渡者問津於叟，叟曰：「冰堅矣，待春而後可。」乃歸。'],
  ['rare names', '船工𠮷村、赵㛃、王喆、李䶮、陈𬭎和张垚三人昨天留在渡口。'],
  ['private use', '这个字\ue863在老字库里有，在新字库里没有，先照原样留着。'],
  ['minority names', '阿卜杜拉·买买提和次仁·卓玛一起等到天亮。'],
  ['numbers', '比分3:2，时间08:30，水位1,234.5米，编号A-17(b)，温度-5℃～3℃。'],
];

const TECHNICAL: readonly (readonly [string, string])[] = [
  ['code', 'const name = "\\u6cb3"; // 河的转义\nif (a < b && c > d) { return "?!" + x; }'],
  [
    'an address',
    '见 https://news.example/a?b=%E6%B2%B3&c=1#%E5%8F%A3 和 http://例子.example/路径?q=一,二。',
  ],
  ['mail', '来信请寄 editor+news@news.example，或 press@例子.example。'],
  ['a formula', '设 f(x)=x²+2x+1，则 f(3)=16；E=mc²，a≤b<c，∑(i=1..n)i=n(n+1)/2。'],
  ['a path', 'C:\\新闻\\2025\\渡口.html 和 /srv/news/渡口(1).html'],
  ['a command', 'ls -l | grep "渡口" && echo $? > /tmp/a.txt; # 看看'],
  ['JSON', '{"title":"渡口","n":[1,2],"s":"a\\\\b"}'],
];

describe.each([
  ['E4', STRANGE],
  ['E5', TECHNICAL],
] as const)('%s what looks strange and is right', (id, texts) => {
  it.each(texts)(
    `${id} is left alone: %s`,
    async (_, text) => {
      expect(await textOf(saved(`${text}\n`, '.txt'))).toBe(`${text}\n`);
    },
    SLOW,
  );

  it(
    `${id} is left alone in a page too`,
    async () => {
      const escaped = texts.map(([, text]) =>
        text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      );
      const blocks = escaped.map((text) => (id === 'E5' ? `<pre>${text}</pre>` : `<p>${text}</p>`));
      const [record] = await recordsFor([saved(page(blocks.join('\n')))]);
      expect(article(record).edits).toEqual([]);
      expect(article(record).damage.repaired).toBe(0);
    },
    SLOW,
  );
});
