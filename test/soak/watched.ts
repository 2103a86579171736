/** Watches a run of the built program from outside: its memory, and when to end it. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { BIN } from '../repair-article.ts';

export interface Watched {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  /** Peak resident memory in megabytes, of the main process and of the largest worker. */
  readonly main: number;
  readonly worker: number;
}

const PEAK = /VmHWM:\s+(\d+) kB/;
const PARENT = /PPid:\s+(\d+)/;
const INTERVAL = 50;

const statusOf = (pid: string | number): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

const peakOf = (status: string): number => Number(PEAK.exec(status)?.[1] ?? 0) / 1024;

/** The processes whose parent is `pid`. */
export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((one) => Number(PARENT.exec(statusOf(one))?.[1]) === pid);

/** Runs to the end, or until `strike`, which is asked every 50 ms, says how to end it. */
export function watch(
  args: readonly string[],
  strike: () => readonly NodeJS.Signals[] | null = () => null,
): Promise<Watched> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    let main = 0;
    let worker = 0;
    let isStruck = false;
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-4000);
    });
    const timer = setInterval(() => {
      const { pid } = child;
      if (pid === undefined) return;
      main = Math.max(main, peakOf(statusOf(pid)));
      for (const one of childrenOf(pid)) worker = Math.max(worker, peakOf(statusOf(one)));
      const signals = isStruck ? null : strike();
      if (signals === null) return;
      isStruck = true;
      for (const signal of signals) child.kill(signal);
    }, INTERVAL);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      resolve({ code, signal, stderr, main, worker });
    });
  });
}
