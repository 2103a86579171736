/** What `repair-article text` writes to stderr. */
import type { Failure } from '../../core/messages/failure.ts';
import { message } from '../../core/messages/message.ts';
import type { Opened } from '../input/arrival.ts';
import { withoutCredentials } from '../input/names.ts';
import { say } from './stderr.ts';

/** Reports why an input gave nothing. */
export const tellFailure = (input: string, { message: why, hint }: Failure): void => {
  say(`${withoutCredentials(input)}: ${why} ${hint}`);
};

/** Reports messages about how the bytes arrived, because the repaired text cannot contain them. */
export function tellMessages(input: string, { messages, source }: Opened): void {
  const all = source.truncated ? [...messages, message('source.truncated')] : messages;
  for (const one of all) say(`${withoutCredentials(input)}: ${one.message}`);
}
