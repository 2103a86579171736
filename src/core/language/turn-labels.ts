/**
 * The labels of the turns of an interview: 记者：您第一次上山是哪年？
 *
 * Extraction reads them so as not to mistake a question for a credit, and the quotes stage so as to
 * find turns.
 */

/** Recognizes whoever asks by what is before the colon. */
const ASKERS =
  '记者|記者|编辑|編輯|主持人|主持|采访者|採訪者|提问者?|提問者?|问|問|Q\\d{0,2}|[\\u4e00-\\u9fff]{2,8}(?:记者|記者)';
const ASKS = new RegExp(`^[\\s\\u3000【\\[]{0,3}(?:${ASKERS})[】\\]]?\\s?[：:]\\s*(.{3,})$`, 's');
const QUESTION = /[？?]["”」]?\s*$/;
/** Recognizes a request, which asks without a question mark: 记者：请您谈谈当时的情况。 */
const REQUEST = /您|你|请|請|谈谈|談談|介绍|介紹|说说|說說|如何|怎么|怎麼|什么|什麼/;
const ENDED: ReadonlySet<string> = new Set('。！…');

/** Tells whether a line asks somebody and is therefore not a credit: 编辑：您一个人去的吗？ */
export function isAsked(line: string): boolean {
  const asked = ASKS.exec(line)?.[1];
  if (asked === undefined) return false;
  const ended = ENDED.has(asked.trimEnd().at(-1) ?? '');
  return QUESTION.test(asked) || (ended && REQUEST.test(asked));
}
