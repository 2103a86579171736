/** The report of one page. */
import type { ComponentChildren, JSX } from 'preact';
import type { FailedView, NoteView, PageView, ReadView } from '../views/view.ts';
import { Article } from './article.tsx';
import { Explanations } from './explanations.tsx';
import { Legend } from './legend.tsx';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** `286 repairs, 2 places left, lowest confidence 0.81` */
function outcomeWords({ edits, left }: ReadView): string {
  if (edits.length === 0 && left.length === 0) return 'Nothing looks damaged.';
  const lowest = Math.min(...edits.map(({ confidence }) => confidence));
  return [
    plural(edits.length, 'repair', 'repairs'),
    ...(left.length === 0 ? [] : [`${plural(left.length, 'place', 'places')} left`]),
    ...(edits.length === 0 ? [] : [`lowest confidence ${lowest.toFixed(2)}`]),
  ].join(', ');
}

const Input = ({ view }: { readonly view: PageView }): JSX.Element => (
  <p class="input">
    <bdi>{view.input}</bdi>
    {view.url === null || view.url === view.input ? null : (
      <>
        {' '}
        (<bdi>{view.url}</bdi>)
      </>
    )}
  </p>
);

function Notes({ notes }: { readonly notes: readonly NoteView[] }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">Messages</h2>
      <ul>
        {notes.map(({ code, text }) => (
          <li>
            {text} <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The content of a page that was read; the playground shows it too. */
export const ReadPage = ({ view }: { readonly view: ReadView }): JSX.Element => (
  <>
    <section class="summary" aria-label="Summary">
      <Input view={view} />
      <p>
        <strong>{outcomeWords(view)}</strong>
      </p>
      {view.encoding === null ? null : <p>Encoding: {view.encoding}</p>}
    </section>
    <Legend view={view} />
    <Article view={view} />
    <Notes notes={view.notes} />
    <Explanations view={view} />
  </>
);

export const FailedPage = ({ view }: { readonly view: FailedView }): JSX.Element => (
  <>
    <section class="summary" aria-label="Summary">
      <h1>Not read</h1>
      <Input view={view} />
      <p>
        <strong>{view.message}</strong> {view.hint} <code>{view.code}</code>
      </p>
    </section>
    <Notes notes={view.notes} />
  </>
);

/** `home` is the address of the index, if there is one. */
export function Page({
  view,
  home,
}: {
  readonly view: PageView;
  readonly home: string | null;
}): JSX.Element {
  const back: ComponentChildren =
    home === null ? null : (
      <nav aria-label="Report">
        <a href={home}>All pages</a>
      </nav>
    );
  return (
    <>
      {back}
      <main>{view.ok ? <ReadPage view={view} /> : <FailedPage view={view} />}</main>
    </>
  );
}
