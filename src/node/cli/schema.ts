/** `repair-article schema`: prints the JSON Schema of the records. */
import { openSchema } from '../../core/record/schema/json-schema.ts';
import { EXIT, type ExitCode } from './console/exit-codes.ts';
import { print } from './output/stdout.ts';

/** Resolves to the exit code. */
export async function runSchema(): Promise<ExitCode> {
  return await print(`${JSON.stringify(openSchema(), null, 2)}\n`, EXIT.ok);
}
