/** The sentences written for this project, of which the cases are made. */
import { readdirSync, readFileSync } from 'node:fs';

const SENTENCES = new URL('../../fixtures/sentences/', import.meta.url);

/** The lines of a file, without the topic that may precede a tab. */
function read(name: string): string[] {
  return readFileSync(new URL(`${name}.txt`, SENTENCES), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(line.indexOf('\t') + 1));
}

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, SENTENCES))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort();

const registers = namesIn('registers/');
const ofScript = (script: 'hans' | 'hant'): string[] => [
  ...read(script),
  ...registers
    .filter((name) => name.startsWith(`${script}-`))
    .flatMap((name) => read(`registers/${name}`)),
];

/** Simplified Chinese: news, forum, classical, technical, legal, novel, products. */
export const hans: readonly string[] = ofScript('hans');

/** Traditional Chinese in the same registers, and also Cantonese and Taiwanese bulletin boards. */
export const hant: readonly string[] = ofScript('hant');

/** Cantonese, with the characters that HKSCS added to Big5. */
export const cantonese: readonly string[] = read('registers/hant-cantonese');

/** Taiwanese bulletin boards, with the kana and simplified characters that UAO added to Big5. */
export const boards: readonly string[] = read('registers/hant-boards');

export const languages: readonly string[] = namesIn('foreign/');

const foreignText = new Map(languages.map((name) => [name, read(`foreign/${name}`)]));

/** Sentences in other languages: `foreign('ru', 'bg')`. */
export const foreign = (...names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const lines = foreignText.get(name);
    if (lines === undefined) throw new Error(`no sentences in ${name}`);
    return lines;
  });

/** English, for pages on which only a name is Chinese. */
export const english: readonly string[] = foreign('en');
