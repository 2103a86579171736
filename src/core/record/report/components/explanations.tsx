/** Why each place was changed or left: one entry for each, to which its mark leads. */

import type { JSX } from 'preact';
import { DAMAGE_TEXTS } from '../../../page/damage-texts.ts';
import { familyOf } from '../../../page/families.ts';
import type { EditView, LeftView, ReadView } from '../views/view.ts';
import { familySentence, familyTitle } from '../words/family-words.ts';

/** A text that may be empty or consist of spaces. */
const Shown = ({ text }: { readonly text: string }): JSX.Element =>
  text.trim() === '' ? (
    <span class="nothing">{text === '' ? 'nothing' : `${text.length} spaces`}</span>
  ) : (
    <span lang="zh">{text}</span>
  );

function Facts({ edit }: { readonly edit: EditView }): JSX.Element {
  const facts = edit.evidence.map(([name, value]) => `${name} ${value}`).join(', ');
  return (
    <p class="facts">
      Rule <code>{edit.rule}</code>, confidence {edit.confidence.toFixed(2)}
      {facts === '' ? '' : `; ${facts}`}.
    </p>
  );
}

function EditEntry({ edit }: { readonly edit: EditView }): JSX.Element {
  const family = familyOf(edit.rule);
  return (
    <li id={`why-${edit.id}`} tabIndex={-1} class="why">
      <p class="change">
        <del>
          <Shown text={edit.before} />
        </del>{' '}
        <ins>
          <Shown text={edit.after} />
        </ins>{' '}
        <span class="family" data-family={family}>
          {familyTitle(family)}
        </span>
      </p>
      <p>
        {familySentence(family)}
        {edit.lossy ? ' The page no longer contained all bytes, so some of it was inferred.' : ''}
      </p>
      {edit.steps.length < 2 ? null : (
        <ol class="steps">
          {edit.steps.map(({ rule, before, after }) => (
            <li>
              <code>{rule}</code>: <Shown text={before} /> → <Shown text={after} />
            </li>
          ))}
        </ol>
      )}
      <Facts edit={edit} />
      {edit.isConversion ? null : (
        <a class="back" href={`#${edit.id}`} aria-label={`Back to the text: ${edit.after}`}>
          Back to the text
        </a>
      )}
    </li>
  );
}

const LeftEntry = ({ left }: { readonly left: LeftView }): JSX.Element => (
  <li id={`why-${left.id}`} tabIndex={-1} class="why">
    <p class="change">
      <Shown text={left.text} /> <span class="family left">left as it was</span>
    </p>
    <p>{DAMAGE_TEXTS[left.reason].why}</p>
    <p class="facts">
      Reason <code>{left.reason}</code>.
    </p>
    <a class="back" href={`#${left.id}`} aria-label={`Back to the text: ${left.text}`}>
      Back to the text
    </a>
  </li>
);

export function Explanations({ view }: { readonly view: ReadView }): JSX.Element | null {
  const { edits, left } = view;
  if (edits.length === 0 && left.length === 0) return null;
  return (
    <section class="explanations" aria-labelledby="explanations">
      {left.length === 0 ? null : (
        <>
          <h2>What was left</h2>
          <ol class="list">
            {left.map((one) => (
              <LeftEntry left={one} />
            ))}
          </ol>
        </>
      )}
      <h2 id="explanations">{edits.length === 0 ? 'Nothing was repaired' : 'Every repair'}</h2>
      <ol class="list">
        {edits.map((edit) => (
          <EditEntry edit={edit} />
        ))}
      </ol>
    </section>
  );
}
