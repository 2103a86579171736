/** The engine as programs use it: every input of the command line, with the same options. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  OptionError,
  type ReadPagesOptions,
  readPages,
  repairArticle,
  repairText,
  SeveralPagesError,
  UnknownOptionError,
} from 'repair-article';
import { describe, expect, it } from 'vitest';
import { repairArticle as runProgram } from '../../repair-article.ts';
import { record, response } from '../input/warc-files.ts';
import { PATIENCE } from './program.ts';

const PAGE = fileURLToPath(new URL('../../../fixtures/within/letters-below.html', import.meta.url));
const HTML = readFileSync(PAGE);
const HEADLINE = '白芦渡口恢复摆渡';

const ONE_DAY = /^白芦渡口恢复摆渡第\d日$/;

const page = (number: number): Buffer =>
  Buffer.from(HTML.toString('utf8').replaceAll(HEADLINE, `${HEADLINE}第${number}日`));

/** A folder with each kind of input that holds pages; two of them hold two. */
function folderOfInputs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'saved'));
  writeFileSync(join(folder, 'saved', '1.html'), page(1));
  writeFileSync(join(folder, 'saved', '2.html.gz'), gzipSync(page(2)));
  const url = (number: number): string => `https://ferry.example/${number}`;
  writeFileSync(
    join(folder, 'dump.warc'),
    Buffer.concat([
      record({ type: 'warcinfo', block: 'software: none\r\n' }),
      response({ url: url(3), body: page(3) }),
      response({ url: url(4), body: page(4) }),
      response({ url: url(9), body: 'no', http: { 'Content-Type': 'image/png' } }),
    ]),
  );
  const lines = [5, 6].map((number) => ({ html: page(number).toString('utf8'), url: url(number) }));
  writeFileSync(
    join(folder, 'dump.jsonl'),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  writeFileSync(
    join(folder, 'page.mhtml'),
    Buffer.concat([
      Buffer.from(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----B"\r\n\r\n------B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://ferry.example/7\r\n\r\n',
      ),
      Buffer.from(page(7).toString('base64')),
      Buffer.from('\r\n------B--\r\n'),
    ]),
  );
  writeFileSync(join(folder, 'list.txt'), `${join(folder, 'page.mhtml')}\n`);
  return folder;
}

const folder = folderOfInputs();
const inputs = ['saved', 'dump.warc', 'dump.jsonl'].map((name) => join(folder, name));

/** The headline of each record, or the code of its failure. */
async function headlines(
  given: string | readonly string[],
  options: ReadPagesOptions = {},
): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const one of readPages(given, options)) {
    found.push(one.ok ? one.headline : one.error.code);
  }
  return found;
}

const days = (...numbers: readonly number[]): string[] =>
  numbers.map((number) => `${HEADLINE}第${number}日`);

describe('readPages', () => {
  const options = { recursive: true, inputList: [join(folder, 'list.txt')] };

  it('opens folders, gzip, WARC, JSON Lines, MHTML and lists, in their order', async () => {
    expect(await headlines(inputs, options)).toEqual(days(1, 2, 3, 4, 5, 6, 7));
  });

  it('gives the same from worker processes', { timeout: PATIENCE }, async () => {
    expect(await headlines(inputs, { ...options, jobs: 2, pageTimeout: 60 })).toEqual(
      days(1, 2, 3, 4, 5, 6, 7),
    );
    const unordered = await headlines(inputs, { ...options, jobs: 2, unordered: true });
    expect(unordered.sort()).toEqual(days(1, 2, 3, 4, 5, 6, 7));
  });

  it('gives the records that the command line writes', { timeout: PATIENCE }, async () => {
    const flags = ['-r', '-j', '1', '--script', 'hant', '--without', 'gloss'];
    const { stdout } = await runProgram([...flags, ...inputs]);
    const records = [];
    for await (const one of readPages(inputs, {
      recursive: true,
      script: 'hant',
      without: ['gloss'],
    })) {
      records.push(one);
    }
    expect(records).toEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
  });

  it('gives a failure record for what cannot be read, and goes on', async () => {
    const missing = join(folder, 'missing.html');
    expect(await headlines([missing, PAGE, folder])).toEqual([
      'ERR_NOT_FOUND',
      HEADLINE,
      'ERR_IS_DIRECTORY',
    ]);
  });

  it('marks duplicates, and tells what was left out', async () => {
    const told: string[] = [];
    const kinds: (string | null)[] = [];
    for await (const one of readPages([PAGE, join(folder, 'dump.warc'), PAGE], {
      dedupe: true,
      onMessage: ({ code }) => told.push(code),
    })) {
      kinds.push(one.ok ? (one.duplicateOf?.kind ?? null) : 'failed');
    }
    expect(kinds.at(-1)).toBe('exact');
    expect(kinds[0]).toBe(null);
    expect(told).toEqual(['source.no-pages']);
  });

  it('ends the run when the loop is left', async () => {
    for await (const one of readPages(inputs, options)) {
      expect(one.ok && one.headline).toBe(days(1)[0]);
      break;
    }
  });

  it('throws what the consumer throws', async () => {
    const loop = async (): Promise<void> => {
      for await (const one of readPages(inputs, options)) throw new RangeError(one.source.input);
    };
    await expect(loop()).rejects.toThrow(RangeError);
  });
});

describe('repairArticle', () => {
  it('opens what holds one page, whatever it lies in', async () => {
    for (const name of ['saved/1.html', 'saved/2.html.gz', 'page.mhtml']) {
      const one = await repairArticle(join(folder, name));
      expect(one.ok && one.headline).toMatch(ONE_DAY);
    }
  });

  it('refuses an input with several pages, and names what reads them', async () => {
    const reading = repairArticle(join(folder, 'dump.warc'));
    await expect(reading).rejects.toThrow(SeveralPagesError);
    await expect(repairArticle(join(folder, 'dump.jsonl'))).rejects.toThrow('readPages()');
  });
});

describe('options', () => {
  it.each([
    [{ minConfidence: 1.5 }, "'minConfidence' was given as 1.5. It must be a number from 0 to 1."],
    [{ minConfidence: Number.NaN }, "'minConfidence' was given as NaN."],
    [{ repair: 'fast' }, `'repair' was given as "fast". It must be one of off, safe, bold.`],
    [{ without: ['gbkshift'] }, `'without' was given as ["gbkshift"]. It must be a list of these`],
    [{ encoding: 'utf-9' }, `'encoding' was given as "utf-9". It must be the label of an encoding`],
    [{ timeout: '5' }, `'timeout' was given as "5". It must be a number above 0.`],
    [{ header: ['no colon'] }, `It must be a list of headers, each written as "Name: value".`],
    [{ within: 'p[' }, 'It must be a valid CSS selector. A name is missing at its end.'],
    [{ pageMemory: 64 }, 'It must be left out, or given together with jobs of 1 or more.'],
  ])('%j is refused before anything is read', (options, words) => {
    const read = (): unknown => readPages('missing.html', options as ReadPagesOptions);
    expect(read).toThrow(OptionError);
    expect(read).toThrow(words);
  });

  it('refuses names that do not exist', async () => {
    const misspelt = { minConfidenc: 0.5 } as object;
    expect(() => readPages('missing.html', misspelt)).toThrow(UnknownOptionError);
    expect(() => repairText('天晴', misspelt)).toThrow(
      "There is no option 'minConfidenc'. The options are repair, without, minConfidence, script.",
    );
    await expect(repairArticle('missing.html', { jobs: 2 } as object)).rejects.toThrow(
      UnknownOptionError,
    );
  });
});
