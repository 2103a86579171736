/**
 * Makes damaged texts from the sentences written for this project. Each kind of damage is a family.
 * The same seed gives the same cases.
 */
import {
  byteEscapes,
  doubledNamed,
  doubledNumeric,
  halfClever,
  jsonEscapes,
  latin1,
  type Misread,
  misread,
  percentEscapes,
  type Shown,
  web,
} from '../../test/damage/codecs.ts';
import { glossKeys } from '../../test/damage/keys.ts';
import { mirror } from '../../test/damage/mirror.ts';
import { CHANNELS, READERS } from '../../test/damage/readers.ts';
import { seeded } from '../../test/random.ts';
import { hans, hant } from '../encoding/text.ts';
import type { RepairCase } from './cases.ts';

type Damage = (text: string) => Shown | null;

interface Family {
  readonly name: string;
  readonly texts: readonly string[];
  readonly damage: Damage;
}

const by =
  (...layers: readonly Misread[]): Damage =>
  (text) =>
    misread(text, ...layers);
const of = (truth: string, reader: Misread['reader']): Misread => ({ truth, reader });

/** The half of the sentences on which bars and priors were tuned, the other half, or all. */
export type Half = 'tuned' | 'held' | 'all';

const halfOf = (texts: readonly string[], half: Half): readonly string[] =>
  half === 'all' ? texts : texts.filter((_, i) => i % 2 === (half === 'held' ? 1 : 0));

const both = [...hans, ...hant];

const TRUTHS = { utf8: ['utf8', both], gbk: ['gbk', hans], big5: ['big5', hant] } as const;

/** Misreadings in one step: for each true encoding, its readers. */
const SINGLE: Readonly<Record<keyof typeof TRUTHS, readonly string[]>> = {
  utf8: [
    'gbk(web)',
    'gb18030(web)',
    'gbk(py-replace)',
    'gbk(py-ignore)',
    'gbk(?)',
    'big5(web)',
    'big5(py-replace)',
    'cp1252(web)',
    'cp1252(py-replace)',
    'cp1252(?)',
    'cp1252(ignore)',
    'latin1',
    'cp1250(web)',
    'cp1251(web)',
    'shift_jis(web)',
    'euc-kr(web)',
  ],
  gbk: [
    'latin1',
    'cp1252(web)',
    'cp1250(web)',
    'cp1251(web)',
    'big5(web)',
    'big5(py-replace)',
    'shift_jis(web)',
    'euc-kr(web)',
    'utf8(replace)',
    'utf8(ignore)',
  ],
  big5: [
    'gbk(web)',
    'gbk(py-replace)',
    'latin1',
    'cp1252(web)',
    'euc-kr(web)',
    'shift_jis(web)',
    'utf8(replace)',
  ],
};

const single = Object.entries(TRUTHS).flatMap(([name, [truth, texts]]): Family[] =>
  SINGLE[name as keyof typeof TRUTHS].map((reader) => ({
    name: `${name}>${reader}`,
    texts,
    damage: by(of(truth, READERS[reader] ?? latin1)),
  })),
);

const channels = Object.entries(TRUTHS).flatMap(([name, [truth, texts]]): Family[] =>
  Object.entries(CHANNELS[name as keyof typeof TRUTHS]).map(([reader, read]) => ({
    name: `channel:${name}>${reader}`,
    texts,
    damage: by(of(truth, read)),
  })),
);

const repeated: readonly Family[] = [
  {
    name: 'double:utf8>cp1252 x2',
    layers: [of('utf8', web('windows-1252')), of('utf8', web('windows-1252'))],
  },
  { name: 'double:utf8>latin1 x2', layers: [of('utf8', latin1), of('utf8', latin1)] },
  { name: 'double:utf8>gbk x2', layers: [of('utf8', web('gbk')), of('utf8', web('gbk'))] },
  {
    name: 'double:gbk>latin1,utf8>latin1',
    layers: [of('gbk', latin1), of('utf8', latin1)],
    texts: hans,
  },
  {
    name: 'double:utf8>cp1252,utf8>gbk',
    layers: [of('utf8', web('windows-1252')), of('utf8', web('gbk'))],
  },
  {
    name: 'triple:utf8>latin1 x3',
    layers: [of('utf8', latin1), of('utf8', latin1), of('utf8', latin1)],
  },
  {
    name: '锟斤拷:gbk>utf8(replace)>gbk',
    layers: [of('gbk', web('utf-8')), of('utf8', web('gbk'))],
    texts: hans,
  },
].map(({ name, layers, texts = both }) => ({ name, texts, damage: by(...layers) }));

