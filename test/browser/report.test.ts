/** The pages of a report in Chromium: to the eye, to keys and fingers, to axe-core and in print. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Totals } from '../../src/core/record/report/components/overview.tsx';
import type { ListedPage } from '../../src/core/record/report/components/page-list.tsx';
import { indexDocument, pageDocument } from '../../src/core/record/report/documents.tsx';
import { outcomeOf } from '../outcome-of.ts';
import {
  hasChromium,
  isTooWide,
  launchChromium,
  objectionsEverywhere,
  quietly,
} from './chromium.ts';

/** An invented page with every kind of mark, and with texts that would act if they could. */
const PAGE = `<title>渡口结冰</title><h1>渡口结冰，轮渡停航</h1><p>湖城日报记者 林艺 2025-01-16</p>
<p>县里的渡口昨天夜里结了冰，三条渡船停在岸边，等着天亮以后破冰船从下游开上来。</p>
<p>船工老周说：“往年这个时候还能再走半个月。”站长何平表示，明天早上开始破冰，后天恢复通航。</p>
<p>&amp;ldquo;票价不变&amp;rdquo;，售票窗口的牌子上这样写着，旁边还贴着新的时刻表和一张地图。</p>
<p>涓鍥界殑娓″彛鏄ㄥぉ缁撳啺浜嗭紝娓¤埞鍥犳ゅ仠鑸銆傝埞宸ヨ达紝鐮村啺鑸规槑澶╂棭涓婂埌銆</p>
<p>&lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(2)>这一块牌子没有人看得懂，船工说是小孩写着玩的。</p>
<p>责任编辑：王平</p><p>版权所有 © 2014-2026 湖城日报</p>`;

const HOSTILE = '</script><script>alert(3)</script><img src=x onerror=alert(4)>';

const row = (number: number): ListedPage => ({
  key: `${number}`,
  input: `pages/${number}.html`,
  title: number === 7 ? HOSTILE : `第${number}条新闻：渡口结冰`,
  site: `s${number % 40}.example`,
  code: number % 100 === 0 ? 'ERR_NO_ARTICLE' : null,
  repairs: number % 9,
  left: number % 3,
  confidence: number % 9 === 0 ? null : 0.9,
  families: number % 9 === 0 ? {} : { codec: number % 9 },
  file: `pages/${number}.html`,
  duplicate: false,
});

const ROWS = Array.from({ length: 10_000 }, (_, number) => row(number));

const TOTALS: Totals = {
  pages: 10_000,
  failed: 100,
  repaired: 8888,
  withLeft: 6666,
  repairs: 40_000,
  left: 10_000,
  families: [{ family: 'codec', pages: 8888, edits: 40_000 }],
  failures: [{ name: 'ERR_NO_ARTICLE', pages: 100 }],
  sites: [{ name: 's0.example', pages: 250 }],
};

let browser: Browser;
let folder = '';
const addressOf = (name: string): string => pathToFileURL(join(folder, name)).href;

const EXPLANATION = /#why-/;

const text = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? '';

