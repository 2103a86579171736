/** What `repair-article text` writes to stderr. */

import type { Failure } from '../../../core/messages/failure.ts';
import { message } from '../../../core/messages/message.ts';
import { DAMAGE_TEXTS } from '../../../core/page/damage-texts.ts';
import type { TextRepair } from '../../../core/page/repaired-text.ts';
import { explainConversion, explainPlace } from '../../../core/record/formats/explain.ts';
import type { Opened } from '../../input/arrival.ts';
import { withoutCredentials } from '../../input/names.ts';
import { explainedLines, say, sayColoured } from '../stderr.ts';

/** Reports why an input gave nothing. */
export const tellFailure = (input: string, { message: why, hint }: Failure): void => {
  say(`${withoutCredentials(input)}: ${why} ${hint}`);
};

/** Reports messages about how the bytes arrived, because the repaired text cannot contain them. */
export function tellMessages(input: string, { messages, source }: Opened): void {
  const all = source.truncated ? [...messages, message('source.truncated')] : messages;
  for (const one of all) say(`${withoutCredentials(input)}: ${one.message}`);
}

/** Number of the line at each UTF-16 offset, and where that line begins. */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${[...before.slice(before.lastIndexOf('\n') + 1)].length + 1}`;
}

/** Lists the repairs of a text, each with its line and column. */
export function tellRepairs({ text, edits, conversion }: TextRepair): void {
  if (conversion !== null)
    sayColoured(explainedLines(explainConversion(conversion, conversion.pairs.size)));
  for (const edit of edits) {
    const around = { left: text.slice(0, edit.start), right: text.slice(edit.end) };
    sayColoured(explainedLines(explainPlace(placeIn(text, edit.start), edit, around)));
  }
}

/** Lists the places of a text that were left, each with the reason and a hint. */
export function tellLeft(input: string, { text, left }: TextRepair): void {
  for (const { start, end, reason } of left) {
    const { why, hint } = DAMAGE_TEXTS[reason];
    const shown = text.slice(start, end);
    say(
      `${withoutCredentials(input)}:${placeIn(text, start)}: ${shown} is left (${reason}). ${why} ${hint}`,
    );
  }
}
