/** What the JSON Schema of the record says about itself, and how versions get along with it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { revert } from '../../../src/core/record/revert.ts';
import { fieldFault, fieldNames } from '../../../src/core/record/schema/field-names.ts';
import type { ArticleRecord } from '../../../src/core/record/schema.ts';
import { jsonSchema } from '../../../src/schema.ts';
import { fullRecordOf } from '../../outcome-of.ts';
import { validated } from '../../validation/record-validator.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

type Schema = Readonly<Record<string, unknown>>;

/** Every schema of a field, with its path. */
function fieldsIn(value: unknown, path = ''): [string, Schema][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const here = `${path}/${name}`;
    const fields = name === 'properties' ? (Object.entries(part) as [string, Schema][]) : [];
    return [
      ...fields.map(([field, schema]): [string, Schema] => [`${here}/${field}`, schema]),
      ...fieldsIn(part, here),
    ];
  });
}

describe('the JSON Schema', () => {
  it('has a name, and a title and a description of every field', () => {
    expect(jsonSchema.$id).toBe('urn:repair-article:record:1.1');
    const fields = fieldsIn(jsonSchema);
    expect(fields.length).toBeGreaterThan(100);
    for (const [path, { title, description }] of fields) {
      expect([path, title, description]).toEqual([path, expect.any(String), expect.any(String)]);
    }
  });

  it('accepts what later versions 1.x may add, but no other version', () => {
    const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema);
    const [quote] = [{ more: true }];
    const record = fullRecordOf(
      Buffer.from(
        '<h1>湖城新闻一则</h1><p>湖面昨天夜里结冰了，渡船因此停航，岸边的居民改走上游的石桥。</p><p>船务公司说，明天早上再看天气决定开不开船，船票一律可以退。</p>',
      ),
    );
    const later = {
      ...record,
      schemaVersion: '1.4',
      more: quote,
      source: { ...record.source, more: 1 },
      messages: [{ code: 'later.code', severity: 'info', stage: 'later', message: 'Later.' }],
    };
    expect(accepts(later)).toBe(true);
    expect(accepts({ ...record, schemaVersion: '2.0' })).toBe(false);
    expect(accepts({ ...record, schemaVersion: '1.0' })).toBe(false);
  });

  it('knows the names of fields, however deep, and suggests one', () => {
    const names = fieldNames();
    for (const name of ['headline', 'body.text', 'quotes.speaker.name', 'edits.map.pairs']) {
      expect(names).toContain(name);
    }
    expect(fieldFault(['headline', 'body.text'])).toBeNull();
    expect(fieldFault(['headline', 'quotes.speker'])).toBe(
      "No field is called 'quotes.speker'. Did you mean quotes.speaker?",
    );
    expect(fieldFault(['zzz'])).toBe("No field is called 'zzz'.");
  });
});

const PROGRAM = /```jq\n(?<program>[^`]*)```/;

describe('a record of version 1.0', () => {
  it('becomes one of 1.1 by the program in docs/record.md', (context) => {
    context.skip(spawnSync('jq', ['--version']).status !== 0, 'jq is not installed');
    const program = PROGRAM.exec(read('docs/record.md'))?.groups?.program ?? '';
    const old = read('fixtures/records/1.0.jsonl');
    const { stdout, stderr } = spawnSync('jq', ['-c', program], { input: old, encoding: 'utf8' });
    expect(stderr).toBe('');
    const before = old
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const after = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(after).toHaveLength(before.length);
    for (const record of after) validated(record);
    const converted = after.filter(({ ok }) => ok) as ArticleRecord[];
    expect(converted[0]?.author).toEqual([{ name: '林远山' }, { name: '陈小满' }]);
    // what the page says, not what a conversion made of it
    const [page, asked] = converted;
    expect(page && revert(page)).toContain('通车当天的河口大桥');
    expect(asked && revert(asked)).toBe(page && revert(page));
  });
});
