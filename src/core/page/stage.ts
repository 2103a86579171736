/** What every stage returns. */
import type { Message } from '../messages/message.ts';

/** The value that a stage computes, and its messages for the user. */
export interface StageResult<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}
