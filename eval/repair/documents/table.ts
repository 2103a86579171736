/**
 * `npm run eval:repair -- --documents N`: repairs N documents of each family as plain text and as HTML
 * pages. `silent` counts damaged lines that are not exact and of which nothing is reported;
 * `changed` and `suspected` count sound lines that were changed, or in which damage is reported.
 * Of a page, `headline` counts the records whose headline is exact.
 */
import { DEFAULT_OPTIONS, type RepairOptions } from '../../../src/core/repair/repair.ts';
import { seeded } from '../../../test/random.ts';
import { DOCUMENT_FAMILIES, type Family, type Group } from './families.ts';
import {
  type Form,
  headlineOf,
  isInvented,
  isSilent,
  type JudgedLine,
  repairDocument,
  type Tally,
  tallyOf,
} from './measure.ts';

const NAME = 36;
const WIDTH = 10;

/** What became of the documents of one family in one form. */
export interface FamilyResult {
  readonly family: Family;
  readonly form: Form;
  readonly documents: number;
  readonly tally: Tally;
  /** Number of records whose headline is exact; 0 for plain text. */
  readonly headlines: number;
  readonly lines: readonly JudgedLine[];
}

const FORMS: readonly Form[] = ['text', 'page'];

export interface Measurement {
  /** Number of documents of each family. */
  readonly count: number;
  readonly seed: number;
  readonly families?: readonly Family[];
  readonly options?: RepairOptions;
}

/** Repairs documents of each family. Families differ in their seeds. */
export function measureDocuments({
  count,
  seed,
  families = DOCUMENT_FAMILIES,
  options = DEFAULT_OPTIONS,
}: Measurement): FamilyResult[] {
  return families.flatMap((family) => {
    const own = DOCUMENT_FAMILIES.indexOf(family);
    const random = seeded(seed * DOCUMENT_FAMILIES.length + own);
    const made = Array.from({ length: count }, () =>
      family.make({ random, isTraditional: family.isTraditional }),
    );
    return FORMS.map((form): FamilyResult => {
      const lines = made.flatMap((document) => repairDocument(document, form, options));
      const headlines =
        form === 'text'
          ? 0
          : made.filter(
              (document) =>
                headlineOf(document, options) ===
                document.find(({ kind }) => kind === 'title')?.text,
            ).length;
      return { family, form, documents: count, tally: tallyOf(lines), headlines, lines };
    });
  });
}

const cells = (values: readonly string[]): string =>
  values.map((value) => value.padStart(WIDTH)).join('');

const percent = (part: number, all: number): string =>
  all === 0 ? '' : ((part / all) * 100).toFixed(1);

const HEAD = [
  'documents',
  'damaged',
  'exact',
  'cells',
  'exact',
  'invented',
  'silent',
  'sound',
  'changed',
  'suspected',
  'headline',
];

function row(name: string, results: readonly FamilyResult[]): string {
  const sum = (of: (result: FamilyResult) => number): number =>
    results.reduce((all, result) => all + of(result), 0);
  const total = (key: keyof Tally): number => sum(({ tally }) => tally[key]);
  const documents = sum((result) => result.documents);
  const isPage = results.some(({ form }) => form === 'page');
  return (
    name.padEnd(NAME) +
    cells([
      `${documents}`,
      `${total('damaged')}`,
      percent(total('exact'), total('damaged')),
      `${total('cells')}`,
      percent(total('exactCells'), total('cells')),
      `${total('invented')}`,
      percent(total('silent'), total('damaged')),
      `${total('sound')}`,
      `${total('changed')}`,
      `${total('suspected')}`,
      isPage
        ? percent(
            sum(({ headlines }) => headlines),
            documents,
          )
        : '',
    ])
  );
}

const GROUPS: readonly Group[] = ['lossless', 'pairs', 'lossy', 'mixed', 'chains', 'sound'];

/** The rows of the table: each family, and the groups of families. */
export function documentLines(results: readonly FamilyResult[]): string[] {
  return FORMS.flatMap((form) => {
    const own = results.filter((result) => result.form === form);
    return [
      `${`as ${form}`.padEnd(NAME)}${cells(HEAD)}`,
      ...own.map((result) => row(result.family.name, [result])),
      '',
      ...GROUPS.map((group) => ({
        group,
        list: own.filter(({ family }) => family.group === group),
      }))
        .filter(({ list }) => list.length > 0)
        .map(({ group, list }) => row(group, list)),
      row('all', own),
      '',
    ];
  });
}

/** The lines of a kind that a reader of the table wants to see, at most `most` for each family. */
export function worstLines(results: readonly FamilyResult[], most: number): string[] {
  const shown = ({ line, text, isTold, confidences }: JudgedLine, mark: string): string[] => [
    `  ${mark} ${line.kind}${isTold ? '' : ' not told'} ${confidences.join(' ')}`,
    `    shown    ${line.shown}`,
    `    repaired ${text}`,
    `    was      ${line.text}`,
  ];
  return results.flatMap(({ family, form, lines }) => {
    const wrong = lines.flatMap((judged): string[][] => {
      const { line, text } = judged;
      if (isInvented(judged)) return [shown(judged, 'invented')];
      if (line.shown === line.text) return text === line.text ? [] : [shown(judged, 'changed')];
      if (isSilent(judged)) return [shown(judged, 'silent')];
      return text === line.text ? [] : [shown(judged, 'told')];
    });
    return wrong.length === 0 ? [] : [`${family.name} as ${form}`, ...wrong.slice(0, most).flat()];
  });
}