describe.skipIf(!hasChromium)('a report in Chromium', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
    writeFileSync(
      join(folder, 'page.html'),
      pageDocument(outcomeOf(Buffer.from(PAGE)), '../index.html'),
    );
    writeFileSync(join(folder, 'failed.html'), pageDocument(outcomeOf(Buffer.from('<p>x')), null));
    for (const [name, rows] of [
      ['index.html', ROWS],
      ['small-index.html', ROWS.slice(0, 12)],
    ] as const) {
      const part = { part: 1, parts: 1, addresses: [name] };
      writeFileSync(join(folder, name), indexDocument(TOTALS, rows, part));
    }
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('axe finds nothing on a phone and on a screen, in the dark and in the light', async () => {
    for (const name of ['page.html', 'failed.html', 'small-index.html']) {
      await quietly(browser, addressOf(name), {}, async (page) => {
        expect([name, await objectionsEverywhere(page)]).toEqual([name, []]);
      });
    }
  });

  it('a click, a key and a finger show why a place was changed or left', async () => {
    await quietly(
      browser,
      addressOf('page.html'),
      { viewport: { width: 1280, height: 900 } },
      async (page) => {
        const mark = page.locator('.repaired a.mark[data-family="entity"]').first();
        await mark.click();
        expect(await text(page, '.panel')).toContain('HTML character references');
        await page.keyboard.press('Escape');
        expect(await page.locator('.panel').isVisible()).toBe(false);
        // the focus is back where the reader was
        expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
        await page.keyboard.press('Enter');
        expect(await text(page, '.panel')).toContain('HTML character references');
        await page.getByRole('button', { name: 'Next' }).press('Enter');
        await page.getByRole('button', { name: 'Close' }).press('Enter');
        await page.locator('.repaired a.mark.left').first().click();
        expect(await text(page, '.panel')).toContain('no longer contains the bytes');
      },
    );
    const phone = { viewport: { width: 390, height: 800 }, hasTouch: true };
    await quietly(browser, addressOf('page.html'), phone, async (page) => {
      await page.locator('.repaired a.mark[data-family="codec"]').first().tap();
      expect(await text(page, '.panel')).toContain('another encoding');
      expect(await isTooWide(page)).toBe(false);
    });
  });

  it('shows one text or both, also without a script', async () => {
    const options = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
    await quietly(browser, addressOf('page.html'), options, async (page) => {
      const states = async (): Promise<boolean[]> => [
        await page.locator('h1.repaired').isVisible(),
        await page.locator('[data-kind="headline"] .damaged').isVisible(),
      ];
      expect(await states()).toEqual([true, true]);
      await page.getByLabel('repaired').check();
      expect(await states()).toEqual([true, false]);
      await page.keyboard.press('ArrowDown');
      expect(await states()).toEqual([false, true]);
      // a mark leads to its explanation
      await page.locator('.damaged a.mark').first().click();
      expect(page.url()).toMatch(EXPLANATION);
    });
    await quietly(
      browser,
      addressOf('page.html'),
      { viewport: { width: 390, height: 800 } },
      async (page) => {
        expect(await page.locator('[data-kind="headline"] .damaged').isVisible()).toBe(false);
      },
    );
  });

  it('the marks are there in print', async () => {
    await quietly(browser, addressOf('page.html'), { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const style = (selector: string, property: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
      expect(await style('body', 'background-color')).toBe('rgb(255, 255, 255)');
      expect(await style('body', 'color')).toBe('rgb(0, 0, 0)');
      expect(await style('.repaired .mark:not(.left)', 'text-decoration-line')).toBe('underline');
      expect(await style('.repaired .mark.left', 'border-top-style')).toBe('dashed');
      expect(await style('.repaired .quote', 'outline-style')).toBe('dotted');
      expect(await page.locator('.views').isVisible()).toBe(false);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });

  it('quotes have the colour and the name of their speaker, and the footer is set apart', async () => {
    await quietly(browser, addressOf('page.html'), {}, async (page) => {
      const speakers = await page
        .locator('.repaired q')
        .evaluateAll((quotes) => quotes.map((quote) => quote.getAttribute('data-speaker')));
      expect(speakers).toEqual(expect.arrayContaining(['老周', '何平']));
      expect(await text(page, '.around')).toContain('责任编辑：王平');
    });
  });

  it('an index of 10,000 pages is searched and filtered', async () => {
    await quietly(
      browser,
      addressOf('index.html'),
      { viewport: { width: 1280, height: 900 } },
      async (page) => {
        const lines = page.locator('tbody tr');
        expect(await text(page, '.found')).toBe('Pages 1 to 100 of 10,000');
        expect(await lines.count()).toBe(100);
        await page.getByLabel('words').fill('第123');
        expect(await text(page, '.found')).toBe('Pages 1 to 11 of 11');
        await page.getByLabel('words').fill('');
        await page.getByRole('link', { name: 'ERR_NO_ARTICLE' }).click();
        expect(await text(page, '.found')).toBe('Pages 1 to 100 of 100');
        await page.getByLabel('failure any').selectOption('any');
        await page.getByLabel('site any').selectOption('s7.example');
        expect(await text(page, '.found')).toBe('Pages 1 to 100 of 250');
        await page.getByRole('button', { name: 'Later' }).click();
        expect(await text(page, '.found')).toBe('Pages 101 to 200 of 250');
        await page.getByLabel('words').fill('alert(3)');
        expect(await text(page, 'tbody')).toContain(HOSTILE);
      },
    );
  });

  it('an index without a script shows the first pages', async () => {
    await quietly(browser, addressOf('index.html'), { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('tbody tr').count()).toBe(100);
    });
  });
});
