/** Bytes of all kinds: empty, cut off, mixed, or with false declarations. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/core/record/schema.ts';
import { BIN, repairArticle } from '../repair-article.ts';
import {
  article,
  codesOf,
  LAST,
  outcome,
  PARAGRAPH,
  page,
  recordsFor,
  recordsOf,
  saved,
} from './pages.ts';

const SLOW = 120_000;

const join = (...parts: readonly (string | Uint8Array | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

describe('C1 almost nothing', () => {
  it(
    'C1 an empty file, a mark or white space alone, one byte',
    async () => {
      const nothing = ['', '\ufeff', '\n', ' ', '\u3000'].map((text) => saved(text));
      const marks = [saved(Buffer.from([0xff, 0xfe])), saved(Buffer.from([0xfe, 0xff]))];
      const bytes = [0x00, 0x41, 0x80, 0xb0, 0xff].map((byte) => saved(Buffer.from([byte])));
      const outcomes = (await recordsFor([...nothing, ...marks, ...bytes])).map(outcome);
      expect(outcomes.slice(0, 7)).toEqual(Array(7).fill('ERR_EMPTY'));
      for (const code of outcomes.slice(7)) {
        expect(['ERR_EMPTY', 'ERR_NO_ARTICLE', 'ERR_BINARY']).toContain(code);
      }
    },
    SLOW,
  );
});

const AROUND_NUL = /渡口[\0\ufffd]?结冰，/;

describe('C2 NUL and UTF-16', () => {
  it(
    'C2 a NUL in text costs nothing around it',
    async () => {
      const text = page(`<p>渡口\0结冰，${PARAGRAPH}</p>`, '');
      const [utf8, gbk] = await recordsFor([saved(text), saved(iconv.encode(text, 'gbk'))]);
      for (const record of [article(utf8), article(gbk)]) {
        expect(record.body.text).toMatch(AROUND_NUL);
        expect(record.body.text).toContain(LAST);
      }
    },
    SLOW,
  );

  it(
    'C2 UTF-16 is read in both byte orders, with and without a byte order mark',
    async () => {
      const text = page('', '');
      const paths = ['utf-16le', 'utf-16be'].flatMap((label) => [
        saved(iconv.encode(text, label)),
        saved(iconv.encode(`\ufeff${text}`, label)),
      ]);
      const records = (await recordsFor(paths)).map(article);
      expect(records.map(({ encoding }) => encoding.label)).toEqual([
        'utf-16le',
        'utf-16le',
        'utf-16be',
        'utf-16be',
      ]);
      for (const { body } of records) expect(body.text).toContain(LAST);
    },
    SLOW,
  );
});

const LABELS = ['utf-8', 'gb18030', 'big5'] as const;
const ORDERS = LABELS.flatMap((http) =>
  LABELS.filter((meta) => meta !== http).map((meta) => {
    const bytes = LABELS.find((label) => label !== http && label !== meta) ?? 'utf-8';
    return { http, meta, bytes };
  }),
);

const TRADITIONAL = page()
  .replaceAll('县', '縣')
  .replaceAll('结', '結')
  .replaceAll('条', '條')
  .replaceAll('边', '邊')
  .replaceAll('着', '著')
  .replaceAll('后', '後')
  .replaceAll('从', '從')
  .replaceAll('开', '開')
  .replaceAll('来', '來')
  .replaceAll('说', '說')
  .replaceAll('这', '這')
  .replaceAll('时', '時')
  .replaceAll('个', '個')
  .replaceAll('还', '還')
  .replaceAll('过', '過')
  .replaceAll('经', '經')
  .replaceAll('里', '裡')
  .replaceAll('等', '等')
  .replaceAll('个', '個');

const textFor = (label: string): string => (label === 'big5' ? TRADITIONAL : page());

/** Runs the program on addresses of a server that sends each response in pieces. */
async function fromServer(
  answers: ReadonlyMap<string, { readonly type: string; readonly pieces: readonly Uint8Array[] }>,
): Promise<Output[]> {
  const server = createServer(async (asked, answer) => {
    const found = answers.get(asked.url ?? '');
    answer.setHeader('content-type', found?.type ?? 'text/html');
    for (const piece of found?.pieces ?? []) {
      answer.write(piece);
      await sleep(15);
    }
    answer.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const { port } = server.address() as AddressInfo;
    const addresses = [...answers.keys()].map((path) => `http://127.0.0.1:${port}${path}`);
    return recordsOf(await repairArticle(['--allow-private-network', ...addresses]));
  } finally {
    server.close();
  }
}

describe('C3 declarations that disagree', () => {
  it(
    'C3 the header says one, the meta another, and the bytes are a third, in all orders',
    async () => {
      const answers = new Map(
        ORDERS.map(({ http, meta, bytes }, i) => {
          const html = textFor(bytes).replace('charset="utf-8"', `charset="${meta}"`);
          return [
            `/${i}`,
            { type: `text/html; charset=${http}`, pieces: [iconv.encode(html, bytes)] },
          ];
        }),
      );
      const records = await fromServer(answers);
      expect(records).toHaveLength(6);
      for (const [i, { http, meta, bytes }] of ORDERS.entries()) {
        const record = article(records[i]);
        expect(record.encoding).toMatchObject({
          label: bytes,
          replacements: 0,
          declared: { http, meta },
        });
        expect(record.body.text).toContain(bytes === 'big5' ? '渡船停在岸邊' : LAST);
        expect(codesOf(record)).toContain('encoding.overruled');
      }
    },
    SLOW,
  );
});

describe('C4 a late start', () => {
  it(
    'C4 20 KB of ASCII before the first Chinese',
    async () => {
      const script = `<script>${'var a = "some menu of the site"; '.repeat(640)}</script>`;
      const html = page('', script);
      const [gbk, big5] = await recordsFor([
        saved(iconv.encode(html, 'gb18030')),
        saved(iconv.encode(TRADITIONAL.replace('<meta charset="utf-8">', script), 'big5')),
      ]);
      expect(article(gbk).encoding.label).toBe('gb18030');
      expect(article(gbk).body.text).toContain(LAST);
      expect(article(big5).encoding.label).toBe('big5');
    },
    SLOW,
  );
});

describe('C5 invalid sequences', () => {
  it.each([
    ['a lone lead byte at the end', join(iconv.encode(page('', ''), 'gb18030'), [0xb0])],
    [
      '8431A530',
      join(
        iconv.encode(page('', '').replace(LAST, `${LAST}坏`), 'gb18030').subarray(0, -24),
        [0x84, 0x31, 0xa5, 0x30],
        '</p>',
      ),
    ],
    [
      'E3329A36',
      join(iconv.encode(page('', ''), 'gb18030'), '<p>', [0xe3, 0x32, 0x9a, 0x36], '</p>'),
    ],
  ])(
    'C5 become U+FFFD, never half a pair: %s',
    async (_, bytes) => {
      const record = article((await recordsFor([saved(bytes)]))[0]);
      expect(record.encoding.label).toBe('gb18030');
      expect(record.encoding.replacements).toBeGreaterThan(0);
      expect(codesOf(record)).toContain('encoding.replacements');
      expect(record.body.text).toContain(LAST.slice(0, 10));
    },
    SLOW,
  );
});

describe('C6 a character in two pieces', () => {
  it.each(['utf-8', 'gb18030'])(
    'C6 U+20000 of %s, cut at each byte, from a server',
    async (label) => {
      const bytes = iconv.encode(
        page('<p>人名里的𠀀字照样读得出来，不会多也不会少。</p>', `<meta charset="${label}">`),
        label,
      );
      const at = bytes.indexOf(iconv.encode('𠀀', label));
      const answers = new Map(
        [0, 1, 2, 3].map((cut) => [
          `/${cut}`,
          { type: 'text/html', pieces: [bytes.subarray(0, at + cut), bytes.subarray(at + cut)] },
        ]),
      );
      const records = (await fromServer(answers)).map(article);
      expect(records).toHaveLength(4);
      for (const { body, encoding } of records) {
        expect(body.text).toContain('人名里的𠀀字照样读得出来');
        expect(encoding.replacements).toBe(0);
      }
    },
    SLOW,
  );

  it(
    'C6 U+20000 cut at each byte, on standard input',
    async () => {
      const bytes = Buffer.from(page('<p>人名里的𠀀字照样读得出来，不会多也不会少。</p>'));
      const at = bytes.indexOf('𠀀');
      for (const cut of [1, 2, 3]) {
        const child = spawn(process.execPath, [BIN, '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
        const out: Buffer[] = [];
        child.stdout.on('data', (data: Buffer) => out.push(data));
        child.stdin.write(bytes.subarray(0, at + cut));
        await sleep(50);
        child.stdin.end(bytes.subarray(at + cut));
        await new Promise((resolve) => {
          child.on('close', resolve);
        });
        expect(article(JSON.parse(Buffer.concat(out).toString())).body.text).toContain('里的𠀀字');
      }
    },
    SLOW,
  );
});

describe('C7 a page cut in half', () => {
  it.each(['utf-8', 'gb18030', 'big5', 'utf-16le'])(
    'C7 in the midst of a character of %s',
    async (label) => {
      const text = label === 'big5' ? TRADITIONAL : page('', '');
      const [before = ''] = text.split('</p></body>');
      const bytes = iconv.encode(before, label).subarray(0, -1);
      const record = article((await recordsFor([saved(bytes)]))[0]);
      expect(record.encoding).toMatchObject({ label, replacements: 1 });
      expect(record.body.text.endsWith('\ufffd')).toBe(true);
      expect(codesOf(record)).toContain('encoding.replacements');
    },
    SLOW,
  );
});

describe('C8 two encodings in one page', () => {
  it.each([
    ['utf-8', 'gb18030'],
    ['gb18030', 'utf-8'],
  ])(
    'C8 %s with a paragraph of %s: both are read, and it is reported',
    async (main, other) => {
      const marked = '<p>这一段是从别处转来的，写它的人用的是另一种编码，读的人不应该看出来。</p>';
      const [before = '', after = ''] = page('\n@\n', '').split('@');
      const bytes = join(
        iconv.encode(before, main),
        iconv.encode(marked, other),
        iconv.encode(after, main),
      );
      const record = article((await recordsFor([saved(bytes)]))[0]);
      expect(record.body.text).toContain('写它的人用的是另一种编码');
      expect(record.body.text).toContain(LAST);
      expect(codesOf(record)).toContain('encoding.mixed');
    },
    SLOW,
  );
});

const hasJq = spawnSync('jq', ['--version']).status === 0;
/** Half of an escaped surrogate pair. A backslash that is itself escaped begins no escape. */
const HALF_PAIR = /(?<!\\)\\ud[89a-f]/i;

describe('C9 half a surrogate pair', () => {
  it(
    'C9 by reference or in JSON-LD: the output is well-formed, and jq reads it',
    async (context) => {
      const json =
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"渡口\\ud842结冰"}</script>';
      const paths = [
        saved(page('<p>渡口&#xd800;结冰&#xdfff;了，&#55296;停航。</p>', json)),
        saved(page('<p>\\ud842渡口\\udfb7结冰了。</p>')),
        saved('{"html":"<p>\\ud842"}'),
      ];
      const run = await repairArticle(paths);
      expect(run.stdout).not.toMatch(HALF_PAIR);
      expect(recordsOf(run)).toHaveLength(3);
      context.skip(!hasJq, 'jq is not installed');
      const jq = spawnSync('jq', ['-c', '.ok'], { input: run.stdout, encoding: 'utf8' });
      expect(jq.stdout.trim().split('\n')).toHaveLength(3);
    },
    SLOW,
  );
});

describe('C10 every cell', () => {
  it(
    'C10 all two bytes of GBK at all alignments: a record each, twice the same',
    async () => {
      const cells: Buffer[] = [];
      for (let lead = 0x81; lead <= 0xfe; lead += 1) {
        for (let trail = 0x40; trail <= 0xfe; trail += 1) cells.push(Buffer.from([lead, trail]));
      }
      const all = Buffer.concat(cells);
      const paths = Array.from({ length: 32 }, (_, shift) =>
        saved(join('a'.repeat(shift), all), '.txt'),
      );
      const [first, second] = await Promise.all([repairArticle(paths), repairArticle(paths)]);
      expect(recordsOf(first)).toHaveLength(32);
      expect(second.stdout).toBe(first.stdout);
    },
    SLOW,
  );
});
