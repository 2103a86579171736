/**
 * Validates records against the JSON Schema of this version with Ajv, which shares no code with what
 * makes the records or the schema. The schema allows no fields that it does not name.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { closedSchema } from '../../src/core/record/schema/json-schema.ts';

type Validate = ReturnType<Ajv2020['compile']>;

let compiled: Validate | null = null;

function validator(): Validate {
  compiled ??= new Ajv2020({ strict: true, allowUnionTypes: true }).compile(closedSchema());
  return compiled;
}

/**
 * Returns the record if it is valid. Otherwise throws an error that names the first faulty fields.
 */
export function validated<T>(record: T): T {
  const validate = validator();
  // as it is written to JSON, where `undefined` fields are absent
  if (validate(JSON.parse(JSON.stringify(record)))) return record;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`The record is not valid:\n${faults.join('\n')}`);
}

const isRecord = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && 'schemaVersion' in value;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Validates what the program printed: one record, or one record per line. Other text is ignored.
 */
export function validateOutput(output: string): void {
  if (!output.includes('"schemaVersion"')) return;
  const whole = parsed(output);
  const values = isRecord(whole) ? [whole] : output.split('\n').map(parsed);
  for (const value of values) if (isRecord(value)) validated(value);
}
