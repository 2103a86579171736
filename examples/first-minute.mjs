/**
 * `npm start`: repairs the garbled article in fixtures/seed and shows what happened. It writes the
 * record to out/seed.json. With `--json`, or if the output is not a terminal, it prints the record
 * instead; `--show` shows what happened anywhere.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { expandEdits, repairArticle, revert, sliceCodePoints } from '../dist/index.js';

const SEED = 'fixtures/seed/garbled-article.txt';
const FOLDER = new URL('../out/', import.meta.url);
/** Code points shown before and after a repair, and of a quote. */
const AROUND = 9;
const LONGEST = 34;

process.chdir(new URL('..', import.meta.url).pathname);
const record = await repairArticle(SEED);
if (!record.ok) throw new Error(record.error.message);

const arguments_ = process.argv.slice(2);
const isShown =
  arguments_.includes('--show') || (process.stdout.isTTY && !arguments_.includes('--json'));
if (isShown) await show();
else process.stdout.write(`${JSON.stringify(record)}\n`);

/** A text in a style, if the output shows styles. */
function styled(style, text) {
  return styleText(style, text, { stream: process.stdout });
}

function short(text) {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}

/** One repair with the characters around it, as the page has them and as they are now. */
function repairLines({ pointer, start, end, before, after, rule, confidence }) {
  const text = pointer === '/headline' ? record.headline : record.body.text;
  const left = sliceCodePoints(text, Math.max(0, start - AROUND), start).replaceAll('\n', ' ');
  const right = sliceCodePoints(text, end, end + AROUND).replaceAll('\n', ' ');
  return [
    `  ${left}${styled('underline', styled('red', before))}${right}`,
    `  ${left}${styled('underline', styled('green', after))}${right}  ${styled('dim', `${rule}, ${confidence}`)}`,
  ];
}

async function show() {
  const edits = expandEdits(record).filter((edit) => 'start' in edit);
  const body = edits.filter(({ pointer }) => pointer === '/body/text');
  const examples = ['gbk-shift', 'gloss', 'width'].flatMap(
    (family) => body.find(({ rule }) => rule.startsWith(family)) ?? [],
  );
  const before = revert({ ...record, layout: [{ pointer: '/headline' }] });
  const spoken = record.quotes.filter(({ speaker }) => speaker !== null);
  const file = new URL('seed.json', FOLDER);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, `${JSON.stringify(record, null, 2)}\n`);
  const { repaired, left } = record.damage;
  const lines = [
    styled('bold', `${SEED}: ${repaired} repairs, ${left.length} places left`),
    '',
    styled('bold', 'The headline'),
    `  ${styled('red', before)}`,
    `  ${styled('green', record.headline)}`,
    '',
    styled('bold', 'Three of the repairs'),
    ...examples.flatMap(repairLines),
    '',
    styled('bold', 'Who said what'),
    ...spoken.map(({ speaker, text }) => `  ${styled('cyan', speaker.name)}: ${short(text)}`),
    '',
    styled('bold', 'Around the article'),
    ...record.footer.map(({ kind, text }) => `  ${styled('dim', kind.padEnd(10))} ${text}`),
    '',
    ...record.messages.map(({ message }) => styled('yellow', message)),
    `The record is in out/seed.json. Next: npx repair-article --help`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
