/**
 * Folds each character to the single form that the language model knows. Text is folded both when
 * the model is counted and when it is used, so that both scripts and both widths share their
 * counts:
 *
 *     學 → 学   ，and , → ，   Ａ and A → a   「 → “
 *
 * 著 and 乾 stay, because simplified text has them in 著名 and 乾隆; the builder restores them in
 * texts that lost them.
 */
import { simplifiedCode } from '../script/traditional.ts';

/** Spaces and characters without width. The model never sees them. */
export const SPACES = '\u0020\t\u00a0\u3000\u200b\ufeff\u2002\u2003\u2009';

/** Punctuation marks, each followed by its variants. */
const MARKS: readonly (readonly [mark: string, variants: string])[] = [
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['！', '!'],
  ['？', '?'],
  ['（', '('],
  ['）', ')'],
  ['“', '「〝﹁'],
  ['”', '」〞﹂'],
  ['‘', '『'],
  ['’', '』'],
  ['·', '•‧∙・●'],
  ['—', '―─━－–'],
  ['…', '⋯'],
  ['\n', '\r'],
];

/** Traditional and variant forms that the table of GBK does not contain. */
const OTHER_FORMS = '後后於于妳你祂他啓启喫吃麽么峯峰羣群裏里衆众爲为綫线説说説说麪面牀床竈灶煙烟';

const build = (): Uint16Array => {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    table[code] = narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : simplifiedCode(narrow);
  }
  const set = (from: number, to: number): void => {
    table[from] = to;
    if (from > 0x20 && from < 0x7f) table[from + 0xfee0] = to;
  };
  for (const [mark, variants] of MARKS) {
    for (const variant of [mark, ...variants]) set(variant.charCodeAt(0), mark.charCodeAt(0));
  }
  for (let i = 0; i < OTHER_FORMS.length; i += 2) {
    set(OTHER_FORMS.charCodeAt(i), OTHER_FORMS.charCodeAt(i + 1));
  }
  for (const space of SPACES) set(space.charCodeAt(0), 0);
  return table;
};

let table: Uint16Array | null = null;

/** The folded form of each UTF-16 code unit; 0 for spaces. */
export function foldings(): Uint16Array {
  table ??= build();
  return table;
}
