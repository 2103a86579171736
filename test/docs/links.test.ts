/** All links of the documents lead somewhere, in the repository and in the package. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './blocks.ts';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const FENCES = /^```.*?^```$/gms;
const HEADING = /^#{1,6} (.+)$/gm;
const ELSEWHERE = /^[a-z]+:/;
const NOT_IN_ANCHOR = /[^\p{L}\p{N}\p{M}_ -]/gu;
const SPACE = / /g;

const ONLY_IN_REPOSITORY = ['docs/images/', 'docs/decisions/', 'CONTRIBUTING.md'];

const END_SLASH = /\/$/;

const withoutSlash = (path: string): string => path.replace(END_SLASH, '');

interface Link {
  readonly from: string;
  /** Path relative to the root. */
  readonly to: string;
  readonly anchor: string | null;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replace(FENCES, '');

function linksIn(path: string): Link[] {
  return [...read(path).matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !ELSEWHERE.test(target))
    .map((target) => {
      const [file = '', anchor = null] = target.split('#', 2);
      return { from: path, to: file === '' ? path : normalize(join(dirname(path), file)), anchor };
    });
}

/** The anchors that GitHub gives to the headings of a document. */
const anchorsIn = (path: string): string[] =>
  [...read(path).matchAll(HEADING)].map(([, heading = '']) =>
    heading.toLowerCase().replace(NOT_IN_ANCHOR, '').replace(SPACE, '-'),
  );

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trimEnd()
  .split('\n');

/** What a page about a decision says of itself: date, places, whether it is in force. */
const STATUS = /^\d{4}-\d{2}-\d{2} · .*$/m;
const SOURCE = /`((?:src|scripts|eval|test|bench)\/[^`*]*)`/g;

const documents = tracked.filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)));
const links = documents.flatMap(linksIn);

describe('links', () => {
  it('lead to files and headings of the repository', () => {
    expect(links.length).toBeGreaterThan(100);
    const isThere = ({ to, anchor }: Link): boolean =>
      (tracked.includes(to) || tracked.some((path) => path.startsWith(`${withoutSlash(to)}/`))) &&
      (anchor === null || anchorsIn(to).includes(anchor));
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });

  it('of decisions name sources that exist', () => {
    const named = documents
      .filter((path) => path.startsWith('docs/decisions/'))
      .flatMap((path) => [...(STATUS.exec(read(path))?.[0] ?? '').matchAll(SOURCE)])
      .map(([, source = '']) => source);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  });

  it('lead to files of the package, from the documents in it', () => {
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(listed) as [{ files: readonly { path: string }[] }];
    const packed = files.map(({ path }) => path);
    expect(packed).toContain('README.md');
    expect(packed.filter((path) => path.startsWith('docs/site/'))).toEqual([]);
    // what developers read and the pictures stay in the repository, where the links of npm's page lead
    const isPacked = ({ to }: Link): boolean =>
      ONLY_IN_REPOSITORY.some((path) => to.startsWith(path)) ||
      packed.includes(to) ||
      packed.some((path) => path.startsWith(`${withoutSlash(to)}/`));
    const lost = links
      .filter(({ from }) => packed.includes(from))
      .filter((link) => !isPacked(link));
    expect(lost).toEqual([]);
  });
});
