/** What every stage hands on. */
import type { Message } from '../messages/message.ts';

/** The value of a stage, beside the messages it has for the user. */
export interface StageResult<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}
