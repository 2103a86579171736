/** The numbers of a whole run: pages, families, failures and sites. */
import type { JSX } from 'preact';
import { familyTitle } from '../words/family-words.ts';

export interface FamilyCount {
  readonly family: string;
  readonly pages: number;
  readonly edits: number;
}

export interface NamedCount {
  readonly name: string;
  readonly pages: number;
}

export interface Totals {
  readonly pages: number;
  readonly failed: number;
  /** Pages with at least one repair, and pages with places that were left. */
  readonly repaired: number;
  readonly withLeft: number;
  readonly repairs: number;
  readonly left: number;
  /** Each list has the most frequent first. */
  readonly families: readonly FamilyCount[];
  readonly failures: readonly NamedCount[];
  readonly sites: readonly NamedCount[];
}

/** The filters of the list, as they are written in the fragment of an address. */
const filterLink = (name: 'family' | 'code' | 'site', value: string): string =>
  `#${name}=${encodeURIComponent(value)}`;

const number = (count: number): string => count.toLocaleString('en');

/** Sites that the overview lists; the list of pages can be filtered by all of them. */
const MOST_SITES = 50;

function Counts({
  id,
  title,
  kind,
  counts,
}: {
  readonly id: string;
  readonly title: string;
  readonly kind: 'code' | 'site';
  readonly counts: readonly NamedCount[];
}): JSX.Element | null {
  if (counts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="counts">
        {counts.map(({ name, pages }) => (
          <li>
            <a href={filterLink(kind, name)}>
              <bdi>{name === '' ? '(not known)' : name}</bdi>
            </a>{' '}
            <span>{number(pages)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const Overview = ({ totals }: { readonly totals: Totals }): JSX.Element => (
  <>
    <h1>Report of {number(totals.pages)} pages</h1>
    <p class="summary">
      {number(totals.pages - totals.failed)} were read and {number(totals.failed)} were not.{' '}
      {number(totals.repaired)} needed repairs ({number(totals.repairs)} in all).
      {totals.left === 0
        ? ''
        : ` ${number(totals.left)} places on ${number(totals.withLeft)} pages look damaged and were left.`}
    </p>
    <div class="overview">
      {totals.families.length === 0 ? null : (
        <section aria-labelledby="families">
          <h2 id="families">Repairs by family</h2>
          <ul class="counts">
            {totals.families.map(({ family, pages, edits }) => (
              <li>
                <a href={filterLink('family', family)} class="mark" data-family={family}>
                  {familyTitle(family)}
                </a>{' '}
                <span>
                  {number(edits)} on {number(pages)} pages
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Counts id="failures" title="Failures by code" kind="code" counts={totals.failures} />
      <Counts
        id="sites"
        title={totals.sites.length > MOST_SITES ? `The ${MOST_SITES} largest sites` : 'Sites'}
        kind="site"
        counts={totals.sites.slice(0, MOST_SITES)}
      />
    </div>
  </>
);
