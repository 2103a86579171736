/**
 * Tests archives that wget makes of a real server: every page byte for byte, every digest correct.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/core/messages/message.ts';
import { processPage } from '../../../src/core/pipeline.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { outcome, readAll } from './read-entries.ts';

const hasWget = spawnSync('wget', ['--version']).status === 0;

const PARAGRAPH =
  '<p>县里的渡口昨天夜里结了冰，三条渡船停在岸边，等着天亮以后破冰船从下游开上来。</p>';
const page = (name: string): string =>
  `<!doctype html><html><head><meta charset="gbk"><title>${name}</title></head><body>` +
  `<h1>${name}</h1>${PARAGRAPH.repeat(8)}</body></html>`;

const NAMES = ['渡口结冰', '桥面封闭', '列车晚点', '灯会延期', '图书馆开放'];
const bodies = NAMES.map((name) => iconv.encode(page(name), 'gbk'));
const [plain, chunks, gzip, br, deflate] = bodies as [Buffer, Buffer, Buffer, Buffer, Buffer];

const send = (answer: ServerResponse, body: Buffer, encoding?: string): void => {
  answer.setHeader('content-type', 'text/html; charset=gbk');
  if (encoding !== undefined) answer.setHeader('content-encoding', encoding);
  answer.end(body);
};

/** The other pages of the server, beside the list of them. */
const ANSWERS: Readonly<Record<string, (answer: ServerResponse) => void | Promise<void>>> = {
  '/plain.html': (answer) => send(answer, plain),
  '/chunks.html': async (answer) => {
    answer.setHeader('content-type', 'text/html; charset=gbk');
    for (let at = 0; at < chunks.length; at += 333) {
      answer.write(chunks.subarray(at, at + 333));
      await sleep(1);
    }
    answer.end();
  },
  '/gzip.html': (answer) => send(answer, gzipSync(gzip), 'gzip'),
  '/br.html': (answer) => send(answer, brotliCompressSync(br), 'br'),
  '/deflate.html': (answer) => send(answer, deflateSync(deflate), 'deflate'),
  '/image.png': (answer) => {
    answer.setHeader('content-type', 'image/png');
    answer.end(Buffer.alloc(70_000, 0x89));
  },
  '/moved': (answer) => {
    answer.writeHead(302, { location: '/plain.html' });
    answer.end('<p>moved');
  },
  '/missing': (answer) => {
    answer.writeHead(404, { 'content-type': 'text/html' });
    answer.end('<p>not here');
  },
};

async function archive(args: readonly string[]): Promise<{ path: string; origin: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'wget-'));
  const server = createServer(async (asked, answer) => {
    await ANSWERS[asked.url ?? '']?.(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = Object.keys(ANSWERS).map((path) => origin + path);
  const file = join(folder, 'crawl');
  const wget = spawn('wget', [
    '-q',
    `--warc-file=${file}`,
    '-O',
    join(folder, 'pages'),
    ...args,
    ...addresses,
  ]);
  await new Promise((resolve, reject) => {
    wget.on('close', resolve);
    wget.on('error', reject);
  });
  server.close();
  return { path: `${file}.warc${args.includes('--no-warc-compression') ? '' : '.gz'}`, origin };
}

const context = {
  model: loadModel,
  tables: loadTables,
  encoding: null,
  options: DEFAULT_OPTIONS,
};

describe.skipIf(!hasWget)(
  'an archive of wget (skipped where wget is not installed)',
  { timeout: 60_000 },
  () => {
    it.each([
      ['a member a record', []],
      ['plain', ['--no-warc-compression']],
    ])('gives every page, and nothing else: %s', async (_, args) => {
      const { path, origin } = await archive(args);
      const told: Message[] = [];
      const opened = await readAll([path], { tell: (message) => told.push(message) });
      const texts = opened.map((one) =>
        'failure' in one ? outcome(one) : iconv.decode(Buffer.from(one.bytes), 'gbk'),
      );
      // the page to which /moved leads comes a second time
      expect(texts).toEqual([...NAMES, NAMES[0] ?? ''].map(page));
      for (const { source } of opened) {
        expect(source).toMatchObject({
          type: 'warc',
          status: 200,
          contentType: 'text/html; charset=gbk',
          truncated: false,
        });
        expect(source.digest).toBeUndefined();
        expect(Date.now() - Date.parse(source.fetchedAt ?? '')).toBeLessThan(3_600_000);
      }
      expect(opened.map(({ source }) => source.url?.slice(origin.length))).toEqual([
        ...Object.keys(ANSWERS).filter((name) => name.endsWith('.html')),
        '/plain.html',
      ]);
      expect(told.map(({ code }) => code)).toEqual(['source.no-pages']);
      expect(told[0]?.message).toContain('2 because of the status, 1 because of the content type');
      const [first] = opened;
      if (first === undefined || 'failure' in first) throw new Error('no page came');
      const record = processPage(first.bytes, first.source, context);
      expect(record).toMatchObject({
        ok: true,
        headline: '渡口结冰',
        encoding: { label: 'gb18030', declared: { http: 'gbk', meta: 'gbk' } },
        messages: [],
      });
    });

    it('reports a page that differs from its digest', async () => {
      const { path } = await archive(['--no-warc-compression']);
      const { readFileSync, writeFileSync } = await import('node:fs');
      const bytes = readFileSync(path);
      // changes one character of the first page
      bytes.fill(0xb1, bytes.indexOf(plain) + 100, bytes.indexOf(plain) + 102);
      writeFileSync(path, bytes);
      const [first, second] = await readAll([path]);
      if (first === undefined || 'failure' in first) throw new Error('no page came');
      expect(second?.source.digest).toBeUndefined();
      const { messages } = processPage(first.bytes, first.source, context);
      expect(messages.map(({ code }) => code)).toContain('source.digest-mismatch');
    });
  },
);
