import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repairArticle } from '../../repair-article.ts';

const SEED = 'fixtures/seed/garbled-article.txt';

describe('starts with a cache of compiled code', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'start-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const cached = (): string[] => readdirSync(join(root, 'repair-article'));
  const run = (args: readonly string[]) => repairArticle(args, '', { XDG_CACHE_HOME: root });

  it('write it after a page only, and give the same record with it', async () => {
    await run(['--version']);
    expect(readdirSync(root)).toEqual([]);
    const first = await run([SEED]);
    const files = cached();
    const { mtimeMs } = statSync(join(root, 'repair-article', files[0] ?? ''));
    const second = await run([SEED]);
    expect(first.code).toBe(0);
    expect(second).toEqual(first);
    expect(files).toHaveLength(1);
    expect(cached()).toEqual(files);
    expect(statSync(join(root, 'repair-article', files[0] ?? '')).mtimeMs).toBe(mtimeMs);
  });

  it('may happen at the same time', async () => {
    rmSync(join(root, 'repair-article'), { recursive: true, force: true });
    const runs = await Promise.all(Array.from({ length: 4 }, () => run([SEED])));
    for (const result of runs) expect(result).toEqual(runs[0]);
    expect(cached()).toHaveLength(1);
  });

  it('happen in workers too', async () => {
    const before = cached();
    const page = `<title>${'题'.repeat(9)}</title><p>${'今天天气很好，'.repeat(40)}</p>`;
    const files = Array.from({ length: 40 }, (_, at) => join(root, `${at}.html`));
    for (const file of files) writeFileSync(file, page);
    const args = [...files, '-j', '2'];
    const first = await run(args);
    expect(cached().length).toBeGreaterThan(before.length);
    expect((await run(args)).stdout).toBe(first.stdout);
  });

  it('fail in the same way without it', async () => {
    const missing = join(root, 'missing.html');
    const [without, with_] = await Promise.all([
      repairArticle([missing], '', { NODE_DISABLE_COMPILE_CACHE: '1' }),
      run([missing]),
    ]);
    expect(with_).toEqual(without);
    expect(without.code).toBe(3);
  });
});
