/**
 * Writes the pictures in docs/images/: the report of the seed article, the index of a run over
 * fixtures, and the playground, each at two widths. It needs the build, Debian's `chromium` and a
 * font with Chinese characters (`fonts-noto-cjk`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium, WIDTHS } from '../test/browser/chromium.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMAGES = join(ROOT, 'docs/images');
const HEIGHT = 680;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const program = (...args: readonly string[]): void => {
  execFileSync(process.execPath, ['bin/repair-article.js', ...args], {
    cwd: ROOT,
    stdio: 'ignore',
  });
};

program('fixtures/seed/garbled-article.txt', '--report', join(folder, 'one'));
program('-r', 'fixtures/pages', 'fixtures/seed', '--report', join(folder, 'many'), '--exit-zero');
execFileSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/build-playground.tsx', join(folder, 'playground.html')],
  { cwd: ROOT },
);

interface Picture {
  readonly name: string;
  readonly file: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'report',
    file: 'one/index.html',
    async prepare(page) {
      await page.locator('p.repaired a.mark[data-family="gloss"]').first().click();
    },
  },
  { name: 'index', file: 'many/index.html', prepare: () => Promise.resolve() },
  {
    name: 'playground',
    file: 'playground.html',
    async prepare(page) {
      await page.getByRole('button', { name: 'UTF-8 read as GBK' }).click();
      await page.getByText('Done.', { exact: true }).waitFor();
    },
  },
];

mkdirSync(IMAGES, { recursive: true });
const browser = await launchChromium();
for (const { name, file, prepare } of PICTURES) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
    await page.goto(pathToFileURL(join(folder, file)).href);
    await prepare(page);
    await page.screenshot({ path: join(IMAGES, `${name}-${width}.png`) });
    await page.close();
  }
}
await browser.close();
rmSync(folder, { recursive: true });
