/** The playground in Chromium, opened as a file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, objectionsEverywhere, quietly } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEED = join(ROOT, 'fixtures/seed/garbled-article.txt');

let browser: Browser;
let folder = '';
const address = (): string => pathToFileURL(join(folder, 'playground.html')).href;

const LINE = '县里的渡口昨天夜里结了冰，三条渡船停在岸边，等着天亮以后破冰船开上来。';
const HOSTILE_PAGE = `<h1>渡口结冰</h1><p>${LINE}<img src=x onerror=alert(1)></p>
<p>&lt;script>alert(2)&lt;/script>${LINE}</p>`;

const REPAIRS = /\d+ repairs?/;

const done = (page: Page): Promise<void> => page.getByText('Done.', { exact: true }).waitFor();

describe.skipIf(!hasChromium)('the playground in Chromium', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'playground-'));
    const path = join(folder, 'playground.html');
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-playground.tsx', path], {
      cwd: ROOT,
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('sends nothing, by its policy', () => {
    const html = readFileSync(join(folder, 'playground.html'), 'utf8').slice(0, 2000);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
  });

  it('repairs a pasted text and explains each repair', async () => {
    await quietly(browser, address(), {}, async (page) => {
      await page.getByRole('textbox').fill('娌冲彛澶фˉ浠婃棩閫氳溅');
      await page.getByRole('button', { name: 'Repair' }).click();
      await done(page);
      expect(await page.locator('.repaired').textContent()).toBe('河口大桥今日通车');
      await page.locator('.repaired a.mark').first().click();
      expect(await page.locator('.panel').textContent()).toContain('another encoding');
    });
  });

  it('repairs the examples, and axe finds nothing', async () => {
    await quietly(browser, address(), {}, async (page) => {
      for (const name of ['UTF-8 read as GBK', 'GBK read as Latin-1', 'escapes']) {
        await page.getByRole('button', { name }).click();
        await done(page);
        expect(await page.locator('.summary').textContent()).toMatch(REPAIRS);
      }
      expect(await objectionsEverywhere(page)).toEqual([]);
    });
  });

  it('repairs a file and a page, as the program does', async () => {
    await quietly(browser, address(), {}, async (page) => {
      await page.locator('input[type="file"]').setInputFiles(SEED);
      await done(page);
      expect(await page.locator('h1.repaired').textContent()).toBe(
        '2025怎么干|上海闵行：做强“大零号湾”创新策源功能',
      );
      expect(await page.locator('.summary').textContent()).toContain('286 repairs');
      // a page that would act stays text
      await page.getByRole('textbox').fill(HOSTILE_PAGE);
      await page.getByRole('button', { name: 'Repair' }).click();
      await done(page);
      expect(await page.locator('article').textContent()).toContain('<script>alert(2)</script>');
    });
  });
});
