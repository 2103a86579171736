/**
 * Makes a folder of pages for the soak test from our own sentences. The pages are the same every
 * time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { glossKeys } from '../damage/keys.ts';
import { mirror } from '../damage/mirror.ts';
import { seeded } from '../random.ts';
import { readSentences } from '../sentences.ts';

const SENTENCES = readSentences('hans').map(({ text }) => text);
const KEYS = glossKeys(seeded(4));

/** Number of pages per folder. */
const FOLDER = 1000;

const htmlOf = (headline: string, paragraphs: readonly string[], charset: string): string =>
  `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${headline}</title></head><body><article><h1>${headline}</h1>${paragraphs
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}</article><footer>版权所有 湖城日报</footer></body></html>`;

/**
 * One page. Most are clean; some are GBK, a few come from mirrors, some contain no article, and
 * some are copies of an earlier one.
 */
export function pageOf(index: number): Uint8Array {
  const kind = index % 20;
  if (kind === 19) return Buffer.from('<title>登录</title><form><input type=password></form>');
  // a copy has the sentences of the page ten places before it
  const random = seeded(kind === 15 ? index - 10 : index);
  const pick = (): string => SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '';
  const headline = `${pick().slice(0, 18)} ${kind === 15 ? index - 10 : index}`;
  const paragraphs = Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick() + pick());
  if (kind === 7) return iconv.encode(htmlOf(headline, paragraphs, 'gbk'), 'gbk');
  // there are few of these, because each takes a hundred times as long
  if (index % 200 === 11) {
    const options = { keys: KEYS, straddles: 0.7, foldWidths: true, random };
    return Buffer.from(
      htmlOf(
        headline,
        paragraphs.map((text) => mirror(text, options)),
        'utf-8',
      ),
    );
  }
  return Buffer.from(htmlOf(headline, paragraphs, 'utf-8'));
}

/** Writes `count` pages below `folder`, a thousand in each subfolder. */
export function writeCorpus(folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const part = join(folder, String(Math.floor(index / FOLDER)).padStart(4, '0'));
    if (index % FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${String(index).padStart(7, '0')}.html`), pageOf(index));
  }
}
