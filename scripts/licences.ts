/** Writes down the licences of the packages whose code is in dist/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

interface Licence {
  /** Name, version and licence of the package. */
  readonly heading: string;
  /** Who holds the rights: the lines that differ from package to package. */
  readonly holders: string;
  /** What the licence says; '' if the package only names its licence. */
  readonly terms: string;
}

const EMPTY_LINES = /\n{3,}/g;
const LINE_END = /\r?\n/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const HOLDER = /^\W*copyright\b.*\d|^\W*copyright \(c\)|^\W*all rights reserved\.?$/i;
/** Headings such as `The MIT License (MIT)`. The heading of the package says the same. */
const TITLE = /^\W*(?:the )?(?:MIT|ISC|BSD)[\w\s-]*(?:licen[cs]e)?[\w\s()-]*$/i;

function licenceOf(folder: string): Licence {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, license }: Manifest = JSON.parse(manifest);
  const lines = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && LICENCE_FILE.test(file.name))
    .flatMap(({ name: file }) => readFileSync(join(folder, file), 'utf8').trim().split(LINE_END));
  if (lines.length === 0 && license === undefined) throw new Error(`${name} has no licence`);
  const isHolder = (line: string): boolean => HOLDER.test(line);
  const terms = lines.filter((line) => !isHolder(line) && !TITLE.test(line)).join('\n');
  return {
    heading: `${name} ${version} (${license ?? 'see below'})`,
    holders: lines.filter(isHolder).join('\n'),
    terms: terms.replaceAll(EMPTY_LINES, '\n\n').trim(),
  };
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * The licences of packages, by their folders. Packages with the same terms, apart from where lines
 * end, stand together, so that the terms of a licence are there once.
 */
export function licencesOf(folders: readonly string[]): string {
  const groups = new Map<string, Licence[]>();
  const licences = [...new Set(folders)].map(licenceOf);
  for (const licence of licences.toSorted((a, b) => (a.heading < b.heading ? -1 : 1))) {
    const words = licence.terms.replaceAll(BETWEEN_WORDS, ' ');
    groups.set(words, [...(groups.get(words) ?? []), licence]);
  }
  const texts = [...groups.values()].map((group) => {
    const packages = group.map(({ heading, holders }) => `${heading}\n${holders}`.trim());
    return [...packages, group[0]?.terms ?? ''].join('\n\n').trim();
  });
  return `${texts.join(RULE)}\n`;
}
