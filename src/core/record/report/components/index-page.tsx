/** The index of a report: the numbers of the run, then its pages, the worst first. */
import type { JSX } from 'preact';
import { embeddableJson } from '../../../language/embeddable.ts';
import { Overview, type Totals } from './overview.tsx';
import { AT_A_TIME, type ListedPage, PageList } from './page-list.tsx';

/** A part of the index. A very large run has several files of it. */
export interface Part {
  /** Number of this part, from 1 on, and number of all parts. */
  readonly part: number;
  readonly parts: number;
  /** The addresses of the parts, in order. */
  readonly addresses: readonly string[];
}

/** The element that holds the list, and the one that holds all pages as JSON, for the script. */
export const LIST = 'list';
export const DATA = 'data';

const Parts = ({ part, parts, addresses }: Part): JSX.Element | null =>
  parts === 1 ? null : (
    <nav class="parts" aria-label="Parts of the index">
      {addresses.map((address, index) => (
        <a href={address} {...(index + 1 === part ? { 'aria-current': 'page' as const } : {})}>
          part {index + 1}
        </a>
      ))}
    </nav>
  );

export const IndexPage = ({
  totals,
  pages,
  part,
}: {
  readonly totals: Totals;
  readonly pages: readonly ListedPage[];
  readonly part: Part;
}): JSX.Element => (
  <main class="index">
    <Overview totals={totals} />
    <section aria-labelledby="pages">
      <h2 id="pages">Pages</h2>
      <Parts {...part} />
      <div id={LIST}>
        <PageList
          pages={pages.slice(0, AT_A_TIME)}
          label={`The ${Math.min(AT_A_TIME, pages.length)} worst of ${pages.length.toLocaleString('en')} pages`}
        />
      </div>
      <script
        type="application/json"
        id={DATA}
        dangerouslySetInnerHTML={{ __html: embeddableJson(JSON.stringify(pages)) }}
      />
    </section>
  </main>
);
