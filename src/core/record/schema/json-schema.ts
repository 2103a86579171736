/** The JSON Schema (draft 2020-12) of the records. */
import { toJSONSchema } from 'zod/mini';
import { Output } from './outcome.ts';
import { SCHEMA_VERSION } from './version.ts';

/** Names the schema. It is no address, and nothing is to be fetched from it. */
const SCHEMA_ID = `urn:repair-article:record:${SCHEMA_VERSION}`;

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schema that users get. It is open to what later versions 1.x may add: fields, and values in
 * lists that grow, whose known values it gives as examples.
 */
function opened(schema: Record<string, unknown>): void {
  if (schema.grows === true && Array.isArray(schema.enum)) {
    schema.examples = schema.enum;
    delete schema.enum;
  }
  if (schema.const === SCHEMA_VERSION) {
    delete schema.const;
    schema.pattern = '^1\\.[1-9]\\d*$';
  }
}

function made(
  io: 'input' | 'output',
  change: (schema: Record<string, unknown>) => void,
): JsonSchema {
  const schema = toJSONSchema(Output, {
    // the schema of the input allows further fields
    io,
    override: ({ jsonSchema }) => {
      change(jsonSchema);
      delete jsonSchema.grows;
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: SCHEMA_ID,
    title: 'Record of repair-article',
    description:
      'What repair-article writes about one page: an article, or the reason why there is none. Offsets count Unicode code points from 0 and ends are exclusive, as in jq and Python. What is not known is null; lists are never null.',
    ...rest,
  };
}

/** The schema for users, open to later versions 1.x. */
export const openSchema = (): JsonSchema => made('input', opened);

/** The schema of this version alone, which allows no field and no value that it does not name. */
export const closedSchema = (): JsonSchema => made('output', () => {});
