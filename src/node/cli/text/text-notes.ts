/** What `repair-article text` writes to stderr. */

import type { Failure } from '../../../core/messages/failure.ts';
import { message } from '../../../core/messages/message.ts';
import { DAMAGE_TEXTS } from '../../../core/page/damage-texts.ts';
import type { TextRepair } from '../../../core/page/repaired-text.ts';
import { codePointOffsets } from '../../../core/record/code-points.ts';
import { explainConversion, explainPlace } from '../../../core/record/formats/explain.ts';
import type { Opened } from '../../input/entry/arrival.ts';
import { withoutCredentials } from '../../input/entry/names.ts';
import { explainedLines, say, sayColoured } from '../console/stderr.ts';

/** Reports why an input gave nothing. */
export const tellFailure = (input: string, { message: why, hint }: Failure): void => {
  say(`${withoutCredentials(input)}: ${why} ${hint}`);
};

/** Reports messages about how the bytes arrived, because the repaired text cannot contain them. */
export function tellMessages(input: string, { messages, source }: Opened): void {
  const all = source.truncated ? [...messages, message('source.truncated')] : messages;
  for (const one of all) say(`${withoutCredentials(input)}: ${one.message}`);
}

/**
 * Returns a function that shows UTF-16 offsets of a text as `line:column`. Both count from 1, and columns
 * count code points. The function must be given the offsets in ascending order, so that a text with many
 * places is read only once.
 */
function placesIn(text: string): (offset: number) => string {
  const point = codePointOffsets(text);
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; ) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return `${line}:${point(offset) - point(start) + 1}`;
  };
}

/** Lists the repairs of a text, each with its line and column. */
export function tellRepairs({ text, edits, conversion }: TextRepair): void {
  if (conversion !== null)
    sayColoured(explainedLines(explainConversion(conversion, conversion.pairs.size)));
  const placeOf = placesIn(text);
  for (const edit of edits) {
    const around = { left: text.slice(0, edit.start), right: text.slice(edit.end) };
    sayColoured(explainedLines(explainPlace(placeOf(edit.start), edit, around)));
  }
}

/** Lists the places of a text that were left, each with the reason and a hint. */
export function tellLeft(input: string, { text, left }: TextRepair): void {
  const placeOf = placesIn(text);
  for (const { start, end, reason } of left) {
    const { why, hint } = DAMAGE_TEXTS[reason];
    const shown = text.slice(start, end);
    say(
      `${withoutCredentials(input)}:${placeOf(start)}: ${shown} is left (${reason}). ${why} ${hint}`,
    );
  }
}
