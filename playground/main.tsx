/** The script of the playground: gives texts and files to the worker and shows its answers. */
import { render } from 'preact';
import { explainMarks } from '../src/core/record/report/client/explainer.ts';
import type { Answer, Request } from './messages.ts';
import { ROOT, WORKER } from './page-ids.ts';
import { Panel, type State } from './panel.tsx';

let state: State = { text: '', status: '', view: null };
let last = 0;

function show(changed: Partial<State>): void {
  state = { ...state, ...changed };
  const root = document.getElementById(ROOT);
  if (root !== null)
    render(<Panel {...state} onText={onText} onRepair={onRepair} onFile={onFile} />, root);
}

/** The program of the worker is part of the page, as text. */
function startWorker(): Worker {
  const program = document.getElementById(WORKER)?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', ({ data: { id, view } }: MessageEvent<Answer>) => {
    // only the latest request counts
    if (id === last) show({ view, status: 'Done.' });
  });
  worker.addEventListener('error', ({ message }) => show({ status: `It went wrong: ${message}` }));
  return worker;
}

const worker = startWorker();

function ask(name: string, content: string | Uint8Array): void {
  last += 1;
  show({ status: 'Working …', view: null });
  const request: Request = { id: last, name, content };
  worker.postMessage(request);
}

function onText(text: string): void {
  show({ text });
}

function onRepair(text: string): void {
  show({ text });
  if (text.trim() !== '') ask('the pasted text', text);
}

function onFile(file: File): void {
  file.arrayBuffer().then(
    (buffer) => ask(file.name, new Uint8Array(buffer)),
    () => show({ status: `${file.name} cannot be read.` }),
  );
}

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (file !== undefined) onFile(file);
  else if (text !== '') onRepair(text);
});

explainMarks();
show({});
