/** A text of an article, repaired or as the page showed it, with its marks. */

import type { JSX } from 'preact';
import { familyOf } from '../../../page/families.ts';
import type { Piece } from '../views/pieces.ts';
import type { ReadView } from '../views/view.ts';
import { familyTitle } from '../words/family-words.ts';

/** Number of different colours for speakers, as in speakers.css. */
const COLOURS = 8;

interface TextProps {
  readonly view: ReadView;
  readonly pieces: readonly Piece[];
}

/** Joins neighbouring pieces for which `key` is the same. */
function grouped<K>(pieces: readonly Piece[], key: (piece: Piece) => K): [K, Piece[]][] {
  const groups: [K, Piece[]][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && last[0] === key(piece)) last[1].push(piece);
    else groups.push([key(piece), [piece]]);
  }
  return groups;
}

/** A piece with the mark of its edit and of what was left. `id` makes it a target of links. */
function Marked({
  view,
  text,
  piece: { edit: index, left: leftIndex },
  id = false,
}: {
  readonly view: ReadView;
  readonly text: string;
  readonly piece: Pick<Piece, 'edit' | 'left'>;
  readonly id?: boolean;
}): JSX.Element {
  const left = leftIndex === null ? undefined : view.left[leftIndex];
  const edit = index === null ? undefined : view.edits[index];
  if (left !== undefined) {
    return (
      <a class="mark left" href={`#why-${left.id}`} {...(id ? { id: left.id } : {})}>
        {edit === undefined || !id ? text : <span id={edit.id}>{text}</span>}
      </a>
    );
  }
  if (edit === undefined) return <>{text}</>;
  const family = familyOf(edit.rule);
  const isBlank = text.trim() === '';
  if (edit.isConversion) {
    return (
      <span class="converted" data-family={family}>
        {text}
      </span>
    );
  }
  return (
    <a
      class={text === '' ? 'mark empty' : 'mark'}
      data-family={family}
      href={`#why-${edit.id}`}
      {...(edit.lossy ? { 'data-lossy': '' } : {})}
      {...(id ? { id: edit.id } : {})}
      {...(isBlank
        ? { 'aria-label': `${text === '' ? 'nothing' : 'a space'}: ${familyTitle(family)}` }
        : {})}
    >
      {text}
    </a>
  );
}

/** The repaired text. Quotes have the colour of their speaker. */
export function Repaired({ view, pieces }: TextProps): JSX.Element {
  let edit: number | null = null;
  let left: number | null = null;
  /** Only the first piece of an edit, or of what was left, is the target of links. */
  const isFirst = (piece: Piece): boolean => {
    const first =
      (piece.left !== null && piece.left !== left) || (piece.edit !== null && piece.edit !== edit);
    edit = piece.edit ?? edit;
    left = piece.left ?? left;
    return first;
  };
  return (
    <>
      {grouped(pieces, ({ quote }) => quote).map(([index, group]) => {
        const content = group.map((piece) => (
          <Marked view={view} text={piece.after} piece={piece} id={isFirst(piece)} />
        ));
        const quote = index === null ? undefined : view.quotes[index];
        if (quote === undefined) return content;
        return (
          <q
            class="quote"
            {...(quote.colour === null ? {} : { 'data-colour': quote.colour % COLOURS })}
            {...(quote.speaker === null ? {} : { 'data-speaker': quote.speaker })}
          >
            {content}
          </q>
        );
      })}
    </>
  );
}

/** The text as the page showed it. */
export function Damaged({ view, pieces }: TextProps): JSX.Element {
  const isOneEdit = (index: number | null): boolean =>
    index !== null && view.edits[index]?.isConversion === false;
  return (
    <>
      {grouped(pieces, ({ edit, left }) =>
        isOneEdit(edit) ? `edit ${edit}` : `${edit} ${left}`,
      ).map(([, group]) => {
        const [piece] = group;
        if (piece === undefined) return null;
        const text = group.map(({ before }) => before).join('');
        return <Marked view={view} text={text} piece={piece} />;
      })}
    </>
  );
}
