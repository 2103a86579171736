/**
 * Ways to measure on a machine that runs other programs too: candidates take turns, and the result
 * is the median over the rounds, in processor time where the work is long enough for it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const BIN = join(ROOT, 'bin/repair-article.js');
const USAGE = join(ROOT, 'bench/usage.cjs');

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Processor time of this process for a piece of work, in milliseconds. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export type Candidates = Readonly<Record<string, () => unknown>>;

/**
 * The cost of each candidate relative to the first: medians over rounds in which every candidate
 * runs once, after one round of warming up.
 */
export async function ratios(
  candidates: Candidates,
  rounds: number,
  cost: (work: () => unknown) => Promise<number> | number = cpuOf,
): Promise<Readonly<Record<string, number>>> {
  const names = Object.keys(candidates);
  const found = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    let unit = Number.NaN;
    for (const [name, work] of Object.entries(candidates)) {
      const own = await cost(work);
      if (name === names[0]) unit = own;
      if (round > 0) found.get(name)?.push(own / unit);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])]));
}

/** Wall time in milliseconds. */
export function wallOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Without NODE_EXTRA_CA_CERTS, because Node 20 reads these certificates at every start, which would
 * halve every ratio of starts.
 */
function environment(cache: string | undefined): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
  return cache === undefined ? rest : { ...rest, XDG_CACHE_HOME: cache };
}

export interface RunOptions {
  readonly cwd?: string;
  /** Folder for caches (default: that of the user). */
  readonly cache?: string;
}

/** Runs Node with the given arguments and discards its output. */
export function runNode(args: readonly string[], { cwd = ROOT, cache }: RunOptions = {}): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: environment(cache),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')}: ${stderr.toString()}`);
}

export interface Usage {
  /** Wall time in milliseconds. */
  readonly wall: number;
  /** Processor time of the process and of all processes that it started, in milliseconds. */
  readonly cpu: number;
  /** Largest resident memory of any of these processes, in bytes. */
  readonly memory: number;
}

/** Runs the program and reports what it and its workers used. */
export const usageOf = (args: readonly string[], options: RunOptions = {}): Usage =>
  usageOfNode([BIN, ...args], options);

/** Runs Node and reports what it and all processes that it starts used. */
export function usageOfNode(
  args: readonly string[],
  { cwd = ROOT, cache }: RunOptions = {},
): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'repair-article-bench-'));
  const notes = join(folder, 'usage');
  const start = performance.now();
  try {
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd,
      env: { ...environment(cache), BENCH_USAGE: notes, NODE_OPTIONS: `--require ${USAGE}` },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 30,
    });
    // 1 means that some pages have no article
    if (status !== 0 && status !== 1) throw new Error(stderr.toString().slice(0, 1000));
    const wall = performance.now() - start;
    const lines = readFileSync(notes, 'utf8').trim().split('\n');
    const all = lines.map((line): { cpu: number; rss: number } => JSON.parse(line));
    return {
      wall,
      cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...all.map(({ rss }) => rss * 1024)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Slope of cost against size on logarithmic scales, by least squares. 1 means linear growth. */
export function slope(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
