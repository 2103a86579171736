/** Debian's Chromium, in which tests look at pages as people do. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = '/usr/bin/chromium';

/** Whether it is installed: Debian's package `chromium`. */
export const hasChromium = existsSync(CHROMIUM);

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });

/** The widths at which pages are looked at: a phone and a screen. */
export const WIDTHS = [390, 1280] as const;

/** Opens a page, and expects that it loads nothing, says nothing and breaks no policy. */
export async function quietly(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const noise: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => noise.push(`dialog ${dialog.message()}`));
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith('file:') && !asked.startsWith('blob:')) noise.push(`request ${asked}`);
    });
    await page.goto(url);
    await look(page);
  } finally {
    await context.close();
  }
  expect(noise).toEqual([]);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to: the rule, and the elements that break it. */
const objections = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`axe
    .run(document, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).slice(0, 3)))`);

/** Whether a reader must scroll sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');

/** The same at each width, in the light and in the dark, and whether the page is too wide. */
export async function objectionsEverywhere(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (await isTooWide(page)) found.push(`wider than ${width} px`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const here = await objections(page);
      found.push(...here.map((objection) => `${width} ${colorScheme} ${objection}`));
    }
  }
  return found;
}
