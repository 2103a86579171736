/** The texts whose cost is measured, by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { readGold } from '../articles/scoring/gold.ts';

const SENTENCES = new URL('../../fixtures/sentences/', import.meta.url);

const TRADITIONAL = /hant/i;

export type Texts = ReadonlyMap<string, readonly string[]>;

/** The lines of a file, without the topic that may precede a tab. */
const read = (name: string): string[] =>
  readFileSync(new URL(name, SENTENCES), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(line.indexOf('\t') + 1));

/** Our own sentences by script and register: `hans`, `hant`, `hans-legal` and so on. */
export function ownTexts(): Texts {
  const registers = readdirSync(new URL('registers/', SENTENCES)).sort();
  return new Map([
    ['hans', read('hans.txt')],
    ['hant', read('hant.txt')],
    ...registers.map((file) => [file.slice(0, -'.txt'.length), read(`registers/${file}`)] as const),
  ]);
}

/** The bodies of the Chinese news pages in a folder of gold, by script. */
export function bodiesOf(folder: string): Texts {
  const bodies = readGold(folder)
    .pages.map(({ gold }) => gold)
    .filter(({ type, lang }) => type === 'news' && lang.startsWith('zh'));
  const linesOf = (traditional: boolean): string[] =>
    bodies
      .filter(({ lang }) => TRADITIONAL.test(lang) === traditional)
      .flatMap(({ body }) => body.split('\n'));
  return new Map([
    ['bodies, simplified', linesOf(false)],
    ['bodies, traditional', linesOf(true)],
  ]);
}
