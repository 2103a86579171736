/** Messages: remarks that accompany a record. */
import { type Arguments, fill } from './fill.ts';
import { MESSAGES } from './message-texts.ts';
import type { Severity, StageName } from './severity.ts';

export type { Severity, StageName } from './severity.ts';

/** The stable code of a message. */
export type MessageCode = keyof typeof MESSAGES;

export const MESSAGE_CODES = Object.keys(MESSAGES) as MessageCode[];

export interface Message {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly stage: StageName;
  readonly message: string;
}

/** Makes the message of a code. */
export function message(code: MessageCode, args: Arguments = {}): Message {
  const [stage, severity, text] = MESSAGES[code];
  return { code, severity, stage, message: fill(text, args) };
}
