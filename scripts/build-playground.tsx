/**
 * Writes the playground, a single HTML file that contains the program and its data and works without
 * a server. The build must have run. `npm run playground` writes docs/site/playground.html; another
 * path can be given.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { ROOT as ELEMENT, WORKER } from '../playground/page-ids.ts';
import { type Asset, documentOf } from '../src/core/record/report/components/document.tsx';
import { STYLE } from '../src/core/record/report/generated/assets.ts';
import { carriedData } from './carried-data.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [target = join(ROOT, 'docs/site/playground.html')] = process.argv.slice(2);

const CARRIED = /^carried:/;
const LOADED = '\0data:';
const DATA = /^\0data:/;

/** Puts the data of dist/data/ into the program itself. */
const dataInside: Plugin = {
  name: 'data-inside',
  resolveId: {
    filter: { id: CARRIED },
    handler: (id) => LOADED + id.replace(CARRIED, ''),
  },
  load: {
    filter: { id: DATA },
    handler: (id) =>
      `export default ${readFileSync(join(ROOT, `dist/data/${id.slice(LOADED.length)}.json`), 'utf8')};`,
  },
};

/** Controls and marks of direction, which `documentOf` would replace by symbols. */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Bidi_C}]/gu;
const HEXADECIMAL = 16;

/** Writes such characters in strings and patterns as escapes. */
const escaped = (code: string): string =>
  code.replace(
    CONTROL,
    (control) => `\\u${control.charCodeAt(0).toString(HEXADECIMAL).padStart(4, '0')}`,
  );

/** A closing tag would end the element that holds the program. */
const CLOSING = /<\/(?=script)/gi;

async function bundled(entry: string): Promise<string> {
  const bundle = await rolldown({
    cwd: ROOT,
    platform: 'browser',
    input: join(ROOT, 'playground', entry),
    transform: { target: 'es2023' },
    plugins: [dataInside, carriedData(ROOT, 'browser')],
  });
  const { output } = await bundle.generate({
    format: 'iife',
    minify: true,
    codeSplitting: false,
  });
  return escaped(output[0].code.replace(CLOSING, '<\\/').trim());
}

const asset = (text: string): Asset => ({
  text,
  sha256: createHash('sha256').update(text).digest('base64'),
});

const worker = await bundled('worker.ts');
const style = `${STYLE.text}\n${readFileSync(join(ROOT, 'playground/playground.css'), 'utf8')}`;
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  documentOf({
    title: 'repair-article: playground',
    style: asset(style),
    script: asset(await bundled('main.tsx')),
    policy: ["connect-src 'none'", 'worker-src blob:'],
    children: (
      <>
        <div id={ELEMENT} />
        <script type="text/plain" id={WORKER} dangerouslySetInnerHTML={{ __html: worker }} />
      </>
    ),
  }),
);
process.stdout.write(`${target}\n`);
