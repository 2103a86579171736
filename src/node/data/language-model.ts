/** The language model of the package, read when it is first needed. */
import { type BigramModel, readModel } from '../../core/language/model/bigram-model.ts';
import { readPacked } from './packed-file.ts';

let model: BigramModel | null = null;

export function loadModel(): BigramModel {
  model ??= readModel(readPacked('bigrams'));
  return model;
}
