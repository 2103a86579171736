/** Reads the language model from the package's data folder, once, when it is first needed. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type BigramModel, readModel } from '../language/bigram-model.ts';

const FILE = new URL('../../data/bigrams.bin.br', import.meta.url);

let model: BigramModel | null = null;

export function loadModel(): BigramModel {
  model ??= readModel(brotliDecompressSync(readFileSync(FILE)));
  return model;
}
