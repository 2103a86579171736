/**
 * Builds data/ngrams.bin, the n-grams of the language model, from a folder of texts and counts and
 * from the word list of jieba. data/SOURCES.md names the sources; the texts are not part of the
 * project.
 *
 * `npm run model -- FOLDER` writes the file, which takes some minutes and 3 GB of memory. `npm run
 * model -- FOLDER --check` fails if it is out of date, and does nothing without a folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorpus } from './model/corpus.ts';
import { estimate } from './model/estimate.ts';
import { countLevels } from './model/levels.ts';
import { packTables } from './model/pack.ts';
import { prune } from './model/prune.ts';
import { tablesOf } from './model/tables.ts';

const TARGET = new URL('../data/ngrams.bin', import.meta.url);

/** Number of characters in the longest n-grams. */
const ORDER = 5;

/** Weight of an occurrence in the count files, which come from news. */
const WEIGHT = 2;

/** Number of nats that an n-gram must save over all texts in order to be kept. */
const THRESHOLD = 24;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function build(folder: string): Promise<Uint8Array> {
  const corpus = await readCorpus(folder, ORDER);
  say(`${corpus.textEnd} characters of text, ${corpus.characters.length} different ones`);
  const levels = countLevels(corpus, ORDER);
  say(`${levels.map(({ places }) => places.length).join(', ')} n-grams of 1 to ${ORDER}`);
  const estimates = estimate(levels, corpus.tokens, WEIGHT);
  const kept = prune(levels, estimates, corpus.tokens, {
    weight: WEIGHT,
    threshold: THRESHOLD,
  });
  const tables = tablesOf(corpus, levels, estimates, kept);
  say(`${tables.orders.map(({ last }) => last.length).join(', ')} of them kept`);
  return packTables(tables);
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  if (!values.check) throw new Error('npm run model -- FOLDER: see data/SOURCES.md');
  say('data/ngrams.bin was not compared: its sources are not at hand');
} else {
  const bytes = await build(folder);
  if (!values.check) writeFileSync(TARGET, bytes);
  else if (!readFileSync(TARGET).equals(bytes)) {
    say('data/ngrams.bin is stale: run npm run model');
    process.exitCode = 1;
  }
}
