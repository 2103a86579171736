/** The former name of the language model's type. */
export type { LanguageModel as BigramModel } from './language-model.ts';
