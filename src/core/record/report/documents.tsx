/** Renders the pages of a report as complete HTML documents. */
import type { Outcome } from '../full-record.ts';
import { documentOf } from './components/document.tsx';
import { IndexPage, type Part } from './components/index-page.tsx';
import type { Totals } from './components/overview.tsx';
import { Page } from './components/page.tsx';
import type { ListedPage } from './components/page-list.tsx';
import { INDEX_SCRIPT, PAGE_SCRIPT, STYLE } from './generated/assets.ts';
import { viewOf } from './views/record-view.ts';

/**
 * The report of one page. Nothing in it can act: all text is escaped, and the policy of the document
 * allows only the style sheet and the script that the program brings.
 *
 * `home` is the address of the index, or `null` if there is none.
 */
export function pageDocument(outcome: Outcome, home: string | null): string {
  const view = viewOf(outcome);
  const title = view.ok ? view.title : view.input;
  return documentOf({
    title,
    style: STYLE,
    script: PAGE_SCRIPT,
    children: <Page view={view} home={home} />,
  });
}

/** The index of a report, or a part of it. `pages` come with the worst first. */
export const indexDocument = (totals: Totals, pages: readonly ListedPage[], part: Part): string =>
  documentOf({
    title: `Report of ${totals.pages.toLocaleString('en')} pages`,
    style: STYLE,
    script: INDEX_SCRIPT,
    children: <IndexPage totals={totals} pages={pages} part={part} />,
  });
