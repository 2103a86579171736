/**
 * Formats the table, with one row per family, and the totals for which targets are set. `wrong`
 * counts characters that the edits inserted and that the gold does not have there; `invented` is
 * the percentage of texts with a character that is neither in the gold nor on the page.
 */
import { kindOf } from './cases.ts';
import type { Score } from './score.ts';

const NAME = 34;
const WIDTH = 10;

const cells = (values: readonly string[]): string =>
  values.map((value) => value.padStart(WIDTH)).join('');

const percent = (part: number, all: number): string =>
  all === 0 ? '' : ((part / all) * 100).toFixed(1);

const count = (scores: readonly Score[], is: (score: Score) => boolean): number =>
  scores.filter(is).length;

const sum = (scores: readonly Score[], of: (score: Score) => number): number =>
  scores.reduce((all, score) => all + of(score), 0);

export const headLine = (): string =>
  `${'family'.padEnd(NAME)}${cells(['n', 'exact', 'as it was', 'CER before', 'after', 'lost', 'wrong', 'invented'])}`;

function row(name: string, scores: readonly Score[]): string {
  const n = scores.length;
  return `${name.padEnd(NAME)}${cells([
    `${n}`,
    percent(
      count(scores, ({ exact }) => exact),
      n,
    ),
    percent(
      count(scores, ({ unchanged }) => unchanged),
      n,
    ),
    percent(
      sum(scores, ({ before }) => before),
      n,
    ),
    percent(
      sum(scores, ({ after }) => after),
      n,
    ),
    `${sum(scores, ({ lost }) => lost)}`,
    `${sum(scores, ({ invented }) => invented)}`,
    percent(
      count(scores, ({ invents }) => invents),
      n,
    ),
  ])}`;
}

export function familyRows(scores: readonly Score[]): string[] {
  const families = [...new Set(scores.map(({ given }) => given.family))];
  return families.map((family) =>
    row(
      family,
      scores.filter(({ given }) => given.family === family),
    ),
  );
}

const share = (scores: readonly Score[], of: (score: Score) => readonly [number, number]): string =>
  percent(
    sum(scores, (score) => of(score)[1]),
    sum(scores, (score) => of(score)[0]),
  );

/** The totals by kind of damage, with and without losses. */
export function totalRows(scores: readonly Score[]): string[] {
  const ofKind = (kind: string): Score[] =>
    scores.filter(({ given }) => kindOf(given.family) === kind);
  const codec = ofKind('codec');
  const channels = ofKind('channel');
  const mirrors = ofKind('mirror');
  const clean = ofKind('clean');
  const damaged = scores.filter(({ given }) => kindOf(given.family) !== 'clean');
  const groups: [string, Score[]][] = [
    ['all damaged', damaged],
    ['codec, lossless', codec.filter(({ given }) => !given.lossy)],
    ['codec, lossy', codec.filter(({ given }) => given.lossy)],
    ['channels, lossless', channels.filter(({ given }) => !given.lossy)],
    ['channels, lossy', channels.filter(({ given }) => given.lossy)],
    ['by rule', ofKind('rule')],
    ['mirrors', mirrors],
    ['clean', clean],
  ];
  const lines = groups.filter(([, list]) => list.length > 0).map(([name, list]) => row(name, list));
  if (mirrors.length > 0) {
    const passages = share(mirrors, ({ lines: of }) => of);
    const sentences = share(mirrors, ({ sentences: of }) => of);
    lines.push(`of the mirrors' lines ${passages} are exact, of their sentences ${sentences}`);
  }
  const changed = count(clean, ({ unchanged }) => !unchanged);
  lines.push(`false changes: ${changed} of ${clean.length} clean texts`);
  return lines;
}

/** Bounds of the bins of confidence. */
const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/** How many edits are right, by their confidence, with one row per family of rules. */
export function calibrationRows(scores: readonly Score[]): string[] {
  const edits = scores.flatMap((score) => score.edits);
  const familyOf = (rule: string): string => rule.split('.')[0] ?? rule;
  const families = [...new Set(edits.map(({ rule }) => familyOf(rule)))].sort();
  const bins = BINS.slice(0, -1).map((from, i) => ({ from, to: BINS[i + 1] ?? 1 }));
  const head = bins.map(({ from, to }) => `${from}-${Math.min(1, to)}`);
  const line = (name: string, list: typeof edits): string =>
    name.padEnd(NAME) +
    cells(
      bins.map(({ from, to }) => {
        const within = list.filter(({ confidence }) => confidence >= from && confidence < to);
        const right = within.filter((edit) => edit.right).length;
        return within.length === 0 ? '' : `${right}/${within.length}`;
      }),
    );
  return [
    `${'right edits, by confidence'.padEnd(NAME)}${cells(head)}`,
    ...families.map((family) =>
      line(
        family,
        edits.filter(({ rule }) => familyOf(rule) === family),
      ),
    ),
    line('all', edits),
  ];
}
