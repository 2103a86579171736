/** The main task: the seed article, in every format and from every kind of source. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sliceCodePoints } from '../../../src/core/record/code-points.ts';
import { expandEdits } from '../../../src/core/record/compact-edits.ts';
import { partsOf } from '../../../src/core/record/quotes.ts';
import { revert } from '../../../src/core/record/revert.ts';
import { type ArticleRecord, Output } from '../../../src/core/record/schema.ts';
import { repairArticle } from '../../repair-article.ts';

const path = (name: string): string =>
  fileURLToPath(new URL(`../../../fixtures/seed/${name}`, import.meta.url));
const gold = JSON.parse(readFileSync(path('gold.json'), 'utf8'));
const garbled = readFileSync(path('garbled-article.txt'), 'utf8');

function parse(stdout: string): ArticleRecord {
  const record = Output.parse(JSON.parse(stdout));
  if (!record.ok) throw new Error(record.error.message);
  return record;
}

/** The texts of the body's blocks. */
const textsOf = ({ body }: ArticleRecord): string[] =>
  body.blocks.map(({ start, end }) => sliceCodePoints(body.text, start, end));

/** What must hold in every format. */
function expectGold(record: ArticleRecord): void {
  expect(record.headline).toBe(gold.headline);
  expect(record.kicker).toBe(gold.kicker);
  expect(textsOf(record)).toEqual(gold.paragraphs);
  expect(record.body.text).toBe(gold.paragraphs.join('\n'));
  const [media] = record.media.filter(({ caption }) => caption !== null);
  expect([media?.caption, media?.creditText]).toEqual(['大零号湾航拍', '视觉中国 资料图']);
  expect(media?.afterBlock).toBe(1);

  const direct = record.quotes.filter(({ type }) => type === 'direct');
  expect(direct.map(({ text, speaker }) => [text, speaker?.name, speaker?.role])).toEqual(
    gold.quotes.direct.map((quote: { text: string; speaker: { name: string; title: string } }) => [
      quote.text,
      quote.speaker.name,
      quote.speaker.title,
    ]),
  );
  const indirect = record.quotes.filter(({ type }) => type === 'indirect');
  for (const wanted of gold.quotes.indirect) {
    const found = indirect.find(({ text }) => text.startsWith(wanted.starts));
    expect(found?.speaker?.name).toBe(wanted.speaker.name);
    expect(found?.speaker?.role).toBe(wanted.speaker.title);
    expect(found?.cue?.text).toBe(wanted.cue);
  }
  const optional = gold.quotes.indirectOptional.map(
    (quote: { speaker: { name: string } }) => quote.speaker.name,
  );
  for (const { text, speaker } of indirect) {
    const isGold = gold.quotes.indirect.some(({ starts }: { starts: string }) =>
      text.startsWith(starts),
    );
    expect(isGold || optional.includes(speaker?.name)).toBe(true);
  }
  for (const term of gold.quotes.notSpeech) {
    expect(record.quotes.some(({ text }) => text === term)).toBe(false);
  }

  // an HTML page may have a share bar of its own
  const footer = record.footer.filter(({ kind }) => kind !== 'share');
  expect(footer.map(({ kind, text }) => [kind, text])).toEqual(
    gold.boilerplate.map(({ kind, text }: { kind: string; text: string }) => [kind, text]),
  );
  for (const line of gold.boilerplate) {
    const found = record.footer.find(({ text }) => text === line.text);
    if ('value' in line) expect(found?.value).toBe(line.value);
    if ('holder' in line) expect([found?.holder, found?.years]).toEqual([line.holder, line.years]);
  }
  const { found, publisher } = gold.suspectedMirrorDomain;
  const mirror = record.messages.find(({ code }) => code === 'source.suspected-mirror');
  expect(mirror?.message).toContain(found);
  expect(mirror?.message).toContain(publisher);
  expect(record.body.text).toContain(found);

  expect(record.damage.left).toEqual([]);
  const edits = expandEdits(record);
  expect(record.damage.repaired).toBe(edits.length);
  const shift = edits.find(({ rule }) => rule.startsWith('gbk-shift'));
  expect(shift).toMatchObject({ before: '?!闭劶?', after: '。”谈及2', lossy: true });
}

const BULLET = /^- /;
const slice = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('');

describe('the seed article', () => {
  it('is restored exactly from its plain text file, and can be reverted', async () => {
    const { code, stdout } = await repairArticle([path('garbled-article.txt')]);
    expect(code).toBe(0);
    const record = parse(stdout);
    expectGold(record);
    expect(revert(record)).toBe(garbled);
    const glosses = expandEdits(record).filter(({ rule }) => rule === 'gloss');
    expect(glosses).toHaveLength(213);
    expect(record.source.type).toBe('file');
  });

  it('states the place of each edit and each quote', async () => {
    const record = parse((await repairArticle([path('garbled-article.txt')])).stdout);
    const at: Record<string, string> = {
      '/headline': record.headline ?? '',
      '/body/text': record.body.text,
      '/media/0/caption': record.media[0]?.caption ?? '',
      '/media/0/creditText': record.media[0]?.creditText ?? '',
    };
    record.footer.forEach(({ text }, i) => {
      at[`/footer/${i}/text`] = text;
    });
    let places = 0;
    for (const edit of expandEdits(record)) {
      if (!('start' in edit)) continue;
      places += 1;
      expect(slice(at[edit.pointer] ?? '', edit.start, edit.end)).toBe(edit.after);
      expect(garbled).toContain(edit.before);
    }
    expect(places).toBeGreaterThan(213);
    for (const quote of record.quotes) {
      expect(
        partsOf(quote)
          .map(([s, e]) => slice(record.body.text, s, e))
          .join(''),
      ).toBe(quote.text);
    }
  });

  it.each(['page-utf8.html', 'page-gb18030.html'])('is restored from %s', async (name) => {
    const { code, stdout } = await repairArticle([path(name)]);
    expect(code).toBe(0);
    const record = parse(stdout);
    expectGold(record);
    expect(record.encoding.label).toBe(name.includes('utf8') ? 'utf-8' : 'gb18030');
    // every line of the article as it was garbled, and none of them twice
    const lines = garbled.split('\n').filter((line) => line.trim() !== '');
    const reverted = revert(record).split('\n');
    for (const line of lines.map((text) => text.replace(BULLET, '').trim())) {
      expect(reverted.filter((other) => other === line)).toHaveLength(1);
    }
  });

  it('is restored from standard input', async () => {
    const { code, stdout } = await repairArticle(['-'], readFileSync(path('page-gb18030.html')));
    expect(code).toBe(0);
    const record = parse(stdout);
    expectGold(record);
    expect(record.source.type).toBe('stdin');
  });

  it('is restored from a URL, after a redirect, with a wrong charset in the header', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/page' }).end();
      else {
        response.writeHead(200, { 'content-type': 'text/html; charset=big5' });
        response.end(readFileSync(path('page-gb18030.html')));
      }
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const { code, stdout } = await repairArticle([`${origin}/old`, '--allow-private-network']);
      expect(code).toBe(0);
      const record = parse(stdout);
      expectGold(record);
      expect(record.source).toMatchObject({
        type: 'url',
        url: `${origin}/page`,
        redirects: [`${origin}/old`],
        status: 200,
      });
      expect(record.encoding.declared).toEqual({ http: 'big5', meta: 'utf-8' });
      expect(record.messages.map(({ code: name }) => name)).toContain('encoding.overruled');
    } finally {
      server.close();
    }
  });
});
