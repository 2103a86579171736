import { expect, test } from 'vitest';
import { scoreAnswer, scoreBody } from '../../eval/articles/scoring/score.ts';

test('bodies are compared without punctuation and spaces', () => {
  expect(scoreBody('大桥今天，通车。', '大桥今天通车', 'zh').f1).toBe(1);
});

test('additions lower the precision, losses the recall', () => {
  // the gold has 3 grams, the answer 5
  expect(scoreBody('大桥今天通车关于', '大桥今天通车', 'zh')).toMatchObject({
    precision: 0.6,
    recall: 1,
  });
  expect(scoreBody('大桥今天通', '大桥今天通车', 'zh').recall).toBeCloseTo(2 / 3);
});

test('an empty answer scores nothing, and a short one is a single gram', () => {
  expect(scoreBody('', '大桥今天通车', 'zh').f1).toBe(0);
  expect(scoreBody('通车', '通车', 'zh').f1).toBe(1);
});

test('other languages are compared by words', () => {
  expect(scoreBody('The bridge opened on Monday.', 'the bridge opened on monday', 'en').f1).toBe(1);
  expect(scoreBody('one two three four', 'one two three five', 'en').f1).toBe(0);
});

test('a field counts only if the gold states it', () => {
  const gold = {
    id: 'a',
    site: 'a',
    type: 'news',
    lang: 'zh',
    title: '大桥 通车！',
    body: '大桥今天通车',
    date: '2025-01-16 08:30',
    author: '林远、陈小满',
  };
  const answer = {
    body: '大桥今天通车',
    title: '大桥通车',
    date: '2025-01-16',
    authors: ['陈小满', '林远', '李在'],
  };
  expect(scoreAnswer(answer, gold)).toMatchObject({ title: 1, date: 1, author: 1 });
  expect(scoreAnswer({ ...answer, authors: ['林远'] }, gold).author).toBe(0);
  expect(scoreAnswer(answer, { ...gold, date: '2025', author: null }).date).toBeNull();
});
