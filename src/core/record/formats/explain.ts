/**
 * Lists the edits of a record for people, one per line:
 *
 *     /body/text:345 gbk-shift.punctuation 0.90  狠下功夫{?!闭劶? → 。”谈及2}025年的工作
 */
import { DAMAGE_TEXTS } from '../../page/damage-texts.ts';
import type { FullRecord } from '../full-record.ts';
import { fieldText } from '../revert.ts';
import type { PlaceEdit } from '../schema.ts';

/** Number of code points shown before and after an edit. */
const AROUND = 6;

const LINE_BREAK = /[\r\n]+/g;
const inline = (text: string): string => text.replace(LINE_BREAK, '⏎');

type Explained = Pick<PlaceEdit, 'before' | 'after' | 'rule' | 'confidence' | 'lossy'>;

/** One line about an edit. `place` says where it is. */
export function explainPlace(
  place: string,
  { before, after, rule, confidence, lossy }: Explained,
  around: { readonly left: string; readonly right: string },
): string {
  const left = [...around.left.slice(-2 * AROUND)].slice(-AROUND).join('');
  const right = [...around.right.slice(0, 2 * AROUND)].slice(0, AROUND).join('');
  const what = `${inline(left)}{${inline(before)} → ${inline(after)}}${inline(right)}`;
  return `${place} ${rule} ${confidence.toFixed(2)}${lossy ? ' lossy' : ''}  ${what}\n`;
}

/** One line about the conversion of a whole text. */
export const explainConversion = (
  {
    rule,
    confidence,
    from,
    to,
  }: {
    readonly rule: string;
    readonly confidence: number;
    readonly from: string;
    readonly to: string;
  },
  characters: number,
): string => `${rule} ${confidence.toFixed(2)}  ${from} → ${to}, ${characters} characters\n`;

export function explain(record: FullRecord): string {
  const fields = new Map<string, readonly string[]>();
  const charactersOf = (pointer: string): readonly string[] => {
    const characters = fields.get(pointer) ?? [...fieldText(record, pointer)];
    fields.set(pointer, characters);
    return characters;
  };
  let lines = '';
  for (const edit of record.edits) {
    if ('map' in edit) {
      const { from, to, pairs } = edit.map;
      const { rule, confidence } = edit;
      lines += explainConversion({ rule, confidence, from, to }, Object.keys(pairs).length);
      continue;
    }
    const { pointer, start, end } = edit;
    const characters = charactersOf(pointer);
    const left = characters.slice(Math.max(0, start - AROUND), start).join('');
    const right = characters.slice(end, end + AROUND).join('');
    lines += explainPlace(`${pointer}:${start}`, edit, { left, right });
  }
  for (const { pointer, start, end, reason } of record.damage.left) {
    const text = charactersOf(pointer).slice(start, end).join('');
    const { why } = DAMAGE_TEXTS[reason];
    lines += `${pointer}:${start} left, ${reason}  ${inline(text)}  ${why}\n`;
  }
  return lines;
}
