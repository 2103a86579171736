/**
 * Runs the built program on addresses, as a process of its own, in a network that the test defines.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Output } from '../../src/core/record/schema.ts';
import { type Run, repairArticle } from '../repair-article.ts';

export interface Network {
  /**
   * Host names, and the addresses of their first look-up, their second, …; the last answer stays.
   */
  readonly names?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Public addresses, and the port of this machine to which each leads. */
  readonly routes?: Readonly<Record<string, { readonly port: number; readonly isSeen: boolean }>>;
}

export interface Setting {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly network?: Network;
}

export interface Fetched extends Run {
  readonly records: readonly Output[];
  /** Largest resident memory of the process, in MiB. */
  readonly peak: number;
}

const here = (name: string): string => new URL(name, import.meta.url).href;

/** Removes the machine's own proxies from the environment. */
const NO_PROXIES: Readonly<Record<string, undefined>> = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [
    [name, undefined],
    [name.toUpperCase(), undefined],
  ]),
);

/** Flags for tests that are not about pauses or robots.txt. */
const AT_ONCE = ['--delay', '0', '--robots', 'off'];

export async function fetchAll(urls: readonly string[], setting: Setting = {}): Promise<Fetched> {
  const { flags = [], env = {}, network } = setting;
  const peakFile = join(mkdtempSync(join(tmpdir(), 'peak-')), 'kib');
  const loaded = ['./peak.mjs', ...(network === undefined ? [] : ['./network.mjs'])];
  const run = await repairArticle([...AT_ONCE, ...flags, ...urls], '', {
    ...NO_PROXIES,
    NODE_OPTIONS: loaded.map((name) => `--import=${here(name)}`).join(' '),
    PEAK_FILE: peakFile,
    NETWORK: JSON.stringify(network ?? {}),
    ...env,
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  const records = lines.map((line) => Output.parse(JSON.parse(line)));
  return { ...run, records, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

/** The outcome of a record: `ok`, or the code of its failure. */
export const codeOf = (record: Output | undefined): string =>
  record === undefined ? 'none' : record.ok ? 'ok' : record.error.code;

export const codesOf = async (urls: readonly string[], setting: Setting = {}): Promise<string[]> =>
  (await fetchAll(urls, setting)).records.map(codeOf);

export const messageCodes = (record: Output | undefined): string[] =>
  record?.messages.map(({ code }) => code) ?? [];

/** Flag that permits servers of this machine. */
export const PRIVATE = ['--allow-private-network'];

/** Writes a text to a file for the program to read, and returns its path. */
export function scratchFile(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'faults-')), name);
  writeFileSync(path, text);
  return path;
}
