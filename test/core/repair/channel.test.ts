/** Text that was written in one encoding and read in another must be restored. */
import { TextDecoder } from '@exodus/bytes/encoding.js';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  MISREADINGS,
  type Misreading,
} from '../../../src/core/repair/channel/readers/misreadings.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { halfClever } from '../../damage/codecs.ts';
import { readSentences } from '../../sentences.ts';

const context = { model: loadModel, options: DEFAULT_OPTIONS };
const repair = (text: string): string => repairText(text, context).text;

const hans = readSentences('hans').map(({ text }) => text);
const hant = readSentences('hant').map(({ text }) => text);

/** The text that a reader with the wrong encoding shows. */
const misread = (text: string, { truth, reader }: Misreading): string =>
  reader === 'mended-latin1'
    ? (halfClever(text)?.text ?? '')
    : shownBy(reader, iconv.encode(text, truth));

/** Readers that the Encoding Standard lacks, by a table of iconv-lite's. */
function shownBy(reader: Misreading['reader'], bytes: Uint8Array): string {
  if (reader === 'latin1') return String.fromCharCode(...bytes);
  return reader.startsWith('cp')
    ? iconv.decode(bytes, reader)
    : new TextDecoder(reader).decode(bytes);
}

const holds = (text: string, encoding: string): boolean =>
  iconv.decode(iconv.encode(text, encoding), encoding) === text;

/** Sentences that the true encoding can represent and that the reader shows without a loss. */
function cases(misreading: Misreading): { text: string; shown: string }[] {
  const source = misreading.truth === 'big5' ? hant : hans;
  return source
    .filter((text) => text.length > 8 && holds(text, misreading.truth))
    .map((text) => ({ text, shown: misread(text, misreading) }));
}

const isWhole = ({ shown }: { shown: string }): boolean => !shown.includes('\ufffd');

/**
 * Least share of texts without lost bytes that are restored exactly, by misreading; 0.97 for all
 * others.
 */
const FLOORS: Readonly<Record<string, number>> = {
  'gb18030 as mended-latin1': 0.2,
  'gb18030 as shift_jis': 0.5,
  'gb18030 as big5': 0.7,
  'gb18030 as euc-kr': 0.9,
  'big5 as gb18030': 0.9,
  'big5 as windows-874': 0.9,
  'big5 as shift_jis': 0.5,
};

/** Readers that the repair has known from the beginning. */
const LONG_KNOWN: ReadonlySet<string> = new Set([
  'gb18030',
  'big5',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'euc-kr',
]);

describe('without a loss', () => {
  it.each(MISREADINGS)('$truth read as $reader', (misreading) => {
    const name = `${misreading.truth} as ${misreading.reader}`;
    const whole = cases(misreading).filter(isWhole).slice(0, 60);
    const exact = whole.filter(({ text, shown }) => repair(shown) === text).length;
    if (whole.length < 5) return;
    expect(exact / whole.length).toBeGreaterThanOrEqual(
      FLOORS[name] ?? (LONG_KNOWN.has(misreading.reader) ? 0.97 : 0.9),
    );
  });
});

describe('with losses', () => {
  it.each(MISREADINGS.filter(({ truth, reader }) => truth === 'utf-8' && reader === 'gb18030'))(
    '$truth read as $reader: what is not restored is U+FFFD',
    (misreading) => {
      const lossy = cases(misreading)
        .filter((item) => !isWhole(item))
        .slice(0, 80);
      expect(lossy.length).toBeGreaterThan(40);
      let characters = 0;
      let lost = 0;
      let wrong = 0;
      for (const { text, shown } of lossy) {
        const restored = repair(shown);
        characters += text.length;
        // a hole is one character, so that the rest can be compared place by place
        if (restored.length !== text.length) {
          lost += text.length;
          continue;
        }
        [...restored].forEach((character, i) => {
          if (character === '\ufffd') lost += 1;
          else if (character !== text[i]) wrong += 1;
        });
      }
      expect(wrong / characters).toBeLessThan(0.002);
      expect(lost / characters).toBeLessThan(0.1);
    },
  );
});

