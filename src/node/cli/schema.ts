/** `repair-article schema`: prints the JSON Schema of the records. */
import { openSchema } from '../../core/record/schema/json-schema.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish, Output } from './output/stdout.ts';

/** Resolves to the exit code. */
export async function runSchema(): Promise<ExitCode> {
  const output = new Output();
  await output.write(`${JSON.stringify(openSchema(), null, 2)}\n`);
  return finish(output, EXIT.ok);
}
