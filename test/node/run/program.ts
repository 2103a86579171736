/** Runs the built program in a folder of its own, on pages of our own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Output } from '../../../src/core/record/schema.ts';
import { BIN, type Run } from '../../repair-article.ts';
import { pageOf } from '../../soak/corpus.ts';
import { validated } from '../../validation/record-validator.ts';

/** Tests start many processes, which takes its time on a busy machine. */
export const PATIENCE = 240_000;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'batch-'));

/** The page of the soak corpus, except those that take long. */
const quickPage = (index: number): Uint8Array => pageOf(index % 200 === 11 ? 0 : index);

export const nameOfPage = (index: number): string => `${String(index).padStart(4, '0')}.html`;

const SLOW = Buffer.from('<!-- MARK-SLOW -->');

/**
 * A folder of pages for a marked run. The first hundred are fast; each later one takes 100 ms, so
 * that the run can be interrupted in the middle.
 */
export function folderWithSlowPages(count: number): string {
  const slow = Array.from({ length: count - 100 }, (_, i) => i + 100);
  return folderWithPages(
    count,
    Object.fromEntries(slow.map((index) => [index, Buffer.concat([quickPage(index), SLOW])])),
  );
}

/** A folder with `in/0000.html` and so on; pages in `others` replace these. */
export function folderWithPages(
  count: number,
  others: Readonly<Record<number, string | Uint8Array>> = {},
): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'in'));
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, 'in', nameOfPage(index)), others[index] ?? quickPage(index));
  }
  return folder;
}

export interface Ended extends Run {
  readonly signal: NodeJS.Signals | null;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

const HOOK = new URL('exploding.mjs', import.meta.url).href;

function startCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Started {
  const child = spawn(command, args, { cwd, env, stdio: 'pipe' });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end();
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ code, signal, stdout: text(out), stderr: text(err) });
    });
  });
  return { child, ended };
}

/**
 * Starts a run. With `marked`, pages with marks end the process that reads them, or slow it down.
 */
export const start = (cwd: string, args: readonly string[], marked = false): Started =>
  startCommand(
    process.execPath,
    [BIN, ...args],
    cwd,
    marked ? { ...process.env, NODE_OPTIONS: `--import ${HOOK}` } : process.env,
  );

/** Runs a line of shell, in which `$0 $1` is the program. */
export const shell = (cwd: string, line: string): Promise<Ended> =>
  startCommand('sh', ['-c', line, process.execPath, BIN], cwd).ended;

export const run = (cwd: string, args: readonly string[], marked = false): Promise<Ended> =>
  start(cwd, args, marked).ended;

export const recordsOf = (jsonLines: string): Output[] =>
  jsonLines
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Output.parse(validated(JSON.parse(line))));

export const recordsIn = (path: string): Output[] => recordsOf(readFileSync(path, 'utf8'));

/** All files below a folder, sorted. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort();

export const tempsBelow = (folder: string): string[] =>
  filesBelow(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.partial'));

/** Waits until a condition holds. The time limit of the test ends the wait. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

/** The names of the pages in a folder that `folderWithPages` made, in order. */
export const inputsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'in'))
    .sort()
    .map((name) => `in/${name}`);
