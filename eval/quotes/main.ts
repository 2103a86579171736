/**
 * `npm run eval:quotes -- GOLD.jsonl DIR`: who said what, on marked pages whose texts are in DIR.
 *
 *     --pages         a line a page
 *     --worst N       the N pages with the most faults, and what they are
 *     --part N/M      only each M-th page from the N-th on: tune on 1/2, report 2/2
 *     --no-baseline   ours alone
 *     --pin           raises test/core/quotes/floors.json to the present figures (see floors.ts)
 *
 * F1 of spans, exact and where half the characters agree; the speaker as written (mention) and
 * resolved (name) where the span is right; end to end both are. In brackets the middle 95 % when
 * pages are drawn anew; beside it the mean of the pages.
 */
import { parseArgs } from 'node:util';
import { calibrate } from './calibration.ts';
import { baseline, ours } from './finders.ts';
import { pinFloors } from './floors.ts';
import { readGold } from './gold.ts';
import { faults, scorePage } from './measures.ts';
import { type MarkedPage, type MeasuredQuote, speakerKey } from './quote.ts';
import { binLines, headLine, measureLines, pageHead, pageLine } from './table.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const SHOWN = 60;

function describe(page: MarkedPage, quote: MeasuredQuote): string {
  const points = [...page.text];
  const text = quote.parts.map((part) => points.slice(...part).join('')).join(' … ');
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return `${quote.type} at ${quote.parts[0]?.[0]} by ${speakerKey(quote)}: ${shown}`;
}

function printFaults(page: MarkedPage, found: readonly MeasuredQuote[]): void {
  const { missed, extra, misheard } = faults(page, found);
  print(page.id);
  for (const quote of missed) print(`  missed   ${describe(page, quote)}`);
  for (const quote of extra) print(`  extra    ${describe(page, quote)}`);
  for (const [truth, quote] of misheard) {
    const is = `${truth.speaker?.mention} = ${truth.speaker?.name}`;
    const was = `${quote.speaker?.mention} = ${quote.speaker?.name}`;
    print(`  speaker  ${is}, not ${was}: ${describe(page, truth)}`);
  }
}

const faultsOf = (page: MarkedPage, found: readonly MeasuredQuote[]): number => {
  const { missed, extra, misheard } = faults(page, found);
  return missed.length + extra.length + misheard.length;
};

function part(pages: readonly MarkedPage[], wanted: string | undefined): readonly MarkedPage[] {
  if (wanted === undefined) return pages;
  const [first = 1, of = 1] = wanted.split('/').map(Number);
  return pages.filter((_, i) => i % of === first - 1);
}

const { values, positionals } = parseArgs({
  options: {
    pages: { type: 'boolean', default: false },
    worst: { type: 'string' },
    part: { type: 'string' },
    baseline: { type: 'boolean', default: true },
    pin: { type: 'boolean', default: false },
  },
  allowNegative: true,
  allowPositionals: true,
});

function main(): void {
  if (values.pin) {
    pinFloors();
    return;
  }
  const [file, folder] = positionals;
  if (file === undefined || folder === undefined) {
    throw new Error('Give the marked quotes and the folder of their pages: GOLD.jsonl DIR');
  }
  const pages = part(readGold(file, folder), values.part);
  const found = pages.map((page) => ours.find(page.text));
  const scores = pages.map((page, i) => scorePage(page, found[i] ?? []));
  if (values.worst !== undefined) {
    pages
      .map((page, i) => ({ page, quotes: found[i] ?? [] }))
      .toSorted((a, b) => faultsOf(b.page, b.quotes) - faultsOf(a.page, a.quotes))
      .slice(0, Number(values.worst))
      .forEach(({ page, quotes }) => {
        printFaults(page, quotes);
      });
    return;
  }
  if (values.pages) {
    print(pageHead());
    pages.forEach((page, i) => {
      const score = scores[i];
      if (score !== undefined) print(pageLine(page.id, score));
    });
    return;
  }
  const finders = values.baseline ? [ours, baseline] : [ours];
  print(headLine(finders.map(({ name }) => name)));
  const columns = finders.map(({ find }) => pages.map((page) => scorePage(page, find(page.text))));
  for (const line of measureLines(columns)) print(line);
  const { spans, speakers } = calibrate(pages, found);
  for (const line of binLines('confidence of spans', spans)) print(line);
  for (const line of binLines('confidence of speakers', speakers)) print(line);
}

// `| head` closes the pipe before the table ends
process.stdout.on('error', () => process.exit());
main();
