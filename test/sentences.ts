/** The sentences written for this project, with one `topic<TAB>sentence` per line. */
import { readFileSync } from 'node:fs';

export interface Sentence {
  readonly topic: string;
  readonly text: string;
}

export const readSentences = (name: string): Sentence[] =>
  readFileSync(new URL(`../fixtures/sentences/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      return { topic: line.slice(0, tab), text: line.slice(tab + 1) };
    });
