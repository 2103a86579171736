/**
 * Writes src/core/record/report/generated/assets.ts: the style sheet and the scripts of reports,
 * bundled, with the digests by which the policy of a page allows them.
 *
 * `npm run gen:report` writes the file. `npm run gen:report -- --check` fails if it is out of date.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = join(ROOT, 'src/core/record/report');
const TARGET = join(REPORT, 'generated/assets.ts');

/** The parts of the style sheet; later rules win over earlier ones. */
const STYLES = ['report', 'marks', 'article', 'index', 'print'];

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    minify: true,
    target: ['chrome123', 'firefox121', 'safari17.4'],
    legalComments: 'none',
    ...options,
  });
  return (outputFiles?.[0]?.text ?? '').trim();
}

/** A closing tag would end the element that holds the text. */
const CLOSING = /<\/(?=script|style)/gi;

function asset(name: string, text: string): string {
  const safe = text.replace(CLOSING, '<\\/');
  const sha256 = createHash('sha256').update(safe).digest('base64');
  return `export const ${name}: Asset = {
  sha256: ${JSON.stringify(sha256)},
  text: ${JSON.stringify(safe)},
};
`;
}

const style = STYLES.map((name) => readFileSync(join(REPORT, `style/${name}.css`), 'utf8'));
const script = (name: string): Promise<string> =>
  bundled({
    entryPoints: [join(REPORT, 'client', name)],
    format: 'iife',
    platform: 'browser',
    charset: 'utf8',
  });

const text = `/** Written by scripts/build-report-assets.ts. */
import type { Asset } from '../components/document.tsx';

${[
  asset(
    'STYLE',
    await bundled({ stdin: { contents: style.join('\n'), loader: 'css' }, charset: 'utf8' }),
  ),
  asset('PAGE_SCRIPT', await script('page.ts')),
  asset('INDEX_SCRIPT', await script('index.tsx')),
].join('\n')}`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(`Error: ${TARGET} is stale: run npm run gen:report\n`);
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);