describe('more than once', () => {
  const latin: Misreading = { truth: 'utf-8', reader: 'windows-1252' };
  it.each([
    ['UTF-8 as windows-1252 twice', latin, latin],
    [
      'GBK as windows-1252, that as UTF-8 misread',
      { truth: 'gb18030', reader: 'windows-1252' },
      latin,
    ],
  ] as const)('%s', (_, first, second) => {
    for (const text of hans.slice(0, 30)) {
      const shown = misread(misread(text, first), second);
      if (shown.includes('\ufffd')) continue;
      expect(repair(shown)).toBe(text);
    }
  });
});

describe('in part', () => {
  it('only the garbled sentence between clean ones is repaired', () => {
    const [before = '', text = '', after = ''] = hans.slice(10, 13);
    const shown = misread(text, { truth: 'utf-8', reader: 'windows-1252' });
    const whole = `${before} ${shown} ${after}`;
    const { text: restored, edits } = repairText(whole, context);
    expect(restored).toBe(`${before} ${text} ${after}`);
    for (const edit of edits) {
      expect(edit.rule).toBe('codec.utf-8-as-windows-1252');
      expect(edit.start).toBeGreaterThanOrEqual(before.length);
    }
  });
});

describe('at any position', () => {
  it('misread text is restored equally after 0 to 31 ASCII characters', () => {
    const sure = MISREADINGS.filter(({ reader }) => reader !== 'mended-latin1');
    fc.assert(
      fc.property(
        fc.constantFrom(...sure),
        fc.nat({ max: 59 }),
        fc.integer({ min: 0, max: 31 }),
        (misreading, index, length) => {
          const whole = cases(misreading).filter(isWhole);
          const shown = whole[index % Math.max(1, whole.length)]?.shown;
          if (shown === undefined) return;
          const before = `${'x'.repeat(length)} `;
          expect(repair(before + shown)).toBe(before + repair(shown));
        },
      ),
      { numRuns: 80, seed: 31 },
    );
  }, 60_000);
});

describe('never', () => {
  it.each([
    '锟斤拷锟斤拷锟斤拷烫烫烫屯屯屯',
    '嚙踝蕭嚙踝蕭',
    '����，���������。',
    '???? ???????? ??',
    'Ändern Sie Größe und Höhe der Fläche.',
    'Съешь же ещё этих мягких французских булок.',
    '彼女は駅前の喫茶店で珈琲を飲みながら本を読んでいた。',
    '그는 비가 오는 거리를 천천히 걸어갔다.',
    '魑魅魍魉，饕餮狴犴，觊觎龃龉。',
    '→ ← ↑ ↓ ★ ☆ ● ○ ◆ ■ □',
    'ㄅㄆㄇㄈ 注音',
  ])('%s stays', (text) => {
    expect(repair(text)).toBe(text);
  });

  it('a repaired text is repaired further', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hans.slice(0, 200)),
        fc.constantFrom(...MISREADINGS),
        (text, misreading) => {
          const once = repair(misread(text, misreading));
          expect(repair(once)).toBe(once);
        },
      ),
      { numRuns: 60, seed: 23 },
    );
  });
});

describe('too short to know', () => {
  it.each(['浣犲ソ', 'ÄãºÃ', '浣犲ソ.txt'])('%s stays, and is told', (text) => {
    const { text: after, left } = repairText(text, context);
    expect(after).toBe(text);
    expect(left.map(({ reason }) => reason)).toEqual(['too-short']);
  });

  it('follows what a longer text of the document proves', () => {
    const shown = (text: string): string =>
      new TextDecoder('gbk').decode(iconv.encode(text, 'utf8'));
    const [first = '', second = ''] = hans.slice(20, 22);
    const { text } = repairText([shown(first), shown(second), shown('你好')].join('\n'), context);
    expect(text.split('\n').at(-1)).toBe('你好');
  });
});
