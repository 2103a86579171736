/**
 * `npm run train:quotes -- GOLD.jsonl DIR [GOLD.jsonl DIR …] [--marks DIR]`: writes the tables of
 * weights of the quotes stage. They are trained on marked pages, on the places in
 * eval/quotes/marks.jsonl (whose pages are in the folders below DIR), and on our own sentences and
 * passages.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readGold } from '../eval/quotes/gold.ts';
import { outletPages, passagePages } from '../eval/quotes/passages.ts';
import { sentencePages } from '../eval/quotes/sentences.ts';
import type { Rows } from '../eval/quotes/training/logistic.ts';
import { readMarks } from '../eval/quotes/training/marks.ts';
import { type Tables, tableOf, trainTables } from '../eval/quotes/training/models.ts';

const FILES: Readonly<Record<keyof Tables, string>> = {
  speech: 'speech/speech-weights.ts',
  end: 'speech/end-weights.ts',
  own: 'speech/own-weights.ts',
  pronoun: 'speakers/pronoun-weights.ts',
  carried: 'speakers/carried-weights.ts',
};

function write(name: keyof Tables, rows: Rows): void {
  const file = new URL(`../src/core/quotes/${FILES[name]}`, import.meta.url);
  writeFileSync(
    file,
    '/** Written by `npm run train:quotes`: one feature per line, and its weight in nats. */\n' +
      `export const ${name.toUpperCase()}_WEIGHTS = \`\n${tableOf(rows)}\`;\n`,
  );
}

const { values, positionals } = parseArgs({
  options: { marks: { type: 'string' } },
  allowPositionals: true,
});

const pages = positionals.flatMap((file, i) => {
  const folder = positionals[i + 1];
  return i % 2 === 0 && folder !== undefined ? readGold(file, folder) : [];
});
const marks = values.marks === undefined ? [] : readMarks(values.marks);
const tables = trainTables([
  ...pages,
  ...marks,
  ...sentencePages(),
  ...passagePages(),
  ...outletPages(),
]);
for (const name of Object.keys(FILES) as (keyof Tables)[]) write(name, tables[name]);
