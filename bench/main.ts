/**
 * `npm run bench`: compares what the program costs with its targets. Run the build first.
 *
 *     FOLDER        pages to measure on (default: the project's own)
 *     --only ROW    only this row (may be repeated)
 *     --peers       other extractors too
 *     --rounds N    rounds of each row (7)
 *     --full        the sizes of the targets: up to 100,000 pages
 *     --write       writes the table to BENCHMARKS.md
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GROWTH_ROWS } from './growth.ts';
import { ROOT } from './measure.ts';
import { PAGE_ROWS } from './pages.ts';
import { HEAD, lineOf, type Row, type Settings } from './row.ts';
import { START_ROWS } from './start.ts';
import { TEXT_ROWS } from './text.ts';
import { WARC_ROWS } from './warc.ts';

const ROWS: readonly Row[] = [
  ...START_ROWS,
  ...PAGE_ROWS,
  ...GROWTH_ROWS,
  ...WARC_ROWS,
  ...TEXT_ROWS,
];

const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const names = ROWS.map(({ name }) => name);
const unknown = values.only?.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`no row ${unknown}; there are ${names.join(', ')}`);

const settings: Settings = {
  folder: positionals[0] ?? join(ROOT, 'fixtures/pages'),
  rounds: Number(values.rounds),
  full: values.full,
};

const lines: string[] = [];
const print = (line: string): void => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

/** The load of the machine. Above the number of cores, all absolute figures are too low. */
const load = (): string => (loadavg()[0] ?? 0).toFixed(0);
const before = load();
for (const line of HEAD) print(line);
for (const row of ROWS) {
  const isWanted = values.only?.includes(row.name) ?? (row.peers !== true || values.peers);
  if (!isWanted) continue;
  for (const measured of await row.measure(settings)) print(lineOf(measured));
}

if (values.write) {
  const given = process.argv.slice(2).map((text) => (positionals.includes(text) ? 'FOLDER' : text));
  const command = ['npm run bench --', ...given].join(' ');
  const cores = `${availableParallelism()} cores, which other programs used too (load ${before} to ${load()})`;
  const machine = `${cores}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(ROOT, 'BENCHMARKS.md'),
    `# Benchmarks\n\n\`${command}\`, ${date}, ${machine}.\n\n${lines.join('\n')}\n`,
  );
}
