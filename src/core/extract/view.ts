/**
 * A page as segmentation sees it before anything is decided: its lines, and the place of its
 * headline.
 */

import type { RepairedPage } from '../page/repaired-page.ts';
import { textOf } from '../page/span.ts';
import { findFirstLine, findHeadline, type Headline } from './headline/headline.ts';
import { readSiteNames } from './headline/site-names.ts';
import { readLines, type UnsortedLine } from './lines/lines.ts';
import type { FeatureContext } from './scorer/features.ts';

export interface PageView {
  readonly lines: readonly UnsortedLine[];
  readonly siteNames: readonly string[];
  readonly headline: Headline | null;
  readonly features: FeatureContext;
}

export function viewPage(page: RepairedPage): PageView {
  const { lines, elements } = readLines(page);
  const siteNames = readSiteNames(page);
  const headline =
    page.format === 'text' ? findFirstLine(lines) : findHeadline(page, lines, siteNames);
  return {
    lines,
    siteNames,
    headline,
    features: {
      headlineAt: headline?.at ?? null,
      headlineText: headline === null ? null : textOf(page, headline.span),
      elements,
      afterMedia: new Set(page.media.map(({ beforeBlock }) => beforeBlock)),
    },
  };
}
