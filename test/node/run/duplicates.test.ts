/** Which pages count as the same article: copies on mirrors do, other articles do not. */
import { describe, expect, it } from 'vitest';
import { render, withDuplicate } from '../../../src/core/record/formats/render.ts';
import { Duplicates, LEAST_SIMILARITY } from '../../../src/node/run/duplicates.ts';
import { fingerprintOf } from '../../../src/node/run/result/fingerprint.ts';
import { glossKeys } from '../../damage/keys.ts';
import { mapNaively, mirror } from '../../damage/mirror.ts';
import { outcomeOf } from '../../outcome-of.ts';
import { seeded } from '../../random.ts';
import { readSentences } from '../../sentences.ts';

const EACH_SIXTIETH = /(.{59})./gsu;

const SENTENCES = readSentences('hans').map(({ text }) => text);
const random = seeded(11);

const pick = (): string => SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '';

/** Articles made of our sentences, each sentence in only one of them. */
const articles = Array.from({ length: Math.floor(SENTENCES.length / 6) }, (_, i) =>
  SENTENCES.slice(i * 6, i * 6 + 6),
);

const finger = (text: string) => {
  const print = fingerprintOf(text);
  if (print === null) throw new Error('nothing to compare');
  return print;
};

/** What a text is found to be after `first` was seen. */
const against = (first: string, second: string) => {
  const known = new Duplicates();
  expect(known.match(finger(first), 'first', null)).toBeNull();
  return known.match(finger(second), 'second', null);
};

/** What mirrors do to an article beside damaging it. */
const COPIES: readonly [string, (article: readonly string[]) => string][] = [
  ['a line of its own behind it', (article) => `${article.join('\n')}\n转载请注明出处，违者必究。`],
  ['a sentence cut off', (article) => article.slice(0, -1).join('\n')],
  [
    'one paragraph of another width',
    (article) => article.map((text) => text.normalize('NFKC')).join('\n'),
  ],
  [
    'characters read wrongly here and there',
    (article) => article.join('\n').replace(EACH_SIXTIETH, '$1\ufffd'),
  ],
  ['traditional characters', (article) => mapNaively(article.join('\n'))],
];

describe('copies of an article', () => {
  it('word for word are exact, whatever the spacing and the marks', () => {
    for (const article of articles) {
      const found = against(article.join('\n'), article.join('　 ').replaceAll('，', ','));
      expect(found).toEqual({ input: 'first', url: null, similarity: 1, kind: 'exact' });
    }
  });

  it.each(COPIES)('with %s are found', (_, copy) => {
    const found = articles.filter((article) => against(article.join('\n'), copy(article)) !== null);
    expect(found.length / articles.length).toBeGreaterThan(0.95);
  });

  it('that a mirror garbled and the program repaired are found', () => {
    const options = {
      keys: glossKeys(seeded(3)),
      straddles: 0.7,
      foldWidths: true,
      random: seeded(5),
    };
    const pages = Array.from({ length: 5 }, () => Array.from({ length: 8 }, pick));
    const bodyOf = (paragraphs: readonly string[]): string => {
      const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
      const record = outcomeOf(Buffer.from(`<h1>湖城新闻一则</h1>${html}`));
      if (!record.ok) throw new Error(record.error.message);
      return record.body.text;
    };
    for (const page of pages) {
      const copy = page.map((text) => mirror(text, options));
      const found = against(bodyOf(page), bodyOf(copy));
      expect(found?.similarity).toBeGreaterThanOrEqual(LEAST_SIMILARITY);
    }
  });
});

describe('other articles', () => {
  it('are never marked: no pair of all our passages', () => {
    const known = new Duplicates();
    const marked = articles.filter(
      (article, i) => known.match(finger(article.join('\n')), String(i), null) !== null,
    );
    expect(articles.length).toBeGreaterThan(80);
    expect(marked).toEqual([]);
  });

  it('that share half of their sentences are not marked', () => {
    for (let i = 0; i + 1 < articles.length; i += 2) {
      const [one = [], other = []] = articles.slice(i, i + 2);
      const mixed = [...one.slice(0, 3), ...other.slice(0, 3)];
      expect(against(one.join('\n'), mixed.join('\n'))).toBeNull();
    }
  });

  it('of a single line are duplicates only word for word', () => {
    expect(against('今日湖面结冰，渡船停航。', '今日湖面结冰，渡船开航。')).toBeNull();
    expect(against('今日湖面结冰，渡船停航。', '今日湖面结冰 渡船停航')?.kind).toBe('exact');
    expect(fingerprintOf('—— …… 。')).toBeNull();
  });
});

describe('a table that is full', () => {
  it('forgets the oldest article and still knows the newest', () => {
    const known = new Duplicates();
    const print = (i: number) => ({ exact: i.toString(16).padStart(16, '0'), signature: null });
    // the slot is told by the first half
    const spread = (i: number) => ({
      ...print(i),
      exact: `${((i * 2654435761) % 2 ** 32).toString(16).padStart(8, '0')}${i.toString(16).padStart(8, '0')}`,
    });
    for (let i = 0; i < 70_000; i += 1) known.match(spread(i), String(i), null);
    expect(known.match(spread(69_999), 'again', null)?.input).toBe('69999');
    expect(known.match(spread(0), 'again', null)).toBeNull();
  });
});

describe('the mark in a record', () => {
  const record = outcomeOf(
    Buffer.from(`<h1>湖城新闻一则</h1>${articles[0]?.map((text) => `<p>${text}</p>`).join('')}`),
  );
  const duplicateOf = { input: '\u009b31m', url: null, similarity: 0.93, kind: 'near' as const };

  it.each(['json', 'jsonl'] as const)('agrees with the schema, in %s', (format) => {
    const marked = Buffer.from(
      withDuplicate(Buffer.from(render(record, format)), duplicateOf, { format, fields: null }),
    );
    if (!record.ok) throw new Error(record.error.message);
    expect(marked.toString()).toBe(render({ ...record, duplicateOf }, format));
  });
});
