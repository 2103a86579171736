/**
 * Measures what a page costs, in parses of the same page by cheerio/slim, and what it costs other
 * programs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';
import { loadPeers } from '../eval/articles/peers.ts';
import { flagsFor } from '../src/node/start/v8-flags.ts';
import { cleanPages, repairBytes } from './corpus.ts';
import { median, ROOT, ratios } from './measure.ts';
import type { Measured, Row, Settings } from './row.ts';

const PARSES = '× cheerio/slim';
const SPEEDUP = '× as fast';

/**
 * Python code that measures pages per second of processor time for trafilatura, if it is installed.
 */
const TRAFILATURA = `
import sys, time, pathlib
try:
    import trafilatura
except ImportError:
    sys.exit(3)
pages = [p.read_bytes() for p in sorted(pathlib.Path(sys.argv[1]).glob('*.htm*'))]
trafilatura.bare_extraction(pages[0])
start = time.process_time()
for page in pages:
    trafilatura.bare_extraction(page)
print((time.process_time() - start) * 1000 / len(pages))
`;

function trafilatura(folder: string): number | null {
  const { status, stdout } = spawnSync('python3', ['-c', TRAFILATURA, folder]);
  return status === 0 ? Number(stdout.toString()) : null;
}

/** Ignores errors, because some of the others fail on some pages. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // a failure counts as an answer, because it took time
  }
}

async function againstPeers({ folder, rounds }: Settings): Promise<Measured[]> {
  const pages = cleanPages(folder);
  const peers = await loadPeers();
  const ours = (): void => {
    for (const { bytes } of pages) repairBytes(bytes);
  };
  const found = await ratios(
    {
      ours,
      ...Object.fromEntries(
        peers.map(({ name, extract }) => [
          name,
          async () => {
            for (const page of pages) await quietly(() => extract(page));
          },
        ]),
      ),
    },
    rounds,
  );
  const start = process.cpuUsage();
  ours();
  const { user, system } = process.cpuUsage(start);
  const theirs = trafilatura(folder);
  return [
    ...peers.map(({ name }): Measured => {
      const least = name === 'readability' ? { least: 4 } : {};
      return { what: `against ${name}`, value: found[name] ?? null, unit: SPEEDUP, ...least };
    }),
    {
      what: 'against trafilatura',
      value: theirs === null ? null : theirs / ((user + system) / 1000 / pages.length),
      unit: SPEEDUP,
      least: 4,
      ...(theirs === null ? { note: 'not installed' } : {}),
    },
  ];
}

const PASSES = 7;
const PROGRAM = join(ROOT, 'bench/passes.cjs');

/** CPU time of each pass over a folder in a new process, in milliseconds. */
function passes(
  what: 'program' | 'parse',
  folder: string,
  count: number,
  flags: readonly string[] = [],
): number[] {
  const { stdout } = spawnSync(process.execPath, [...flags, PROGRAM, what, folder, String(count)]);
  return JSON.parse(stdout.toString()) as number[];
}

/** The first pass of a process compiles what it runs; the last one is what a long run costs. */
function byPass({ folder, rounds }: Settings): Measured[] {
  const flags = flagsFor(process.version);
  const inProgram: number[] = [];
  const found = Array.from({ length: rounds }, () => {
    const parse = passes('parse', folder, PASSES);
    const [first = Number.NaN] = passes('program', folder, 1, flags);
    inProgram.push(first / (parse[0] ?? Number.NaN));
    return passes('program', folder, PASSES).map((cost, at) => cost / (parse[at] ?? Number.NaN));
  });
  const at = (pass: number): number => median(found.map((one) => one.at(pass) ?? Number.NaN));
  return [
    { what: 'the first pass of a process over all pages', value: at(0), unit: PARSES, most: 4 },
    {
      what: 'the same with the settings of V8 that the program makes',
      value: median(inProgram),
      unit: PARSES,
    },
    { what: `the pass number ${PASSES}`, value: at(-1), unit: PARSES, most: 2 },
  ];
}

export const PAGE_ROWS: readonly Row[] = [
  { name: 'passes', measure: byPass },
  {
    name: 'pipeline',
    measure: async ({ folder, rounds }) => {
      const pages = cleanPages(folder);
      const found = await ratios(
        {
          parse: () => {
            for (const { text } of pages) load(text);
          },
          tokens: () => {
            for (const { text } of pages) new Parser({}).end(text);
          },
          pipeline: () => {
            for (const { bytes } of pages) repairBytes(bytes);
          },
        },
        rounds,
      );
      const note = `${pages.length} pages`;
      return [
        {
          what: 'the whole pipeline on clean pages',
          value: found.pipeline ?? null,
          unit: PARSES,
          most: 2,
          note,
        },
        { what: 'htmlparser2 without a tree', value: found.tokens ?? null, unit: PARSES, note },
      ];
    },
  },
  { name: 'peers', peers: true, measure: againstPeers },
];
