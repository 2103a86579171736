/** Formats the tables, with one row per extractor, site or page. */
import type { PageResult, Result } from './run.ts';
import { groupBy, mean, meanScore } from './scoring/score.ts';

const NAME = 26;
const WIDTH = 8;
const COLUMNS = ['f1', 'precision', 'recall', 'title', 'date', 'author'] as const;

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(NAME)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`;

export const headLine = (name: string): string =>
  row(name, ['F1', 'P', 'R', 'title', 'date', 'author']);

const figures = (pages: readonly PageResult[]): string[] => {
  const figure = meanScore(pages.map(({ score }) => score));
  return COLUMNS.map((column) => share(figure[column]));
};

export const resultLine = ({ name, pages, speed, thrown }: Result): string =>
  row(name, [...figures(pages), `${speed.toFixed(0)}/s`]) +
  (thrown > 0 ? `  threw on ${thrown}` : '');

/** One row per site, the worst first, then the mean over sites. */
export function siteLines(pages: readonly PageResult[]): string[] {
  const sites = groupBy(pages, ({ page }) => page.gold.site);
  const rows = [...sites]
    .map(([site, own]) => ({ site, own, f1: mean(own.map(({ score }) => score.f1)) ?? 0 }))
    .sort((a, b) => a.f1 - b.f1);
  return [
    ...rows.map(({ site, own }) => row(`${site} (${own.length})`, figures(own))),
    `mean of ${rows.length} sites: F1 ${share(mean(rows.map(({ f1 }) => f1)))}`,
  ];
}

/** What a page lacks: the sum of its shortfalls, where the body counts three times. */
const lack = ({ score }: PageResult): number =>
  3 * (1 - score.f1) +
  [score.title, score.date, score.author].filter((value) => value === 0).length;

/** One row per page, the worst first, with what is wrong. */
export const pageLines = (pages: readonly PageResult[], count: number): string[] =>
  [...pages]
    .sort((a, b) => lack(b) - lack(a))
    .slice(0, count)
    .flatMap((result) => [row(result.page.gold.id, figures([result])), ...wrongLines(result)]);

function wrongLines({ page: { gold }, answer, score }: PageResult): string[] {
  const lines: string[] = [];
  if (score.title === 0) lines.push(`  title: ${answer.title} ≠ ${gold.title}`);
  if (score.date === 0) lines.push(`  date: ${answer.date} ≠ ${gold.date}`);
  if (score.author === 0) lines.push(`  author: ${answer.authors.join(' ')} ≠ ${gold.author}`);
  return lines;
}
