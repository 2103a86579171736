/** The messages between the page of the playground and its worker. */
import type { PageView } from '../src/core/record/report/views/view.ts';

/** Something to be repaired: a text, or the bytes of a file. */
export interface Request {
  readonly id: number;
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Answer {
  readonly id: number;
  readonly view: PageView;
}
