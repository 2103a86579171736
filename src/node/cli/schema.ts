/** `repair-article schema`: prints the JSON Schema of the records. */
import { toJSONSchema } from 'zod/mini';
import { Output as OutputSchema } from '../../core/record/schema.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { finish, Output } from './output/stdout.ts';

export async function runSchema(): Promise<ExitCode> {
  const output = new Output();
  await output.write(`${JSON.stringify(toJSONSchema(OutputSchema), null, 2)}\n`);
  return finish(output, EXIT.ok);
}
