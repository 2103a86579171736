/** The seed article, as plain text and in the layouts that pages commonly have. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segment } from '../../../src/core/extract/extract.ts';
import { readHtml } from '../../../src/core/html/parse/parse.ts';
import { readPlainText } from '../../../src/core/html/parse/plain-text.ts';
import type { Page } from '../../../src/core/page/page.ts';
import { repaired, textOf } from './repaired.ts';

interface Gold {
  readonly headline: string;
  readonly kicker: string;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly boilerplate: readonly {
    readonly kind: string;
    readonly text: string;
    readonly value?: string;
    readonly holder?: string;
    readonly years?: string;
  }[];
  readonly suspectedMirrorDomain: { readonly found: string; readonly publisher: string };
}

const gold: Gold = JSON.parse(
  readFileSync(new URL('../../../fixtures/seed/gold.json', import.meta.url), 'utf8'),
);
const { headline, captions, paragraphs } = gold;
const [first = '', second = '', ...rest] = paragraphs;
const body = [first, second, captions[0] ?? '', ...rest];
const foot = gold.boilerplate.slice(1).map(({ text }) => text);
const [hotline = '', email = '', ...licences] = foot;

const each = (texts: readonly string[], open: string, close: string): string =>
  texts.map((text) => `${open}${text}${close}`).join('\n');
const NAV = `<ul class="nav">${each(['首页', '要闻', '财经', '体育'], '<li><a href="/x">', '</a></li>')}</ul>`;
const RELATED = `<h3>相关阅读</h3><ul>${each(
  ['河口大桥今日通车', '三城签署合作协议', '展览馆推出夜场'],
  '<li><a href="/a">',
  '</a> <span>2025-01-15</span></li>',
)}</ul>`;
const page = (content: string): Page =>
  readHtml(`<html><head><title>${headline}_河口网</title></head><body>${content}</body></html>`)
    .value;

const LAYOUTS: Readonly<Record<string, Page>> = {
  text: readPlainText(
    `- +1\n${headline}\n\n${first}\n${second}\n\n${captions[0]}\n${rest.join('\n')}\n\n\n\n` +
      `- ${hotline}\n- ${email}\n${licences.join('\n')}\n\n\n`,
  ),
  paragraphs: page(
    `${NAV}<div class="share"><a href="#">+1</a></div><h1>${headline}</h1>` +
      `<div class="content">${each(body, '<p>　　', '</p>')}</div>${RELATED}` +
      `<footer>${each(foot, '<p>', '</p>')}</footer>`,
  ),
  tables: page(
    `${NAV}<table><tr><td><table><tr><td align=center><font size=5>${headline}</font></td></tr>` +
      `<tr><td>+1</td></tr><tr><td>　　${body.join('<br><br>　　')}</td></tr></table></td>` +
      `<td width=200>${RELATED}</td></tr><tr><td colspan=2>${foot.join('<br>')}</td></tr></table>`,
  ),
  breaks: page(
    `${NAV}<h1>${headline}</h1><div>+1</div><div id="content">${body.join('<br><br>')}</div>` +
      `${RELATED}<div>${each(foot, '<span>', '</span><br>')}</div>`,
  ),
  flat: page(
    `<ul><li>+1</li></ul><h1>${headline}</h1>${each(body, '<p>', '</p>')}` +
      `<ul><li>${hotline}</li><li>${email}</li></ul>${each(licences, '<p>', '</p>')}${RELATED}`,
  ),
  inside: page(
    `${NAV}<article><div>+1</div><h2 class="title">${headline}</h2>${each(body, '<div>', '</div>')}` +
      `${each(foot, '<p>', '</p>')}</article>${RELATED}`,
  ),
};

describe('the seed', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    const whole = repaired(layout);
    const result = segment(whole, { sourceUrl: null, fetchedAt: null });
    if ('failure' in result) throw new Error(result.failure.message);
    const { value: article, messages } = result;
    expect(textOf(whole, article.headline)).toBe(headline);
    expect(article.kicker).toBe(gold.kicker);
    expect(article.body.map(({ span }) => textOf(whole, span))).toEqual(paragraphs);
    expect(
      article.media.map(({ caption, credit, afterBlock }) => [
        textOf(whole, caption),
        textOf(whole, credit),
        afterBlock,
      ]),
    ).toEqual([['大零号湾航拍', '视觉中国 资料图', 1]]);
    // a list of other articles inside the article's own element is kept beside its footer
    const own = article.footer.filter(({ kind }) => kind !== 'related');
    expect(
      own.map(({ kind, span, value, holder, years }) => ({
        kind,
        text: textOf(whole, span),
        value,
        ...(kind === 'copyright' ? { holder, years } : {}),
      })),
    ).toEqual(
      gold.boilerplate.map((line) => ({
        value: line.kind === 'engagement' ? '1' : null,
        ...line,
      })),
    );
    expect(article.publisher).toEqual({ name: '澎湃新闻', domain: 'thepaper.cn' });
    expect(article.authors).toEqual([]);
    const { found, publisher } = gold.suspectedMirrorDomain;
    const mirror = messages.find(({ code }) => code === 'source.suspected-mirror');
    expect(mirror?.message).toContain(`names ${found}, but its publisher is ${publisher}`);
  });
});
