/**
 * `npm run eval:articles -- FOLDER`: how much of the articles in saved pages is found. A table a kind
 * of page in the folder (see gold.ts), with the digest of pages and gold.
 *
 *     --peers       other extractors on the same decoded text, too
 *     --worst N     the N worst pages, with what is wrong
 *     --sites       a row a site, and the mean of sites
 *     --type KIND   only one kind: news, other
 */
import { parseArgs } from 'node:util';
import { ours } from './extractors.ts';
import { type GoldPage, readGold } from './gold.ts';
import { loadPeers } from './peers.ts';
import { measure } from './run.ts';
import { groupBy } from './score.ts';
import { headLine, pageLines, resultLine, siteLines } from './table.ts';

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
  },
});

async function tell(kind: string, pages: readonly GoldPage[]): Promise<void> {
  print(headLine(`${kind} (${pages.length})`));
  const result = await measure(ours, pages);
  print(resultLine(result));
  for (const peer of values.peers ? await loadPeers() : []) {
    print(resultLine(await measure(peer, pages)));
  }
  if (values.sites) for (const line of siteLines(result.pages)) print(line);
  if (values.worst === undefined) return;
  for (const line of pageLines(result.pages, Number(values.worst))) print(line);
}

async function main(): Promise<void> {
  const [folder] = positionals;
  if (folder === undefined) throw new Error('name a folder of pages and gold');
  const { pages, digest } = readGold(folder);
  print(`${folder}: ${pages.length} pages, digest ${digest}`);
  for (const [kind, own] of groupBy(pages, ({ gold }) => gold.type)) {
    if (values.type === undefined || values.type === kind) await tell(kind, own);
  }
}

// `| head` closes the pipe before the table ends
process.stdout.on('error', () => process.exit());
await main();
