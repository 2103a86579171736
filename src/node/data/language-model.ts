/** Reads the language model from the package's data folder, once, when it is first needed. */
import { type LanguageModel, readModel } from '../../core/language/model/language-model.ts';
import { readData } from './packed-file.ts';

let model: LanguageModel | null = null;

export function loadModel(): LanguageModel {
  model ??= readModel(readData('ngrams'), readData('bigrams'));
  return model;
}
