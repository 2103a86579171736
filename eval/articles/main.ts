/**
 * `npm run eval:articles -- FOLDER…`: measures how much of the articles in saved pages is found. It
 * prints one table for each kind of page in the folder (see gold.ts), with the digest of pages and
 * gold.
 *
 *     --peers             other extractors on the same decoded text too
 *     --worst N           the N worst pages, with what is wrong
 *     --sites             one row per site, and the mean over sites
 *     --type KIND         only one kind: news, other
 *     --leave-sites-out   train the line scorer without each page's site; several folders count as one
 */
import { parseArgs } from 'node:util';
import { loadPeers } from './peers.ts';
import { measure } from './run.ts';
import { type Extractor, ours, oursWith } from './scoring/extractors.ts';
import { type GoldPage, readGold } from './scoring/gold.ts';
import { groupBy } from './scoring/score.ts';
import { headLine, pageLines, resultLine, siteLines } from './table.ts';
import { foldOf, trainFolds } from './train/folds.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    worst: { type: 'string' },
    sites: { type: 'boolean', default: false },
    type: { type: 'string' },
    'leave-sites-out': { type: 'boolean', default: false },
  },
});

async function tell(
  kind: string,
  pages: readonly GoldPage[],
  extractor: Extractor | ((page: GoldPage) => Extractor),
): Promise<void> {
  print(headLine(`${kind} (${pages.length})`));
  const result = await measure(extractor, pages);
  print(resultLine(result));
  for (const peer of values.peers ? await loadPeers() : []) {
    print(resultLine(await measure(peer, pages)));
  }
  if (values.sites) for (const line of siteLines(result.pages)) print(line);
  if (values.worst === undefined) return;
  for (const line of pageLines(result.pages, Number(values.worst))) print(line);
}

/** This program, where each page gets the model that was trained without its site. */
function leavingOut(pages: readonly GoldPage[]): (page: GoldPage) => Extractor {
  const models = trainFolds(pages);
  return ({ gold }) => oursWith(models.get(foldOf(gold.site)));
}

async function main(): Promise<void> {
  if (positionals.length === 0) throw new Error('name a folder of pages and gold');
  const folders = positionals.map((folder) => ({ folder, ...readGold(folder) }));
  const extractor = values['leave-sites-out']
    ? leavingOut(folders.flatMap(({ pages }) => pages))
    : ours;
  for (const { folder, pages, digest } of folders) {
    print(`${folder}: ${pages.length} pages, digest ${digest}`);
    for (const [kind, own] of groupBy(pages, ({ gold }) => gold.type)) {
      if (values.type === undefined || values.type === kind) await tell(kind, own, extractor);
    }
  }
}

// `| head` may close the pipe before the table ends
process.stdout.on('error', () => process.exit());
await main();
