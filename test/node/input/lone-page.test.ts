import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ENTRIES_OPTIONS, entries } from '../../../src/node/input/entries.ts';
import { DEFAULT_SOURCE_OPTIONS } from '../../../src/node/input/entry/options.ts';
import { lonePage } from '../../../src/node/input/lone-page.ts';
import { openEntry } from '../../../src/node/input/open-entry.ts';

const PAGE = '<title>渡口</title><p>渡口结冰。';
const OPTIONS = { ...DEFAULT_ENTRIES_OPTIONS, maxBytes: 1000 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lone-page-'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    '渡口.html': PAGE,
    'packed.html': gzipSync(PAGE),
    'lines.jsonl': '{"html":"<p>甲"}\n',
    'pages.warc': 'WARC/1.0\r\n',
    'large.html': 'a'.repeat(1001),
    'empty.html': '',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page that comes alone', () => {
  it('is opened as any other page', async () => {
    const path = join(folder, '渡口.html');
    const lone = lonePage(path, OPTIONS);
    expect(lone).not.toBeNull();
    for await (const entry of entries([path], OPTIONS)) {
      const opened = await openEntry(entry, DEFAULT_SOURCE_OPTIONS);
      expect(await openEntry(lone ?? entry, DEFAULT_SOURCE_OPTIONS)).toEqual(opened);
      expect(lone?.relativePath).toBe(entry.relativePath);
    }
  });

  it.each([
    'packed.html',
    'lines.jsonl',
    'pages.warc',
    'large.html',
    'empty.html',
    'none.html',
    '',
  ])('is not %j', (name) => {
    expect(lonePage(join(folder, name), OPTIONS)).toBeNull();
  });

  it.each(['-', 'https://a.example/', '//a.example/', 'file:///etc/hosts', '\ufffd.html'])(
    'is not %j',
    (operand) => {
      expect(lonePage(operand, OPTIONS)).toBeNull();
    },
  );
});
