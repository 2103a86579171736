/** What counts as damage that was repaired. */
import { REQUESTED } from '../page/edit.ts';

/** How many of the edits are repairs: a script that the reader asked for is none. */
export const repairsIn = (edits: readonly { readonly rule: string }[]): number =>
  edits.filter(({ rule }) => rule !== REQUESTED).length;
