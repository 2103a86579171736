/** Pages with more than the article: other articles, contact boxes, boxes that a machine wrote. */
import { expect, test } from 'vitest';
import { outcome } from './outcome.ts';

const LEAD = '河口大桥今天上午正式通车，市长王立表示大桥将两岸车程缩短到十分钟。';
const REST = [
  '王立表示，大桥将两岸车程由一小时缩短到十分钟，预计每天有三万辆汽车通过。',
  '大桥全长三公里，历时四年建成，总投资二十亿元，是全省最长的跨江大桥。',
];
const OTHER = [
  '青泥镇的李奶奶今年八十二岁，每天早上五点起床去菜园浇水，三十年来从未间断。',
  '她的菜园只有半亩，却种着二十多种蔬菜，春天有韭菜，夏天有黄瓜，秋天还有南瓜。',
  '镇里准备把她的故事拍成短片，在今年的敬老节上放映，李奶奶听了直摆手。',
];
const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('');

test('of several articles the one below the headline is taken, however short it is', () => {
  const html = `<title>河口大桥今日通车</title><div class="article"><h1>河口大桥今日通车</h1>
    <div>2025-01-16 09:00 河口网</div><p>${LEAD}</p></div>
    <div class="main"><h1>八十二岁的菜园主人</h1><div>2023-06-01 00:48</div>
    ${paragraphs([...OTHER, ...REST])}</div>`;
  expect(outcome(html)).toMatchObject({ headline: '河口大桥今日通车', paragraphs: [LEAD] });
});

test('the heading of a contact box below the article is not its headline', () => {
  const html = `<title>河口学会</title><div><h5>2025年河口大桥通车仪式成功举行！</h5>
    <div>发布时间：2025-01-16 来源：河口学会</div><div class="text">${paragraphs([LEAD, ...REST])}</div></div>
    <div class="cont"><h5>河口学会</h5><p>地 址：河口市中山路甲11号</p><p>邮政编码：100101</p></div>`;
  expect(outcome(html)).toMatchObject({ headline: '2025年河口大桥通车仪式成功举行！' });
});

test('a box with the token ai is not the article', () => {
  const html = `<title>河口大桥今日通车</title><h1>河口大桥今日通车</h1><div>2025-01-16 18:35</div>
    <div class="ai_area"><p>${OTHER[0]}</p></div><article>${paragraphs([LEAD, ...REST])}</article>`;
  expect(outcome(html)).toMatchObject({ paragraphs: [LEAD, ...REST] });
});

test.each([
  ['标题：河口大桥今日通车', '河口大桥今日通车'],
  ['【題目】河口大橋今日通車', '河口大橋今日通車'],
  ['标题党的一天怎么过', '标题党的一天怎么过'],
])('the headline of %s', (stated, headline) => {
  const html = `<title>${stated}</title><h1>${stated}</h1><div>2025-01-16 18:35</div>${paragraphs([LEAD, ...REST])}`;
  expect(outcome(html)).toMatchObject({ headline });
});