const rules: readonly Family[] = [
  { name: 'half-clever', texts: hans, damage: halfClever },
  { name: 'entity:doubled-named', texts: both, damage: doubledNamed },
  { name: 'entity:doubled-numeric', texts: both, damage: doubledNumeric },
  { name: 'escape:json-u', texts: both, damage: jsonEscapes },
  { name: 'escape:bytes', texts: hans, damage: byteEscapes },
  { name: 'escape:percent', texts: both, damage: percentEscapes },
];

/** Families in which one damaged sentence is among clean ones. */
const PARTIAL = ['utf8>gbk(web)', 'utf8>cp1252(web)', 'gbk>latin1', 'big5>gbk(web)'];

type Draw = (texts: readonly string[]) => string;

const drawer =
  (random: () => number): Draw =>
  (texts) =>
    texts[Math.floor(random() * texts.length)] ?? '';

/** Tries texts until one can be damaged. The sets have few that cannot. */
function damaged({ texts, damage }: Family, draw: Draw): { text: string; shown: Shown } {
  for (;;) {
    const text = draw(texts);
    const shown = damage(text);
    if (shown !== null && shown.text !== text) return { text, shown };
  }
}

function partial(family: Family, draw: Draw): { corrupted: string; gold: string; lossy: boolean } {
  const { text, shown } = damaged(family, draw);
  const before = draw(family.texts);
  const after = draw(family.texts);
  return {
    corrupted: before + shown.text + after,
    gold: before + text + after,
    lossy: shown.lossy,
  };
}

const SENTENCE = /[^。！？]+[。！？]*[”’）]*/g;
const SENTENCES_OF_PASSAGE = 4;
const PASSAGES_OF_PAGE = 6;

/** Share of the punctuation straddles that begin a shifted run, as counted on real pages. */
const STRADDLES = 0.71;

/** Pages of a mirror: passages of four sentences, one per line. */
function glossed(random: () => number): { corrupted: string; gold: string } {
  const sentences = hans.flatMap((line) => line.match(SENTENCE) ?? []);
  const passages = Array.from({ length: PASSAGES_OF_PAGE }, () => {
    const at = Math.floor(random() * (sentences.length - SENTENCES_OF_PASSAGE));
    return sentences.slice(at, at + SENTENCES_OF_PASSAGE).join('');
  });
  const options = { keys: glossKeys(random), straddles: STRADDLES, foldWidths: true, random };
  return {
    corrupted: passages.map((passage) => mirror(passage, options)).join('\n'),
    gold: passages.join('\n'),
  };
}

const families = [...single, ...channels, ...repeated, ...rules];

/** All cases: `count` per family, including clean texts. */
export function makeCases(count: number, seed: number, half: Half = 'all'): RepairCase[] {
  const random = seeded(seed);
  const halved = (family: Family): Family => ({ ...family, texts: halfOf(family.texts, half) });
  const draw = drawer(random);
  const times = <T>(make: () => T): T[] => Array.from({ length: count }, make);
  const whole = families.map(halved).flatMap((family) =>
    times(() => {
      const { text, shown } = damaged(family, draw);
      return { family: family.name, corrupted: shown.text, gold: text, lossy: shown.lossy };
    }),
  );
  const parts = families
    .map(halved)
    .filter(({ name }) => PARTIAL.includes(name))
    .flatMap((family) =>
      times(() => ({ family: `partial:${family.name}`, ...partial(family, draw) })),
    );
  const pages = times(() => ({ family: 'gloss', lossy: true, ...glossed(random) }));
  const clean = [
    { family: 'neg:hans', texts: hans },
    { family: 'neg:hant', texts: hant },
  ].flatMap(({ family, texts }) =>
    times(() => {
      const text = draw(texts);
      return { family, corrupted: text, gold: text, lossy: false };
    }),
  );
  return [...whole, ...parts, ...pages, ...clean].map((item, i) => ({ id: `#${i}`, ...item }));
}
