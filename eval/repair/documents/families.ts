/** The families of documents: how they were damaged, and which of their lines. */
import { latin1, type Misread, misread, web } from '../../../test/damage/codecs.ts';
import { CHANNELS, READERS } from '../../../test/damage/readers.ts';
import {
  type Draw,
  documentOf,
  type Line,
  type LineKind,
  withLanguages,
  withNames,
  withTalk,
} from './document.ts';

/** A line of a document and what the page shows of it. */
export interface ShownLine extends Line {
  readonly shown: string;
}

export type Group = 'lossless' | 'pairs' | 'lossy' | 'mixed' | 'chains' | 'sound';

export interface Family {
  readonly name: string;
  readonly group: Group;
  readonly isTraditional: boolean;
  readonly make: (draw: Draw) => readonly ShownLine[];
}

type Truth = 'utf8' | 'gbk' | 'big5';

const LAYERS_OF = (truth: Truth, reader: string): Misread => {
  const read = READERS[reader] ?? CHANNELS[truth][reader];
  if (read === undefined) throw new Error(`no reader is named ${reader}`);
  return { truth, reader: read };
};

/** The kinds of lines that a misreading affects: all but the template, or some. */
const ALL: ReadonlySet<LineKind> = new Set(['title', 'byline', 'paragraph', 'cell']);

const NON_ASCII = /[^\0-\x7f]/;

/** What layers make of a text. A character that an encoding lacks leaves the text as it was. */
const shownBy = (text: string, layers: readonly Misread[]): string =>
  NON_ASCII.test(text) ? (misread(text, ...layers)?.text ?? text) : text;

const damaged =
  (layers: readonly Misread[], kinds: ReadonlySet<LineKind>) =>
  (draw: Draw): ShownLine[] =>
    documentOf(draw)
      .map((line) => ({
        ...line,
        shown: kinds.has(line.kind) ? shownBy(line.text, layers) : line.text,
      }))
      // a cell of which nothing is left is no cell of a page
      .filter(({ shown }) => shown.trim() !== '');

/** The same with a template in sound text or, if `isWhole`, with one that was misread too. */
function familyOf(
  group: Group,
  truth: Truth,
  reader: string,
  { kinds = ALL, label = '' }: { kinds?: ReadonlySet<LineKind>; label?: string } = {},
): Family {
  return {
    name: `${label}${truth}>${reader}`,
    group,
    isTraditional: truth === 'big5',
    make: damaged([LAYERS_OF(truth, reader)], kinds),
  };
}

const EVERY: ReadonlySet<LineKind> = new Set([...ALL, 'template']);
const whole = { kinds: EVERY };

const LOSSLESS: Readonly<Record<Truth, readonly string[]>> = {
  utf8: ['cp1252(web)', 'latin1', 'cp1251(web)', 'cp437', 'macroman', 'iso-8859-15'],
  gbk: ['latin1', 'cp1252(web)', 'cp1251(web)', 'cp437'],
  big5: ['latin1', 'cp437'],
};

const PAIRS: Readonly<Record<Truth, readonly string[]>> = {
  utf8: ['gbk(web)', 'big5(web)', 'shift_jis(web)', 'euc-kr(web)'],
  gbk: ['big5(web)', 'euc-kr(web)', 'shift_jis(web)'],
  big5: ['gbk(web)', 'euc-kr(web)'],
};

const LOSSY: Readonly<Record<Truth, readonly string[]>> = {
  utf8: [
    'cp1252(trimmed)',
    'cp1252(?)',
    'cp1252(py-replace)',
    'cp1252(spaced)',
    'cp1252(lowered)',
    'latin1(C1 dropped)',
    'latin1(C1 as ?)',
    'latin1(soft hyphens dropped)',
    'gbk(py-replace)',
    'gbk(?)',
  ],
  gbk: [
    'latin1(C1 dropped)',
    'latin1(soft hyphens dropped)',
    'latin1(spaced)',
    'cp1254(?)',
    'big5(py-replace)',
  ],
  big5: ['gbk(py-replace)', 'gbk(private use dropped)'],
};

const familiesOf = (group: Group, readers: Readonly<Record<Truth, readonly string[]>>): Family[] =>
  (['utf8', 'gbk', 'big5'] as const).flatMap((truth) =>
    readers[truth].map((reader) => familyOf(group, truth, reader, whole)),
  );

const TITLE: ReadonlySet<LineKind> = new Set(['title']);
const CELLS: ReadonlySet<LineKind> = new Set(['cell']);
const NAMES: ReadonlySet<LineKind> = new Set(['title', 'byline', 'cell']);

const MIXED: readonly Family[] = [
  familyOf('mixed', 'utf8', 'gbk(web)', { label: 'in a template:' }),
  familyOf('mixed', 'utf8', 'cp1252(web)', { label: 'in a template:' }),
  familyOf('mixed', 'gbk', 'latin1', { label: 'in a template:' }),
  ...(['utf8 gbk(web)', 'utf8 cp1252(web)', 'utf8 cp1252(trimmed)', 'gbk latin1'] as const).flatMap(
    (pair) => {
      const [truth, reader] = pair.split(' ') as [Truth, string];
      return [
        familyOf('mixed', truth, reader, { kinds: TITLE, label: 'title:' }),
        familyOf('mixed', truth, reader, { kinds: CELLS, label: 'table:' }),
      ];
    },
  ),
  familyOf('mixed', 'gbk', 'big5(web)', { kinds: CELLS, label: 'table:' }),
  familyOf('mixed', 'utf8', 'gbk(py-replace)', { kinds: NAMES, label: 'names:' }),
];

const chain = (name: string, ...layers: readonly Misread[]): Family => ({
  name,
  group: 'chains',
  isTraditional: false,
  make: damaged(layers, EVERY),
});

const CP1252: Misread = { truth: 'utf8', reader: web('windows-1252') };
const LATIN1: Misread = { truth: 'utf8', reader: latin1 };
const GBK: Misread = { truth: 'utf8', reader: web('gbk') };

const CHAINS: readonly Family[] = [
  chain('utf8>cp1252 x2', CP1252, CP1252),
  chain('utf8>latin1 x2', LATIN1, LATIN1),
  chain('utf8>gbk x2', GBK, GBK),
  chain('gbk>latin1,utf8>latin1', { truth: 'gbk', reader: latin1 }, LATIN1),
  chain('utf8>cp1252,utf8>gbk', CP1252, GBK),
];

const sound = (
  name: string,
  make: (draw: Draw) => readonly Line[],
  isTraditional = false,
): Family => ({
  name: `sound:${name}`,
  group: 'sound',
  isTraditional,
  make: (draw) => make(draw).map((line) => ({ ...line, shown: line.text })),
});

const SOUND: readonly Family[] = [
  sound('hans', documentOf),
  sound('hant', documentOf, true),
  sound('foreign names', withNames),
  sound('languages', withLanguages),
  sound('talk of UTF-8', (draw) => withTalk(draw, (text) => shownBy(text, [CP1252]))),
  sound('talk of GBK', (draw) => withTalk(draw, (text) => shownBy(text, [GBK]))),
];

export const DOCUMENT_FAMILIES: readonly Family[] = [
  ...familiesOf('lossless', LOSSLESS),
  ...familiesOf('pairs', PAIRS),
  ...familiesOf('lossy', LOSSY),
  ...MIXED,
  ...CHAINS,
  ...SOUND,
];
