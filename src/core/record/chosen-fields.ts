/** Writes only the fields of a record that the user wants (`--fields headline,quotes.text`). */
import type { Output } from './schema.ts';

/** The fields to keep of an object, and what to keep of each; null keeps it whole. */
type Choice = ReadonlyMap<string, Choice | null>;

/** The choice that some paths make, each divided at its first dot: `quotes.text` → `quotes`, `text`. */
function choiceOf(paths: readonly string[]): Choice {
  const rests = new Map<string, string[] | null>();
  for (const path of paths) {
    const dot = path.indexOf('.');
    const name = dot === -1 ? path : path.slice(0, dot);
    const known = rests.get(name);
    // the whole field was chosen, here or before
    if (dot === -1 || known === null) rests.set(name, null);
    else rests.set(name, [...(known ?? []), path.slice(dot + 1)]);
  }
  return new Map([...rests].map(([name, rest]) => [name, rest === null ? null : choiceOf(rest)]));
}

function chosen(value: unknown, choice: Choice | null): unknown {
  if (choice === null || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => chosen(item, choice));
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const own = choice.get(name);
    return own === undefined ? [] : [[name, chosen(part, own)] as const];
  });
  return Object.fromEntries(kept);
}

/**
 * The part of a record that some paths choose, in the order of the record. A path leads through
 * lists to the field of each item. A failure is always whole, so that nobody takes it for a page
 * without a headline.
 */
export const chosenFields = (record: Output, paths: readonly string[] | null): unknown =>
  paths === null || !record.ok ? record : chosen(record, choiceOf(paths));
