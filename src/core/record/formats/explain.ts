/**
 * Lists the edits of a record for people, one per line:
 *
 *     /body/text:345 gbk-shift.punctuation 0.90  狠下功夫{?!闭劶? → 。”谈及2}025年的工作
 */
import type { FullRecord } from '../full-record.ts';
import { fieldText } from '../revert.ts';

/** Number of code points shown before and after an edit. */
const AROUND = 6;

const LINE_BREAK = /[\r\n]+/g;
const inline = (text: string): string => text.replace(LINE_BREAK, '⏎');

export function explain(record: FullRecord): string {
  const fields = new Map<string, readonly string[]>();
  let lines = '';
  for (const edit of record.edits) {
    if ('map' in edit) {
      const { from, to, pairs } = edit.map;
      lines += `${edit.rule} ${edit.confidence.toFixed(2)}  ${from} → ${to}, ${Object.keys(pairs).length} characters\n`;
      continue;
    }
    const { pointer, start, end, before, after, rule, confidence, lossy } = edit;
    const characters = fields.get(pointer) ?? [...fieldText(record, pointer)];
    fields.set(pointer, characters);
    const left = characters.slice(Math.max(0, start - AROUND), start).join('');
    const right = characters.slice(end, end + AROUND).join('');
    const what = `${inline(left)}{${inline(before)} → ${inline(after)}}${inline(right)}`;
    lines += `${pointer}:${start} ${rule} ${confidence.toFixed(2)}${lossy ? ' lossy' : ''}  ${what}\n`;
  }
  for (const { pointer, start, end, reason } of record.damage.left) {
    const text = [...fieldText(record, pointer)].slice(start, end).join('');
    lines += `${pointer}:${start} left, ${reason}  ${inline(text)}\n`;
  }
  return lines;
}
