/**
 * Validates records against the published JSON Schema by Ajv, which has nothing in common with what
 * makes the records or the schema. The schema allows no other fields than it names.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchema } from '../../src/schema.ts';

type Validate = ReturnType<Ajv2020['compile']>;

let compiled: Validate | null = null;

function validator(): Validate {
  compiled ??= new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema);
  return compiled;
}

/** Returns the record. Throws an error that names the first faulty fields of a record that is not valid. */
export function validated<T>(record: T): T {
  const validate = validator();
  // as it is written: what is `undefined` is not there
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

/** Validates what the program wrote: the record of one page, or a record a line. Passes over other text. */
export function validateOutput(output: string): void {
  if (!output.includes('"schemaVersion"')) return;
  const whole = parsed(output);
  const values = isRecord(whole) ? [whole] : output.split('\n').map(parsed);
  for (const value of values) if (isRecord(value)) validated(value);
}
