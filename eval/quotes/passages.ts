/**
 * Reads our own invented passages, which are marked in the text itself
 * (*.txt in fixtures/quotes/passages/, outlets/, regions/ and crowds/). Outlets and regions imitate kinds
 * of newspapers that the development pages lack; they were marked before the program had read them. In
 * crowds are cries and talk of strangers, which have no speaker although people are named around them.
 *
 *     # label
 *     ‹d 何平›“不怕。”‹/›他说，‹d+›“走吧。”‹/›    direct, in two parts; the outer quotation marks do not belong to it
 *     ‹i 医生›床位已满‹/›, ‹m 何平›太“慢”‹/›, ‹t 记者›怕吗？‹/›    indirect, mixed, a turn; ‹t -› has no speaker
 *
 * A file counts as an outlet of its own. Words in quotation marks outside all quotes are not
 * speech.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { MarkedPage, MeasuredQuote, Span } from './marked/quote.ts';

const folderOf = (name: string): URL => new URL(`../../fixtures/quotes/${name}/`, import.meta.url);
const PASSAGES = folderOf('passages');
const OUTLETS = folderOf('outlets');
const REGIONS = folderOf('regions');
const CROWDS = folderOf('crowds');

const TYPES = { d: 'direct', i: 'indirect', m: 'mixed', t: 'turn' } as const;

const MARK = /‹([dimt])(\+| [^›]+)›([^‹]*)‹\/›/gu;
const OUTER = /^[“「『"](.*)[”」』"]$/su;
const MARKED = /[“「『"]([^“”「」『』"\n]+)[”」』"]/gu;

/** Each passage begins with its label. */
const HEAD = /^# /m;

const lengthOf = (text: string): number => [...text].length;

function readPassage(id: string, outlet: string, marked: string): MarkedPage {
  let text = '';
  let from = 0;
  const quotes: MeasuredQuote[] = [];
  for (const hit of marked.matchAll(MARK)) {
    const [whole, letter, by = '', words = ''] = hit;
    text += marked.slice(from, hit.index);
    const inner = letter === 'd' ? OUTER.exec(words)?.[1] : words;
    if (inner === undefined) throw new Error(`${id}: no marks round ${words}`);
    const start = lengthOf(text + words.slice(0, words.indexOf(inner)));
    const span: Span = [start, start + lengthOf(inner)];
    text += words;
    from = hit.index + whole.length;
    const last = quotes.at(-1);
    if (by === '+' && last !== undefined) {
      quotes[quotes.length - 1] = { ...last, parts: [...last.parts, span] };
      continue;
    }
    const name = by.trim();
    const speaker = name === '-' ? null : { mention: name, name };
    quotes.push({ type: TYPES[letter as keyof typeof TYPES], parts: [span], speaker });
  }
  text += marked.slice(from);
  const inside = ([start, end]: Span): boolean =>
    quotes.some(({ type, parts }) =>
      parts.some(([a, b]) => type !== 'indirect' && start >= a && end <= b),
    );
  const notSpeech = Array.from(text.matchAll(MARKED), (hit): Span => {
    const start = lengthOf(text.slice(0, hit.index + 1));
    return [start, start + lengthOf(hit[1] ?? '')];
  }).filter((span) => !inside(span));
  return { id, outlet, text, quotes, notSpeech };
}

const readFile = (folder: URL, file: string): readonly MarkedPage[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(HEAD)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const line = part.indexOf('\n');
      const label = part.slice(0, line).trim();
      return readPassage(`${file}: ${label}`, file, part.slice(line + 1).trim());
    });

const pagesIn = (folder: URL): readonly MarkedPage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => readFile(folder, file));

export const passagePages = (): readonly MarkedPage[] => pagesIn(PASSAGES);

const withoutEnds = (pages: readonly MarkedPage[]): readonly MarkedPage[] =>
  pages.map((page) => ({ ...page, ends: false }));

/**
 * The passages in the style of other outlets. Nearly all of their reports have one sentence, as they
 * were written for the speakers.
 */
export const outletPages = (): readonly MarkedPage[] => withoutEnds(pagesIn(OUTLETS));

/** The same for regional papers, weeklies, wires and portals, which were written later. */
export const regionPages = (): readonly MarkedPage[] => withoutEnds(pagesIn(REGIONS));

export const crowdPages = (): readonly MarkedPage[] => pagesIn(CROWDS);

/** All of our own passages. */
export const ownPages = (): readonly MarkedPage[] => [
  ...passagePages(),
  ...outletPages(),
  ...regionPages(),
  ...crowdPages(),
];
