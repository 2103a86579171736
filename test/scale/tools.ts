/** Programs that the tests of scale need, servers on loopback, and helpers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BIN } from '../repair-article.ts';
import { pageOf } from '../soak/corpus.ts';

/** Starting servers and reading thousands of pages takes its time on a busy machine. */
export const PATIENCE = 600_000;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'scale-'));

/** Whether a program is installed. A test that needs it is skipped if it is not. */
export const has = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

/** Prints once why tests are skipped. */
export function missing(program: string): boolean {
  if (has(program)) return false;
  process.stderr.write(`skipped: ${program} is not installed\n`);
  return true;
}

/** A port on loopback that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** Waits until a condition holds, at most a minute. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await isSo()) return;
    await sleep(50);
  }
  throw new Error(`${what} did not come`);
}

/** Makes a folder with quick pages `in/00000.html` …, and returns its path. */
export function folderOfPages(count: number): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'in'));
  for (let index = 0; index < count; index += 1) {
    const page = pageOf(index % 200 === 11 ? 0 : index);
    writeFileSync(join(folder, 'in', `${String(index).padStart(5, '0')}.html`), page);
  }
  return folder;
}

/** Starts the built program. Its stderr goes to `log`. */
export function start(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): ChildProcess & { readonly log: string[] } {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  return Object.assign(child, { log });
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.on('close', (code) => resolve(code));
  });

/** Runs the built program to its end and returns its standard output. Some pages may fail. */
export function output(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const run = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 1024 ** 3,
    encoding: 'utf8',
  });
  if (run.status !== 0 && run.status !== 1) throw new Error(`${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

/** All results in a folder, in the order of their names. */
export const results = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');

/** The keys of the records, in order. */
export const keysOf = (lines: string): string[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { key: string }).key);

/** A Redis server with its append-only file turned on. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #folder = newFolder();
  #child: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.restart();
    return server;
  }

  /** Starts it with the data that it wrote before. */
  async restart(): Promise<void> {
    const flags = ['--port', String(this.#port), '--bind', '127.0.0.1', '--dir', this.#folder];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    this.#child = spawn('redis-server', [...flags, ...durable], { stdio: 'ignore' });
    const ping = (): boolean =>
      spawnSync('redis-cli', ['-p', String(this.#port), 'ping'], {
        encoding: 'utf8',
      }).stdout.trim() === 'PONG';
    await until(ping, 'the Redis server');
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL');
    if (this.#child !== null) await ended(this.#child);
  }
}
