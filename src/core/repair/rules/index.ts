/** The repairs by rule: what each undoes, and a sign without which it is not called. */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { restoreLost } from '../mirror/lost.ts';
import type { Replacement } from '../state/revision.ts';
import { removeBackslashes } from './backslash.ts';
import { undoEntities } from './entity.ts';
import { undoEscapes } from './escape.ts';
import { undouble } from './punctuation.ts';
import { undoRadicals } from './radical.ts';
import { removeRemnants } from './remnant.ts';
import { joinSpaced } from './spacing.ts';
import { removeZeroWidth } from './zero-width.ts';

export interface Rule {
  readonly family:
    | 'escape'
    | 'entity'
    | 'lost'
    | 'radical'
    | 'zero-width'
    | 'remnant'
    | 'spacing'
    | 'punctuation';
  readonly signs: RegExp;
  /** `isFirst` tells whether the text is the first of its document. */
  readonly undo: (text: string, model: () => LanguageModel, isFirst: boolean) => Replacement[];
}

/** Rules that are applied one after another. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  /** The signs of all of them, so that most lines are tested only once. */
  readonly signs: RegExp;
}

const setOf = (rules: readonly Rule[]): RuleSet => ({
  rules,
  signs: new RegExp(
    rules.map(({ signs }) => signs.source).join('|'),
    rules.some(({ signs }) => signs.ignoreCase) ? 'i' : '',
  ),
});

/** Rules for what hides characters, or hides the bytes of misread characters. */
export const HIDING: RuleSet = setOf([
  { family: 'entity', signs: /&/, undo: undoEntities },
  {
    family: 'escape',
    signs: /\\[ux2-3]|%[0-9a-fu]|<U\+|=[89A-F][0-9A-F]=|=\?|M-|u[3-9f][0-9a-f]{3}u/i,
    undo: undoEscapes,
  },
  { family: 'escape', signs: /\\/, undo: removeBackslashes },
]);

/** Rules for readable text. */
export const TIDYING: RuleSet = setOf([
  { family: 'lost', signs: /\?/, undo: restoreLost },
  { family: 'radical', signs: /[\u2e80-\u2fd5]/, undo: undoRadicals },
  {
    family: 'zero-width',
    // a misread byte order mark begins with one of these
    signs: /[\u200b\u2060\ufeff\u00ad]|^[´Ã-я\u05df๏№∩锘]/,
    undo: (text, _, isFirst) => removeZeroWidth(text, isFirst),
  },
  { family: 'remnant', signs: /[<>]/, undo: removeRemnants },
  { family: 'spacing', signs: /[\u4e00-\u9fff][ \u00a0][\u4e00-\u9fff]/, undo: joinSpaced },
  { family: 'punctuation', signs: /[,;，、；][,;，、；]/, undo: undouble },
]);
