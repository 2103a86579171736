/** Measures how long the program takes to start, in starts of bare Node. */
import { join } from 'node:path';
import { encode } from '../eval/encoding/encoders.ts';
import { pageOf, withFolder } from './corpus.ts';
import { BIN, median, usageOfNode } from './measure.ts';
import type { Measured, Row, Settings } from './row.ts';

const CPU = '× the CPU time of node -e 0';
const WALL = '× node -e 0';
const PAGE_BYTES = 30_000;

/** Starts are short, so they get twice as many rounds. */
const roundsOf = ({ rounds }: Settings): number => rounds * 2;

interface Command {
  readonly args: readonly string[];
  /** Greatest wall time, in starts of bare Node. */
  readonly most: number;
  /** Whether each run is the first ever, with an empty folder for the cache of compiled code. */
  readonly isFirst?: boolean;
}

/** Starts take turns with bare Node. The first round only fills the caches. */
function starts(
  settings: Settings,
  commands: Readonly<Record<string, Command>>,
  caches: string,
): Measured[] {
  const found = new Map<string, { cpu: number[]; wall: number[] }>();
  for (let round = 0; round <= roundsOf(settings); round += 1) {
    const bare = usageOfNode(['-e', '0']);
    for (const [what, { args, isFirst = false }] of Object.entries(commands)) {
      const cache = join(caches, isFirst ? `first-${round}` : 'kept');
      const { cpu, wall } = usageOfNode([BIN, ...args], { cache });
      if (round === 0) found.set(what, { cpu: [], wall: [] });
      else {
        found.get(what)?.cpu.push(cpu / bare.cpu);
        found.get(what)?.wall.push(wall / bare.wall);
      }
    }
  }
  return Object.entries(commands).flatMap(([what, { most }]): Measured[] => {
    const { cpu = [], wall = [] } = found.get(what) ?? {};
    return [
      { what, value: median(wall), unit: WALL, most },
      { what: 'the same', value: median(cpu), unit: CPU },
    ];
  });
}

export const START_ROWS: readonly Row[] = [
  {
    name: 'start',
    measure: (settings) => {
      const files = {
        'utf-8.html': pageOf(PAGE_BYTES),
        'gbk.html': encode(pageOf(PAGE_BYTES, 'gbk'), 'gb18030') ?? new Uint8Array(),
      };
      return withFolder(files, (folder) => {
        const utf8 = join(folder, 'utf-8.html');
        const gbk = join(folder, 'gbk.html');
        const commands: Readonly<Record<string, Command>> = {
          '`--help`': { args: ['--help'], most: 1.15 },
          '`--version`': { args: ['--version'], most: 1.15 },
          'a page of 30 KB in UTF-8': { args: [utf8], most: 3 },
          'a page of 30 KB in GBK': { args: [gbk], most: 3.4 },
          'the page in UTF-8, first run ever': { args: [utf8], most: 5, isFirst: true },
          'the page in UTF-8 with `--script hans`': { args: [utf8, '--script', 'hans'], most: 4 },
          'the page in UTF-8 with `--script hant`': { args: [utf8, '--script', 'hant'], most: 4 },
        };
        return starts(settings, commands, folder);
      });
    },
  },
];
