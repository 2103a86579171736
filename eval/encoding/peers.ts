/**
 * Other detectors, each used if it is installed. chardet and jschardet come with `npm ci`; `npm i
 * --no-save ced` builds Google's Compact Encoding Detection; `uchardet` is a command.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byLabel, type Detector } from './detectors.ts';
import { isRightLabel } from './right.ts';

/** Resolves to `null` if the detector is not installed. */
type Load = () => Promise<Detector | null>;

const loadChardet: Load = async () => {
  const { detect } = await import('chardet');
  return byLabel('chardet', detect);
};

const loadJschardet: Load = async () => {
  const { detect } = await import('jschardet');
  return byLabel('jschardet', (bytes) => detect(Buffer.from(bytes)).encoding);
};

const loadCed: Load = async () => {
  // it is not a dependency; a variable keeps the compiler from looking for its types
  const name = 'ced';
  try {
    const module: { default: (bytes: Buffer) => string } = await import(name);
    return byLabel('ced', (bytes) => module.default(Buffer.from(bytes)));
  } catch {
    return null;
  }
};

/** Largest number of files per call, because a command line has a limited length. */
const BATCH = 500;

/** Runs uchardet once for many files. One process per case would take most of the time. */
function uchardet(list: readonly Uint8Array[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'uchardet-'));
  try {
    const labels: string[] = [];
    for (let from = 0; from < list.length; from += BATCH) {
      const names = list.slice(from, from + BATCH).map((bytes, i) => {
        const path = join(folder, `${i}`);
        writeFileSync(path, bytes);
        return path;
      });
      const { stdout } = spawnSync('uchardet', names, { encoding: 'utf8' });
      const lines = stdout.trimEnd().split('\n');
      // for a single file, the answer comes without its name
      labels.push(...lines.map((line) => line.slice(line.lastIndexOf(':') + 1).trim()));
    }
    return labels;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const loadUchardet: Load = () => {
  const installed = spawnSync('uchardet', ['--version']).status === 0;
  if (!installed) return Promise.resolve(null);
  return Promise.resolve({
    name: 'uchardet',
    answer: (cases) => {
      const labels = uchardet(cases.map(({ bytes }) => bytes));
      return cases.map((given, i) => {
        const label = labels[i] ?? 'none';
        return { right: isRightLabel(label, given), label };
      });
    },
    run: (bytes) => {
      spawnSync('uchardet', [], { input: bytes });
    },
  });
};

const PEERS: Readonly<Record<string, Load>> = {
  chardet: loadChardet,
  jschardet: loadJschardet,
  ced: loadCed,
  uchardet: loadUchardet,
};

export interface Peers {
  readonly installed: readonly Detector[];
  readonly missing: readonly string[];
}

export async function loadPeers(): Promise<Peers> {
  const installed: Detector[] = [];
  const missing: string[] = [];
  for (const [name, load] of Object.entries(PEERS)) {
    const peer = await load();
    if (peer === null) missing.push(name);
    else installed.push(peer);
  }
  return { installed, missing };
}
