/**
 * Finds the turns of interviews: paragraphs that begin with the name of the speaker.
 *
 * 记者：您怕吗？ / 赵永贵：不怕。 → two turns, the second by 赵永贵
 */

import { fold } from '../../language/script/fold.ts';
import { surnameLength } from '../../language/surnames.ts';
import type { Range } from '../marks/marks.ts';
import { isAddress, nameLength } from '../mentions/names.ts';
import { beginsWord } from '../words/not-names.ts';
import { endsInOffice, endsInOrganization, endsInPerson } from '../words/titles.ts';

/** A turn: its label, and the words after the label's colon. */
export interface Turn extends Range {
  readonly label: Range;
  readonly role: 'asks' | 'answers' | 'speaks';
}

/** A label has at most 14 characters and may be in brackets: 【记者】您怕吗？ */
const LABEL =
  /^[\s\u3000]*(?:([^\s：:︰，。！？；、“”「」（()）【】[\]<>《》]{1,14}|[A-Z][A-Za-z.·' ]{1,24})(?:[（(][^（）()]{1,20}[）)])?\s?[：:︰]|[【[〔]([^【】[\]〔〕：:]{1,14})[】\]〕]\s?[：:]?)[\s\u3000]*/;
const ASKER =
  /^(?:记者|编辑|主持人?|采访者|提问者?|问|[qQ]|[\u4e00-\u9fff]{2,8}记者|[\u4e00-\u9fff]{2,6}(?:网|社|新闻|日报|晚报|时报|周刊|早报|青年报|周末|杂志|电视|观察|传媒|财经|澎湃))\d{0,2}$/;
const ANSWER = /^(?:答|答复|回答|[aA]|受访者|嘉宾)\d{0,2}$/;
/** A quotation mark with which the words of a turn may begin. */
const OPENER = /^[“「『"]/;
/**
 * The beginning of a description. A list of people describes them, and nobody speaks:
 * 张三：男，35岁。
 */
const PORTRAIT =
  /^(?:男|女|现任|曾任|生于|出生|本名|原名|中国|著名|\d{4}年(?:\d{1,2}月)?(?:出生|生于|生，))/;
const LEAST_TURNS = 2;
/**
 * Longest beginning of a line that may be the label of a speaker with its bracket and spaces, in
 * UTF-16 code units.
 */
const LONGEST_HEAD = 60;
const COLON = /[：:︰】\]〕]/;

type Role = Turn['role'];

function roleOfLabel(label: string): Role | null {
  if (ASKER.test(label)) return 'asks';
  if (ANSWER.test(label)) return 'answers';
  const person =
    (surnameLength(label) > 0 && !beginsWord(label, 0) && nameLength(label) === label.length) ||
    isAddress(label) ||
    isSurname(label) ||
    endsInPerson(label) ||
    endsInOffice(label) ||
    namedBehindTitle(label) ||
    LATIN.test(label);
  return person && !endsInOrganization(label) ? 'speaks' : null;
}

const LATIN = /^(?:[A-Z][a-z]+(?:[ ·][A-Z][a-z]+)*|[A-Z])$/;
/** 赵：不怕。 */
const isSurname = (label: string): boolean =>
  label.length <= 2 && surnameLength(label) === label.length;

/** 护林员赵永贵 */
const namedBehindTitle = (label: string): boolean =>
  [2, 3].some(
    (length) =>
      label.length > length + 1 &&
      nameLength(label.slice(-length)) === length &&
      surnameLength(label, label.length - length) > 0 &&
      (endsInOffice(label.slice(0, -length)) || endsInPerson(label.slice(0, -length))),
  );

/** The paragraphs that begin with a label and contain words without quotation marks. */
function labelled(
  text: string,
  paragraphs: readonly Range[],
): readonly (Turn & { name: string })[] {
  const turns: (Turn & { name: string })[] = [];
  for (const paragraph of paragraphs) {
    const head = text.slice(
      paragraph.start,
      Math.min(paragraph.end, paragraph.start + LONGEST_HEAD),
    );
    const hit = COLON.test(head) ? LABEL.exec(head) : null;
    const own = hit?.[1] ?? hit?.[2];
    if (hit === null || own === undefined) continue;
    const name = fold(own);
    const role = roleOfLabel(name);
    const start = paragraph.start + hit[0].length;
    const rest = text.slice(start, Math.min(paragraph.end, start + 8));
    if (role === null || rest.trim() === '' || OPENER.test(rest) || PORTRAIT.test(rest)) continue;
    const at = paragraph.start + hit[0].indexOf(own);
    turns.push({
      start,
      end: paragraph.end,
      label: { start: at, end: at + own.length },
      role,
      name,
    });
  }
  return turns;
}

/** Whether labels form a conversation: somebody asks and somebody answers, or two take turns. */
function isConversation(turns: readonly { name: string; role: Role }[]): boolean {
  if (turns.length < LEAST_TURNS) return false;
  const names = new Set(turns.map(({ name }) => name));
  if (names.size < 2) return turns.length > 2 && turns.every(({ role }) => role === 'answers');
  if (turns.some(({ role }) => role !== 'speaks')) return true;
  const changes = turns.filter(({ name }, i) => i > 0 && turns[i - 1]?.name !== name).length;
  return turns.length > names.size && changes > 1;
}

/** Finds the turns of a text in order; none if the labels form no conversation. */
export function findTurns(text: string, paragraphs: readonly Range[]): readonly Turn[] {
  const turns = labelled(text, paragraphs);
  if (!isConversation(turns)) return [];
  return turns.map(({ start, end, label, role }) => ({ start, end, label, role }));
}
