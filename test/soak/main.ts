/**
 * The soak test: a run over many pages that is killed at random and resumed is compared with an
 * undisturbed run.
 *
 *     npm run soak -- [--pages 100000] [--kills 20] [--seed 1] [--jobs 2] [--folder FOLDER]
 */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { seeded } from '../random.ts';
import { writeCorpus } from './corpus.ts';
import { type Watched, watch } from './watched.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    folder: { type: 'string', default: join(tmpdir(), 'repair-article-soak') },
  },
});
const pages = Number(values.pages);
const kills = Number(values.kills);
const random = seeded(Number(values.seed));
const { folder, jobs } = values;
const FEW = 1000;
const MOST_GROWTH = 1.3;

let failures = 0;
const show = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const check = (what: string, isSo: boolean): void => {
  if (!isSo) failures += 1;
  show(`${isSo ? 'ok  ' : 'FAIL'} ${what}`);
};

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** The inputs of the records in a file, in order. */
async function inputsOf(path: string): Promise<string[]> {
  const inputs: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    inputs.push(JSON.parse(line).source.input);
  }
  return inputs;
}

/** The name and digest of each file in a folder. */
async function contentsOf(path: string): Promise<string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const whole = join(path, name);
    if (statSync(whole).isFile()) hash.update(`${name} ${await digestOf(whole)}\n`);
  }
  return hash.digest('hex');
}

const BLOWS: readonly (readonly NodeJS.Signals[])[] = [
  ['SIGKILL'],
  ['SIGTERM'],
  ['SIGINT'],
  ['SIGINT', 'SIGINT'],
];

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/**
 * Damages the last fifth of a journal: changes a bit, writes a block of zeros, or cuts off the end.
 */
function damage(journal: string): boolean {
  const size = sizeOf(journal);
  if (size < 5000 || random() > 0.4) return false;
  const bytes = readFileSync(journal);
  const at = Math.floor(size * (0.8 + 0.2 * random()));
  const kind = random();
  if (kind < 0.4) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  else if (kind < 0.7) bytes.fill(0, at, at + 300);
  writeFileSync(journal, kind < 0.7 ? bytes : bytes.subarray(0, at));
  return true;
}

/** Runs until complete, and is killed at random moments on the way. */
async function disturbed(
  args: readonly string[],
  journal: string,
  count: number,
): Promise<Watched[]> {
  const runs: Watched[] = [];
  const seen = new Map<string, number>();
  let damaged = 0;
  // a journal has about 150 bytes per page
  const size = count * 150;
  for (let blow = 0; blow < kills; blow += 1) {
    const target = (size * (blow + random())) / kills;
    const signals = BLOWS[Math.floor(random() * BLOWS.length)] ?? ['SIGKILL'];
    const delay = Math.floor(random() * 6);
    let late = 0;
    runs.push(
      await watch(args, () => {
        if (sizeOf(journal) < target) return null;
        late += 1;
        return late > delay ? signals : null;
      }),
    );
    const end = `${signals.join('+')} → ${runs.at(-1)?.signal ?? runs.at(-1)?.code}`;
    seen.set(end, (seen.get(end) ?? 0) + 1);
    if (damage(journal)) damaged += 1;
  }
  runs.push(await watch(args));
  show(`     journal damaged ${damaged} times`);
  show(`     ended by ${[...seen].map(([end, count]) => `${end} × ${count}`).join(', ')}`);
  return runs;
}

const temps = (path: string): string[] =>
  readdirSync(path).filter((name) => name.endsWith('.tmp') || name.endsWith('.partial'));

async function intoFile(corpus: string): Promise<void> {
  const out = join(folder, 'file');
  mkdirSync(out);
  const args = ['-q', '-r', corpus, '-j', jobs, '--dedupe'];
  const [whole, parts, journal] = ['whole.jsonl', 'parts.jsonl', 'journal'].map((name) =>
    join(out, name),
  ) as [string, string, string];
  const few = await watch(['-q', '-r', join(corpus, '0000'), '-j', jobs, '--dedupe', '-o', whole]);
  const calm = await watch([...args, '-o', whole]);
  show(`     undisturbed: exit ${calm.code}`);
  const runs = await disturbed([...args, '-o', parts, '--resume', journal], journal, pages);
  const inputs = await inputsOf(parts);
  check(`${pages} pages in, ${inputs.length} records out`, inputs.length === pages);
  check('no record twice', new Set(inputs).size === inputs.length);
  check(`the last run ends as one does: ${runs.at(-1)?.code}`, runs.at(-1)?.code === calm.code);
  check('the bytes of one run', (await digestOf(whole)) === (await digestOf(parts)));
  check(`no temporary file: ${temps(out).join(' ') || 'none'}`, temps(out).length === 0);
  for (const who of ['main', 'worker'] as const) {
    const most = Math.max(...[calm, ...runs].map((run) => run[who]));
    check(
      `peak memory of ${who}: ${most.toFixed(0)} MB, with ${FEW} pages ${few[who].toFixed(0)} MB: ${(most / few[who]).toFixed(2)} ×`,
      most <= MOST_GROWTH * few[who],
    );
  }
}

/** Writing to a folder is slow, so only a tenth of the pages goes into one. */
async function intoFolder(corpus: string, count: number): Promise<void> {
  const [whole, parts] = ['whole', 'parts'].map((name) => join(folder, name)) as [string, string];
  const journal = join(folder, 'folder-journal');
  const args = ['-q', '-r', corpus, '-j', jobs, '--keep-dirs'];
  const calm = await watch([...args, '-d', whole]);
  const runs = await disturbed([...args, '-d', parts, '--resume', journal], journal, count);
  const found = readdirSync(parts, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  check(`${count} pages in, ${found.length} files out`, found.length === count);
  check('the files of one run', (await contentsOf(whole)) === (await contentsOf(parts)));
  check(`the last run ends as one does: ${runs.at(-1)?.code}`, runs.at(-1)?.code === calm.code);
  check(`no temporary file: ${temps(parts).join(' ') || 'none'}`, temps(parts).length === 0);
}

rmSync(folder, { recursive: true, force: true });
const corpus = join(folder, 'pages');
writeCorpus(corpus, pages);
show(`${pages} pages, struck down ${kills} times, seed ${values.seed}`);
show('into one file');
await intoFile(corpus);
show('into a folder');
const tenth = join(folder, 'tenth');
writeCorpus(tenth, pages / 10);
await intoFolder(tenth, pages / 10);
if (failures === 0) rmSync(folder, { recursive: true, force: true });
show(failures === 0 ? 'all well' : `${failures} failed; ${folder} is kept`);
process.exitCode = failures === 0 ? 0 : 1;
