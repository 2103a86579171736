/** What people see of the playground: where they give a text, and what came of it. */
import type { JSX } from 'preact';
import { FailedPage, ReadPage } from '../src/core/record/report/components/page.tsx';
import type { PageView } from '../src/core/record/report/views/view.ts';
import { EXAMPLES } from './examples.ts';

export interface State {
  readonly text: string;
  readonly status: string;
  readonly view: PageView | null;
}

export interface Actions {
  onText(text: string): void;
  onRepair(text: string): void;
  onFile(file: File): void;
}

const Given = ({ text, onText, onRepair, onFile }: Pick<State, 'text'> & Actions): JSX.Element => (
  <form
    class="given"
    aria-label="What is to be repaired"
    onSubmit={(event) => {
      event.preventDefault();
      onRepair(text);
    }}
  >
    <label for="text">A garbled text, or the source of a page</label>
    <textarea
      id="text"
      rows={6}
      spellcheck={false}
      value={text}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
    <p class="buttons">
      <button type="submit">Repair</button>
      <label class="file">
        or a file{' '}
        <input
          type="file"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) onFile(file);
          }}
        />
      </label>
    </p>
    <p class="buttons">
      Examples:{' '}
      {EXAMPLES.map((example) => (
        <button type="button" onClick={() => onRepair(example.text)}>
          {example.title}
        </button>
      ))}
    </p>
  </form>
);

export const Panel = ({ text, status, view, ...actions }: State & Actions): JSX.Element => (
  <>
    <header>
      <h1>Repair a text</h1>
      <p>
        Paste a garbled Chinese text or the source of a page, or drop a file anywhere. Nothing
        leaves this page: it works without a network, and its policy forbids it to send anything.
      </p>
    </header>
    <main>
      <Given text={text} {...actions} />
      <p role="status">{status}</p>
      {view === null ? null : view.ok ? <ReadPage view={view} /> : <FailedPage view={view} />}
    </main>
  </>
);
