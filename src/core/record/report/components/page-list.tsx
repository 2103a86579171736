/** The list of the pages of a run, one line for each, a part of it at a time. */
import type { JSX } from 'preact';
import type { ReportRow } from '../views/row.ts';
import { familyTitle } from '../words/family-words.ts';

/** A page and the file with its report, as an address relative to the index. */
export interface ListedPage extends ReportRow {
  readonly file: string;
  /** Whether an earlier page of the run has the same article. */
  readonly duplicate: boolean;
}

/** Number of pages that are shown at a time. */
export const AT_A_TIME = 100;

const familyWords = (families: ReportRow['families']): string =>
  Object.entries(families)
    .sort((a, b) => b[1] - a[1])
    .map(([family, count]) => `${familyTitle(family)} ${count}`)
    .join(', ');

const Line = ({ page }: { readonly page: ListedPage }): JSX.Element => (
  <tr {...(page.code === null ? {} : { class: 'failed' })}>
    <td class="title">
      <a href={page.file}>
        <bdi lang={page.code === null ? 'zh' : 'en'}>{page.title}</bdi>
      </a>
      <br />
      <small>
        <bdi>{page.input}</bdi>
        {page.duplicate ? ' (the same article as an earlier page)' : ''}
      </small>
    </td>
    <td data-label="repairs">{page.code === null ? page.repairs : <code>{page.code}</code>}</td>
    <td data-label="left" {...(page.left > 0 ? { class: 'some-left' } : {})}>
      {page.left}
    </td>
    <td data-label="lowest confidence">{page.confidence?.toFixed(2) ?? '–'}</td>
    <td data-label="families">{familyWords(page.families)}</td>
    <td data-label="site">
      <bdi>{page.site}</bdi>
    </td>
  </tr>
);

/** `label` says which pages these are. */
export const PageList = ({
  pages,
  label,
}: {
  readonly pages: readonly ListedPage[];
  readonly label: string;
}): JSX.Element => (
  <table>
    <caption>{label}</caption>
    <thead>
      <tr>
        <th scope="col">page</th>
        <th scope="col">repairs</th>
        <th scope="col">left</th>
        <th scope="col">lowest confidence</th>
        <th scope="col">families</th>
        <th scope="col">site</th>
      </tr>
    </thead>
    <tbody>
      {pages.map((page) => (
        <Line key={page.file} page={page} />
      ))}
    </tbody>
  </table>
);
