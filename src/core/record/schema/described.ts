/** Adds to a schema what its JSON Schema and docs/record.md say about it. */
import * as z from 'zod/mini';

/** What the JSON Schema says about a field besides its type. */
interface Description {
  readonly title: string;
  readonly description: string;
  /** Whether later versions may add values to the list of values. */
  readonly grows?: boolean;
}

function withDescription<Schema extends z.core.$ZodType>(
  schema: Schema,
  description: Description,
): Schema {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, { ...description });
  return copy;
}

/**
 * Returns a copy of a schema with a title and a description. It is a copy because one schema, such
 * as that of an offset, serves several fields with different meanings.
 */
export const described = <Schema extends z.core.$ZodType>(
  schema: Schema,
  title: string,
  description: string,
): Schema => withDescription(schema, { title, description });

/** The same for a list of values to which later versions 1.x may add some. */
export const growing = <Schema extends z.core.$ZodType>(
  schema: Schema,
  title: string,
  description: string,
): Schema => withDescription(schema, { title, description, grows: true });
