/** The article itself: repaired, as the page showed it, or both side by side. */
import type { JSX } from 'preact';
import type { Piece } from '../views/pieces.ts';
import type { BlockType, ReadView } from '../views/view.ts';
import { Damaged, Repaired } from './text.tsx';

interface ViewProps {
  readonly view: ReadView;
}

type Kind = BlockType | 'headline' | 'subtitle' | 'footer';

/** Elements of the repaired text. The damaged text must not repeat headings. */
const ELEMENTS: Readonly<Record<Kind, 'h1' | 'h2' | 'p' | 'blockquote' | 'pre'>> = {
  headline: 'h1',
  subtitle: 'p',
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'p',
  blockquote: 'blockquote',
  table: 'pre',
  caption: 'p',
  footer: 'p',
};

interface RowProps extends ViewProps {
  readonly kind: Kind;
  readonly pieces: readonly Piece[];
  /** What a line of the footer is. */
  readonly label?: string;
}

/** One block in both states. */
function Row({ view, kind, pieces, label }: RowProps): JSX.Element {
  const Element = ELEMENTS[kind];
  const isChanged = pieces.some(({ before, after }) => before !== after);
  return (
    <div class={isChanged ? 'row changed' : 'row'} data-kind={kind}>
      <Element class="text repaired" lang={view.language}>
        {label === undefined ? null : (
          <span class="label" lang="en">
            {label}
          </span>
        )}
        <Repaired view={view} pieces={pieces} />
      </Element>
      <p class="text damaged" lang="zh">
        <Damaged view={view} pieces={pieces} />
      </p>
    </div>
  );
}

/** The choice between the two states. It needs no script: the style sheet reads the buttons. */
const Views = (): JSX.Element => (
  <fieldset class="views">
    <legend>Show the text</legend>
    <label>
      <input type="radio" name="view" value="both" defaultChecked /> side by side
    </label>
    <label>
      <input type="radio" name="view" value="repaired" /> repaired
    </label>
    <label>
      <input type="radio" name="view" value="damaged" /> as the page showed it
    </label>
  </fieldset>
);

export function Article({ view }: ViewProps): JSX.Element {
  const isDamaged = view.edits.length > 0;
  const hasHeadline = view.headline.length > 0;
  return (
    <section class={isDamaged ? 'article damaged-page' : 'article'} aria-label="The article">
      {isDamaged ? <Views /> : null}
      <article>
        {hasHeadline ? (
          <Row view={view} kind="headline" pieces={view.headline} />
        ) : (
          <h1>{view.title}</h1>
        )}
        {view.subtitle.length > 0 ? (
          <Row view={view} kind="subtitle" pieces={view.subtitle} />
        ) : null}
        {view.byline === '' ? null : (
          <p class="byline" lang={view.language}>
            {view.byline}
          </p>
        )}
        {view.blocks.map(({ type, pieces }) => (
          <Row view={view} kind={type} pieces={pieces} />
        ))}
      </article>
      {view.footer.length === 0 ? null : (
        <section class="around" aria-label="Lines around the article">
          {view.footer.map(({ kind, pieces }) => (
            <Row view={view} kind="footer" pieces={pieces} label={kind} />
          ))}
        </section>
      )}
    </section>
  );
}
