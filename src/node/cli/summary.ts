/** The summary of a run for people. */
import type { Tally } from '../run/result/tally.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const byCount = <T>(entries: Iterable<[string, T]>, of: (value: T) => number): [string, T][] =>
  [...entries].sort((a, b) => of(b[1]) - of(a[1]) || (a[0] < b[0] ? -1 : 1));

/** The lines of the summary: pages, damage by family, failures by code. */
export function summaryOf(tally: Tally, seconds: number): string {
  const lines = [
    `${count(tally.pages, 'page')} in ${seconds.toFixed(1)} s: ${tally.succeeded.toLocaleString('en')} read, ${tally.failed.toLocaleString('en')} failed`,
  ];
  if (tally.skipped > 0)
    lines.push(`${count(tally.skipped, 'file')} skipped, because the output exists`);
  if (tally.duplicates > 0) lines.push(`${count(tally.duplicates, 'duplicate')}`);
  if (tally.damaged > 0) {
    lines.push(
      `${count(tally.damaged, 'page')} damaged, ${tally.repaired.toLocaleString('en')} fully repaired; of ${count(tally.places, 'place')} ${tally.left.toLocaleString('en')} left`,
    );
  }
  for (const [family, { pages, edits }] of byCount(tally.families, ({ edits }) => edits)) {
    lines.push(`  ${family}: ${count(edits, 'edit')} on ${count(pages, 'page')}`);
  }
  for (const [code, pages] of byCount(tally.failures, (number) => number)) {
    lines.push(`  ${code}: ${count(pages, 'page')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as data, for `--progress json`. */
export const summaryData = (tally: Tally, seconds: number): Readonly<Record<string, unknown>> => ({
  pages: tally.pages,
  failed: tally.failed,
  skipped: tally.skipped,
  duplicates: tally.duplicates,
  damaged: tally.damaged,
  repaired: tally.repaired,
  places: tally.places,
  left: tally.left,
  families: Object.fromEntries(tally.families),
  failures: Object.fromEntries(tally.failures),
  seconds: Math.round(seconds * 10) / 10,
});
