/** Counts the repairs among the edits of a record. */
import { REQUESTED } from '../page/edit.ts';

/**
 * Number of edits that repair damage. A conversion that the user asked for (`--script`) is not a
 * repair.
 */
export const repairsIn = (edits: readonly { readonly rule: string }[]): number =>
  edits.filter(({ rule }) => rule !== REQUESTED).length;
