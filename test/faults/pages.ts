/** Makes pages for the fault tests, saves them as files and reads them with the built program. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { wellFormed } from '../../src/core/record/code-points.ts';
import { type ArticleRecord, Output } from '../../src/core/record/schema.ts';
import { type Run, repairArticle } from '../repair-article.ts';

export const PARAGRAPH =
  '县里的渡口昨天夜里结了冰，三条渡船停在岸边，等着天亮以后破冰船从下游开上来。船工老周说，往年这个时候还能再走半个月。';
export const LAST = '最后一条消息说，破冰船已经开过了县城。';

/** An article with `middle` in the middle of its body. */
export const page = (middle = '', head = '<meta charset="utf-8">'): string =>
  `<!doctype html><html><head>${head}<title>渡口结冰</title></head><body><h1>渡口结冰</h1>` +
  `${`<p>${PARAGRAPH}</p>`.repeat(3)}${middle}${`<p>${PARAGRAPH}</p>`.repeat(3)}<p>${LAST}</p></body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
let count = 0;

export function saved(content: string | Uint8Array, ending = '.html'): string {
  count += 1;
  const path = join(folder, `${count}${ending}`);
  writeFileSync(path, content);
  return path;
}

const STACK = /^\s+at .+:\d+:\d+/m;
const NOT_A_LINE = /\n(?!$)/;

/** Expects no lone surrogate anywhere, since jq 1.6 drops the rest of its input at one. */
function expectWellFormed(value: unknown): void {
  if (typeof value === 'string') expect(wellFormed(value)).toBe(value);
  else if (value !== null && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      expect(wellFormed(key)).toBe(key);
      expectWellFormed(part);
    }
  }
}

/**
 * The records of a run, after checking that they are valid and well-formed and that stderr shows no
 * stack trace.
 */
export function recordsOf(run: Run): Output[] {
  expect(run.stderr).not.toMatch(STACK);
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    expect(line).not.toMatch(NOT_A_LINE);
    const value: unknown = JSON.parse(line);
    expectWellFormed(value);
    return Output.parse(value);
  });
}

/** The records of several files, in their order. */
export async function recordsFor(
  paths: readonly string[],
  args: readonly string[] = [],
): Promise<Output[]> {
  const records = recordsOf(await repairArticle([...args, ...paths]));
  expect(records.map(({ source }) => source.input)).toEqual(paths);
  return records;
}

export function article(record: Output | undefined): ArticleRecord {
  if (record?.ok !== true) throw new Error(record?.error.code ?? 'there is no record');
  return record;
}

export const outcome = (record: Output): string => (record.ok ? 'ok' : record.error.code);

export const codesOf = (record: Output): string[] => record.messages.map(({ code }) => code);
