/**
 * Measures how costs grow with the size of a page and with the number of pages, and how much memory
 * a long run needs.
 */
import { pageOf, readPages, repairBytes, withFolder } from './corpus.ts';
import { cpuOf, median, slope, usageOf } from './measure.ts';
import type { Measured, Row, Settings } from './row.ts';

const MOST_SLOPE = 1.05;
const MEGABYTE = 1 << 20;
const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
/** Small pages are measured together, up to this many bytes. */
const TOGETHER = 1_000_000;

async function bySize({ rounds }: Settings): Promise<Measured[]> {
  const pages = SIZES.map((size) => Buffer.from(pageOf(size)));
  const costs = pages.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, page] of pages.entries()) {
      const times = Math.max(1, Math.round(TOGETHER / page.length));
      const cost = await cpuOf(() => {
        for (let i = 0; i < times; i += 1) repairBytes(page);
      });
      if (round > 0) costs[at]?.push(cost / times);
    }
  }
  const points = pages.map((page, at) => [page.length, median(costs[at] ?? [])] as const);
  return [
    {
      what: 'cost by size of a page, 10 KB to 10 MB',
      value: slope(points),
      unit: 'log-log slope',
      most: MOST_SLOPE,
    },
  ];
}

/** Files made of the pages of a folder, repeated until there are `count` of them. */
function filesOf(folder: string, count: number): Record<string, Uint8Array> {
  const pages = readPages(folder);
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${at}.html`,
      pages[at % pages.length] ?? new Uint8Array(),
    ]),
  );
}

const inputsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${at}.html`);

async function byNumber({ folder, full }: Settings): Promise<Measured[]> {
  const counts = full ? [100, 1000, 10_000, 100_000] : [100, 300, 1000, 3000];
  const most = counts.at(-1) ?? 0;
  return await withFolder(filesOf(folder, most), (cwd) => {
    const points = counts.map((count) => {
      const runs = count < most ? 3 : 1;
      const costs = Array.from({ length: runs }, () =>
        usageOf(['-q', ...inputsOf(count)], { cwd }),
      );
      return [count, median(costs.map(({ cpu }) => cpu))] as const;
    });
    return [
      {
        what: `cost by number of pages, 100 to ${most}`,
        value: slope(points),
        unit: 'log-log slope',
        most: MOST_SLOPE,
      },
    ];
  });
}

async function memory({ folder, full }: Settings): Promise<Measured[]> {
  const [few, many] = full ? [1000, 10_000] : [200, 2000];
  return await withFolder(filesOf(folder, many), (cwd) => {
    const [small, large] = [few, many].map((count) => usageOf(['-q', ...inputsOf(count)], { cwd }));
    if (small === undefined || large === undefined) return [];
    return [
      {
        what: `resident memory at ${many} pages`,
        value: large.memory / small.memory,
        unit: `× that at ${few}`,
        most: 1.3,
      },
      {
        what: `the same`,
        value: large.memory / MEGABYTE,
        unit: 'MB',
        most: 250,
      },
    ];
  });
}

const JOBS = 3000;

/** What two workers cost against one, in CPU and wall. */
async function jobs({ folder, rounds, full }: Settings): Promise<Measured[]> {
  const count = full ? JOBS : JOBS / 3;
  const note = `${count} pages`;
  return await withFolder(filesOf(folder, count), (cwd) => {
    const inputs = inputsOf(count);
    const found = Array.from({ length: rounds }, () => {
      const one = usageOf(['-q', '-j', '1', ...inputs], { cwd });
      const two = usageOf(['-q', '-j', '2', ...inputs], { cwd });
      return { cpu: two.cpu / one.cpu, wall: one.wall / two.wall };
    });
    return [
      {
        what: '`-j 2`',
        value: median(found.map(({ cpu }) => cpu)),
        unit: '× the CPU time of `-j 1`',
        most: 1.12,
        note,
      },
      {
        what: '`-j 2`, wall',
        value: median(found.map(({ wall }) => wall)),
        unit: '× as fast as `-j 1`',
        note,
      },
    ];
  });
}

export const GROWTH_ROWS: readonly Row[] = [
  { name: 'size', measure: bySize },
  { name: 'number', measure: byNumber },
  { name: 'memory', measure: memory },
  { name: 'jobs', measure: jobs },
];
