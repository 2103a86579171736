/** The script of the index: searches and filters the list of pages. */
import { render } from 'preact';
import { DATA, LIST } from '../components/index-page.tsx';
import { choicesIn, type Filters, NO_FILTERS, PageBrowser } from '../components/page-browser.tsx';
import type { ListedPage } from '../components/page-list.tsx';

/** `#family=codec` → the filter. A fragment that says nothing else changes nothing. */
function filtersIn(fragment: string): Partial<Filters> {
  const given = new URLSearchParams(fragment.slice(1));
  const [family, code, site] = [given.get('family'), given.get('code'), given.get('site')];
  return {
    ...(family === null ? {} : { family }),
    ...(code === null ? {} : { code }),
    ...(site === null ? {} : { site }),
  };
}

function start(list: Element, data: Element): void {
  const pages = JSON.parse(data.textContent ?? '[]') as ListedPage[];
  const choices = choicesIn(pages);
  let filters: Filters = { ...NO_FILTERS, ...filtersIn(location.hash) };
  const show = (): void => {
    render(
      <PageBrowser pages={pages} choices={choices} filters={filters} onFilter={change} />,
      list,
    );
  };
  const change = (changed: Partial<Filters>): void => {
    // another choice begins at its first page
    filters = { ...filters, from: 0, ...changed };
    show();
  };
  addEventListener('hashchange', () => {
    const given = filtersIn(location.hash);
    if (Object.keys(given).length === 0) return;
    change({ ...NO_FILTERS, ...given });
    list.scrollIntoView();
  });
  list.replaceChildren();
  show();
}

const list = document.getElementById(LIST);
const data = document.getElementById(DATA);
if (list !== null && data !== null) start(list, data);
