/**
 * The version of the records that this program writes. It stands apart from the schema, which loads
 * a library that no run needs.
 */
export const SCHEMA_VERSION = '1.1';
