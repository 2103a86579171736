/** Measures how long the program takes to start, in starts of bare Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { encode } from '../eval/encoding/encoders.ts';
import { pageOf, withFolder } from './corpus.ts';
import { BIN, ratios, runNode, wallOf } from './measure.ts';
import type { Measured, Row, Settings } from './row.ts';

const UNIT = '× node -e 0';
const PAGE_BYTES = 30_000;

/** Starts are short, so they get twice as many rounds. */
const roundsOf = ({ rounds }: Settings): number => rounds * 2;

async function starts(
  settings: Settings,
  commands: Readonly<Record<string, readonly [most: number, ...args: string[]]>>,
): Promise<Measured[]> {
  const found = await ratios(
    {
      node: () => runNode(['-e', '0']),
      ...Object.fromEntries(
        Object.entries(commands).map(([what, [, ...args]]) => [
          what,
          () => runNode([BIN, ...args]),
        ]),
      ),
    },
    roundsOf(settings),
    wallOf,
  );
  return Object.entries(commands).map(([what, [most]]) => ({
    what,
    value: found[what] ?? null,
    unit: UNIT,
    most,
  }));
}

/** The output of `--help`, which shows the available options. */
export const help = (): string => spawnSync(process.execPath, [BIN, '--help']).stdout.toString();

export const START_ROWS: readonly Row[] = [
  {
    name: 'help',
    measure: (settings) => starts(settings, { '`--help`': [1.4, '--help'] }),
  },
  {
    name: 'version',
    measure: (settings) => starts(settings, { '`--version`': [1.4, '--version'] }),
  },
  {
    name: 'page',
    measure: (settings) => {
      const files = {
        'utf-8.html': pageOf(PAGE_BYTES),
        'gbk.html': encode(pageOf(PAGE_BYTES, 'gbk'), 'gb18030') ?? new Uint8Array(),
      };
      return withFolder(files, (folder) => {
        const utf8 = join(folder, 'utf-8.html');
        const converted = {
          'the same with `--script hans`': [4, utf8, '--script', 'hans'],
          'the same with `--script hant`': [4, utf8, '--script', 'hant'],
        } as const;
        return starts(settings, {
          'a page of 30 KB in UTF-8': [3, utf8],
          'a page of 30 KB in GBK': [3.2, join(folder, 'gbk.html')],
          ...(help().includes('hant') ? converted : {}),
        });
      });
    },
  },
];
