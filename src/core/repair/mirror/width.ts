/**
 * Restores the full-width punctuation that a width fold (NFKC) turned into ASCII.
 *
 * A page was folded if none of ，：（）！？ is left on it, while their ASCII variants occur between
 * Chinese characters and 。 or 、, which have no such variant, still occur.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { advanceOver, startOf } from '../../language/model/likelihood.ts';
import type { Replacement } from '../state/revision.ts';

const CHINESE = /[\u3400-\u9fff]/;
const CHINESE_MARK = /[、。“”‘’《》…—]/;
const WIDE = /[，：（）！？；]/g;
const UNFOLDABLE = /[。、]/;
const TWIN_BETWEEN = /[\u3400-\u9fff”》][,:;!?][\u3400-\u9fff“《]/g;

/**
 * Question words. A `?` after a clause with one of these is a question mark and not a lost
 * character.
 */
const ASKS = /[吗呢吧么嗎么誰谁何哪几幾怎否多少什为為啥咋嘛岂]|难道|可曾|(.)[不没沒]\1/;

/** Number of characters before a `?` in a clause that asks without a question word: 你还不知道? */
const CLAUSE = 4;
const CLAUSE_START = /[。！？!?；;”“\n]/;

/** Factor by which the ASCII variants on a folded page outnumber the wide marks of its template. */
const TWINS = 4;

/**
 * The indices of the texts in which a fold is to be undone: those without wide marks of their own,
 * if the texts together were folded. `null` stands for a text that does not count.
 */
export function foldedTexts(texts: readonly (string | null)[]): ReadonlySet<number> {
  let twins = 0;
  let wide = 0;
  let isUnfoldable = false;
  const folded = new Set<number>();
  texts.forEach((text, index) => {
    if (text === null) return;
    const own = text.match(WIDE)?.length ?? 0;
    wide += own;
    if (own === 0) folded.add(index);
    isUnfoldable ||= UNFOLDABLE.test(text);
    twins += text.match(TWIN_BETWEEN)?.length ?? 0;
  });
  return isUnfoldable && twins > 0 && twins >= wide * TWINS ? folded : new Set();
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
]);

const isChinese = (character: string | undefined): boolean =>
  character !== undefined && (CHINESE.test(character) || CHINESE_MARK.test(character));

/** Where the clause begins that ends at an offset. */
function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 60 && !CLAUSE_START.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Whether the clause that ends at an offset has a question word. */
export const hasQuestionWord = (text: string, at: number): boolean =>
  ASKS.test(text.slice(clauseStart(text, at), at));

/** Marks before which no sentence ends: what stands before them is a lost character. */
const GOES_ON = /[。，、；：]/;

function asks(model: LanguageModel, text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  if (next === '”') return true;
  if (GOES_ON.test(next)) return false;
  const start = clauseStart(text, at);
  return hasQuestionWord(text, at) || (at - start >= CLAUSE && beginsSentence(model, text, at + 1));
}

/** Number of characters after a mark by which it is weighed. */
const AHEAD = 4;

/** Whether the following text is more probable after the end of a sentence than within one. */
function beginsSentence(model: LanguageModel, text: string, at: number): boolean {
  const next = text.slice(at, at + AHEAD);
  if (next === '' || next.startsWith('\n')) return true;
  const logBehind = (mark: string): number => {
    const start = startOf(model, mark);
    return advanceOver(model, start, next).log - start.log;
  };
  return logBehind('？') > logBehind('、');
}

const edit = (start: number, end: number, after: string): Replacement => ({
  start,
  end,
  after,
  rule: 'width.punctuation',
  confidence: 0.98,
  lossy: false,
  evidence: {},
});

/**
 * A mark between Chinese characters: 提到,要 → 提到，要; 热线: 021 → 热线：021. 10:30, 1,000 and
 * URLs stay.
 */
function simpleMark(model: LanguageModel, text: string, at: number): Replacement | null {
  const mark = text[at] ?? '';
  const wide = SIMPLE.get(mark);
  if (wide === undefined) return null;
  const before = text[at - 1];
  const space = text[at + 1] === ' ' ? 1 : 0;
  const after = text[at + 1 + space];
  // a mark after a Latin word or a number needs a Chinese character after it: APEC,并
  if (!isChinese(before) && !(space === 0 && isChinese(after) && before !== undefined)) return null;
  if (!isChinese(before) && !LETTER.test(before ?? '')) return null;
  if (mark === '?' && !asks(model, text, at)) return null;
  return edit(at, at + 1 + (after === undefined ? 0 : space), wide);
}

const LETTER = /[0-9A-Za-z%‰℃°)）]/;

/** The offset of the bracket that closes the one at `at`, or -1. */
function closing(text: string, at: number): number {
  const limit = Math.min(text.length, at + 80);
  let depth = 0;
  for (let i = at; i < limit; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** A pair of brackets: 新闻(m.example.cn)记者 → 新闻（m.example.cn）记者; f(x) stays. */
function bracket(text: string, at: number): Replacement[] {
  const end = closing(text, at);
  if (end < 0) return [];
  const chinese = isChinese(text[at - 1]) || isChinese(text[at + 1]);
  return chinese ? [edit(at, at + 1, '（'), edit(end, end + 1, '）')] : [];
}

/**
 * All marks of a text on a folded page that become wide again. Places in `avoid` are left alone.
 */
export function restoreWidths(
  model: LanguageModel,
  text: string,
  avoid: (at: number) => boolean,
): Replacement[] {
  const found: Replacement[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (avoid(at)) continue;
    if (text[at] === '(') found.push(...bracket(text, at));
    else {
      const mark = simpleMark(model, text, at);
      if (mark !== null) found.push(mark);
    }
  }
  return found;
}
