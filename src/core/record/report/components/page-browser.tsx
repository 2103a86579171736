/**
 * The list of pages with its filters. Without a script, it shows the worst pages; with a script,
 * all of them can be searched.
 */
import type { JSX } from 'preact';
import { familyTitle } from '../words/family-words.ts';
import { AT_A_TIME, type ListedPage, PageList } from './page-list.tsx';

export interface Filters {
  readonly family: string;
  readonly code: string;
  readonly site: string | null;
  readonly words: string;
  readonly order: 'worst' | 'confidence' | 'repairs' | 'input';
  /** Number of the first page that is shown. */
  readonly from: number;
}

export const NO_FILTERS: Filters = {
  family: '',
  code: '',
  site: null,
  words: '',
  order: 'worst',
  from: 0,
};

type Compare = (a: ListedPage, b: ListedPage) => number;

/** The pages arrive with the worst first. */
const ORDERS: Readonly<Record<Filters['order'], { readonly label: string; readonly by: Compare }>> =
  {
    worst: { label: 'worst first', by: () => 0 },
    confidence: {
      label: 'least sure repairs first',
      by: (a, b) => (a.confidence ?? 2) - (b.confidence ?? 2),
    },
    repairs: { label: 'most repairs first', by: (a, b) => b.repairs - a.repairs },
    input: { label: 'by name', by: (a, b) => (a.input < b.input ? -1 : 1) },
  };

/** The pages that the filters let through, in the order that they ask for. */
export function chosen(pages: readonly ListedPage[], filters: Filters): ListedPage[] {
  const { family, code, site, words, order } = filters;
  const wanted = words.trim().toLowerCase();
  return pages
    .filter((page) => family === '' || Object.hasOwn(page.families, family))
    .filter((page) => code === '' || page.code === code)
    .filter((page) => site === null || page.site === site)
    .filter((page) => `${page.title} ${page.input}`.toLowerCase().includes(wanted))
    .sort(ORDERS[order].by);
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  onChange(value: string): void;
}

const Select = ({ label, value, options, onChange }: SelectProps): JSX.Element => (
  <label>
    {label}{' '}
    <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {options.map(([name, title]) => (
        <option value={name} selected={name === value}>
          {title}
        </option>
      ))}
    </select>
  </label>
);

const ANY: readonly [string, string] = ['', 'any'];
/** A site that is not known is `''`, which a select already uses for any site. */
const SITE = 'site:';

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

export interface Choices {
  readonly families: readonly string[];
  readonly codes: readonly string[];
  readonly sites: readonly string[];
}

export const choicesIn = (pages: readonly ListedPage[]): Choices => ({
  families: unique(pages.flatMap(({ families }) => Object.keys(families))),
  codes: unique(pages.flatMap(({ code }) => code ?? [])),
  sites: unique(pages.map(({ site }) => site)),
});

const labelOf = (count: number, from: number): string =>
  count === 0
    ? 'No page fits.'
    : `Pages ${from + 1} to ${Math.min(count, from + AT_A_TIME)} of ${count.toLocaleString('en')}`;

export function PageBrowser({
  pages,
  choices,
  filters,
  onFilter,
}: {
  readonly pages: readonly ListedPage[];
  readonly choices: Choices;
  readonly filters: Filters;
  onFilter(changed: Partial<Filters>): void;
}): JSX.Element {
  const { from } = filters;
  const found = chosen(pages, filters);
  return (
    <>
      <form
        class="filters"
        aria-label="Which pages are listed"
        onSubmit={(event) => event.preventDefault()}
      >
        <label>
          words{' '}
          <input
            type="search"
            value={filters.words}
            onInput={({ currentTarget }) => onFilter({ words: currentTarget.value })}
          />
        </label>
        <Select
          label="family"
          value={filters.family}
          options={[ANY, ...choices.families.map((name) => [name, familyTitle(name)] as const)]}
          onChange={(family) => onFilter({ family })}
        />
        <Select
          label="failure"
          value={filters.code}
          options={[ANY, ...choices.codes.map((name) => [name, name] as const)]}
          onChange={(code) => onFilter({ code })}
        />
        <Select
          label="site"
          value={filters.site === null ? '' : SITE + filters.site}
          options={[
            ANY,
            ...choices.sites.map(
              (name) => [SITE + name, name === '' ? '(not known)' : name] as const,
            ),
          ]}
          onChange={(site) => onFilter({ site: site === '' ? null : site.slice(SITE.length) })}
        />
        <Select
          label="order"
          value={filters.order}
          options={Object.entries(ORDERS).map(([name, { label }]) => [name, label] as const)}
          onChange={(order) => onFilter({ order: order as Filters['order'] })}
        />
      </form>
      <p role="status" class="found">
        {labelOf(found.length, from)}
      </p>
      <PageList pages={found.slice(from, from + AT_A_TIME)} label={labelOf(found.length, from)} />
      <nav class="turn" aria-label="Parts of the list">
        <button
          type="button"
          disabled={from === 0}
          onClick={() => onFilter({ from: from - AT_A_TIME })}
        >
          Earlier
        </button>{' '}
        <button
          type="button"
          disabled={from + AT_A_TIME >= found.length}
          onClick={() => onFilter({ from: from + AT_A_TIME })}
        >
          Later
        </button>
      </nav>
    </>
  );
}
