/** A folder in which the commands of the documents run, and how they are run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BIN } from '../repair-article.ts';
import { ROOT } from './blocks.ts';

const PAGE = 'fixtures/seed/page-gb18030.html';
const PAGES = ['interview', 'government', 'mirror', 'account'];

/** An archive with one page. */
function warc(): Buffer {
  const line = '县里的渡口昨天夜里结了冰，三条渡船停在岸边，等着天亮以后破冰船从下游开上来。';
  const page = `<title>渡口结冰</title><h1>渡口结冰</h1><p>${line}</p><p>${line}</p>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://news.example/1.html',
    'WARC-Date: 2026-11-30T00:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ];
  return gzipSync(`${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`);
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Workspace {
  run(program: string, args: readonly string[]): Ran;
  write(name: string, text: string): string;
  remove(): void;
}

/**
 * Makes a folder with `fixtures`, `page.html`, `pages/`, `crawl.warc.gz`, the program
 * `repair-article`, and the package in node_modules.
 */
export function newWorkspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'));
  copyFileSync(join(ROOT, PAGE), join(folder, 'page.html'));
  mkdirSync(join(folder, 'pages'));
  for (const name of PAGES) {
    copyFileSync(join(ROOT, `fixtures/pages/${name}.html`), join(folder, `pages/${name}.html`));
  }
  writeFileSync(join(folder, 'crawl.warc.gz'), warc());
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/repair-article'));
  const programs = mkdtempSync(join(tmpdir(), 'docs-bin-'));
  writeFileSync(
    join(programs, 'repair-article'),
    `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`,
    { mode: 0o755 },
  );
  const env = {
    ...process.env,
    PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
  };
  return {
    run(program, args) {
      const { status, stdout, stderr } = spawnSync(program, [...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
        input: '',
      });
      return { code: status, stdout, stderr };
    },
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    remove() {
      rmSync(folder, { recursive: true });
      rmSync(programs, { recursive: true });
    },
  };
}

/** How to find out whether something is there that a block needs. */
const CHECKS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'GNU parallel': ['parallel', ['--version']],
  'pandas and pyarrow': ['python3', ['-c', 'import pandas, pyarrow']],
};

/** Whether a block can be run here. What is not in CHECKS is never there, such as a network. */
export function isThere(needs: string | null): boolean {
  if (needs === null) return true;
  const check = CHECKS[needs];
  return check !== undefined && spawnSync(...check).status === 0;
}
