/** The names of a record’s fields, as `--fields` takes them. */
import { nearest } from '../../options/nearest.ts';
import { closedSchema, type JsonSchema } from './json-schema.ts';

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): JsonSchema[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The names of the fields below a schema, with the names of the fields around them. */
function namesIn(schema: JsonSchema, around: string): string[] {
  const parts = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (isObject(schema.items)) parts.push(schema.items);
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const own = properties.flatMap(([name, part]) =>
    isObject(part) ? [around + name, ...namesIn(part, `${around}${name}.`)] : [],
  );
  return [...own, ...parts.flatMap((part) => namesIn(part, around))];
}

/** All fields of an article’s record, such as `headline` and `quotes.speaker.name`. */
export function fieldNames(): ReadonlySet<string> {
  const [article] = listOf(closedSchema().oneOf);
  return new Set(article === undefined ? [] : namesIn(article, ''));
}

/** Says which of some names no field has, or that there are none; null if all are right. */
export function fieldFault(names: readonly string[]): string | null {
  if (names.length === 0) return 'It names no field.';
  const known = fieldNames();
  const wrong = names.find((name) => !known.has(name));
  if (wrong === undefined) return null;
  const near = nearest(wrong, [...known]);
  return `No field is called '${wrong}'.${near === null ? '' : ` Did you mean ${near}?`}`;
}
