/** Measures what reading an archive costs compared to only unpacking it. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DEFAULT_ENTRIES_OPTIONS, entries } from '../src/node/input/entries.ts';
import { DEFAULT_SOURCE_OPTIONS } from '../src/node/input/entry/options.ts';
import { openEntry } from '../src/node/input/open-entry.ts';
import { members, response } from '../test/node/input/warc-files.ts';
import { pageOf, withFolder } from './corpus.ts';
import { median, ratios, usageOf } from './measure.ts';
import type { Measured, Row, Settings } from './row.ts';

const NAME = 'crawl.warc.gz';
const PAGE_BYTES = 16_000;
const RECORDS = 4000;

/** Unpacks a file and ignores the content. */
const unpack = (path: string): Promise<void> =>
  pipeline(createReadStream(path), createGunzip({ chunkSize: 1 << 16 }), async (chunks) => {
    for await (const _ of chunks);
  });

/** Opens every page. A wrong digest or a lost record ends the measurement. */
async function read(path: string): Promise<void> {
  let count = 0;
  for await (const entry of entries([path], DEFAULT_ENTRIES_OPTIONS)) {
    const opened = await openEntry(entry, DEFAULT_SOURCE_OPTIONS);
    if ('failure' in opened) throw new Error(opened.failure.message);
    if (opened.source.digest !== undefined) throw new Error('a digest is wrong');
    count += 1;
  }
  if (count !== RECORDS) throw new Error(`${count} of ${RECORDS} records were read`);
}

async function reading({ rounds }: Settings): Promise<Measured[]> {
  const page = pageOf(PAGE_BYTES);
  const records = Array.from({ length: RECORDS }, (_, at) =>
    response({ url: `https://hekou.example/${at}.html`, body: page }),
  );
  return await withFolder({ [NAME]: members(records) }, async (folder) => {
    const path = join(folder, NAME);
    const found = await ratios({ unpack: () => unpack(path), read: () => read(path) }, rounds);
    return [
      {
        what: `reading a WARC of ${RECORDS} pages, every digest checked`,
        value: 1 / (found.read ?? Number.NaN),
        unit: '× the speed of gunzip alone',
        least: 0.4,
      },
    ];
  });
}

/** How much faster two workers are on an archive, which one process has to read. */
async function shared({ rounds }: Settings): Promise<Measured[]> {
  const page = pageOf(PAGE_BYTES);
  const records = Array.from({ length: RECORDS }, (_, at) =>
    response({ url: `https://hekou.example/${at}.html`, body: page }),
  );
  return await withFolder({ [NAME]: members(records) }, (cwd) => {
    const found = Array.from({ length: rounds }, () => {
      const one = usageOf(['-q', '-j', '1', NAME], { cwd });
      const two = usageOf(['-q', '-j', '2', NAME], { cwd });
      return one.wall / two.wall;
    });
    return [
      {
        what: `a WARC of ${RECORDS} pages with \`-j 2\`, wall`,
        value: median(found),
        unit: '× as fast as `-j 1`',
        least: 1.7,
      },
    ];
  });
}

export const WARC_ROWS: readonly Row[] = [
  { name: 'warc', measure: reading },
  { name: 'warc-jobs', measure: shared },
];
