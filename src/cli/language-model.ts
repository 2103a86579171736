/** Reads the language model from the package's data folder, once, when it is first needed. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type BigramModel, readModel } from '../language/bigram-model.ts';
import { packageFile } from './package-file.ts';

let model: BigramModel | null = null;

export function loadModel(): BigramModel {
  model ??= readModel(brotliDecompressSync(readFileSync(packageFile('data/bigrams.bin.br'))));
  return model;
}
