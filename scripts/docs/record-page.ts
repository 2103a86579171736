/** Makes the page that describes the record, with a table for each object of the schema. */

/** A schema as far as the page shows it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | false;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** A section of the page: an object with its name in the record. */
interface Section {
  readonly path: string;
  readonly schema: Schema;
}

const choicesOf = (schema: Schema): readonly Schema[] => schema.anyOf ?? schema.oneOf ?? [];

/** The types of a field in words, such as `list of objects` and `text or null`. */
function typeOf(schema: Schema): string {
  const { type, items, prefixItems, properties, additionalProperties } = schema;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' or ');
  if (prefixItems !== undefined) return `list of ${prefixItems.length}`;
  if (items !== undefined) return `list of ${plural(typeOf(items))}`;
  if (properties === undefined && additionalProperties) return 'object by name';
  const names = typeof type === 'string' ? [type] : (type ?? []);
  return names.map((name) => NAMES[name] ?? name).join(' or ');
}

const NAMES: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number' };

const PLURALS: Readonly<Record<string, string>> = {
  text: 'texts',
  object: 'objects',
  'whole number': 'whole numbers',
  'list of 2': 'pairs',
  'object or text': 'objects and texts',
};

const plural = (type: string): string => PLURALS[type] ?? type;

/** The objects below a schema, each with its path. Lists are marked by `[]`. */
function sectionsIn(schema: Schema, path: string): Section[] {
  if (schema.properties !== undefined) {
    const inner = Object.entries(schema.properties).flatMap(([name, part]) =>
      sectionsIn(part, path === '' ? name : `${path}.${name}`),
    );
    return [{ path, schema }, ...inner];
  }
  const { title, description } = schema;
  const named = (part: Schema): Schema => ({
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...part,
  });
  const parts = [...choicesOf(schema).map(named), ...(schema.prefixItems ?? [])];
  return [
    ...parts.flatMap((part) => sectionsIn(part, path)),
    ...(schema.items === undefined ? [] : sectionsIn(schema.items, `${path}[]`)),
  ];
}

const valuesOf = (schema: Schema): readonly unknown[] =>
  schema.enum ?? choicesOf(schema).find(({ enum: values }) => values !== undefined)?.enum ?? [];

/** A text with what would end a cell of a table escaped. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function rowOf(name: string, schema: Schema, isOptional: boolean): readonly string[] {
  const values = valuesOf(schema).map((value) => `\`${String(value)}\``);
  const list = values.length === 0 ? '' : ` One of ${values.join(', ')}.`;
  const type = typeOf(schema) + (isOptional ? ', may be absent' : '');
  return [`\`${name}\``, cell(type), cell(`${schema.description ?? ''}${list}`)];
}

/** Columns that a text takes; a Chinese character takes two. */
const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const WIDE = /[\u3000-\u9fff\uff00-\uffef]/g;

/** A Markdown table with aligned columns, as the formatter writes it. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const padded = (text: string, at: number, fill: string): string =>
    text + fill.repeat((widths[at] ?? 0) - widthOf(text));
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${row.map((text, at) => padded(text, at, fill)).join(' | ')} |`;
  const [heading = [], ...rest] = rows;
  return [line(heading), line(['', '', ''], '-'), ...rest.map((row) => line(row))].join('\n');
}

const HEADING = ['field', 'type', 'what it says'] as const;

function sectionText({ path, schema }: Section, level: string): string {
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([name, part]) =>
    rowOf(name, part, !required.includes(name)),
  );
  const title = path === '' ? (schema.title ?? '') : `${schema.title ?? ''}: \`${path}\``;
  return [
    `${level} ${title.replace(LEADING_COLON, '')}`,
    schema.description ?? '',
    tableOf([HEADING, ...rows]),
  ].join('\n\n');
}

const LEADING_COLON = /^: /;

/** The parts of a failure that an article has too. */
const SHARED = new Set(['source', 'source.host', 'source.digest', 'messages[]', 'tool']);

/** The page: an introduction, then the fields of an article and those of a failure. */
export function pageOf(introduction: string, schema: Schema): string {
  const [article, failure] = choicesOf(schema);
  if (article === undefined || failure === undefined) throw new Error('not the schema of a record');
  const parts = [
    ...sectionsIn(article, ''),
    ...sectionsIn(failure, '').filter(({ path }) => !SHARED.has(path)),
  ].map((section) => sectionText(section, section.path === '' ? '##' : '###'));
  return `${introduction.trimEnd()}\n\n${parts.join('\n\n')}\n`;
}
