/**
 * The Parquet schema of a row. Lists have the three levels that the specification of the format
 * requires.
 */
import type { ParquetWriter } from 'hyparquet-writer';
import type { COLUMNS } from '../tables/row.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

type Column = (typeof COLUMNS)[number];

const text = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
});

const number = (name: string, type: 'INT32' | 'DOUBLE'): SchemaElement => ({
  name,
  type,
  repetition_type: 'OPTIONAL',
});

const flag = (name: string): SchemaElement => ({
  name,
  type: 'BOOLEAN',
  repetition_type: 'OPTIONAL',
});

/** A list whose elements are a text, or a struct of fields. */
function list(name: string, element: SchemaElement | readonly SchemaElement[]): SchemaElement[] {
  const levels: SchemaElement[] = [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ];
  if (!Array.isArray(element)) return [...levels, element as SchemaElement];
  const fields = element as readonly SchemaElement[];
  return [
    ...levels,
    { name: 'element', repetition_type: 'OPTIONAL', num_children: fields.length },
    ...fields,
  ];
}

const ELEMENTS: Readonly<Record<Column, readonly SchemaElement[]>> = {
  key: [text('key')],
  ok: [flag('ok')],
  input: [text('input')],
  url: [text('url')],
  encoding: [text('encoding')],
  headline: [text('headline')],
  text: [text('text')],
  date_published: [text('date_published')],
  date_modified: [text('date_modified')],
  authors: list('authors', text('element')),
  publisher: [text('publisher')],
  section: [text('section')],
  language: [text('language')],
  quotes: list('quotes', [
    text('type'),
    text('text'),
    text('speaker'),
    text('mention'),
    number('start', 'INT32'),
    number('end', 'INT32'),
    number('confidence', 'DOUBLE'),
  ]),
  repairs: list('repairs', [text('family'), number('edits', 'INT32')]),
  damage_left: list('damage_left', [
    text('pointer'),
    number('start', 'INT32'),
    number('end', 'INT32'),
    text('reason'),
  ]),
  error_code: [text('error_code')],
  error_message: [text('error_message')],
};

/** The elements of the whole schema, depth first, below a root with one child per column. */
export const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap((name) => ELEMENTS[name]),
];
