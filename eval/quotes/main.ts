/**
 * `npm run eval:quotes -- GOLD.jsonl DIR`: measures who said what on marked pages, whose texts are
 * in DIR.
 *
 *      --pages         one line per page
 *      --worst N       the N pages with the most errors, with the errors
 *      --part N/M      only every M-th page from the N-th on: tune on 1/2, report 2/2
 *      --no-baseline   only our own finder
 *      --left-out      measures each outlet with models trained on all given pages except its own, on our
 *                      own text, and with --marks DIR on eval/quotes/marks.jsonl (whose pages are in
 *                      folders under DIR). Several pairs GOLD.jsonl DIR may be given; each is measured,
 *                      and so are the pages that marks.jsonl marks as a whole
 *      --pin           raises test/core/quotes/floors.json to the present figures (see floors.ts)
 *
 * The table shows F1 of spans, both exact and where half of the characters agree; the speaker as
 * written (mention) and resolved (name) where the span is right; and both end to end. Brackets
 * contain the middle 95 % when pages are drawn anew; next to them is the mean over pages.
 */
import { parseArgs } from 'node:util';
import { once } from '../../src/core/quotes/text/once.ts';
import { calibrate } from './calibration.ts';
import { baseline, type Finder, finderWith, ours } from './finders.ts';
import { pinFloors } from './floors.ts';
import { readGold } from './gold.ts';
import { type MarkedPage, type MeasuredQuote, speakerKey } from './marked/quote.ts';
import { faults, scorePage } from './measures.ts';
import { mentionRecall } from './mentions.ts';
import { ownPages } from './passages.ts';
import { sentencePages } from './sentences.ts';
import { binLines, headLine, measureLines, pageHead, pageLine } from './table.ts';
import { type Marks, readMarks } from './training/marks.ts';
import { modelsWithout } from './training/models.ts';

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
    'left-out': { type: 'boolean', default: false },
    marks: { type: 'string' },
  },
  allowNegative: true,
  allowPositionals: true,
});

const NO_MARKS: Marks = { whole: [], places: [] };
const marks = once(() => (values.marks === undefined ? NO_MARKS : readMarks(values.marks)));

/** The pages of each gold file, with the file's name. */
function golds(): readonly { readonly file: string; readonly pages: readonly MarkedPage[] }[] {
  const found = positionals.flatMap((file, i) => {
    const folder = positionals[i + 1];
    if (i % 2 === 1 || folder === undefined) return [];
    return [{ file, pages: part(readGold(file, folder), values.part) }];
  });
  const { whole } = marks();
  if (whole.length > 0) found.push({ file: 'marks.jsonl', pages: part(whole, values.part) });
  if (found.length > 0) return found;
  throw new Error('Give the marked quotes and the folder of their pages: GOLD.jsonl DIR');
}

/**
 * Returns the finder for each page: ours, or ours with models trained without the page's outlet.
 */
function findersFor(all: readonly MarkedPage[]): (page: MarkedPage) => Finder {
  if (!values['left-out']) return () => ours;
  const models = modelsWithout(
    all.map(({ outlet }) => outlet),
    [...all, ...marks().places, ...sentencePages(), ...ownPages()],
  );
  return ({ outlet }) => {
    const own = models.get(outlet);
    return own === undefined ? ours : finderWith(own);
  };
}

function report(pages: readonly MarkedPage[], finderOf: (page: MarkedPage) => Finder): void {
  const found = pages.map((page) => finderOf(page).find(page.text));
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
  const columns = [scores];
  if (values.baseline) columns.push(pages.map((page) => scorePage(page, baseline.find(page.text))));
  print(headLine([ours, baseline].slice(0, columns.length).map(({ name }) => name)));
  for (const line of measureLines(columns)) print(line);
  const { right, of } = mentionRecall(pages);
  print(`true speakers among the mentions: ${right} of ${of}`);
  const { spans, speakers } = calibrate(pages, found);
  for (const line of binLines('confidence of spans', spans)) print(line);
  for (const line of binLines('confidence of speakers', speakers)) print(line);
}

function main(): void {
  if (values.pin) {
    pinFloors();
    return;
  }
  const sets = golds();
  const finderOf = findersFor(sets.flatMap(({ pages }) => pages));
  for (const { file, pages } of sets) {
    if (sets.length > 1) print(file);
    report(pages, finderOf);
  }
}

// `| head` may close the pipe before the table ends
process.stdout.on('error', () => process.exit());
main();
